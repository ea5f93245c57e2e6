import type { Claim, ClaimNotice, WorkState } from '@weerwoord/claims';
import { clockFor, endOf, mayMove, refineReason, rulesOf, stateOfNotice, WORK_MOVES } from '@weerwoord/claims';
import type { OrderFacts } from '@weerwoord/orders';
import type { Account, KeptClaim, KeptNotice } from '@weerwoord/ports';
import { ownPolicies } from '../judge/judging';
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
>;

const inTime = (notices: readonly KeptNotice[]): KeptNotice[] =>
  [...notices].sort((a, b) => a.notice.receivedAt.getTime() - b.notice.receivedAt.getTime() || (a.statementId < b.statementId ? -1 : 1));
const ends = ({ event }: ClaimNotice): boolean => event === 'decided' || event === 'closed';

/**
 * A claim from everything that was ever said about it, in whatever order it was read; the finer reason from the order's facts.
 *
 * The clock is that of the notice that asks for something now: the first one, a later request for information, or the decision that may
 * be appealed. A notice that only closes the claim leaves the clock as it was: clocks never jump.
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
  const last = <Field extends keyof ClaimNotice>(field: Field): NonNullable<ClaimNotice[Field]> | null =>
    told.reduce<NonNullable<ClaimNotice[Field]> | null>((known, notice) => notice[field] ?? known, null);
  const state = told.filter(ends).at(-1) ?? told.at(-1) ?? first;
  const asks = told.filter((notice, place) => asksNow(notice, told.slice(0, place))).at(-1) ?? first;
  const site = first.site ?? last('site') ?? account.site;
  const reason = told.find((notice) => notice.event === 'opened' && notice.reason !== null)?.reason ?? last('reason');
  return {
    kind: first.kind,
    externalOrderId: last('externalOrderId'),
    externalClaimId: last('externalClaimId'),
    orderId: facts?.id ?? null,
    site,
    language: first.language ?? last('language'),
    reason: refineReason(reason, facts),
    amount: last('amount') ?? facts?.total ?? null,
    filedAt: told[0]?.receivedAt ?? first.receivedAt,
    clock: clockFor(asks, site, { zone: account.zone, overrides: ownPolicies(account), moreHolidays: publicHolidays, facts }),
    marketplaceState: stateOfNotice(state),
    fundedBy: last('fundedBy') ?? endOf(state.kind, stateOfNotice(state))?.paidBy ?? 'UNKNOWN',
    saysMetric: last('saysMetric'),
  };
}

/**
 * Does this notice start a clock? A question does, and a decision that may be appealed. So does an opening, unless the same claim was
 * opened before and has not ended well since: a reminder, or the same mail forwarded days later, must not give time that is not there.
 */
function asksNow(notice: ClaimNotice, before: readonly ClaimNotice[]): boolean {
  if (notice.event !== 'opened')
    return notice.event === 'info-requested' || (notice.event === 'decided' && endOf(notice.kind, stateOfNotice(notice))?.work === 'lost');
  const ended = before.filter(ends).at(-1);
  if (ended && endOf(ended.kind, stateOfNotice(ended))?.work === 'lost') return false;
  // The same complaint filed one step further up (at the mediator, at DigiDispuut) is another opening, with days of its own.
  return !before
    .slice(ended ? before.lastIndexOf(ended) + 1 : 0)
    .some((earlier) => earlier.event === 'opened' && earlier.kind === notice.kind && stateOfNotice(earlier) === stateOfNotice(notice));
}

/** Where a notice moves our own work: a decision ends it, a request for more opens it again; null when it moves nothing. */
export function workAfter(notice: ClaimNotice, work: WorkState): WorkState | null {
  const state = stateOfNotice(notice);
  const to: WorkState | null = ends(notice)
    ? (endOf(notice.kind, state)?.work ?? null)
    : notice.event === 'info-requested' && work === 'answered'
      ? 'drafting'
      : null;
  return to !== null && to !== work && mayMove(WORK_MOVES, work, to) ? to : null;
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
  };
}
