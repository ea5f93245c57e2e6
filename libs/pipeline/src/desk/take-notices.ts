import { takenOver } from '@weerwoord/claims';
import type { TakenOver } from '@weerwoord/claims';
import type { AccountId, ClaimId } from '@weerwoord/kernel';
import { isoText } from '@weerwoord/kernel';
import type { OrderFacts } from '@weerwoord/orders';
import type { Account, Act, DeskStores, KeptClaim, KeptNotice } from '@weerwoord/ports';
import { aboutWhat, kindsBeside, takenBeside, takersBeside } from './claims-beside';
import { OVER, workAfter } from './claim-standing';
import type { DerivedClaim } from './derive-claim';
import { deriveClaim } from './derive-claim';
import { claimAct } from './desk-tools';
import { joinEvidence } from './evidence/join-evidence';

/** Notices that were not known to belong to their claim. */
export type FreshNotices = { readonly claimId: ClaimId; readonly notices: readonly KeptNotice[] };

/** As `takeNoticesOf`, for one claim; null when its account is gone. */
export async function takeNotices(
  stores: DeskStores,
  claimId: ClaimId,
  notices: readonly KeptNotice[],
  now: Date,
  actor: string,
): Promise<KeptClaim | null> {
  return (await takeNoticesOf(stores, [{ claimId, notices }], now, actor)).get(claimId) ?? null;
}

/**
 * Links notices to their claims and writes what follows, also for claims on the same orders that these take over. Part of the caller's unit of work. Claims
 * whose account is gone are not among the answers.
 */
export async function takeNoticesOf(
  stores: DeskStores,
  fresh: readonly FreshNotices[],
  now: Date,
  actor: string,
): Promise<ReadonlyMap<ClaimId, KeptClaim>> {
  const { claims, acts, bundles } = stores;
  const accountOf = await lockedAccounts(stores, fresh);
  const freshOf = new Map(fresh.map(({ claimId, notices }) => [claimId, notices]));
  // Whoever is taken over is looked at again, although nobody wrote about it.
  const taken = fresh.flatMap(({ notices }) => {
    const about = aboutWhat(notices);
    return about ? takenBeside(about).flatMap(({ id }) => (freshOf.has(id) ? [] : [id])) : [];
  });
  const ids = [...new Set([...freshOf.keys(), ...taken])];
  const stored = new Map((await claims.lockAll(ids)).map((claim) => [claim.id, claim]));
  const takers = fresh.flatMap(({ notices }) => {
    const about = aboutWhat(notices);
    return about ? takersBeside(about).map(({ id }) => id) : [];
  });
  const linked = await claims.noticesOfAll([
    ...new Set([...ids, ...takers, ...[...stored.values()].flatMap((claim) => takersBeside(claim).map(({ id }) => id))]),
  ]);
  const noticesOf = (id: ClaimId): readonly KeptNotice[] => [...(linked.get(id) ?? []), ...(freshOf.get(id) ?? [])];
  const orderIdOf = (id: ClaimId) => freshOf.get(id)?.find(({ orderId }) => orderId !== null)?.orderId ?? stored.get(id)?.orderId ?? null;
  const materials = await bundles.materials([...new Set(ids.flatMap((id) => orderIdOf(id) ?? []))]);
  const answer = new Map<ClaimId, KeptClaim>();
  const changes: Taking[] = [];
  for (const id of ids) {
    const before = stored.get(id) ?? null;
    const notices = freshOf.get(id) ?? [];
    const account = accountOf.get(notices[0]?.accountId ?? before?.accountId ?? ('' as AccountId));
    if (!account || (!before && notices.length === 0)) continue;
    const orderId = orderIdOf(id);
    const change = taking(
      { account, claimId: id, notices, before, linked: linked.get(id) ?? [], facts: (orderId && materials.get(orderId)?.facts) ?? null, noticesOf },
      now,
      actor,
    );
    answer.set(id, change.claim);
    if (change.changed) changes.push(change);
  }
  await claims.saveAll(
    changes.map(({ claim }) => claim),
    now,
  );
  await claims.link(changes.flatMap(({ claim, unknown }) => unknown.map(({ statementId }) => ({ claimId: claim.id, statementId }))));
  await acts.record(changes.flatMap((change) => change.acts));
  for (const { claim } of changes) {
    const account = accountOf.get(claim.accountId);
    if (account && claim.externalOrderId !== null && stored.get(claim.id)?.externalOrderId === null) await joinEvidence(stores, account, claim, now);
  }
  return answer;
}

