import type { RefundGuard } from '../claim';
import type { AdviceRule } from './rule-rows';

type Row = RefundGuard['rows'][number];
/** What a refund does on one axis, beside contesting; message ids. */
export const row = (axis: Row['axis'], refund: string, contest: string): Row => ({ axis, refund, contest });
export const guard = (level: RefundGuard['level'], rows: readonly Row[], ...rules: readonly AdviceRule[]): RefundGuard => ({ level, rows, rules });

/** What a row says of one axis: a refund now, beside contesting; message ids. */
export type Cells = readonly [refund: string, contest: string];
export const cells = (metric: Cells, money: Cells, recovery: Cells): RefundGuard['rows'] => [
  row('metric', ...metric),
  row('money', ...money),
  row('recovery', ...recovery),
];

/** A row of a guard's table; the first that fits decides. */
export type GuardRow<Facts> = {
  readonly id: string;
  readonly level: RefundGuard['level'];
  readonly cells: RefundGuard['rows'];
  readonly rules: readonly AdviceRule[];
  readonly when: (facts: Facts) => boolean;
};
/** Is the claim in one of these stages? */
export const inStage =
  <Stage extends string>(...stages: readonly Stage[]) =>
  ({ stage }: { readonly stage: Stage }): boolean =>
    stages.includes(stage);

/** The answer of the first row that fits. Tables end with a row that fits everything; the type does not know: then it is not published. */
export function guardBy<Facts>(table: readonly GuardRow<Facts>[], facts: Facts): RefundGuard {
  const fit = table.find(({ when }) => when(facts));
  return fit ? guard(fit.level, fit.cells, ...fit.rules) : guard('unknown', [row('metric', 'not-published', 'not-published')]);
}
