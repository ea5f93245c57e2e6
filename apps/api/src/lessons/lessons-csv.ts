import type { ClaimTrends, Lessons, LessonShape } from '@weerwoord/contracts';
import type { z } from 'zod';
import { csvLine } from '../http/csv';

const AXIS = ['kept', 'of', 'from', 'to'] as const;
const COLUMNS = ['channel', 'reason', 'item', 'shown', ...AXIS.map((name) => `metric_${name}`), ...AXIS.map((name) => `money_${name}`)];
/** Base and 95 % interval; no rate below the least base, so that nobody takes three of three for always. */
const cells = ({ share, interval }: z.infer<typeof LessonShape>): (number | null)[] => [
  share.numerator,
  share.denominator,
  interval?.from ?? null,
  interval?.to ?? null,
];

export function* lessonsCsv({ rows }: z.infer<typeof Lessons>): Generator<string> {
  yield `\uFEFF${csvLine(COLUMNS)}`;
  for (const { channel, reason, item, shown, metric, money } of rows)
    yield csvLine([channel, reason, item, shown === null ? null : shown ? 'yes' : 'no', ...cells(metric), ...cells(money)]);
}

/** One line per week and value, so that a spreadsheet can pivot it. */
export function* trendsCsv({ by, weeks, rows, other }: z.infer<typeof ClaimTrends>): Generator<string> {
  yield `\uFEFF${csvLine(['week', by, 'claims'])}`;
  for (const [at, week] of weeks.entries()) {
    for (const { value, claims } of rows) yield csvLine([week, value, claims[at] ?? 0]);
    if (other) yield csvLine([week, '*', other.claims[at] ?? 0]);
  }
}
