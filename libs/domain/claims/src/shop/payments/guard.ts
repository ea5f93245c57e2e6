import type { EvidenceBundle } from '@weerwoord/evidence';
import { decidingItem } from '@weerwoord/evidence';
import type { Claim, RefundGuard } from '../../claim';
import { guard, row } from '../../advice/guard-rows';
import type { AdviceRule } from '../../advice/rule-rows';
import { isStripeClosed, isStripeInquiry } from './stripe-dispute';

type Situation = { readonly state: string; readonly funder: Claim['money']['fundedBy']; readonly delivered: boolean };
type GuardRow = {
  readonly id: string;
  readonly level: RefundGuard['level'];
  readonly money: readonly [refund: string, contest: string | ((situation: Situation) => string)];
  readonly recovery: readonly [refund: string, contest: string];
  readonly rules: readonly AdviceRule[];
  readonly when: (situation: Situation) => boolean;
};
const NOTHING_LEFT = ['nothing-to-recover', 'nothing-to-recover'] as const;
/** What contesting leaves of the money: a delivery at the order's address may keep it, nothing shown will not. */
const byScan = ({ delivered }: Situation): string => (delivered ? 'money-possibly-kept' : 'money-likely-lost');

/** First row that fits, over every status, whoever paid, with and without a delivery shown. @source webshop §2, refundGuard; §6 */
export const STRIPE_GUARD: readonly GuardRow[] = [
  {
    id: 'kept',
    level: 'unknown',
    money: ['money-not-owed', 'money-kept'],
    recovery: NOTHING_LEFT,
    rules: ['WS 6/status'],
    when: ({ state, funder }) => state === 'won' || state === 'WITHDRAWN' || (isStripeClosed(state) && funder === 'NONE'),
  },
  {
    id: 'never-taken',
    level: 'safe',
    money: ['money-lost', 'money-kept'],
    recovery: NOTHING_LEFT,
    rules: ['WS 6/status'],
    when: ({ state }) => state === 'warning_closed',
  },
  // Nobody says whether a dispute was prevented by a refund.
  {
    id: 'prevented',
    level: 'unknown',
    money: ['money-may-be-paid-twice', 'money-open'],
    recovery: NOTHING_LEFT,
    rules: ['WS 6/status'],
    when: ({ state }) => state === 'prevented',
  },
  {
    id: 'paid-already',
    level: 'harm',
    money: ['money-paid-twice', 'decision-stands'],
    recovery: NOTHING_LEFT,
    rules: ['WS 6/status'],
    when: ({ state, funder }) => isStripeClosed(state) || funder === 'SELLER',
  },
  // The evidence goes once: what is with the bank cannot be added to.
  {
    id: 'under-review',
    level: 'harm',
    money: ['money-paid-twice', 'bank-decides'],
    recovery: ['dispute-goes-on', 'bank-decides'],
    rules: ['WS 2/guard', 'WS 6/status'],
    when: ({ state }) => state === 'under_review',
  },
  {
    id: 'inquiry',
    level: 'safe',
    money: ['money-lost', byScan],
    recovery: ['inquiry-ends', 'inquiry-may-become-dispute'],
    rules: ['WS 6/inquiry', 'WS 2/guard'],
    when: ({ state }) => isStripeInquiry(state),
  },
  {
    id: 'dispute',
    level: 'harm',
    money: ['money-paid-twice', byScan],
    recovery: ['dispute-goes-on', 'contest-once'],
    rules: ['WS 2/guard', 'WS 6/close'],
    when: () => true,
  },
];

const PAYPAL_KEPT: ReadonlySet<string> = new Set(['RESOLVED_SELLER_FAVOUR', 'CANCELED_BY_BUYER']);
const PAYPAL_PAID: ReadonlySet<string> = new Set(['RESOLVED_BUYER_FAVOUR']);
/** The sheet lists these outcomes and does not say who pays. */
const PAYPAL_UNCLEAR: ReadonlySet<string> = new Set(['RESOLVED_WITH_PAYOUT', 'RESOLVED', 'ACCEPTED', 'DENIED']);

/** The same over PayPal's stages and outcomes. @source webshop §2, refundGuard; §7 */
export const PAYPAL_GUARD: readonly GuardRow[] = [
  {
    id: 'kept',
    level: 'unknown',
    money: ['money-not-owed', 'money-kept'],
    recovery: NOTHING_LEFT,
    rules: ['WS 7/status'],
    when: ({ state }) => PAYPAL_KEPT.has(state),
  },
  {
    id: 'paid-already',
    level: 'harm',
    money: ['money-paid-twice', 'appeal-may-reverse'],
    recovery: ['appeal-harder', 'appeal-open'],
    rules: ['WS 7/status', 'WS 7/appeal'],
    when: ({ state, funder }) => PAYPAL_PAID.has(state) || funder === 'SELLER',
  },
  {
    id: 'resolved-unclear',
    level: 'unknown',
    money: ['money-may-be-paid-twice', 'money-open'],
    recovery: NOTHING_LEFT,
    rules: ['WS 7/status'],
    when: ({ state }) => PAYPAL_UNCLEAR.has(state),
  },
  {
    id: 'inquiry',
    level: 'harm',
    money: ['money-may-be-paid-twice', byScan],
    recovery: ['settle-in-the-case', 'inquiry-may-become-claim'],
    rules: ['WS 2/guard', 'WS 7/inquiry'],
    when: ({ state }) => state === 'INQUIRY',
  },
  {
    id: 'claim',
    level: 'harm',
    money: ['money-paid-twice', byScan],
    recovery: ['settle-in-the-case', 'paypal-decides'],
    rules: ['WS 2/guard', 'WS 7/accept'],
    when: () => true,
  },
];

const guardBy =
  (rows: readonly GuardRow[]) =>
  (claim: Claim, bundle: EvidenceBundle): RefundGuard => {
    const scan = decidingItem(bundle, 'DELIVERY_SCAN');
    const delivered = scan !== undefined && scan.figures['placeMatch'] !== 'different' && decidingItem(bundle, 'ADDRESS_MATCH') !== undefined;
    const situation: Situation = { state: claim.marketplaceState, funder: claim.money.fundedBy, delivered };
    const found = rows.find((candidate) => candidate.when(situation));
    if (!found) return guard('unknown', [row('metric', 'dispute-counted', 'dispute-counted'), row('money', 'money-may-be-paid-twice', 'money-open')]);
    const [refund, contest] = found.money;
    return guard(
      found.level,
      [
        row('metric', 'dispute-counted', 'dispute-counted'),
        row('money', refund, typeof contest === 'string' ? contest : contest(situation)),
        row('recovery', found.recovery[0], found.recovery[1]),
      ],
      ...found.rules,
    );
  };

/** What refunding beside a dispute would do. It counts in the shop's own dispute rate either way. */
export const stripeGuard = guardBy(STRIPE_GUARD);
export const paypalGuard = guardBy(PAYPAL_GUARD);
