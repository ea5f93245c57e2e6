import type { OrganisationId } from '@weerwoord/kernel';
import { dueRightsWork } from '@weerwoord/pipeline';
import type { Product, WorkQueues } from '@weerwoord/wiring';

/** How often it is looked whether a hold still keeps what a request wants gone: an hour is soon enough for what waited for weeks. */
const HOUR_MS = 3_600_000;

/** Queues what people and marketplaces asked for and is not done. @returns how much was queued */
export async function queueRightsWork(
  { rights }: Pick<Product, 'rights'>,
  queues: Pick<WorkQueues, 'add'>,
  organisation: OrganisationId,
): Promise<number> {
  const { running, held, notices } = await dueRightsWork(rights, { organisation });
  const hour = String(Math.floor(rights.clock.now().getTime() / HOUR_MS));
  const queued = [
    ...running.map((requestId) => queues.add('request.run', { organisationId: organisation, requestId }, { id: requestId, hash: 'run' })),
    ...(lastHour.get(organisation) === hour
      ? []
      : held.map((requestId) => queues.add('request.run', { organisationId: organisation, requestId }, { id: requestId, hash: `held.${hour}` }))),
    ...notices.map((noticeId) => queues.add('notice.settle', { organisationId: organisation, noticeId }, { id: noticeId, hash: 'settle' })),
  ];
  lastHour.set(organisation, hour);
  return (await Promise.all(queued)).filter(Boolean).length;
}
/** In which hour those on hold were last looked at by this process; a restart looks again. */
const lastHour = new Map<OrganisationId, string>();
