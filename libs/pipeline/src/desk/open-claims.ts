import type { ClaimNotice } from '@weerwoord/claims';
import { claimKey } from '@weerwoord/claims';
import type { AccountId, ClaimId, OrganisationId } from '@weerwoord/kernel';
import type { Account, DeskStores, KeptClaim, KeptNotice } from '@weerwoord/ports';
import { idFor } from '../identity/id-for';
import { workAfter } from './claim-standing';
import { deriveClaim } from './derive-claim';
import type { DeskTools } from './desk-tools';
import { claimAct } from './desk-tools';

/** Notices taken in by one call; the sweep comes back for the rest. */
const AT_MOST = 500;

/** The same claim has the same id on every machine: made of the account and what its notices have in common. */
export const claimIdFor = (accountId: AccountId, notice: ClaimNotice): ClaimId => idFor<ClaimId>('claim', accountId, claimKey(notice));

/**
 * Takes in every notice that belongs to no claim yet: opens its claim, or moves the one that is there. A claim whose order is not known is
 * opened all the same; its clock runs.
 *
 * @returns the claims that were opened or moved; their bundle and draft follow with `refreshClaims`
 */
export async function openClaims({ units, clock }: Pick<DeskTools, 'units' | 'clock'>, { organisation, limit = AT_MOST }: { readonly organisation: OrganisationId; readonly limit?: number }): Promise<ClaimId[]> {
  const found = await units(organisation, async ({ claims }) => {
    const groups = new Map<ClaimId, KeptNotice[]>();
    for (const kept of await claims.newNotices(limit)) {
      const id = await claimFor(claims, kept);
      groups.set(id, [...(groups.get(id) ?? []), kept]);
    }
    return groups;
  });
  for (const [id, notices] of found) await units(organisation, (stores) => takeNotices(stores, id, notices, clock.now(), 'step:open-claims'));
  return [...found.keys()];
}

/** A notice that names only the marketplace's number of the claim belongs to the claim that has it already. */
async function claimFor(claims: DeskStores['claims'], { accountId, notice }: KeptNotice): Promise<ClaimId> {
  const known = notice.externalOrderId === null && notice.externalClaimId !== null ? await claims.byExternalClaim(accountId, notice.externalClaimId) : null;
  return known ?? claimIdFor(accountId, notice);
}

/** Links notices to their claim and writes what follows. Part of the caller's unit of work. */
export async function takeNotices(stores: DeskStores, id: ClaimId, fresh: readonly KeptNotice[], now: Date, actor: string): Promise<KeptClaim | null> {
  const { claims, accounts, acts, bundles } = stores;
  const account = fresh[0] && (await accounts.byId(fresh[0].accountId));
  if (!account) return null;
  await stores.orders.lockAccount(account.id); // before the claim's own row: the other steps lock in that order
  const before = await claims.lock(id);
  const linked = before ? await claims.noticesOf(id) : [];
  const unknown = fresh.filter(({ statementId }) => !linked.some((known) => known.statementId === statementId));
  if (before && unknown.length === 0) return before;
  const orderId = fresh.find((kept) => kept.orderId !== null)?.orderId ?? before?.orderId ?? null;
  const material = orderId && (await bundles.material(orderId));
  const derived = deriveClaim(account, [...linked, ...unknown], material ? material.facts : null);
  const started: KeptClaim = before ?? newClaim(id, account, derived);
  const moved: KeptClaim = { ...started, ...derived, work: workAfter([...linked, ...unknown], unknown, started.work), advice: null, revision: before ? before.revision + 1 : 1 };
  await claims.save(moved);
  await claims.link(id, unknown.map(({ statementId }) => statementId));
  await acts.record([
    ...(before ? [] : [claimAct(moved, actor, 'claim.opened', now, { kind: moved.kind, reason: moved.reason })]),
    ...unknown.filter(({ notice }) => before !== null || notice.event !== 'opened').map(({ notice }) => claimAct(moved, actor, `claim.notice-${notice.event}`, now, { state: moved.marketplaceState, ...(notice.decidedState ? { decided: notice.decidedState } : {}) })),
    ...(before && before.work !== moved.work && moved.work !== 'open' ? [claimAct(moved, actor, `claim.${moved.work}`, now)] : []),
  ]);
  return moved;
}

const newClaim = (id: ClaimId, account: Pick<Account, 'id'>, derived: ReturnType<typeof deriveClaim>): KeptClaim => ({
  ...derived, id, accountId: account.id, work: 'open', evidencePresent: 0, evidenceWanted: 0, draftLanguage: null, advice: null, assignedTo: null, factsHash: null, revision: 1,
});