/** In one order, and before the claims' own rows: every step locks in that order. */
async function lockedAccounts({ accounts, orders }: DeskStores, fresh: readonly FreshNotices[]): Promise<Map<AccountId, Account>> {
  const accountOf = new Map<AccountId, Account>();
  for (const id of [...new Set(fresh.flatMap(({ notices }) => notices.map(({ accountId }) => accountId)))].sort()) {
    const account = await accounts.byId(id);
    if (!account) continue;
    accountOf.set(id, account);
    await orders.lockAccount(id);
  }
  return accountOf;
}

type Taking = { readonly claim: KeptClaim; readonly unknown: readonly KeptNotice[]; readonly acts: readonly Act[]; readonly changed: boolean };
type Known = {
  readonly account: Account;
  readonly claimId: ClaimId;
  readonly notices: readonly KeptNotice[];
  readonly before: KeptClaim | null;
  readonly linked: readonly KeptNotice[];
  readonly facts: OrderFacts | null;
  /** Everything said of any claim beside it, these notices included. */
  readonly noticesOf: (id: ClaimId) => readonly KeptNotice[];
};

/** What one claim becomes by notices, its own or those of a claim beside it; nothing is written. `unknown`: those of its own it did not have. */
function taking({ account, claimId, notices, before, linked, facts, noticesOf }: Known, now: Date, actor: string): Taking {
  const unknown = notices.filter(({ statementId }) => !linked.some((known) => known.statementId === statementId));
  const all = [...linked, ...unknown];
  if (before && (all.length === 0 || (unknown.length === 0 && takersBeside(before).length === 0)))
    return { claim: before, unknown, acts: [], changed: false };
  const told = deriveClaim(account, all, facts);
  const over = takenOver(told.kind, told.marketplaceState, kindsBeside({ ...told, accountId: account.id }, noticesOf), facts);
  const derived = movedBy(told, over);
  if (before && unknown.length === 0 && derived.marketplaceState === before.marketplaceState)
    return { claim: before, unknown, acts: [], changed: false };
  const started: KeptClaim = before ?? newClaim(claimId, account, derived);
  const work = workAfter(all, unknown, started.work);
  const claim: KeptClaim = {
    ...started,
    ...derived,
    work: over && !OVER.includes(work) ? 'withdrawn' : work,
    advice: null,
    revision: before ? before.revision + 1 : 1,
  };
  const justTaken = over !== null && before?.marketplaceState !== over.state;
  const taker = over && takersBeside(claim).find(({ kind }) => kind === over.by);
  const acts = [
    ...(before ? [] : [claimAct(claim, actor, 'claim.opened', now, { kind: claim.kind, reason: claim.reason })]),
    ...unknown
      .filter(({ notice: { event } }) => event !== 'deadline' && (before !== null || event !== 'opened'))
      .map(({ notice }) =>
        claimAct(claim, actor, `claim.notice-${notice.event}`, now, {
          state: claim.marketplaceState,
          ...(notice.decidedState ? { decided: notice.decidedState } : {}),
        }),
      ),
    ...(before && isMoved(before.clock, claim.clock)
      ? [
          claimAct(claim, actor, 'claim.deadline-moved', now, {
            from: isoText(before.clock.hardDeadline),
            to: isoText(claim.clock.hardDeadline),
            basis: claim.clock.basis,
          }),
        ]
      : []),
    ...(justTaken && taker
      ? [
          claimAct(claim, actor, 'claim.taken-over', now, { by: over.by, claim: taker.id }),
          claimAct({ ...claim, id: taker.id }, actor, 'claim.took-over', now, { kind: claim.kind, claim: claim.id }),
        ]
      : []),
    ...(before && before.work !== claim.work && claim.work !== 'open' && !justTaken ? [claimAct(claim, actor, `claim.${claim.work}`, now)] : []),
  ];
  return { claim, unknown, acts, changed: true };
}

/** A claim that another one took over: where it stands is that one's matter, and its own decision can be appealed no more. */
export const movedBy = (told: DerivedClaim, over: TakenOver | null): DerivedClaim =>
  over === null ? told : { ...told, marketplaceState: over.state, after: { ...told.after, appealUntil: null } };

/** The same clock with another end; a clock begun anew is told by the notice that began it. */
const isMoved = (before: KeptClaim['clock'], after: KeptClaim['clock']): boolean =>
  before.startedAt.getTime() === after.startedAt.getTime() && before.hardDeadline.getTime() !== after.hardDeadline.getTime();

const newClaim = (id: ClaimId, account: Pick<Account, 'id'>, derived: ReturnType<typeof deriveClaim>): KeptClaim => ({
  ...derived,
  id,
  accountId: account.id,
  work: 'open',
  evidencePresent: 0,
  evidenceWanted: 0,
  draftLanguage: null,
  advice: null,
  assignedTo: null,
  factsHash: null,
  revision: 1,
});
