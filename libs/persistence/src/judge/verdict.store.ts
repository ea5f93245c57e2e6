import type { Day, OrderId } from '@weerwoord/kernel';
import type { Mark, VerdictRow, Weights } from '@weerwoord/metrics';
import type { RollupCell, VerdictStore } from '@weerwoord/ports';
import type { AccountId } from '@weerwoord/kernel';
import type { Column } from '../copy';
import { staged } from '../copy';
import type { Tx } from '../tx';

export type VerdictLine = {
  order_id: OrderId;
  metric: string;
  part: string;
  day: Day;
  counted: boolean;
  hit: boolean;
  worst_counted: boolean;
  worst_hit: boolean;
  weights: Weights | null;
  marks: Mark[];
  outcome: string;
  rule: string;
  rules_version: string;
  set_aside: string | null;
  fact: string;
  fact_at: Date | null;
  figures: Record<string, string | number>;
};
export const VERDICT_COLUMNS =
  'order_id, metric, part, day, counted, hit, worst_counted, worst_hit, weights, marks, outcome, rule, rules_version, set_aside, fact, fact_at, figures';

export const toVerdictRow = (line: VerdictLine): VerdictRow => ({
  orderId: line.order_id,
  metric: line.metric,
  part: line.part,
  day: line.day,
  counted: line.counted,
  hit: line.hit,
  worstCounted: line.worst_counted,
  worstHit: line.worst_hit,
  ...(line.weights === null ? {} : { weights: line.weights }),
  marks: line.marks,
  outcome: line.outcome,
  rule: line.rule,
  rulesVersion: line.rules_version,
  setAside: line.set_aside,
  deciding: { fact: line.fact, at: line.fact_at, figures: line.figures },
});

const columns = (tx: Tx, accountId: AccountId): readonly Column<VerdictRow>[] => [
  ['organisation_id', 'uuid', () => tx.organisation],
  ['account_id', 'uuid', () => accountId],
  ['order_id', 'uuid', (v) => v.orderId],
  ['metric', 'text', (v) => v.metric],
  ['part', 'text', (v) => v.part],
  ['day', 'day', (v) => v.day],
  ['counted', 'flag', (v) => v.counted],
  ['hit', 'flag', (v) => v.hit],
  ['worst_counted', 'flag', (v) => v.worstCounted],
  ['worst_hit', 'flag', (v) => v.worstHit],
  ['weights', 'json', (v) => (v.weights === undefined ? null : JSON.stringify(v.weights))],
  ['marks', 'json', (v) => JSON.stringify(v.marks)],
  ['outcome', 'text', (v) => v.outcome],
  ['rule', 'text', (v) => v.rule],
  ['rules_version', 'text', (v) => v.rulesVersion],
  ['set_aside', 'text', (v) => v.setAside],
  ['fact', 'text', (v) => v.deciding.fact],
  ['fact_at', 'instant', (v) => v.deciding.at],
  ['figures', 'json', (v) => JSON.stringify(v.deciding.figures)],
];
const KEY = new Set(['organisation_id', 'account_id', 'order_id', 'metric', 'part']);
const SUMS = ['counted', 'hit', 'worst_counted', 'worst_hit', 'set_aside'] as const;

export function verdictStore(tx: Tx): VerdictStore {
  return {
    async verdictsOf(orderIds) {
      return (await tx.rows<VerdictLine>(`select ${VERDICT_COLUMNS} from verdict where order_id = any($1::uuid[])`, [orderIds])).map(toVerdictRow);
    },
    async save(accountId, { written, removed, rollup, judged }) {
      if (removed.length > 0) {
        await tx.run(
          `delete from verdict v using unnest($1::uuid[], $2::text[], $3::text[]) as r(order_id, metric, part) where v.order_id = r.order_id and v.metric = r.metric and v.part = r.part`,
          [removed.map((v) => v.orderId), removed.map((v) => v.metric), removed.map((v) => v.part)],
        );
      }
      await staged(tx, 'verdict', columns(tx, accountId), written, (stage, names) => {
        const changing = names.split(', ').filter((name) => !KEY.has(name));
        return tx.run(`insert into verdict (${names}) select ${names} from ${stage}
          on conflict (order_id, metric, part) do update set ${changing.map((name) => `${name} = excluded.${name}`).join(', ')}`);
      });
      await addToRollup(tx, accountId, rollup);
      if (judged.length > 0) {
        await tx.run(
          `update orders o set judged_hash = j.hash, judged_rules = j.rules, rejudge_at = j.again from unnest($1::uuid[], $2::bytea[], $3::text[], $4::timestamptz[]) as j(id, hash, rules, again)
           where o.id = j.id and (o.judged_hash, o.judged_rules, o.rejudge_at) is distinct from (j.hash, j.rules, j.again)`,
          [
            judged.map((j) => j.orderId),
            judged.map((j) => Buffer.from(j.factsHash)),
            judged.map((j) => j.rulesVersion),
            judged.map((j) => j.rejudgeAt),
          ],
        );
      }
    },
  };
}

async function addToRollup(tx: Tx, accountId: AccountId, cells: readonly RollupCell[]): Promise<void> {
  if (cells.length === 0) return;
  const keys = [cells.map((c) => c.metric), cells.map((c) => c.part), cells.map((c) => c.day), cells.map((c) => c.knownDay)];
  await tx.run(
    `insert into rollup_daily (organisation_id, account_id, metric, part, day, known_day, ${SUMS.join(', ')})
     select $1, $2, * from unnest($3::text[], $4::text[], $5::date[], $6::date[], $7::int[], $8::int[], $9::int[], $10::int[], $11::int[])
     on conflict (account_id, metric, part, day, known_day) do update set ${SUMS.map((sum) => `${sum} = rollup_daily.${sum} + excluded.${sum}`).join(', ')}`,
    [
      tx.organisation,
      accountId,
      ...keys,
      cells.map((c) => c.counted),
      cells.map((c) => c.hit),
      cells.map((c) => c.worstCounted),
      cells.map((c) => c.worstHit),
      cells.map((c) => c.setAside),
    ],
  );
  const mayBeEmpty = cells.some((c) => c.counted < 0 || c.hit < 0 || c.worstCounted < 0 || c.worstHit < 0 || c.setAside < 0);
  if (!mayBeEmpty) return;
  await tx.run(
    `delete from rollup_daily r using unnest($2::text[], $3::text[], $4::date[], $5::date[]) as c(metric, part, day, known_day)
     where r.account_id = $1 and r.metric = c.metric and r.part = c.part and r.day = c.day and r.known_day = c.known_day and ${SUMS.map((sum) => `r.${sum} = 0`).join(' and ')}`,
    [accountId, ...keys],
  );
}
