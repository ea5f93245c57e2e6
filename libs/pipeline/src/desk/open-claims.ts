import type { ClaimNotice } from '@weerwoord/claims';
import { claimKey } from '@weerwoord/claims';
import type { AccountId, ClaimId, OrganisationId } from '@weerwoord/kernel';
import type { Account, Act, DeskStores, KeptClaim, KeptNotice } from '@weerwoord/ports';
import { isoText } from '@weerwoord/kernel';
import { idFor } from '../identity/id-for';
import { workAfter } from './claim-standing';
import { deriveClaim } from './derive-claim';
import type { DeskTools } from './desk-tools';
import { claimAct } from './desk-tools';
import { eachOrAlone } from './each-or-alone';
import { joinEvidence } from './evidence/join-evidence';

/** Notices taken in by one call; the sweep comes back for the rest. */
const AT_MOST = 500;
/** Claims written in one transaction: round trips cost more than the work, and the accounts' locks are held for less than a blink. */
const PER_UNIT = 100;

/** The same claim has the same id on every machine: made of the account and what its notices have in common. */
export const claimIdFor = (accountId: AccountId, notice: ClaimNotice): ClaimId => idFor<ClaimId>('claim', accountId, claimKey(notice));

/** Notices that were not known to belong to their claim. */
export type FreshNotices = { readonly claimId: ClaimId; readonly notices: readonly KeptNotice[] };

/**
 * Takes in every notice that belongs to no claim yet: opens its claim, or moves the one that is there. A claim whose order is not known is
 * opened all the same; its clock runs.
 *
 * @returns the claims that were opened or moved; their bundle and draft follow with `refreshClaims`
 * @throws AggregateError when some could not be taken in; all the others were
 */
export async function openClaims({ units, clock }: Pick<DeskTools, 'units' | 'clock'>, { organisation, limit = AT_MOST }: { readonly organisation: OrganisationId; readonly limit?: number }): Promise<ClaimId[]> {
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
  const known = notice.externalOrderId === null && notice.externalClaimId !== null ? await claims.byExternalClaim(accountId, notice.externalClaimId) : null;
  return known ?? claimIdFor(accountId, notice);
}

/** As `takeNoticesOf`, for one claim; null when its account is gone. */
export async function takeNotices(stores: DeskStores, claimId: ClaimId, notices: readonly KeptNotice[], now: Date, actor: string): Promise<KeptClaim | null> {
  return (await takeNoticesOf(stores, [{ claimId, notices }], now, actor)).get(claimId) ?? null;
}

/** Links notices to their claims and writes what follows. Part of the caller's unit of work. Claims whose account is gone are not among the answers. */
export async function takeNoticesOf(stores: DeskStores, fresh: readonly FreshNotices[], now: Date, actor: string): Promise<ReadonlyMap<ClaimId, KeptClaim>> {
  const { claims, accounts, acts, bundles } = stores;
  const accountOf = new Map<AccountId, Account>();
  // In one order, and before the claims' own rows: every step locks in that order.
  for (const id of [...new Set(fresh.flatMap(({ notices }) => notices.map(({ accountId }) => accountId)))].sort()) {
    const account = await accounts.byId(id);
    if (!account) continue;
    accountOf.set(id, account);
    await stores.orders.lockAccount(id);
  }
  const ids = fresh.map(({ claimId }) => claimId);
  const stored = new Map((await claims.lockAll(ids)).map((claim) => [claim.id, claim]));
  const linked = await claims.noticesOfAll(ids);
  const orderIdOf = ({ claimId, notices }: FreshNotices) => notices.find(({ orderId }) => orderId !== null)?.orderId ?? stored.get(claimId)?.orderId ?? null;
  const materials = await bundles.materials([...new Set(fresh.flatMap((one) => orderIdOf(one) ?? []))]);
  const [answer, links, told] = [new Map<ClaimId, KeptClaim>(), new Array<{ claimId: ClaimId; statementId: string }>(), new Array<Act>()];
  const changed: KeptClaim[] = [];
  for (const one of fresh) {
    const account = one.notices[0] && accountOf.get(one.notices[0].accountId);
    if (!account) continue;
    const orderId = orderIdOf(one);
    const taken = taking(account, one, stored.get(one.claimId) ?? null, linked.get(one.claimId) ?? [], (orderId && materials.get(orderId)?.facts) ?? null, now, actor);
    answer.set(one.claimId, taken.claim);
    if (taken.unknown.length === 0) continue;
    changed.push(taken.claim);
    links.push(...taken.unknown.map(({ statementId }) => ({ claimId: one.claimId, statementId })));
    told.push(...taken.acts);
  }
  await claims.saveAll(changed, now);
  await claims.link(links);
  await acts.record(told);
  for (const claim of changed) {
    const account = accountOf.get(claim.accountId);
    if (account && claim.externalOrderId !== null && stored.get(claim.id)?.externalOrderId === null) await joinEvidence(stores, account, claim, now);
  }
  return answer;
}

/** What one claim becomes by notices; nothing is written. `unknown`: those of them it did not have. */
function taking(
  account: Account,
  { claimId, notices }: FreshNotices,
  before: KeptClaim | null,
  linked: readonly KeptNotice[],
  facts: Parameters<typeof deriveClaim>[2],
  now: Date,
  actor: string,
): { readonly claim: KeptClaim; readonly unknown: readonly KeptNotice[]; readonly acts: readonly Act[] } {
  const unknown = notices.filter(({ statementId }) => !linked.some((known) => known.statementId === statementId));
  if (before && unknown.length === 0) return { claim: before, unknown, acts: [] };
  const derived = deriveClaim(account, [...linked, ...unknown], facts);
  const started: KeptClaim = before ?? newClaim(claimId, account, derived);
  const claim: KeptClaim = { ...started, ...derived, work: workAfter([...linked, ...unknown], unknown, started.work), revision: before ? before.revision + 1 : 1 };
  const acts = [
    ...(before ? [] : [claimAct(claim, actor, 'claim.opened', now, { kind: claim.kind, reason: claim.reason })]),
    ...unknown.filter(({ notice: { event } }) => event !== 'deadline' && (before !== null || event !== 'opened')).map(({ notice }) => claimAct(claim, actor, `claim.notice-${notice.event}`, now, { state: claim.marketplaceState, ...(notice.decidedState ? { decided: notice.decidedState } : {}) })),
    ...(before && isMoved(before.clock, claim.clock) ? [claimAct(claim, actor, 'claim.deadline-moved', now, { from: isoText(before.clock.hardDeadline), to: isoText(claim.clock.hardDeadline), basis: claim.clock.basis })] : []),
    ...(before && before.work !== claim.work && claim.work !== 'open' ? [claimAct(claim, actor, `claim.${claim.work}`, now)] : []),
  ];
  return { claim, unknown, acts };
}

/** The same clock with another end; a clock begun anew is told by the notice that began it. */
const isMoved = (before: KeptClaim['clock'], after: KeptClaim['clock']): boolean =>
  before.startedAt.getTime() === after.startedAt.getTime() && before.hardDeadline.getTime() !== after.hardDeadline.getTime();

const newClaim = (id: ClaimId, account: Pick<Account, 'id'>, derived: ReturnType<typeof deriveClaim>): KeptClaim => ({
  ...derived, id, accountId: account.id, work: 'open', evidencePresent: 0, evidenceWanted: 0, draftLanguage: null, advice: null, assignedTo: null, factsHash: null, revision: 1,
});
