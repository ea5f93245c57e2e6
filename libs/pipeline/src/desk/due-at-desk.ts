import type { ClaimId, OrganisationId } from '@weerwoord/kernel';
import type { DeskTools } from './desk-tools';

export type DueAtDesk = { readonly notices: boolean; readonly claimIds: readonly ClaimId[] };

/** What waits at the desk, read from the database alone: notices without claim, claims whose order came or changed, claims without draft. */
export function dueAtDesk({ units }: Pick<DeskTools, 'units'>, { organisation, limit = 200 }: { readonly organisation: OrganisationId; readonly limit?: number }): Promise<DueAtDesk> {
  return units(organisation, async ({ claims }) => ({
    notices: (await claims.newNotices(1)).length > 0,
    claimIds: [...new Set([...(await claims.stale(limit)), ...(await claims.withoutDraft(limit))])],
  }));
}
