import { canonicalText } from '@weerwoord/kernel';
import type { VerdictRow } from '@weerwoord/metrics';
import type { RollupCell } from '@weerwoord/ports';
import { rollupDifference } from './rollup-difference';

export type VerdictDifference = { readonly written: VerdictRow[]; readonly removed: VerdictRow[]; readonly rollup: RollupCell[] };

const nameOf = ({ orderId, metric, part }: VerdictRow): string => `${orderId}\0${metric}\0${part}`;

/** Which rows to write, which to remove, and what that does to the rollup. Rows that say the same as before are left alone. */
export function verdictDifference(before: readonly VerdictRow[], after: readonly VerdictRow[]): VerdictDifference {
  if (before.length === 0) return { written: [...after], removed: [], rollup: rollupDifference([], after) };
  const stood = new Map(before.map((row) => [nameOf(row), row]));
  const written: VerdictRow[] = [];
  const replaced: VerdictRow[] = [];
  for (const row of after) {
    const name = nameOf(row);
    const old = stood.get(name);
    stood.delete(name);
    if (old && canonicalText(old) === canonicalText(row)) continue;
    written.push(row);
    if (old) replaced.push(old);
  }
  const removed = [...stood.values()];
  return { written, removed, rollup: rollupDifference([...replaced, ...removed], written) };
}
