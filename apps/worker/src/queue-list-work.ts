import type { OrganisationId } from '@weerwoord/kernel';
import type { DeskTools } from '@weerwoord/pipeline';
import type { WorkQueues } from '@weerwoord/wiring';

/** Queues what waits behind the list of claims: claims whose words changed since they could last be found by them, acts on many claims and files of many packs that are not at their end. */
export async function queueListWork(desk: DeskTools, queues: WorkQueues, organisation: OrganisationId): Promise<void> {
  const { unsearched, acts, sets } = await desk.units(organisation, async ({ search, bulk, packSets }) => ({
    unsearched: await search.unsearched(1),
    acts: await bulk.due(),
    sets: await packSets.due(desk.clock.now()),
  }));
  if (unsearched.length > 0) await queues.add('claims.index', { organisationId: organisation }, { id: organisation, hash: 'words' });
  for (const bulkId of acts) await queues.add('bulk.run', { organisationId: organisation, bulkId }, { id: bulkId, hash: 'run' });
  for (const setId of sets) await queues.add('packs.collect', { organisationId: organisation, setId }, { id: setId, hash: 'collect' });
}
