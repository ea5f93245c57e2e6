import { addDays } from '@weerwoord/kernel';
import type { ClaimTrends } from '@weerwoord/contracts';
import type { ClaimWeek } from '@weerwoord/ui';
import type { z } from 'zod';

/** Below this no percentage: two of three is no rate, and lessons keep to the same base. */
export const LEAST_DECIDED = 5;

type Sums = Omit<ClaimWeek, 'week'>;
const PART: Readonly<Record<string, keyof Sums>> = { won: 'won', lost: 'lost', open: 'open' };

/**
 * The last weeks with how their claims stand, weeks without any included; none at all where nothing was opened.
 *
 * @param monday of the running week
 */
export function weeksOf(
  { weeks, rows }: Pick<z.infer<typeof ClaimTrends>, 'weeks' | 'rows'>,
  monday: string,
  count: number,
): { readonly weeks: readonly ClaimWeek[]; readonly sums: Sums } {
  const sums = { won: 0, lost: 0, other: 0, open: 0 };
  const all = Array.from({ length: count }, (_, at) => {
    const week = { week: addDays(monday, 7 * (at + 1 - count)), won: 0, lost: 0, other: 0, open: 0 };
    const index = weeks.indexOf(week.week);
    for (const { value, claims } of rows) {
      const part = PART[value ?? ''] ?? 'other';
      const here = claims[index] ?? 0;
      week[part] += here;
      sums[part] += here;
    }
    return week;
  });
  const total = sums.won + sums.lost + sums.other + sums.open;
  return { weeks: total === 0 ? [] : all, sums };
}
