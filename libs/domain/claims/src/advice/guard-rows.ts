import type { RefundGuard } from '../claim';
import type { AdviceRule } from './rule-rows';

type Row = RefundGuard['rows'][number];
/** What a refund does on one axis, beside contesting; message ids. */
export const row = (axis: Row['axis'], refund: string, contest: string): Row => ({ axis, refund, contest });
export const guard = (level: RefundGuard['level'], rows: readonly Row[], ...rules: readonly AdviceRule[]): RefundGuard => ({ level, rows, rules });
