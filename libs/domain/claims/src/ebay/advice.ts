import type { AdviceFacts, AdviceRow } from '../advice/advice-facts';

/** Days without a movement after which a parcel is not called "on its way" (ebay §7.1, UK help). */
const NO_MOVEMENT_DAYS = 7;
const moving = (f: AdviceFacts): boolean => f.has('FIRST_SCAN') && f.daysWithoutScan !== null && f.daysWithoutScan < NO_MOVEMENT_DAYS;
const mayEscalate = (f: AdviceFacts): boolean => f.now > f.claim.clock.hardDeadline || f.claim.marketplaceState === 'INR_ESCALATABLE';

/** ebay §7.1 "Decision helper", EV-2 and MB-37; first that fits. */
export const EBAY_INR_ADVICE: readonly AdviceRow[] = [
  { id: 'MB-37', action: 'contest', because: 'refund-already-made', when: (f) => f.has('REFUND_PROOF') },
  { id: 'MB-17', action: 'escalate', because: 'ebay-valid-proof-step-in', also: ['7.1 INR'], when: (f) => f.has('POD_VALID') && mayEscalate(f) },
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
  { id: '7.1 INR', action: 'ask-person', because: 'ebay-returning', when: (f) => f.has('RETURN_EVENT') },
  { id: '7.1 INR', action: 'provide-tracking', because: 'ebay-in-transit', also: ['MB-10'], when: moving },
  { id: '7.1 INR', action: 'refund', because: 'ebay-no-movement', also: ['SM-2'], when: (f) => f.has('FIRST_SCAN') },
  { id: '7.1 INR', action: 'refund', because: 'ebay-no-tracking', also: ['SM-2'], when: () => true },
];

export const EBAY_RETURN_ADVICE: readonly AdviceRow[] = [
  { id: 'MB-37', action: 'contest', because: 'refund-already-made', when: (f) => f.has('REFUND_PROOF') },
  { id: 'MB-15', action: 'refund', because: 'ebay-return-came-back', when: (f) => f.has('RETURN_TRACKING') && !f.has('RETURN_INSPECTION') },
  { id: 'MB-15', action: 'ask-person', because: 'ebay-return-differs', when: (f) => f.has('RETURN_TRACKING') },
  { id: 'MB-12', action: 'send-return-label', because: 'ebay-snad-accept-return', also: ['MB-28', 'SM-2'], when: (f) => f.claim.reason === 'SNAD' },
];

export const EBAY_DISPUTE_ADVICE: readonly AdviceRow[] = [
  { id: 'PD-6', action: 'contest', because: 'refund-already-made', also: ['PD-2'], when: (f) => f.has('REFUND_PROOF') },
  {
    id: 'EV-2',
    action: 'contest',
    because: 'ebay-dispute-defensible',
    also: ['PD-2', 'PD-6'],
    when: (f) => f.has('POD_VALID') || (!f.claim.reason.startsWith('INR') && f.checklist.complete),
  },
  { id: 'EV-2', action: 'ask-person', because: 'ebay-dispute-not-defensible', also: ['PD-2'], when: () => true },
];
