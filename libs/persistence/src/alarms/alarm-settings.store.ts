import type { PersonId } from '@weerwoord/kernel';
import type { AlarmReceiver, AlarmSettingsStore, KeptWebhook } from '@weerwoord/ports';
import type { Tx } from '../tx';

const WEBHOOK = 'id, body, shown, sealed, added_by as "addedBy", added_at as "addedAt"';

/** Has the right in account $1: every role brings looking and drafting; what is said for the one account wins over what is said for all. */
const has = (right: 'look' | 'draft'): string => `coalesce(
  (select r.given from right_given r where r.person_id = p.id and r.right_name = '${right}' and (r.account_id = $1 or r.account_id is null) order by r.account_id nulls last limit 1),
  exists (select 1 from membership m where m.person_id = p.id and (m.account_id = $1 or m.account_id is null)))`;
/** Who may answer a claim of account $1: `rightsIn` of the ports, asked of everybody at once. */
const MAY_ANSWER = `(exists (select 1 from membership m where m.person_id = p.id and m.role = 'owner' and m.account_id is null) or (${has('look')} and ${has('draft')}))`;

type ReceiverLine = { personId: PersonId; inApp: boolean; byMail: boolean; from: string | null; to: string | null; zone: string };
const toReceiver = ({ personId, inApp, byMail, from, to, zone }: ReceiverLine): AlarmReceiver => ({
  personId,
  inApp,
  byMail,
  quiet: from === null || to === null ? null : { from, to, zone },
});

export function alarmSettingsStore(tx: Tx): AlarmSettingsStore {
  return {
    plan: () => tx.row<{ stepHours: number[]; hardHours: number }>('select step_hours as "stepHours", hard_hours as "hardHours" from alarm_plan'),
    async savePlan({ stepHours, hardHours }) {
      await tx.run(
        `insert into alarm_plan (organisation_id, step_hours, hard_hours) values ($1, $2, $3)
         on conflict (organisation_id) do update set step_hours = excluded.step_hours, hard_hours = excluded.hard_hours`,
        [tx.organisation, [...stepHours], hardHours],
      );
    },
    async person(id) {
      const line = await tx.row<ReceiverLine>(
        'select person_id as "personId", in_app as "inApp", by_mail as "byMail", quiet_from as "from", quiet_to as "to", zone from alarm_person where person_id = $1',
        [id],
      );
      if (!line) return null;
      const { inApp, byMail, from, to, zone } = line;
      return { inApp, byMail, quiet: from === null || to === null ? null : { from, to }, zone };
    },
    async savePerson(id, { inApp, byMail, quiet, zone }) {
      await tx.run(
        `insert into alarm_person (organisation_id, person_id, in_app, by_mail, quiet_from, quiet_to, zone) values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (person_id) do update set in_app = excluded.in_app, by_mail = excluded.by_mail, quiet_from = excluded.quiet_from,
           quiet_to = excluded.quiet_to, zone = excluded.zone`,
        [tx.organisation, id, inApp, byMail, quiet?.from ?? null, quiet?.to ?? null, zone],
      );
    },
    async receivers({ accountId, assignedTo }) {
      const lines = await tx.rows<ReceiverLine>(
        `select p.id as "personId", coalesce(s.in_app, true) as "inApp", coalesce(s.by_mail, true) as "byMail", s.quiet_from as "from", s.quiet_to as "to",
           coalesce(s.zone, p.zone, o.zone) as zone
         from person p join organisation o using (organisation_id) left join alarm_person s on s.person_id = p.id
         where p.off_at is null and ${MAY_ANSWER} order by p.created_at, p.id`,
        [accountId],
      );
      const assigned = lines.filter(({ personId }) => personId === assignedTo);
      return (assigned.length > 0 ? assigned : lines).map(toReceiver);
    },
    webhooks: () => tx.rows<KeptWebhook>(`select ${WEBHOOK} from webhook where removed_at is null order by added_at, id`),
    webhook: (id) => tx.row<KeptWebhook>(`select ${WEBHOOK} from webhook where id = $1 and removed_at is null`, [id]),
    async addWebhook({ id, body, shown, sealed, addedBy, addedAt }) {
      await tx.run('insert into webhook (organisation_id, id, body, shown, sealed, added_by, added_at) values ($1, $2, $3, $4, $5, $6, $7)', [
        tx.organisation,
        id,
        body,
        shown,
        Buffer.from(sealed),
        addedBy,
        addedAt,
      ]);
    },
    async removeWebhook(id, at) {
      return (await tx.run('update webhook set removed_at = $2 where id = $1 and removed_at is null', [id, at])) === 1;
    },
  };
}
