import type { ClaimId, OrganisationId } from '@weerwoord/kernel';
import type { DeskStores, KeptNotice } from '@weerwoord/ports';
import { claimIdFor } from './claims-beside';
import type { DeskTools } from './desk-tools';
import { eachOrAlone } from './each-or-alone';
import type { FreshNotices } from './take-notices';
import { takeNoticesOf } from './take-notices';

export { claimIdFor } from './claims-beside';
export { takeNotices } from './take-notices';

/** Notices taken in by one call; the sweep comes back for the rest. */
const AT_MOST = 500;
/** Claims written in one transaction: round trips cost more than the work, and the accounts' locks are held for less than a blink. */
const PER_UNIT = 100;

/**
 * Takes in every notice that belongs to no claim yet: opens its claim, or moves the one that is there. A claim whose order is not known is
 * opened all the same; its clock runs.
 *
 * @returns the claims that were opened or moved; their bundle and draft follow with `refreshClaims`
 * @throws AggregateError when some could not be taken in; all the others were
 */
export async function openClaims(
  { units, clock }: Pick<DeskTools, 'units' | 'clock'>,
  { organisation, limit = AT_MOST }: { readonly organisation: OrganisationId; readonly limit?: number },
): Promise<ClaimId[]> {
  const found = await units(organisation, async ({ claims }) => {
    const groups = new Map<ClaimId, KeptNotice[]>();
    for (const kept of await claims.newNotices(limit)) {
      const id = await claimFor(claims, kept);
      const group = groups.get(id);
      if (group) group.push(kept);
      else groups.set(id, [kept]);
    }
    return [...groups].map(([claimId, notices]): FreshNotices => ({ claimId, notices }));
  });
  await eachOrAlone(found, PER_UNIT, (some) => units(organisation, (stores) => takeNoticesOf(stores, some, clock.now(), 'step:open-claims')));
  return found.map(({ claimId }) => claimId);
}

/** A notice that names only the marketplace's number of the claim belongs to the claim that has it already. */
async function claimFor(claims: DeskStores['claims'], { accountId, notice }: KeptNotice): Promise<ClaimId> {
  const known =
    notice.externalOrderId === null && notice.externalClaimId !== null ? await claims.byExternalClaim(accountId, notice.externalClaimId) : null;
  return known ?? claimIdFor(accountId, notice);
}
