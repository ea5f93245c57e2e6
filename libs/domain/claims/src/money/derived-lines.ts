import type { Money } from '@weerwoord/kernel';
import { dayOf } from '@weerwoord/kernel';
import type { OrderFacts } from '@weerwoord/orders';
import { policyNumber } from '@weerwoord/policies';
import type { PolicyRow } from '@weerwoord/policies';
import { carrierKey, firstPossession, lastDelivery, reduceByParcel } from '@weerwoord/tracking';
import { calendarDaysLater } from '../amazon/clocks';
import { safeTStart } from '../amazon/claim-clocks';
import type { Claim } from '../claim';
import { zoneOfSite } from '../clocks/clock-for';
import { CHANNEL_OF_KIND, endOf } from '../kind-table';
import { isStripeInquiry } from '../shop/payments/stripe-dispute';
import type { MoneyLine } from './money-line';
import { MONEY_WAY } from './money-line';

export type MoneyAsked = {
  readonly claim: Claim;
  /** null while the order is not known. */
  readonly facts: OrderFacts | null;
  readonly decidedAt: Date | null;
  readonly filedAt: Date;
  /** What of the amount we pay, where somebody said so. */
  readonly sellerPays: Money | null;
  readonly now: Date;
  readonly zone?: string;
  readonly overrides?: readonly PolicyRow[];
};

type Stated = Omit<MoneyLine, 'key' | 'direction' | 'due' | 'step'> & Partial<Pick<MoneyLine, 'due' | 'step'>> & { readonly key?: string };
export const lineOf = (line: Stated): MoneyLine => ({
  due: null,
  step: null,
  ...line,
  key: line.key ?? `${line.kind}:${line.party}`,
  direction: MONEY_WAY[line.kind].direction,
});

/** eBay and Amazon take a lost dispute from the seller themselves; a shop's provider takes its own. */
const takenBy = ({ kind }: Claim): 'provider' | 'marketplace' =>
  kind === 'STRIPE_DISPUTE' || kind === 'PAYPAL_DISPUTE' ? 'provider' : 'marketplace';

/** Our own refunds, as the order's records tell them. Who made one that nobody names is taken to be us: money out is never understated. */
export function refundLines({ facts }: MoneyAsked): MoneyLine[] {
  return (facts?.refunds ?? [])
    .filter(({ by }) => by !== 'marketplace')
    .map(({ key, at, amount }) => lineOf({ key: `refund:${key}`, kind: 'refund', party: 'buyer', stage: 'paid', amount, since: at, by: 'record' }));
}

/** Money taken for the claim: what we are said to pay, less what we refunded ourselves. */
function debitLines(asked: MoneyAsked, refunds: readonly MoneyLine[]): MoneyLine[] {
  const { claim, decidedAt, filedAt, sellerPays } = asked;
  const end = endOf(claim.kind, claim.marketplaceState);
  const party = takenBy(claim);
  const since = decidedAt ?? filedAt;
  if (claim.kind === 'SAFE_T') return [lineOf({ kind: 'debit', party, stage: 'paid', amount: claim.amount, since: filedAt, by: 'notice' })];
  if (wonBack(claim)) return [lineOf({ kind: 'debit', party, stage: 'paid', amount: claim.amount, since: null, by: 'notice' })];
  if (end === null)
    return takenWhileOpen(claim) ? [lineOf({ kind: 'debit', party, stage: 'held', amount: claim.amount, since: filedAt, by: 'rule' })] : [];
  if (claim.money.fundedBy === 'AMAZON')
    return [lineOf({ kind: 'funded', party: 'marketplace', stage: 'covered', amount: claim.amount, since, by: 'notice' })];
  if (claim.money.fundedBy !== 'SELLER') return [];
  const ours = sellerPays ?? claim.amount;
  if (ours === null) return refunds.length > 0 ? [] : [lineOf({ kind: 'debit', party, stage: 'paid', amount: null, since, by: 'notice' })];
  const refunded = refunds.reduce((sum, { amount }) => sum + (amount?.currency === ours.currency ? amount.minor : 0), 0);
  const left = ours.minor - refunded;
  return left <= 0 ? [] : [lineOf({ kind: 'debit', party, stage: 'paid', amount: { ...ours, minor: left }, since, by: 'notice' })];
}

/** Stripe and PayPal take the money when a dispute opens, not when an inquiry does (webshop §6, §7); eBay may hold it (PD-12). */
function takenWhileOpen({ kind, marketplaceState: state }: Claim): boolean {
  if (kind === 'STRIPE_DISPUTE') return !isStripeInquiry(state);
  if (kind === 'PAYPAL_DISPUTE') return state !== 'INQUIRY';
  return kind === 'PAYMENT_DISPUTE';
}

/** Decided against us first, then turned: the money was taken and comes back. */
const WON_BACK: ReadonlySet<string> = new Set(['APPEAL_WON', 'APPEAL_WON_BOTH', 'APPEAL_WON_MONEY_ONLY']);
const wonBack = ({ marketplaceState }: Claim): boolean => WON_BACK.has(marketplaceState);

