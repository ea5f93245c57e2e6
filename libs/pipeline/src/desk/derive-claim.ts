import type { Claim, ClaimNotice } from '@weerwoord/claims';
import { appealUntil, editedClock, endOf, refineReason, rulesOf, stateOfNotice } from '@weerwoord/claims';
import type { Money } from '@weerwoord/kernel';
import type { OrderFacts } from '@weerwoord/orders';
import type { Account, ClaimAfter, KeptClaim, KeptNotice } from '@weerwoord/ports';
import { carrierKey } from '@weerwoord/tracking';
import { ownPolicies } from '../judge/judging';
import { decidedAtOf, inTime, isDecisionUnread, sinceOpened, standing, startsClock } from './claim-standing';
import { publicHolidays } from './public-holidays';

/** What notices and facts make of a claim; work, counts and revision are not among it. */
export type DerivedClaim = Pick<
  KeptClaim,
  | 'kind'
  | 'externalOrderId'
  | 'externalClaimId'
  | 'orderId'
  | 'site'
  | 'language'
  | 'reason'
  | 'amount'
  | 'filedAt'
  | 'clock'
  | 'marketplaceState'
  | 'fundedBy'
  | 'saysMetric'
  | 'after'
>;

/**
 * A claim from everything that was ever said about it, in whatever order it was read; the finer reason from the order's facts.
 *
 * The clock is that of the notice that asks for something now: the first one, a later request for information, or the decision that may
 * be appealed. A notice that only closes the claim leaves the clock as it was: clocks never jump. A later word that names another last instant
 * (the marketplace's newer mail, a person who corrects it) moves the deadline; the rows of deadlines keep what it was.
 *
 * @param facts null while the order is not there
 * @throws when there is no notice at all
 */
export function deriveClaim(
  account: Pick<Account, 'site' | 'zone' | 'channel' | 'settings'>,
  notices: readonly KeptNotice[],
  facts: OrderFacts | null,
): DerivedClaim {
  const told = inTime(notices).map(({ notice }) => notice);
  const first = told.find((notice) => notice.event === 'opened') ?? told[0];
  if (!first) throw new Error('a claim without a notice');
  const last = <Field extends keyof ClaimNotice>(field: Field, of: readonly ClaimNotice[] = told): NonNullable<ClaimNotice[Field]> | null =>
    of.reduce<NonNullable<ClaimNotice[Field]> | null>((known, notice) => notice[field] ?? known, null);
  const current = sinceOpened(told);
  const state = standing(told) ?? first;
  const asks = told.filter((notice, place) => startsClock(notice, told.slice(0, place))).at(-1) ?? first;
  const since = told.slice(told.indexOf(asks) + 1);
  const site = first.site ?? last('site') ?? account.site;
  const reason = current.find((notice) => notice.event === 'opened' && notice.reason !== null)?.reason ?? last('reason');
  const derived = {
    kind: first.kind,
    externalOrderId: last('externalOrderId'),
    externalClaimId: last('externalClaimId'),
    orderId: facts?.id ?? null,
    site,
    language: first.language ?? last('language'),
    reason: refineReason(reason, facts),
    amount: last('amount') ?? facts?.total ?? null,
    filedAt: told[0]?.receivedAt ?? first.receivedAt,
    clock: editedClock(asks, since, site, { zone: account.zone, overrides: ownPolicies(account), moreHolidays: publicHolidays, facts }),
    marketplaceState: stateOfNotice(state),
    fundedBy: last('fundedBy', current.slice(current.indexOf(state))) ?? paidAt(state) ?? last('fundedBy', current) ?? 'UNKNOWN',
    saysMetric: last('saysMetric', current),
  };
  return { ...derived, after: afterOf(derived, current, facts) };
}

/** What follows the decision. The proof's level is the bundle's: who has one puts it in. */
function afterOf(claim: Omit<DerivedClaim, 'after'>, current: readonly ClaimNotice[], facts: OrderFacts | null): ClaimAfter {
  const decidedAt = decidedAtOf(current);
  const axes = { money: { fundedBy: claim.fundedBy }, metric: rulesOf(claim.kind).metric(claim) };
  const unread = isDecisionUnread(current) ? { decisionUnread: true as const } : {};
  const written = facts?.parcels.at(-1)?.carrier ?? facts?.scans.at(-1)?.carrier ?? null;
  return {
    appealUntil: appealUntil({ ...claim, ...axes, ...unread }, decidedAt),
    decidedAt,
    sellerPays: decidedAt === null ? null : paysOf(current, claim.amount),
    carrier: carrierKey(written) ?? written,
    proofLevel: null,
  };
}

/** The newest word on how much of the amount is ours to pay; in another currency than the claim's it cannot be held against it. */
function paysOf(current: readonly ClaimNotice[], amount: Money | null): Money | null {
  const said = current.reduce<Money | null>((known, { sellerPays }) => (sellerPays === undefined ? known : sellerPays), null);
  return said !== null && amount !== null && said.currency === amount.currency ? said : null;
}

/** Who pays where the state itself says it: money that came back with an appeal is no longer what the grant said. */
function paidAt(state: ClaimNotice): KeptClaim['fundedBy'] | null {
  const paidBy = endOf(state.kind, stateOfNotice(state))?.paidBy ?? 'UNKNOWN';
  return paidBy === 'UNKNOWN' ? null : paidBy;
}

/** The claim in the core's words. */
export function claimOf(kept: KeptClaim, account: Pick<Account, 'channel'>, notices: readonly KeptNotice[]): Claim {
  return {
    id: kept.id,
    accountId: kept.accountId,
    channel: account.channel,
    site: kept.site,
    orderId: kept.orderId,
    externalOrderId: kept.externalOrderId,
    kind: kept.kind,
    reason: kept.reason,
    amount: kept.amount,
    clock: kept.clock,
    work: kept.work,
    money: { fundedBy: kept.fundedBy },
    metric: rulesOf(kept.kind).metric(kept),
    marketplaceState: kept.marketplaceState,
    noticeRecords: inTime(notices).map(({ recordId }) => recordId),
    ...(isDecisionUnread(inTime(notices).map(({ notice }) => notice)) ? { decisionUnread: true } : {}),
  };
}
