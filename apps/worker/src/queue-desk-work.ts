import { createHash } from 'node:crypto';
import type { ClaimId, OrganisationId } from '@weerwoord/kernel';
import { dueAtDesk } from '@weerwoord/pipeline';
import type { DeskTools } from '@weerwoord/pipeline';
import type { WorkQueues } from '@weerwoord/wiring';
import { queueListWork } from './queue-list-work';

/** Claims queued in one go; the rest is found by the next sweep. */
const AT_A_TIME = 2_000;
/** Claims in one letter: their steps share round trips to the database. */
const PER_LETTER = 50;

/**
 * Queues what waits at the desk: notices no claim has taken in, else claims whose order came or changed and claims without a draft (whoever takes notices in
 * makes their drafts, and calls this again). Called by the sweep, and after an import so that nobody has to wait for the next sweep.
 *
 * @returns how much was waiting
 */
export async function queueDeskWork(desk: DeskTools, queues: WorkQueues, organisation: OrganisationId): Promise<number> {
  const { oldestNotice, claimIds } = await dueAtDesk(desk, { organisation, limit: AT_A_TIME });
  if (oldestNotice !== null)
    await queues.add('claim.open', { organisationId: organisation, recordId: oldestNotice }, { id: oldestNotice, hash: 'notice' });
  for (let from = 0; from < claimIds.length; from += PER_LETTER) {
    const some = claimIds.slice(from, from + PER_LETTER);
    await queues.add('draft.write', { organisationId: organisation, claimIds: [...some] }, { id: some[0] ?? organisation, hash: nameOf(some) });
  }
  await queueListWork(desk, queues, organisation);
  return claimIds.length + (oldestNotice === null ? 0 : 1);
}

const nameOf = (claimIds: readonly ClaimId[]): string => createHash('sha256').update(claimIds.join()).digest('hex').slice(0, 16);
