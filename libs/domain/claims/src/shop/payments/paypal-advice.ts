import type { AdviceRow } from '../../advice/advice-facts';
import * as is from './dispute-facts';

/**
 * What to do with a case at PayPal; first row that fits. Money never goes beside the case: in an inquiry it is offered in the case, in a
 * claim the claim is accepted. A missed due date closes it for the buyer.
 * @source webshop §7, §2 (refund guard), §9; the order of the rows is our convention
 */
export const PAYPAL_ADVICE: readonly AdviceRow[] = [
  {
    id: 'WS 7/appeal',
    action: 'appeal',
    because: 'paypal-appeal-new-evidence',
    when: (f) => f.claim.marketplaceState === 'RESOLVED_BUYER_FAVOUR' && f.has('NEW_EVIDENCE'),
  },
  { id: 'WS 7/status', action: 'wait', because: 'dispute-decided', when: is.paypalOver },
  {
    id: 'WS 7/inquiry',
    action: 'escalate',
    because: 'paypal-escalate-with-proof',
    when: (f) => is.paypalInquiry(f) && is.answered(f) && is.inr(f) && is.signedThere(f),
  },
  { id: 'WS 7/status', action: 'wait', because: 'paypal-answer-sent', when: is.answered },
  { id: 'WS 7/due', action: 'wait', because: 'dispute-past-due', when: is.late },
  { id: 'WS 7/credit', action: 'contest', because: 'refund-already-made', when: (f) => f.has('REFUND_PROOF') },

  {
    id: 'WS 7/inquiry',
    action: 'refund',
    because: 'paypal-offer-in-case',
    also: ['WS 2/guard'],
    when: (f) => is.paypalInquiry(f) && is.inr(f) && is.nothingShipped(f),
  },
  { id: 'WS 7/accept', action: 'accept', because: 'dispute-nothing-to-show', also: ['WS 2/guard'], when: (f) => is.inr(f) && is.nothingShipped(f) },
  { id: 'WS 7/not-received', action: 'ask-person', because: 'dispute-parcel-returning', when: (f) => is.inr(f) && f.has('RETURN_EVENT') },
  { id: 'WS 7/not-received', action: 'contest', because: 'dispute-delivered-signed', when: (f) => is.inr(f) && is.signedThere(f) },
  {
    id: 'WS 7/signature',
    action: 'ask-person',
    because: 'paypal-signature-expected',
    also: ['WS 7/not-received'],
    when: (f) => is.inr(f) && is.deliveredThere(f) && is.signatureExpected(f),
  },
  { id: 'WS 7/not-received', action: 'contest', because: 'dispute-delivered-address', when: (f) => is.inr(f) && is.deliveredThere(f) },
  { id: 'WS 7/not-received', action: 'ask-person', because: 'dispute-place-not-shown', when: (f) => is.inr(f) && f.has('DELIVERY_SCAN') },
  { id: 'WS 7/not-received', action: 'provide-tracking', because: 'dispute-in-transit', when: is.inr },

  {
    id: 'WS 7/inquiry',
    action: 'refund',
    because: 'dispute-return-came-back',
    also: ['WS 2/guard'],
    when: (f) => is.paypalInquiry(f) && !is.about('FRAUD')(f) && is.cameBack(f),
  },
  {
    id: 'WS 7/accept',
    action: 'accept',
    because: 'dispute-return-came-back',
    also: ['WS 2/guard'],
    when: (f) => !is.about('FRAUD')(f) && is.cameBack(f),
  },
  { id: 'WS 7/not-as-described', action: 'contest', because: 'dispute-goods-shown', when: (f) => is.aboutGoods(f) && is.goodsShown(f) },
  {
    id: 'WS 7/inquiry',
    action: 'send-return-label',
    because: 'paypal-offer-return',
    also: ['WS 7/not-as-described'],
    when: (f) => is.paypalInquiry(f) && is.aboutGoods(f),
  },
  {
    id: 'WS 7/accept',
    action: 'partial-refund',
    because: 'paypal-partial-possible',
    also: ['WS 7/not-as-described'],
    when: (f) => is.aboutGoods(f) && f.has('BUYER_EVIDENCE_REVIEW'),
  },
  { id: 'WS 7/not-as-described', action: 'ask-person', because: 'dispute-goods-not-shown', when: is.aboutGoods },
  { id: 'WS 7/unauthorised', action: 'contest', because: 'dispute-fraud-delivered', when: (f) => is.about('FRAUD')(f) && is.deliveredThere(f) },
  { id: 'WS 7/unauthorised', action: 'ask-person', because: 'dispute-fraud-not-shown', when: is.about('FRAUD') },
  {
    id: 'WS 7/credit',
    action: 'contest',
    because: 'dispute-credit-not-due',
    when: (f) => is.about('RETURN_NOT_REFUNDED', 'RETURN_REFUSED')(f) && is.creditNotDue(f),
  },
  { id: 'WS 7/credit', action: 'ask-person', because: 'dispute-credit-open', when: is.about('RETURN_NOT_REFUNDED', 'RETURN_REFUSED') },
  { id: 'WS 7/others', action: 'ask-person', because: 'dispute-reason-for-a-person', when: () => true },
];
