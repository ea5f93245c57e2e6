import { dayOf } from '@weerwoord/kernel';
import { policyNumber } from '@weerwoord/policies';
import type { AdviceFacts, AdviceRow } from '../advice/advice-facts';
import { CASE_ADVICE, ENDED } from './advice-ended';
import { isDefensible, stageIs, stateIs } from './advice-when';
import { judgeWithdrawal, withdrawalFacts } from './withdrawal';

/** After this many days without a movement a parcel is not called "on its way" (ebay §7.1). */
const stillAfter = ({ claim, now, overrides }: AdviceFacts): number =>
  policyNumber('ebay.no-movement.days', 'ebay', claim.site, dayOf(now, 'UTC'), overrides) ?? 7;
const moving = (f: AdviceFacts): boolean => f.has('FIRST_SCAN') && f.daysWithoutScan !== null && f.daysWithoutScan < stillAfter(f);
const mayEscalate = (f: AdviceFacts): boolean => f.now >= f.claim.clock.hardDeadline || f.claim.marketplaceState === 'INR_ESCALATABLE';
const answered = stageIs('answered');

/** ebay §7.1 "Decision helper", EV-2 and MB-37, for every state; first that fits. */
export const EBAY_INR_ADVICE: readonly AdviceRow[] = [
  ...ENDED,
  { id: 'MB-37', action: 'contest', because: 'refund-already-made', when: (f) => f.has('REFUND_PROOF') },
  ...CASE_ADVICE(moving),
  { id: 'MB-17', action: 'escalate', because: 'ebay-valid-proof-step-in', also: ['7.1 INR'], when: (f) => f.has('POD_VALID') && mayEscalate(f) },
  { id: '7.1 INR', action: 'wait', because: 'ebay-answered-with-proof', also: ['MB-3'], when: (f) => answered(f) && f.has('POD_VALID') },
  { id: '7.1 INR', action: 'provide-tracking', because: 'ebay-valid-proof', also: ['MB-10', 'MB-17'], when: (f) => f.has('POD_VALID') },
  // MB-21: what the carrier hides, its letter can show; that is a person's errand before it is a refund.
  {
    id: 'EV-2',
    action: 'ask-person',
    because: 'ebay-proof-not-valid',
    also: ['MB-17'],
    when: (f) => f.has('DELIVERY_SCAN') && !f.deliveredElsewhere,
  },
  { id: 'EV-2', action: 'refund', because: 'ebay-delivered-elsewhere', also: ['MB-17', 'SM-2'], when: (f) => f.deliveredElsewhere },
  { id: '7.1 INR', action: 'replacement', because: 'ebay-returning', when: (f) => f.has('RETURN_EVENT') },
  { id: '7.1 INR', action: 'wait', because: 'ebay-answered-moving', also: ['MB-3'], when: (f) => answered(f) && moving(f) },
  { id: '7.1 INR', action: 'provide-tracking', because: 'ebay-in-transit', also: ['MB-10'], when: moving },
  { id: '7.1 INR', action: 'refund', because: 'ebay-no-movement', also: ['SM-2'], when: (f) => f.has('FIRST_SCAN') },
  { id: '7.1 INR', action: 'refund', because: 'ebay-no-tracking', also: ['SM-2'], when: () => true },
];

const cameBack = (f: AdviceFacts): boolean => f.has('RETURN_TRACKING') || stageIs('refund-due')(f);
/** What the inspection of the returned item found, where the person who inspected it said so. */
const found = (what: 'other-item' | 'value-lost') => (f: AdviceFacts) => f.item('RETURN_INSPECTION')?.figures['finding'] === what;

const remorse = ({ claim }: AdviceFacts): boolean => claim.reason === 'REMORSE';

