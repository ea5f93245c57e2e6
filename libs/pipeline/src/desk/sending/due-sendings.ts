import type { OrganisationId } from '@weerwoord/kernel';
import type { DeskTools } from '../desk-tools';
import { LOST_AFTER_MS } from './sending-tools';

/** Ids of answers that are due, and of those whose worker was lost; oldest first. Everything that must be sent is found here, whatever a queue has forgotten. */
export const dueSendings = (
  { units, clock }: Pick<DeskTools, 'units' | 'clock'>,
  { organisation, limit = 500 }: { readonly organisation: OrganisationId; readonly limit?: number },
): Promise<string[]> => {
  const now = clock.now();
  return units(organisation, ({ outbox }) => outbox.due(now, new Date(now.getTime() - LOST_AFTER_MS), limit));
};
