import type { DraftKind, DraftPlan } from '@weerwoord/claims';
import type { SentLetters } from '@weerwoord/ports';
import type { Tx } from '../tx';

export function sentLetters(tx: Tx): SentLetters {
  return {
    async ofClaim(claimId) {
      const lines = await tx.rows<{ kind: DraftKind; plan: DraftPlan; sent_at: Date }>(
        `select kind, plan, sent_at from draft where claim_id = $1 and letter = 'answer' and state = 'sent' and sent_at is not null order by sent_at, version`,
        [claimId],
      );
      return lines.map(({ kind, plan, sent_at }) => ({ kind, plan, sentAt: sent_at }));
    },
    async itemsAt(orderId, at) {
      const line = await tx.row<{ ids: string[] }>(
        `select array(select item ->> 'id' from jsonb_array_elements(b.content -> 'items') item) as ids
         from bundle b where b.order_id = $1 and b.made_at <= $2 order by b.version desc limit 1`,
        [orderId, at],
      );
      return line?.ids ?? [];
    },
  };
}