/** ebay §7.2 and §7.3, for every state; first that fits. */
export const EBAY_RETURN_ADVICE: readonly AdviceRow[] = [
  ...ENDED,
  { id: 'MB-37', action: 'contest', because: 'refund-already-made', when: (f) => f.has('REFUND_PROOF') },
  { id: '7.2/dispute', action: 'wait', because: 'ebay-return-disputed', when: stateIs('RET_DISPUTED') },
  ...CASE_ADVICE(() => false),
  { id: '7.2/dispute', action: 'escalate', because: 'ebay-return-other-item', when: (f) => cameBack(f) && found('other-item')(f) },
  { id: 'MB-26', action: 'partial-refund', because: 'ebay-return-value-lost', also: ['MB-15'], when: (f) => cameBack(f) && found('value-lost')(f) },
  { id: 'MB-15', action: 'ask-person', because: 'ebay-return-differs', also: ['MB-26'], when: (f) => cameBack(f) && f.has('RETURN_INSPECTION') },
  {
    id: '7.3',
    action: 'contest',
    because: 'ebay-withdrawal-condition-fails',
    also: ['MB-15'],
    when: (f) => remorse(f) && cameBack(f) && judgeWithdrawal(withdrawalFacts(f)).action === 'contest',
  },
  { id: 'MB-15', action: 'refund', because: 'ebay-refund-overdue', when: stateIs('RET_REFUND_OVERDUE') },
  { id: 'MB-15', action: 'refund', because: 'ebay-return-came-back', when: cameBack },
  { id: '7.2', action: 'wait', because: 'ebay-return-on-its-way', also: ['MB-15'], when: stateIs('RET_SHIPPED') },
  { id: 'MB-28', action: 'send-return-label', because: 'ebay-return-label-due', also: ['MB-29'], when: stateIs('RET_ACCEPTED') },
  { id: '7.2', action: 'wait', because: 'ebay-part-offered', also: ['MB-3'], when: stateIs('PARTIAL_OFFERED') },
  { id: '7.2/decline', action: 'wait', because: 'ebay-return-declined', also: ['MB-3'], when: stateIs('DECLINED') },
  {
    id: 'MB-12',
    action: 'send-return-label',
    because: 'ebay-snad-accept-return',
    also: ['MB-28', 'MB-29', 'SM-2'],
    when: (f) => f.claim.reason === 'SNAD',
  },
  { id: '7.2/decline', action: 'contest', because: 'ebay-remorse-outside-policy', when: (f) => remorse(f) && f.has('RETURN_OUT_OF_POLICY') },
  { id: '7.2/decline', action: 'send-return-label', because: 'ebay-remorse-accept', also: ['7.3'], when: (f) => remorse(f) && f.has('POLICY_TEXT') },
  { id: '7.3', action: 'ask-person', because: 'ebay-remorse-check-terms', also: ['7.2/decline'], when: remorse },
];

/** ebay §8; first that fits. A dispute's `OPEN` says "nothing to do" in the API, but mails use it for a new one: it is answered like one. */
export const EBAY_DISPUTE_ADVICE: readonly AdviceRow[] = [
  { id: 'PD-4', action: 'wait', because: 'ebay-dispute-won', when: stageIs('dispute-won') },
  { id: 'PD-11', action: 'wait', because: 'ebay-dispute-lost', also: ['PD-4'], when: stageIs('dispute-lost') },
  { id: 'PD-4', action: 'wait', because: 'ebay-dispute-closed', when: stageIs('dispute-closed') },
  { id: 'PD-2', action: 'wait', because: 'ebay-dispute-overdue', when: stateIs('SELLER_RESPONSE_OVERDUE') },
  { id: 'PD-6', action: 'wait', because: 'ebay-dispute-with-bank', when: stageIs('dispute-waits') },
  { id: 'PD-6', action: 'contest', because: 'refund-already-made', also: ['PD-2'], when: (f) => f.has('REFUND_PROOF') },
  {
    id: 'EV-2',
    action: 'contest',
    because: 'ebay-dispute-defensible',
    also: ['PD-2', 'PD-6'],
    when: (f) => f.has('POD_VALID') || isDefensible(f),
  },
  { id: 'EV-2', action: 'refund', because: 'ebay-dispute-not-defensible', also: ['PD-2', 'PD-5'], when: () => true },
];

const shipped = (f: AdviceFacts): boolean => f.has('FIRST_SCAN') || f.has('SHIP_CONFIRMATION');

/** ebay §3.4, cancel time frames; first that fits. */
export const EBAY_CANCELLATION_ADVICE: readonly AdviceRow[] = [
  { id: 'MB-38', action: 'wait', because: 'ebay-closed-dispute-runs', when: stageIs('external') },
  { id: '3.4', action: 'wait', because: 'ebay-cancel-ship-it', when: stateIs('CANCEL_DECLINED', 'CANCEL_LAPSED') },
  { id: '3.4', action: 'wait', because: 'ebay-cancelled', when: stageIs('cancel-closed') },
  { id: 'MB-37', action: 'wait', because: 'ebay-refunded', when: (f) => f.has('REFUND_PROOF') },
  { id: '3.4', action: 'refund', because: 'ebay-cancel-refund-due', when: stageIs('cancel-approved') },
  { id: '3.4/shipped', action: 'contest', because: 'ebay-cancel-already-shipped', also: ['3.4'], when: shipped },
  { id: '3.4', action: 'refund', because: 'ebay-cancel-approve', when: () => true },
];