/** What a won appeal gives back; Amazon's shows within seven days (amazon §4.3), of eBay's and AliExpress's nobody says when. */
function creditLines({ claim, decidedAt, now, zone, overrides = [] }: MoneyAsked): MoneyLine[] {
  if (!wonBack(claim)) return [];
  const site = zoneOfSite(claim.site, zone);
  const days =
    claim.kind === 'A_TO_Z' && decidedAt
      ? policyNumber('amazon.claim.appeal-effect-days', 'amazon', claim.site, dayOf(decidedAt, site), overrides)
      : null;
  const at = days === null || decidedAt === null ? null : calendarDaysLater(decidedAt, days, site);
  const step = at === null || now < at ? 'wait-for-money' : 'ask-where-money-is';
  const due = at && { at, rule: 'amazon.claim.appeal-effect-days' };
  return [lineOf({ kind: 'credit', party: 'marketplace', stage: 'granted', amount: claim.amount, since: decidedAt, by: 'notice', due, step })];
}

/** A SAFE-T claim by its state, or one that nobody has filed yet for a refund that Amazon made on a return (amazon §5). */
function safeTLines(asked: MoneyAsked): MoneyLine[] {
  const { claim, facts, now, zone, overrides = [], decidedAt, filedAt } = asked;
  const line = (more: Pick<Stated, 'stage' | 'since'> & Partial<Stated>): MoneyLine =>
    lineOf({ kind: 'safe-t', party: 'marketplace', amount: claim.amount, by: 'notice', ...more });
  const clock = { at: claim.clock.hardDeadline, rule: claim.clock.rule };
  if (claim.kind === 'SAFE_T') {
    const end = endOf(claim.kind, claim.marketplaceState);
    if (end?.work === 'won') return [line({ stage: 'granted', since: decidedAt, step: 'ask-where-money-is' })];
    if (end !== null) return [line({ stage: claim.marketplaceState === 'EXPIRED' ? 'lapsed' : 'refused', since: decidedAt })];
    if (claim.marketplaceState === 'INFO_REQUESTED') return [line({ stage: 'claimed', since: filedAt, due: clock, step: 'answer-safe-t' })];
    if (claim.marketplaceState === 'FILED' || claim.work === 'answered') return [line({ stage: 'claimed', since: filedAt, step: 'ask-again' })];
    return [line({ stage: now >= clock.at ? 'lapsed' : 'claimable', since: filedAt, due: clock, step: now >= clock.at ? null : 'file-safe-t' })];
  }
  const theirs = facts?.refunds.filter(({ by }) => by === 'marketplace') ?? [];
  if (CHANNEL_OF_KIND[claim.kind] !== 'amazon' || facts === null || theirs.length === 0 || facts.returns.length === 0) return [];
  if (facts.claims.some(({ kind }) => kind === 'SAFE_T')) return [];
  const start = safeTStart(facts);
  const site = zoneOfSite(claim.site, zone);
  const days = start && policyNumber('amazon.safe-t.days', 'amazon', claim.site, dayOf(start, site), overrides);
  if (start === null || days === null) return [];
  const due = { at: calendarDaysLater(start, days, site), rule: 'amazon.safe-t.days' };
  const late = now >= due.at;
  return [
    line({
      stage: late ? 'lapsed' : 'claimable',
      amount: theirs.find(({ amount }) => amount !== null)?.amount ?? claim.amount,
      since: start,
      by: 'rule',
      due,
      step: late ? null : 'file-safe-t',
    }),
  ];
}

const PARCEL_REASONS = ['INR_IN_TRANSIT', 'INR_DELIVERED', 'INR_RETURNING', 'DAMAGED'];

/**
 * A parcel that the carrier had and did not bring: once it cost us money, the carrier may be asked for it. Until when each carrier says
 * itself; nobody's page was read, so the days are a setting (`generic.carrier-claim.days`, site = the carrier's key).
 */
function carrierLines(asked: MoneyAsked, outgoing: readonly MoneyLine[]): MoneyLine[] {
  const { claim, facts, now, zone, overrides = [] } = asked;
  if (facts === null || !PARCEL_REASONS.includes(claim.reason)) return [];
  const parcels = [...reduceByParcel(facts.scans).values()];
  const handed = firstPossession(parcels)?.at ?? null;
  const lost = parcels.some(({ final }) => final === 'lost');
  const broken = claim.reason === 'DAMAGED' && facts.flags['transitDamageShown'] === true;
  const missing = claim.reason !== 'DAMAGED' && lastDelivery(parcels) === null && !parcels.some(({ final }) => final === 'returned');
  const cost = outgoing.filter(({ stage }) => stage === 'paid');
  if (handed === null || (!lost && !broken && !missing) || cost.length === 0) return [];
  const site = zoneOfSite(claim.site, zone);
  const written = facts.parcels.at(-1)?.carrier ?? facts.scans.at(-1)?.carrier ?? null;
  const days = policyNumber('generic.carrier-claim.days', facts.channel, carrierKey(written) ?? written ?? '*', dayOf(handed, site), overrides);
  if (days === null) return [];
  const due = { at: calendarDaysLater(handed, days, site), rule: 'generic.carrier-claim.days' };
  const late = now >= due.at;
  const amount = cost.find((line) => line.amount !== null)?.amount ?? claim.amount;
  return [
    lineOf({
      kind: 'carrier',
      party: 'carrier',
      stage: late ? 'lapsed' : 'claimable',
      amount,
      since: handed,
      by: 'rule',
      due,
      step: late ? null : 'claim-at-carrier',
    }),
  ];
}

/** Everything that follows from notices and records, before any person's entry. */
export function derivedLines(asked: MoneyAsked): readonly MoneyLine[] {
  const refunds = refundLines(asked);
  const debits = debitLines(asked, refunds);
  return [...refunds, ...debits, ...creditLines(asked), ...safeTLines(asked), ...carrierLines(asked, [...refunds, ...debits])];
}
