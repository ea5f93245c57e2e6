import type { AdviceRow } from '../../advice/advice-facts';
import * as is from './dispute-facts';

/**
 * What to do with a dispute at Stripe; first row that fits. What is over comes first, then what cannot be answered any more, then the
 * reason. An inquiry has not taken the money: there a refund settles it. In a dispute the money is gone already: a refund would pay
 * twice, and giving in means accepting it at Stripe, which cannot be undone.
 * @source webshop §6, §2 (refund guard), §8 (burden of proof), §9; the order of the rows is our convention
 */
export const STRIPE_ADVICE: readonly AdviceRow[] = [
  { id: 'WS 6/status', action: 'wait', because: 'dispute-decided', when: is.stripeOver },
  { id: 'WS 6/once', action: 'wait', because: 'stripe-answer-sent', when: is.stripeSent },
  { id: 'WS 6/due', action: 'wait', because: 'dispute-past-due', when: is.late },
  { id: 'WS 6/credit', action: 'contest', because: 'refund-already-made', also: ['WS 6/once'], when: (f) => f.has('REFUND_PROOF') },

  {
    id: 'WS 6/inquiry',
    action: 'refund',
    because: 'stripe-inquiry-settle',
    also: ['WS 2/guard'],
    when: (f) => is.inquiry(f) && is.inr(f) && is.nothingShipped(f),
  },
  { id: 'WS 6/close', action: 'accept', because: 'dispute-nothing-to-show', also: ['WS 2/guard'], when: (f) => is.inr(f) && is.nothingShipped(f) },
  { id: 'WS 6/not-received', action: 'ask-person', because: 'dispute-parcel-returning', when: (f) => is.inr(f) && f.has('RETURN_EVENT') },
  {
    id: 'WS 6/not-received',
    action: 'contest',
    because: 'dispute-delivered-signed',
    also: ['WS 6/once'],
    when: (f) => is.inr(f) && is.signedThere(f),
  },
  {
    id: 'WS 6/not-received',
    action: 'contest',
    because: 'dispute-delivered-address',
    also: ['WS 6/once', 'WS 8/receipt'],
    when: (f) => is.inr(f) && is.deliveredThere(f),
  },
  {
    id: 'WS 6/not-received',
    action: 'ask-person',
    because: 'dispute-place-not-shown',
    also: ['WS 8/receipt'],
    when: (f) => is.inr(f) && f.has('DELIVERY_SCAN'),
  },
  { id: 'WS 6/once', action: 'wait', because: 'dispute-wait-for-delivery', also: ['WS 6/due'], when: (f) => is.inr(f) && is.beforeTarget(f) },
  { id: 'WS 6/not-received', action: 'provide-tracking', because: 'dispute-in-transit', also: ['WS 6/once'], when: is.inr },

  {
    id: 'WS 6/inquiry',
    action: 'refund',
    because: 'dispute-return-came-back',
    also: ['WS 2/guard'],
    when: (f) => is.inquiry(f) && !is.about('FRAUD')(f) && is.cameBack(f),
  },
  {
    id: 'WS 6/close',
    action: 'accept',
    because: 'dispute-return-came-back',
    also: ['WS 2/guard'],
    when: (f) => !is.about('FRAUD')(f) && is.cameBack(f),
  },
  {
    id: 'WS 6/unacceptable',
    action: 'contest',
    because: 'dispute-goods-shown',
    also: ['WS 6/once'],
    when: (f) => is.aboutGoods(f) && is.goodsShown(f),
  },
  { id: 'WS 6/unacceptable', action: 'ask-person', because: 'dispute-goods-not-shown', when: is.aboutGoods },
  {
    id: 'WS 6/fraud',
    action: 'contest',
    because: 'dispute-fraud-delivered',
    also: ['WS 6/once'],
    when: (f) => is.about('FRAUD')(f) && is.signedThere(f),
  },
  { id: 'WS 6/fraud', action: 'ask-person', because: 'dispute-fraud-not-shown', also: ['WS 6/ce3'], when: is.about('FRAUD') },
  {
    id: 'WS 6/credit',
    action: 'contest',
    because: 'dispute-credit-not-due',
    also: ['WS 6/once'],
    when: (f) => is.about('RETURN_NOT_REFUNDED', 'RETURN_REFUSED')(f) && is.creditNotDue(f),
  },
  { id: 'WS 6/credit', action: 'ask-person', because: 'dispute-credit-open', when: is.about('RETURN_NOT_REFUNDED', 'RETURN_REFUSED') },
  { id: 'WS 6/others', action: 'ask-person', because: 'dispute-reason-for-a-person', when: () => true },
];
