import type { OrganisationId } from '@weerwoord/kernel';
import { personalDue } from '@weerwoord/pipeline';
import type { DeskTools } from '@weerwoord/pipeline';
import type { WorkQueues } from '@weerwoord/wiring';

const HOUR_MS = 3_600_000;

/** Queues the clock of personal data when something is due, and once an hour for what only a longer look finds: loose mails, names of buyers long gone. */
export async function queuePersonalWork(desk: DeskTools, queues: WorkQueues, organisation: OrganisationId): Promise<void> {
  const due = await personalDue(desk, { organisation });
  const hour = Math.floor(desk.clock.now().getTime() / HOUR_MS);
  await queues.add('personal.erase', { organisationId: organisation }, { id: organisation, hash: due ? 'due' : String(hour) });
}
