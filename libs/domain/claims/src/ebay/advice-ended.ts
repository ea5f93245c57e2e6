import type { AdviceFacts, AdviceRow } from '../advice/advice-facts';
import { isDefensible, stageIs } from './advice-when';

const decided = stageIs('decided-fault', 'decided-unknown');
const running = stageIs('answer', 'answered', 'refund-due', 'case');
const tooLate = ({ now, claim }: AdviceFacts): boolean => now >= claim.clock.hardDeadline;

/** A bank's or PayPal's claim on the same sale: only an order of one line is surely the same transaction (MB-38). */
const disputedElsewhere = ({ claim, facts }: AdviceFacts): boolean =>
  claim.kind !== 'PAYMENT_DISPUTE' && facts !== null && facts.claims.some(({ kind }) => kind === 'PAYMENT_DISPUTE') && facts.lines.length <= 1;

/**
 * A case on the order of this request: eBay was asked in, or has decided, and what is paid now may be paid twice. Which line a case is about
 * nobody tells, so an order of several is for a person.
 */
const caseBeside = ({ claim, facts }: AdviceFacts): boolean =>
  (claim.kind === 'EBAY_INR' || claim.kind === 'EBAY_RETURN') && (facts?.claims.some(({ kind }) => kind === 'EBAY_CASE') ?? false);
const movedOn = ({ claim }: AdviceFacts): boolean => claim.marketplaceState === 'CLOSED_WITH_ESCALATION';
const ofOneLine = ({ facts }: AdviceFacts): boolean => (facts?.lines.length ?? 0) <= 1;

/** What is over, or waits for eBay: the same for requests, returns and cases (ebay §7.1, §7.4, MB-34 to MB-38). */
export const ENDED: readonly AdviceRow[] = [
  { id: 'MB-38', action: 'wait', because: 'ebay-closed-dispute-runs', when: stageIs('external') },
  { id: 'MB-38', action: 'wait', because: 'ebay-dispute-on-same-sale', when: (f) => running(f) && disputedElsewhere(f) },
  {
    id: 'MB-37',
    action: 'wait',
    because: 'ebay-became-a-case',
    also: ['7.4'],
    when: (f) => movedOn(f) || (running(f) && caseBeside(f) && ofOneLine(f)),
  },
  { id: 'MB-37', action: 'ask-person', because: 'ebay-case-on-same-order', also: ['7.4'], when: (f) => running(f) && caseBeside(f) },
  { id: 'MB-37', action: 'wait', because: 'ebay-refunded', when: stageIs('refunded') },
  { id: 'MB-35', action: 'wait', because: 'ebay-closed-for-good', when: stageIs('closed') },
  { id: '7.4', action: 'wait', because: 'ebay-decided-for-us', when: stageIs('won') },
  { id: 'MB-34', action: 'wait', because: 'ebay-appeal-lost', when: stageIs('lost') },
  { id: 'MB-34', action: 'wait', because: 'ebay-appeal-runs', when: stageIs('appealed') },
  { id: '7.4', action: 'wait', because: 'ebay-decided-without-fault', when: stageIs('decided-no-fault') },
  { id: 'MB-34', action: 'wait', because: 'ebay-appeal-too-late', when: (f) => decided(f) && tooLate(f) },
  { id: 'MB-34', action: 'appeal', because: 'ebay-appeal-with-new-evidence', also: ['7.4'], when: (f) => decided(f) && f.has('NEW_EVIDENCE') },
  { id: 'MB-34', action: 'ask-person', because: 'ebay-appeal-needs-new-evidence', also: ['7.4'], when: decided },
];

const inCase = stageIs('case');

/**
 * A case with eBay: show what proves it, and say that a refund now has an effect nobody publishes (§13/6).
 * @param moving is the parcel still on its way?
 */
export const CASE_ADVICE = (moving: (f: AdviceFacts) => boolean): readonly AdviceRow[] => [
  { id: 'MB-17', action: 'provide-tracking', because: 'ebay-case-valid-proof', when: (f) => inCase(f) && f.has('POD_VALID') },
  {
    id: 'EV-2',
    action: 'ask-person',
    because: 'ebay-proof-not-valid',
    also: ['MB-17'],
    when: (f) => inCase(f) && aboutDelivery(f) && f.has('DELIVERY_SCAN') && !f.deliveredElsewhere,
  },
  { id: '7.1 INR', action: 'provide-tracking', because: 'ebay-in-transit', also: ['13/6'], when: (f) => inCase(f) && moving(f) },
  {
    id: 'EV-2',
    action: 'contest',
    because: 'ebay-case-defensible',
    when: (f) => inCase(f) && !aboutDelivery(f) && isDefensible(f),
  },
  { id: 'EV-2', action: 'refund', because: 'ebay-case-not-defensible', also: ['13/6'], when: inCase },
];
const aboutDelivery = ({ claim }: AdviceFacts): boolean => claim.reason.startsWith('INR');
