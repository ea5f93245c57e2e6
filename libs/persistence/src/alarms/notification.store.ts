import type { ClaimId, PersonId } from '@weerwoord/kernel';
import type { KeptNotification, NotificationStore, ShownNotification } from '@weerwoord/ports';
import type { Tx } from '../tx';

type NotificationLine = {
  id: string;
  personId: PersonId;
  kind: string;
  claimId: ClaimId | null;
  figures: KeptNotification['figures'];
  at: Date;
  readAt: Date | null;
  claimKind: string | null;
  reason: string | null;
  site: string | null;
  externalOrderId: string | null;
};

const toShown = ({ claimKind, reason, site, externalOrderId, ...line }: NotificationLine): ShownNotification => ({
  ...line,
  claim: claimKind === null || reason === null || site === null ? null : { kind: claimKind, reason, site, externalOrderId },
});

export function notificationStore(tx: Tx): NotificationStore {
  return {
    async add(notifications) {
      if (notifications.length === 0) return;
      const column = <Value>(of: (one: KeptNotification) => Value): Value[] => notifications.map(of);
      await tx.run(
        `insert into notification (organisation_id, id, person_id, kind, about, figures, at)
         select $1, * from unnest($2::uuid[], $3::uuid[], $4::text[], $5::uuid[], $6::jsonb[], $7::timestamptz[]) on conflict (id) do nothing`,
        [
          tx.organisation,
          column((n) => n.id),
          column((n) => n.personId),
          column((n) => n.kind),
          column((n) => n.claimId),
          column((n) => JSON.stringify(n.figures)),
          column((n) => n.at),
        ],
      );
    },
    async of(person, limit) {
      const lines = await tx.rows<NotificationLine>(
        `select n.id, n.person_id as "personId", n.kind, c.id as "claimId", n.figures, n.at, n.read_at as "readAt",
           c.kind as "claimKind", c.reason, c.site, c.external_order_id as "externalOrderId"
         from notification n left join claim c on c.id = n.about where n.person_id = $1 order by n.at desc, n.id desc limit $2`,
        [person, limit],
      );
      return lines.map(toShown);
    },
    async unread(person) {
      return (await tx.row<{ n: number }>('select count(*) as n from notification where person_id = $1 and read_at is null', [person]))?.n ?? 0;
    },
    async markRead(person, ids, at) {
      await tx.run('update notification set read_at = $2 where person_id = $1 and read_at is null and ($3::uuid[] is null or id = any($3::uuid[]))', [
        person,
        at,
        ids,
      ]);
    },
  };
}
