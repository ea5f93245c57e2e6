import type { Chosen } from '@weerwoord/contracts';
import type { ClaimId, OrganisationId, PersonId } from '@weerwoord/kernel';
import type { z } from 'zod';
import type { DeskTools } from '../desk-tools';
import { contextOf, narrowed } from '../look/look-at-claims';
import { filterOf } from '../look/queue-filter';

/** Claims one act is for at most. */
export const CHOSEN_AT_MOST = 50_000;

/** The claims an act is for: those named, or everything the view shows at this moment, whether its rows were ever loaded or not. */
export async function chosenClaims(
  tools: Pick<DeskTools, 'units' | 'clock' | 'vault'>,
  { organisation, me, chosen }: { readonly organisation: OrganisationId; readonly me: PersonId; readonly chosen: z.infer<typeof Chosen> },
): Promise<ClaimId[]> {
  if ('ids' in chosen) return [...new Set(chosen.ids)] as ClaimId[];
  const { q, ...asked } = chosen.view;
  return tools.units(organisation, async (stores) => {
    const { filter } = await narrowed(tools, stores, organisation, filterOf(asked, await contextOf(tools, stores, me)), q);
    return stores.desk.claimIds(filter, CHOSEN_AT_MOST);
  });
}
