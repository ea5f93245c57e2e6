import type { AlarmChannel, AlarmStore, KeptAlarm } from '@weerwoord/ports';
import type { ClaimId } from '@weerwoord/kernel';
import type { Tx } from '../tx';

const COLUMNS = `id, claim_id as "claimId", version, step, step_at as "stepAt", receiver, channel, written_at as "writtenAt", safe_at as "safeAt", hard_at as "hardAt",
  sent_at as "sentAt", attempts, next_try_at as "nextTryAt", dropped_because as "droppedBecause", last_error as "lastError"`;

export function alarmStore(tx: Tx): AlarmStore {
  return {
    async write(alarms) {
      if (alarms.length === 0) return [];
      const column = <Value>(of: (alarm: KeptAlarm) => Value): Value[] => alarms.map(of);
      return tx.rows<KeptAlarm>(
        `insert into alarm (organisation_id, id, claim_id, version, step, step_at, receiver, channel, written_at, safe_at, hard_at, sent_at, next_try_at)
         select $1, * from unnest($2::uuid[], $3::uuid[], $4::integer[], $5::text[], $6::timestamptz[], $7::uuid[], $8::text[], $9::timestamptz[], $10::timestamptz[],
           $11::timestamptz[], $12::timestamptz[], $13::timestamptz[])
         on conflict (claim_id, version, step, receiver, channel) do nothing returning ${COLUMNS}`,
        [
          tx.organisation,
          column((a) => a.id),
          column((a) => a.claimId),
          column((a) => a.version),
          column((a) => a.step),
          column((a) => a.stepAt),
          column((a) => a.receiver),
          column((a) => a.channel),
          column((a) => a.writtenAt),
          column((a) => a.safeAt),
          column((a) => a.hardAt),
          column((a) => a.sentAt),
          column((a) => a.nextTryAt),
        ],
      );
    },
    async toldUntil(claimId: ClaimId, version: number) {
      const lines = await tx.rows<{ receiver: string; channel: AlarmChannel; at: Date }>(
        'select receiver, channel, max(step_at) as at from alarm where claim_id = $1 and version = $2 group by receiver, channel',
        [claimId, version],
      );
      return new Map(lines.map(({ receiver, channel, at }) => [`${receiver} ${channel}`, at]));
    },
    unsent: (now, limit) =>
      tx.rows<{ id: string; attempts: number }>(
        'select id, attempts from alarm where next_try_at is not null and next_try_at <= $1 order by next_try_at, id limit $2',
        [now, limit],
      ),
    byId: (id) => tx.row<KeptAlarm>(`select ${COLUMNS} from alarm where id = $1`, [id]),
    take: (id, now, nextTryAt) =>
      tx.row<KeptAlarm>(
        `update alarm set attempts = attempts + 1, next_try_at = $3 where id = $1 and next_try_at is not null and next_try_at <= $2 returning ${COLUMNS}`,
        [id, now, nextTryAt],
      ),
    async noteSent(id, at) {
      await tx.run('update alarm set sent_at = $2, next_try_at = null, last_error = null where id = $1', [id, at]);
    },
    async noteFailed(id, error, nextTryAt) {
      await tx.run(
        `update alarm set last_error = $2, next_try_at = $3, dropped_because = case when $3::timestamptz is null then 'refused' end where id = $1 and sent_at is null`,
        [id, error, nextTryAt],
      );
    },
    async drop(id, because) {
      await tx.run('update alarm set dropped_because = $2, next_try_at = null where id = $1 and sent_at is null', [id, because]);
    },
    ofClaim: (claimId) =>
      tx.rows<KeptAlarm>(`select ${COLUMNS} from alarm where claim_id = $1 order by written_at desc, step_at desc, id`, [claimId]),
  };
}
