import { createHash } from 'node:crypto';
import type { VerdictRow } from '@weerwoord/metrics';
import type { Account, IntakeStores } from '@weerwoord/ports';
import type { VerdictDifference } from './verdict-difference';

const mark = (yes: boolean): string => (yes ? '1' : '0');
/** What a verdict says, in a line. */
const lineOf = (row: VerdictRow): string =>
  [
    row.orderId,
    row.metric,
    row.part,
    row.day,
    mark(row.counted),
    mark(row.hit),
    mark(row.worstCounted),
    mark(row.worstHit),
    row.outcome,
    row.rule,
    row.rulesVersion,
  ].join('\t');

/** SHA-256, hex, over the lines of these verdicts in the order of their bytes, each ended by a line feed: whoever has the rows can make it again. */
export function digestOf(rows: readonly VerdictRow[]): string {
  const lines = rows.map(lineOf).sort();
  return createHash('sha256')
    .update(lines.map((line) => `${line}\n`).join(''))
    .digest('hex');
}

/** The act of a judging batch, in its transaction: how many orders, which verdicts changed, by which rules, and a digest of all of them. Nothing changed: nothing is told. */
export async function tellJudged(
  { acts }: Pick<IntakeStores, 'acts'>,
  account: Account,
  rulesVersion: string,
  {
    orders,
    rows,
    difference: { written, removed },
  }: { readonly orders: number; readonly rows: readonly VerdictRow[]; readonly difference: Pick<VerdictDifference, 'written' | 'removed'> },
  at: Date,
): Promise<void> {
  if (written.length === 0 && removed.length === 0) return;
  const payload = { orders, written: written.length, removed: removed.length, rules: rulesVersion, digest: digestOf(rows) };
  await acts.record([{ at, actor: 'step:judge', what: 'verdicts.judged', subjectKind: 'account', subjectId: account.id, payload }]);
}
