import type { AccountId, OrganisationId } from '@weerwoord/kernel';
import type { KeptNoticeOfClosing, NoticeDoor, NoticeHook, NoticeState, NoticeStore, UnprovenNotice } from '@weerwoord/ports';
import type { DataSource } from 'typeorm';
import { atTheDoor } from '../in-organisation';
import type { Tx } from '../tx';

const HOOK = 'account_id as "accountId", subject, sealed, made_at as "madeAt", made_by as "madeBy", challenged_at as "challengedAt"';
const NOTICE =
  'id, account_id as "accountId", state, notification_id as "notificationId", received_at as "receivedAt", handles, request_id as "requestId", settled_at as "settledAt"';

export function noticeStore(tx: Tx): NoticeStore {
  return {
    hook: (accountId) => tx.row<NoticeHook>(`select ${HOOK} from notice_hook where account_id = $1`, [accountId]),
    hooks: () => tx.rows<NoticeHook>(`select ${HOOK} from notice_hook order by account_id`),
    async keepHook({ accountId, subject, sealed, madeAt, madeBy }) {
      await tx.run(
        `insert into notice_hook (organisation_id, account_id, subject, sealed, made_at, made_by) values ($1, $2, $3, $4, $5, $6)
         on conflict (account_id) do update set subject = excluded.subject, sealed = excluded.sealed, made_at = excluded.made_at, made_by = excluded.made_by, challenged_at = null`,
        [tx.organisation, accountId, subject, Buffer.from(sealed), madeAt, madeBy],
      );
    },
    async removeHook(accountId) {
      return (await tx.run('delete from notice_hook where account_id = $1', [accountId])) > 0;
    },
    async challenged(accountId, at) {
      await tx.run('update notice_hook set challenged_at = $2 where account_id = $1', [accountId, at]);
    },
    async addProven({ id, accountId, notificationId, receivedAt, handles }) {
      const added = await tx.run(
        `insert into closing_notice (organisation_id, id, account_id, state, notification_id, received_at, handles, next_try_at) values ($1, $2, $3, 'proven', $4, $5, $6, $5) on conflict do nothing`,
        [tx.organisation, id, accountId, notificationId, receivedAt, handles],
      );
      return added > 0;
    },
    async addUnproven({ id, accountId, receivedAt, subject, sealed }) {
      await tx.run(
        `insert into closing_notice (organisation_id, id, account_id, state, received_at, subject, sealed, next_try_at) values ($1, $2, $3, 'unproven', $4, $5, $6, $4)`,
        [tx.organisation, id, accountId, receivedAt, subject, Buffer.from(sealed)],
      );
    },
    async unprovenCount(accountId) {
      return (
        (await tx.row<{ n: number }>(`select count(*)::int as n from closing_notice where account_id = $1 and state = 'unproven'`, [accountId]))?.n ??
        0
      );
    },
    byId: (id) => tx.row<KeptNoticeOfClosing>(`select ${NOTICE} from closing_notice where id = $1`, [id]),
    lock: (id) => tx.row<KeptNoticeOfClosing>(`select ${NOTICE} from closing_notice where id = $1 for update`, [id]),
    unproven: (id) => tx.row<UnprovenNotice>(`select subject, sealed, tries from closing_notice where id = $1 and state = 'unproven'`, [id]),
    async prove(id, { notificationId, handles }) {
      const known = await tx.run(
        `update closing_notice n set state = 'proven', notification_id = $2, handles = $3, subject = null, sealed = null where id = $1
         and not exists (select 1 from closing_notice other where other.account_id = n.account_id and other.notification_id = $2)`,
        [id, notificationId, handles],
      );
      if (known > 0) return true;
      await tx.run('delete from closing_notice where id = $1', [id]);
      return false;
    },
    async putOff(id, until) {
      await tx.run('update closing_notice set tries = tries + 1, next_try_at = $2 where id = $1', [id, until]);
    },
    async drop(id) {
      await tx.run('delete from closing_notice where id = $1', [id]);
    },
    async settle(id, requestId, at) {
      await tx.run(`update closing_notice set state = 'settled', handles = '{}', request_id = $2, settled_at = $3 where id = $1`, [
        id,
        requestId,
        at,
      ]);
    },
    async due(now, limit) {
      return (
        await tx.rows<{ id: string }>(
          `select id from closing_notice where state <> 'settled' and next_try_at <= $1 order by next_try_at, id limit $2`,
          [now, limit],
        )
      ).map(({ id }) => id);
    },
    list: (limit) => tx.rows<KeptNoticeOfClosing>(`select ${NOTICE} from closing_notice order by received_at desc, id limit $1`, [limit]),
    async counts() {
      const lines = await tx.rows<{ state: NoticeState; n: number }>('select state, count(*)::int as n from closing_notice group by state');
      return { unproven: 0, proven: 0, settled: 0, ...Object.fromEntries(lines.map(({ state, n }) => [state, n])) };
    },
  };
}

/** Whose account an address is of: asked by strangers, answered by a function of the database that tells just that. */
export function noticeDoor(dataSource: DataSource): NoticeDoor {
  return {
    hookOf: (accountId: string) =>
      atTheDoor(
        dataSource,
        async (tx) =>
          (await tx.row<{ organisation_id: OrganisationId }>('select organisation_id from door_notice_hook($1)', [accountId as AccountId]))
            ?.organisation_id ?? null,
      ),
  };
}
