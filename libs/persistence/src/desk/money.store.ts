import type { MoneyKind, MoneyLine, MoneyParty, MoneyStage, MoneyStep } from '@weerwoord/claims';
import type { AccountId, Channel, ClaimId, Day, Money, RecordId } from '@weerwoord/kernel';
import type { KeptMoneyEntry, MoneyStore } from '@weerwoord/ports';
import type { Tx } from '../tx';

type EntryLine = {
  id: string;
  claim_id: ClaimId;
  record_id: RecordId;
  kind: MoneyKind;
  party: MoneyParty;
  stage: MoneyStage;
  amount_minor: string | number;
  currency: string;
  on_day: Day;
  replaces: string | null;
  withdrawn: boolean;
  by: string;
  at: Date;
};
const toEntry = (line: EntryLine): KeptMoneyEntry => ({
  id: line.id,
  claimId: line.claim_id,
  recordId: line.record_id,
  kind: line.kind,
  party: line.party,
  stage: line.stage,
  amount: { minor: Number(line.amount_minor), currency: line.currency },
  day: line.on_day,
  replaces: line.replaces,
  withdrawn: line.withdrawn,
  by: line.by,
  enteredAt: line.at,
});

type DueLine = {
  claim_id: ClaimId;
  external_order_id: string | null;
  account_id: AccountId;
  account: string;
  channel: Channel;
  kind: MoneyKind;
  party: MoneyParty;
  stage: MoneyStage;
  amount_minor: string | number | null;
  currency: string | null;
  since: Date | null;
  due_at: Date | null;
  rule: string | null;
  step: MoneyStep | null;
};
const amountOf = ({ amount_minor: minor, currency }: Pick<DueLine, 'amount_minor' | 'currency'>): Money | null =>
  minor === null || currency === null ? null : { minor: Number(minor), currency };

export function moneyStore(tx: Tx): MoneyStore {
  return {
    async entriesOf(claimIds) {
      const lines = await tx.rows<EntryLine>(
        `select *, to_char(on_day, 'YYYY-MM-DD') as on_day from money_entry where claim_id = any($1::uuid[]) order by at, id`,
        [claimIds],
      );
      return lines.map(toEntry);
    },
    async add(e) {
      await tx.run(
        `insert into money_entry (organisation_id, id, claim_id, record_id, kind, party, stage, amount_minor, currency, on_day, replaces, withdrawn, by, at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
        [
          tx.organisation,
          e.id,
          e.claimId,
          e.recordId,
          e.kind,
          e.party,
          e.stage,
          e.amount.minor,
          e.amount.currency,
          e.day,
          e.replaces,
          e.withdrawn,
          e.by,
          e.enteredAt,
        ],
      );
    },
    async keep(ledgers) {
      await tx.run('delete from claim_money where claim_id = any($1::uuid[])', [ledgers.map(({ claimId }) => claimId)]);
      const rows = ledgers.flatMap(({ claimId, accountId, lines }) => lines.map((line) => ({ claimId, accountId, line })));
      if (rows.length === 0) return;
      const of = <Value>(value: (line: MoneyLine) => Value): Value[] => rows.map(({ line }) => value(line));
      await tx.run(
        `insert into claim_money (organisation_id, claim_id, account_id, line, kind, party, direction, stage, amount_minor, currency, since, due_at, rule, step)
         select $1, * from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::bigint[], $10::text[], $11::timestamptz[], $12::timestamptz[], $13::text[], $14::text[])`,
        [
          tx.organisation,
          rows.map(({ claimId }) => claimId),
          rows.map(({ accountId }) => accountId),
          of((line) => line.key),
          of((line) => line.kind),
          of((line) => line.party),
          of((line) => line.direction),
          of((line) => line.stage),
          of((line) => line.amount?.minor ?? null),
          of((line) => line.amount?.currency ?? null),
          of((line) => line.since),
          of((line) => line.due?.at ?? null),
          of((line) => line.due?.rule ?? null),
          of((line) => line.step),
        ],
      );
    },
    async due(accountId, limit) {
      const lines = await tx.rows<DueLine>(
        `select m.*, c.external_order_id, a.name as account, a.channel from claim_money m join claim c on c.id = m.claim_id join account a on a.id = m.account_id
         where m.stage in ('claimable', 'claimed', 'granted') and ($1::uuid is null or m.account_id = $1)
         order by m.due_at nulls last, m.since nulls first, m.claim_id, m.line limit $2`,
        [accountId, limit],
      );
      return lines.map((line) => ({
        claimId: line.claim_id,
        externalOrderId: line.external_order_id,
        accountId: line.account_id,
        account: line.account,
        channel: line.channel,
        kind: line.kind,
        party: line.party,
        stage: line.stage,
        amount: amountOf(line),
        since: line.since,
        due: line.due_at && line.rule !== null ? { at: line.due_at, rule: line.rule } : null,
        step: line.step,
      }));
    },
  };
}
