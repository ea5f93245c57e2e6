import type { OrganisationId } from '@weerwoord/kernel';
import { dueAtDesk } from '@weerwoord/pipeline';
import type { DeskTools } from '@weerwoord/pipeline';
import type { WorkQueues } from '@weerwoord/wiring';

/** Claims queued in one go; the rest is found by the next sweep. */
const AT_A_TIME = 2_000;

/**
 * Queues what waits at the desk: notices no claim has taken in, claims whose order came or changed, claims without a draft. Called by the sweep, and after an
 * import so that nobody has to wait for the next sweep.
 *
 * @returns how much was waiting
 */
export async function queueDeskWork(desk: DeskTools, queues: WorkQueues, organisation: OrganisationId): Promise<number> {
  const { notices, claimIds } = await dueAtDesk(desk, { organisation, limit: AT_A_TIME });
  if (notices) {
    const [oldest] = await desk.units(organisation, ({ claims }) => claims.newNotices(1));
    if (oldest) await queues.add('claim.open', { organisationId: organisation, recordId: oldest.recordId }, { id: oldest.recordId, hash: 'notice' });
  }
  for (const claimId of claimIds) await queues.add('draft.write', { organisationId: organisation, claimId }, { id: claimId, hash: 'stale' });
  return claimIds.length + (notices ? 1 : 0);
}
