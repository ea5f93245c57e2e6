import type { Day } from '@weerwoord/kernel';
import { weightsOf } from '@weerwoord/metrics';
import type { VerdictRow } from '@weerwoord/metrics';
import type { RollupCell } from '@weerwoord/ports';

type Sums = { -readonly [Sum in 'counted' | 'hit' | 'worstCounted' | 'worstHit' | 'setAside']: number };

/**
 * What verdicts that go (`before`) and come (`after`) take from and add to the daily rollup; cells that come to nothing are left out.
 *
 * Orders weigh what their verdict says (packages, units, transactions), else 1; what is set aside is counted in orders.
 * Who stands in the fraction is known on the anchor day itself; a hit is known on its mark's day. So the sum of a window's cells up to a day is
 * what was known on that day, and the sum of all of them is final.
 */
export function rollupDifference(before: readonly VerdictRow[], after: readonly VerdictRow[]): RollupCell[] {
  const cells = new Map<string, { key: Pick<RollupCell, 'metric' | 'part' | 'day' | 'knownDay'>; sums: Sums }>();
  const cell = ({ metric, part, day }: VerdictRow, knownDay: Day): Sums => {
    const name = `${metric}\0${part}\0${day}\0${knownDay}`;
    let known = cells.get(name);
    if (!known)
      cells.set(name, (known = { key: { metric, part, day, knownDay }, sums: { counted: 0, hit: 0, worstCounted: 0, worstHit: 0, setAside: 0 } }));
    return known.sums;
  };
  const add = (row: VerdictRow, sign: 1 | -1): void => {
    const anchor = cell(row, row.day);
    const { counted, worstCounted } = weightsOf(row);
    anchor.counted += sign * counted;
    anchor.worstCounted += sign * worstCounted;
    if (row.setAside !== null) anchor.setAside += sign;
    for (const mark of row.marks) {
      const known = cell(row, mark.day);
      known.hit += sign * mark.hit;
      known.worstHit += sign * mark.worst;
    }
  };
  for (const row of before) add(row, -1);
  for (const row of after) add(row, 1);
  return [...cells.values()]
    .filter(({ sums }) => sums.counted !== 0 || sums.hit !== 0 || sums.worstCounted !== 0 || sums.worstHit !== 0 || sums.setAside !== 0)
    .map(({ key, sums }) => ({ ...key, ...sums }));
}
