import type { AdviceRule } from '../../advice/rule-rows';
import type { RefundGuard } from '../../claim';
import type { ComplaintStage } from './complaint-states';

/** What decides what a refund would do to a complaint. */
export type RefundSituation = {
  readonly state: string;
  readonly stage: ComplaintStage;
  readonly over: boolean;
  /** A dispute about the same payment runs at Stripe or PayPal. */
  readonly paymentDispute: boolean;
  readonly refunded: boolean;
  /** Sent back, or to be sent back, by right. */
  readonly withdrawal: boolean;
  /** What can be shown of a parcel said not to have come: nothing, a delivery, a signed one; null for a complaint about something else. */
  readonly delivery: 'none' | 'unsigned' | 'signed' | null;
};

type GuardRow = {
  readonly id: string;
  readonly level: RefundGuard['level'];
  readonly money: readonly [refund: string, contest: string | ((situation: RefundSituation) => string)];
  readonly recovery: readonly [refund: string, contest: string];
  readonly rules: readonly AdviceRule[];
  readonly when: (situation: RefundSituation) => boolean;
};

const NOTHING_LEFT = ['nothing-to-recover', 'nothing-to-recover'] as const;
const MEDIATOR = ['complaint-settled', 'mediation-may-follow'] as const;
/** Before a Dutch court or committee a delivery that nobody signed for proves little (webshop §8). */
const byDelivery = ({ delivery }: RefundSituation): string =>
  delivery === 'signed' ? 'money-possibly-kept' : delivery === null ? 'money-open' : 'money-likely-lost';

/**
 * Refund beside contest, first row that fits, over every state, with and without a payment dispute, a refund and a delivery. Refunding never
 * takes a complaint out of the shop's own dispute rate, and never buys a review.
 * @source webshop §2 refundGuard, §3 last line, §4, §8
 */
export const COMPLAINT_GUARD: readonly GuardRow[] = [
  {
    id: 'payment-dispute',
    level: 'harm',
    money: ['money-paid-twice', 'money-open'],
    recovery: ['dispute-goes-on', 'contest-once'],
    rules: ['WS 2/guard'],
    when: (s) => s.paymentDispute || s.state === 'PAYMENT_DISPUTE',
  },
  {
    id: 'refunded',
    level: 'harm',
    money: ['money-paid-twice', 'money-not-owed'],
    recovery: NOTHING_LEFT,
    rules: ['WS 8/refund'],
    when: (s) => s.refunded,
  },
  {
    id: 'ruled-against',
    level: 'safe',
    money: ['money-owed', 'money-owed'],
    recovery: NOTHING_LEFT,
    rules: ['WS 4/nature'],
    when: (s) => s.state === 'RULED_FOR_CUSTOMER',
  },
  {
    id: 'ruled-for',
    level: 'harm',
    money: ['money-not-owed', 'money-kept'],
    recovery: NOTHING_LEFT,
    rules: ['WS 4/nature'],
    when: (s) => s.state === 'RULED_FOR_SHOP',
  },
  { id: 'over', level: 'unknown', money: ['money-not-owed', 'money-kept'], recovery: NOTHING_LEFT, rules: ['WS 2/10'], when: (s) => s.over },
  {
    id: 'withdrawal',
    level: 'safe',
    money: ['money-owed', 'money-owed'],
    recovery: MEDIATOR,
    rules: ['WS 8/withdrawal', 'WS 8/refund'],
    when: (s) => s.withdrawal,
  },
  {
    id: 'not-shipped',
    level: 'safe',
    money: ['money-lost', 'money-likely-lost'],
    recovery: MEDIATOR,
    rules: ['WS 2/2', 'WS 8/transport'],
    when: (s) => s.delivery === 'none',
  },
  {
    id: 'before-committee',
    level: 'unknown',
    money: ['money-lost', byDelivery],
    recovery: ['complaint-settled', 'ruling-binds'],
    rules: ['WS 4/9', 'WS 4/nature'],
    when: (s) => s.stage === 'digidispuut',
  },
  {
    id: 'signed',
    level: 'harm',
    money: ['money-lost', byDelivery],
    recovery: MEDIATOR,
    rules: ['WS 2/4', 'WS 4/5'],
    when: (s) => s.delivery === 'signed',
  },
  {
    id: 'unsigned',
    level: 'unknown',
    money: ['money-lost', byDelivery],
    recovery: MEDIATOR,
    rules: ['WS 8/receipt', 'WS 4/5'],
    when: (s) => s.delivery === 'unsigned',
  },
  { id: 'about-the-goods', level: 'unknown', money: ['money-lost', byDelivery], recovery: MEDIATOR, rules: ['WS 2/9', 'WS 4/5'], when: () => true },
];
