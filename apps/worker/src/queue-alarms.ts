import type { OrganisationId } from '@weerwoord/kernel';
import { dueAlarms } from '@weerwoord/pipeline';
import type { AlarmTools } from '@weerwoord/pipeline';
import type { WorkQueues } from '@weerwoord/wiring';

/** Letters queued beside each other: each is a few round trips to the queue. */
const AT_A_TIME = 25;

/**
 * Queues one small letter per clock that is due, and per alarm that waits to be sent.
 *
 * @param isQueued whether a letter was queued a moment ago and need not be again; absent: none was
 * @returns when the next of either comes; null when nothing is planned
 */
export async function queueAlarms(
  alarms: AlarmTools,
  queues: WorkQueues,
  organisation: OrganisationId,
  isQueued: (key: string) => boolean = () => false,
): Promise<Date | null> {
  const due = await dueAlarms(alarms, { organisation });
  // Alarms first: they were written by an earlier look.
  const adds = [
    ...due.alarms.map(({ id, attempts }) => ({
      key: `${id} ${String(attempts)}`,
      add: () => queues.add('alarm.send', { organisationId: organisation, alarmId: id }, { id, hash: String(attempts) }),
    })),
    ...due.clocks.map(({ claimId, version, lookAt }) => {
      const hash = `${String(version)}-${String(lookAt.getTime())}`;
      return { key: `${claimId} ${hash}`, add: () => queues.add('claim.remind', { organisationId: organisation, claimId }, { id: claimId, hash }) };
    }),
  ].filter(({ key }) => !isQueued(key));
  for (let from = 0; from < adds.length; from += AT_A_TIME) await Promise.all(adds.slice(from, from + AT_A_TIME).map(({ add }) => add()));
  return due.nextAt;
}
