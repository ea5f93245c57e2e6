import type { AccountId, ClaimId, OrderId, RecordId } from '@weerwoord/kernel';
import type { HandFactStore, KeptFact } from '@weerwoord/ports';
import type { Tx } from '../tx';

type FactLine = {
  record_id: RecordId;
  account_id: AccountId;
  order_id: OrderId | null;
  claim_id: ClaimId | null;
  fact: string;
  added_by: string;
  added_at: Date;
  removed_at: Date | null;
  removed_by: string | null;
};
const COLUMNS = 'record_id, account_id, order_id, claim_id, fact, added_by, added_at, removed_at, removed_by';
const toFact = (line: FactLine): KeptFact => ({
  recordId: line.record_id,
  accountId: line.account_id,
  orderId: line.order_id,
  claimId: line.claim_id,
  fact: line.fact,
  addedBy: line.added_by,
  addedAt: line.added_at,
  removedAt: line.removed_at,
  removedBy: line.removed_by,
});

export function handFactStore(tx: Tx): HandFactStore {
  return {
    async add(f) {
      const added = await tx.run(
        `insert into hand_fact (organisation_id, ${COLUMNS}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (record_id) do nothing`,
        [tx.organisation, f.recordId, f.accountId, f.orderId, f.claimId, f.fact, f.addedBy, f.addedAt, f.removedAt, f.removedBy],
      );
      return added === 1;
    },
    async of({ orderId, claimId }) {
      return (
        await tx.rows<FactLine>(`select ${COLUMNS} from hand_fact where order_id = $1 or claim_id = $2 order by added_at, record_id`, [
          orderId,
          claimId,
        ])
      ).map(toFact);
    },
    async byRecord(recordId) {
      const line = await tx.row<FactLine>(`select ${COLUMNS} from hand_fact where record_id = $1`, [recordId]);
      return line && toFact(line);
    },
    async setRemoved(recordId, removed) {
      await tx.run('update hand_fact set removed_at = $2, removed_by = $3 where record_id = $1', [
        recordId,
        removed?.at ?? null,
        removed?.by ?? null,
      ]);
    },
    async join(claimId, orderId) {
      return (
        await tx.rows<{ record_id: RecordId }>('update hand_fact set order_id = $2 where claim_id = $1 and order_id is null returning record_id', [
          claimId,
          orderId,
        ])
      ).map(({ record_id: id }) => id);
    },
  };
}
