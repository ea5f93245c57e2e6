import type { ClaimId, OrganisationId, RecordId } from '@weerwoord/kernel';
import type { DeskTools } from './desk-tools';

export type DueAtDesk = {
  /** Record of the oldest notice that no claim has taken in; null when there is none. */
  readonly oldestNotice: RecordId | null;
  /** Claims whose order came or changed, and claims without a draft. Empty while notices wait: whoever takes them in looks again. */
  readonly claimIds: readonly ClaimId[];
};

/** What waits at the desk, read from the database alone. */
export function dueAtDesk(
  { units }: Pick<DeskTools, 'units'>,
  { organisation, limit = 200 }: { readonly organisation: OrganisationId; readonly limit?: number },
): Promise<DueAtDesk> {
  return units(organisation, async ({ claims }) => {
    const [oldest] = await claims.newNotices(1);
    if (oldest) return { oldestNotice: oldest.recordId, claimIds: [] };
    return { oldestNotice: null, claimIds: [...new Set([...(await claims.stale(limit)), ...(await claims.withoutDraft(limit))])] };
  });
}
