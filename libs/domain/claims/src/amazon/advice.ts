import type { AdviceFacts, AdviceRow } from '../advice/advice-facts';
import { amazonStage, isChargebackDecided, isNotReceived, isUnshipped } from './advice-facts';
import { AMAZON_DECIDED_ADVICE } from './advice-decided';

const undecided = (f: AdviceFacts): boolean => amazonStage(f) === 'undecided';
/** Rows for claims that nobody has decided yet. */
const open =
  (when: (f: AdviceFacts) => boolean): AdviceRow['when'] =>
  (f) =>
    undecided(f) && when(f);
const about =
  (...reasons: readonly AdviceFacts['claim']['reason'][]) =>
  ({ claim }: AdviceFacts): boolean =>
    reasons.includes(claim.reason);
const delivered = about('INR_DELIVERED');
const notAsDescribed = about('SNAD');
const refused = about('RETURN_REFUSED');
const unrefunded = about('RETURN_NOT_REFUNDED');

/**
 * amazon §7.3, with §4.1, §4.4 and §8.2 where it has no row of its own; first that fits. What is decided stands before what is not; within
 * a reason the better evidence before the weaker, on purpose.
 */
export const AMAZON_ADVICE: readonly AdviceRow[] = [
  ...AMAZON_DECIDED_ADVICE,
  {
    id: '7.3/10',
    action: 'contest',
    because: 'chargeback-on-same-order',
    when: open((f) => f.facts?.claims.some((c) => c.kind === 'CHARGEBACK') ?? false),
  },
  { id: '4.8', action: 'wait', because: 'fba-amazons-matter', when: open((f) => f.item('ORDER_FACTS')?.figures['fulfilment'] === 'AFN') },
  {
    id: '7.3/2',
    action: 'contest',
    because: 'protected-label',
    also: ['4.5', '7.1/9'],
    when: open((f) => isNotReceived(f) && f.has('CLAIMS_PROTECTED_LABEL')),
  },
  {
    id: '7.3/3',
    action: 'contest',
    because: 'delivered-signed',
    also: ['7.1/9'],
    when: open((f) => delivered(f) && f.has('SIGNATURE_POD') && f.has('ADDRESS_MATCH')),
  },
  {
    id: '7.3/4',
    action: 'contest',
    because: 'delivered-scan-only',
    also: ['7.1/9'],
    when: open((f) => delivered(f) && f.has('DELIVERY_SCAN') && !f.deliveredElsewhere),
  },
  { id: '7.3/5', action: 'wait', because: 'returning-expect-debit', also: ['7.1/13', '7.1/9'], when: open(about('INR_RETURNING')) },
  // "Appeal only if facts are wrong": with a scan in time they are, and a person should see that first.
  { id: '7.3/6', action: 'ask-person', because: 'scan-contradicts-claim', when: open((f) => isUnshipped(f) && f.has('FIRST_SCAN_ON_TIME')) },
  { id: '7.3/6', action: 'refund', because: 'not-shipped-or-untracked', also: ['7.1/14'], when: open(isUnshipped) },
  {
    id: '4.4/5',
    action: 'provide-tracking',
    because: 'in-transit-tracked',
    also: ['7.1/9'],
    when: open((f) => f.claim.reason === 'INR_IN_TRANSIT' && f.has('FIRST_SCAN')),
  },
  {
    id: '7.3/7',
    action: 'contest',
    because: 'return-offered-not-sent',
    also: ['7.1/9'],
    when: open((f) => (notAsDescribed(f) || refused(f)) && f.has('RETURN_OFFER') && f.has('RETURN_NOT_SHIPPED')),
  },
  { id: '8.2/5', action: 'contest', because: 'return-differs', also: ['7.1/9'], when: open((f) => notAsDescribed(f) && f.has('RETURN_INSPECTION')) },
  {
    id: '8.2/6',
    action: 'contest',
    because: 'return-out-of-policy',
    also: ['7.1/9'],
    when: open((f) => refused(f) && f.has('RETURN_OUT_OF_POLICY')),
  },
  {
    id: '7.3/7',
    action: 'contest',
    because: 'return-offered',
    also: ['7.1/9'],
    when: open((f) => (notAsDescribed(f) || refused(f)) && f.has('RETURN_OFFER')),
  },
  { id: '4.4/2', action: 'send-return-label', because: 'return-not-offered', also: ['1/10'], when: open((f) => notAsDescribed(f) || refused(f)) },
  { id: '7.3/8', action: 'contest', because: 'refund-already-made', when: open((f) => unrefunded(f) && f.has('REFUND_PROOF')) },
  { id: '8.2/7', action: 'contest', because: 'return-differs', also: ['7.1/9'], when: open((f) => unrefunded(f) && f.has('RETURN_INSPECTION')) },
  { id: '8.2/7', action: 'contest', because: 'return-not-sent', also: ['7.1/9'], when: open((f) => unrefunded(f) && f.has('RETURN_NOT_SHIPPED')) },
  { id: '4.1/4', action: 'refund', because: 'return-came-back-unrefunded', when: open((f) => unrefunded(f) && f.has('RETURN_TRACKING')) },
];

/** amazon §5: the bank decides; everything goes into the first answer. What is decided is over: nothing is said of an appeal. */
export const CHARGEBACK_ADVICE: readonly AdviceRow[] = [
  { id: '5', action: 'wait', because: 'chargeback-decided', when: isChargebackDecided },
  { id: '5/fraud', action: 'contest', because: 'chargeback-fraud', when: (f) => f.claim.reason === 'FRAUD' },
  { id: '5', action: 'contest', because: 'refund-already-made', when: (f) => f.has('REFUND_PROOF') },
  { id: '5', action: 'contest', because: 'chargeback-delivered', when: (f) => f.has('DELIVERY_SCAN') && f.has('ADDRESS_MATCH') },
  {
    id: '5',
    action: 'contest',
    because: 'chargeback-goods-shown',
    when: (f) => !isNotReceived(f) && (f.has('PRODUCT_PROOF') || f.has('RETURN_INSPECTION') || f.has('RETURN_NOT_SHIPPED')),
  },
  // Nothing to show against it: the bank would side with the cardholder, and a lost service chargeback counts.
  { id: '5', action: 'refund', because: 'chargeback-nothing-shipped', also: ['7.1/20'], when: isUnshipped },
];

/** amazon §5: what Amazon refunded of ours may be claimed back. Not for refunds that we made, nor without a ground to show. */
export const SAFE_T_ADVICE: readonly AdviceRow[] = [
  { id: '5/safe-t', action: 'wait', because: 'safe-t-filed', when: (f) => f.claim.marketplaceState === 'FILED' },
  {
    id: '5/safe-t',
    action: 'wait',
    because: 'safe-t-over',
    when: (f) => ['WON', 'LOST', 'EXPIRED', 'WITHDRAWN', 'CLOSED'].includes(f.claim.marketplaceState),
  },
  { id: '5/safe-t', action: 'wait', because: 'safe-t-own-refund', when: (f) => f.item('REFUND_PROOF')?.figures['by'] === 'seller' },
  { id: '5/safe-t', action: 'contest', because: 'safe-t-return-differs', when: (f) => f.has('RETURN_INSPECTION') },
  { id: '5/safe-t', action: 'contest', because: 'safe-t-not-returned', when: (f) => f.has('RETURN_NOT_SHIPPED') },
  {
    id: '5/safe-t',
    action: 'contest',
    because: 'safe-t-delivered',
    when: (f) => f.has('SIGNATURE_POD') || (f.has('DELIVERY_SCAN') && f.has('CLAIMS_PROTECTED_LABEL')),
  },
];
