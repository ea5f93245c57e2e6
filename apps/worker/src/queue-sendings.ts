import type { OrganisationId } from '@weerwoord/kernel';
import { dueSendings } from '@weerwoord/pipeline';
import type { DeskTools } from '@weerwoord/pipeline';
import type { WorkQueues } from '@weerwoord/wiring';

/** Queues every answer that is due and those whose worker was lost; how many there were. */
export async function queueSendings(desk: DeskTools, queues: WorkQueues, organisation: OrganisationId): Promise<number> {
  const ids = await dueSendings(desk, { organisation });
  for (const outboxId of ids) await queues.add('answer.send', { organisationId: organisation, outboxId }, { id: outboxId, hash: 'due' });
  return ids.length;
}
