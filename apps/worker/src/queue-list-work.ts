import type { OrganisationId } from '@weerwoord/kernel';
import type { DeskTools } from '@weerwoord/pipeline';
import type { WorkQueues } from '@weerwoord/wiring';

/** Queues what waits behind the list of claims: claims whose words changed since they could last be found by them, and acts on many claims that are not at their end. */
export async function queueListWork(desk: DeskTools, queues: WorkQueues, organisation: OrganisationId): Promise<void> {
  const { unsearched, acts } = await desk.units(organisation, async ({ search, bulk }) => ({
    unsearched: await search.unsearched(1),
    acts: await bulk.due(),
  }));
  if (unsearched.length > 0) await queues.add('claims.index', { organisationId: organisation }, { id: organisation, hash: 'words' });
  for (const bulkId of acts) await queues.add('bulk.run', { organisationId: organisation, bulkId }, { id: bulkId, hash: 'run' });
}
