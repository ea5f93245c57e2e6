import { dayOf } from '@weerwoord/kernel';
import type { AdviceFacts, AdviceRow } from '../../advice/advice-facts';
import type { AdviceRule } from '../../advice/rule-rows';
import { triageClaim, triageNumbers } from '../triage/triage-claim';
import type { Triage, TriageAction } from '../triage/triage-claim';
import { COMPLAINT_ENDS } from './complaint-states';
import { complaintFactsOf } from './complaint-facts';
import { isPaymentDisputeOpen } from './payment-dispute-open';
import { digiDispuutAdmissible } from './digidispuut-admissible';
import { mediationItemsOf } from './digidispuut-file';
import { mediationBundle } from './mediation-bundle';

const dayOfFiling = ({ claim, bundle }: AdviceFacts): string => dayOf(claim.clock.startedAt, bundle.zone ?? 'UTC');
const state = ({ claim }: AdviceFacts): string => claim.marketplaceState;
const at =
  (...states: readonly string[]) =>
  (f: AdviceFacts): boolean =>
    states.includes(state(f));

/** The sheet's triage of this complaint; null for a kind of complaint it has no row for. */
export function triageOf(f: AdviceFacts): Triage | null {
  const facts = complaintFactsOf(f);
  return facts && triageClaim(facts, triageNumbers(dayOfFiling(f), f.overrides));
}
const says =
  (...actions: readonly TriageAction[]) =>
  (f: AdviceFacts): boolean => {
    const triage = triageOf(f);
    return triage !== null && actions.includes(triage.action);
  };
const openPaymentDispute = ({ facts }: AdviceFacts): boolean => facts?.claims.some(({ kind, state: of }) => isPaymentDisputeOpen(kind, of)) ?? false;

/** Too small to be heard at all. An amount in another money than euro is for a person. */
const tooSmall = (f: AdviceFacts): boolean => {
  const interest = f.claim.amount;
  if (interest?.currency !== 'EUR') return false;
  const facts = { interest, firstPutToOtherParty: true, pendingElsewhere: false, law: 'NL' };
  return digiDispuutAdmissible(facts, dayOfFiling(f), f.overrides).grounds.includes('interest-too-small');
};
/** A delivery that nobody signed for proves little before a Dutch committee (webshop §8). */
const weakReceipt = (f: AdviceFacts): boolean => f.claim.reason.startsWith('INR') && f.bundle.proofLevel < 5 && !f.has('CARRIER_INVESTIGATION');

/** What is decided, or decided by others. */
const BEFORE_ALL: readonly AdviceRow[] = [
  { id: 'WS 4/nature', action: 'refund', because: 'shop-ruling-binds', when: at('RULED_FOR_CUSTOMER') },
  { id: 'WS 4/nature', action: 'wait', because: 'shop-ruled-for-us', when: at('RULED_FOR_SHOP') },
  { id: 'WS 2/guard', action: 'wait', because: 'shop-moved-to-payment-dispute', when: at('PAYMENT_DISPUTE') },
  { id: 'WS 2/10', action: 'wait', because: 'shop-complaint-over', when: (f) => state(f) !== 'LOST' && Object.hasOwn(COMPLAINT_ENDS, state(f)) },
  { id: 'WS 2/guard', action: 'ask-person', because: 'shop-payment-dispute-open', when: openPaymentDispute },
  { id: 'WS 8/refund', action: 'contest', because: 'refund-already-made', when: (f) => f.has('REFUND_PROOF') },
  { id: 'WS 4/9', action: 'wait', because: 'shop-ruling-awaited', when: at('DIGIDISPUUT_COMMITTEE', 'DIGIDISPUUT_FILED') },
];

/** Nothing to defend, whoever looks at it. */
const OWED: readonly AdviceRow[] = [
  {
    id: 'WS 8/refund',
    action: 'refund',
    because: 'shop-return-came-back',
    also: ['WS 8/withdrawal'],
    when: (f) => f.claim.reason === 'RETURN_NOT_REFUNDED' && f.has('RETURN_TRACKING') && !f.has('RETURN_INSPECTION'),
  },
  { id: 'WS 2/1', action: 'refund', because: 'shop-accept-withdrawal', also: ['WS 8/withdrawal', 'WS 8/refund'], when: says('accept_withdrawal') },
  { id: 'WS 2/2', action: 'refund', because: 'shop-nothing-shipped', also: ['WS 8/transport'], when: says('resend_or_refund') },
  { id: 'WS 2/9', action: 'replacement', because: 'shop-solve-it', also: ['WS 8/defects'], when: says('offer_repair_replace_refund') },
];

/** What the mediator and DigiDispuut ask of a case worth defending. */
const BEFORE_OTHERS: readonly AdviceRow[] = [
  {
    id: 'WS 4/7',
    action: 'ask-person',
    because: 'shop-defence-without-signature',
    also: ['WS 8/receipt'],
    when: (f) => at('DIGIDISPUUT_DEFENCE')(f) && weakReceipt(f),
  },
  { id: 'WS 4/7', action: 'contest', because: 'shop-defence-due', also: ['WS 4/nature'], when: at('DIGIDISPUUT_DEFENCE') },
  { id: 'WS 4/interest', action: 'wait', because: 'shop-too-small-for-digidispuut', when: (f) => at('MEDIATION_FAILED', 'LOST')(f) && tooSmall(f) },
  {
    id: 'WS 4/6',
    action: 'ask-person',
    because: 'shop-digidispuut-confirm',
    also: ['WS 4/nature', 'WS 4/fee'],
    when: at('MEDIATION_FAILED', 'LOST'),
  },
  {
    id: 'WS 4/bundle',
    action: 'ask-person',
    because: 'shop-mediation-bundle-incomplete',
    also: ['WS 4/5'],
    when: (f) => at('MEDIATION')(f) && !mediationBundle(mediationItemsOf(f.bundle)).ready,
  },
  { id: 'WS 4/5', action: 'contest', because: 'shop-mediation-statement', also: ['WS 4/bundle'], when: at('MEDIATION') },
];

/** Shown once and not withdrawn: our own follow-up is over (due exactly now is over, ruling R-W6). */
const persisted = (f: AdviceFacts): boolean => at('EVIDENCE_PRESENTED')(f) && f.now >= f.claim.clock.hardDeadline && triageOf(f)?.band === 'conflict';

/** Between customer and shop: the sheet's triage, and the seven days before mediation beside it. */
const WITH_THE_CUSTOMER: readonly AdviceRow[] = [
  { id: 'WS 2/11', action: 'escalate', because: 'shop-suggest-mediation', also: ['WS 4/5', 'WS 4/bundle'], when: persisted },
  { id: 'WS 2/1', action: 'ask-person', because: 'shop-withdrawal-late', also: ['WS 8/withdrawal'], when: says('human_withdrawal_late') },
  {
    id: 'WS 2/3',
    action: 'ask-person',
    because: 'shop-carrier-investigation',
    also: ['WS 8/transport', 'WS 4/3'],
    when: says('carrier_investigation'),
  },
  {
    id: 'WS 2/4',
    action: 'contest',
    because: 'shop-present-evidence',
    also: ['WS 4/3'],
    when: (f) => says('present_evidence')(f) && f.claim.reason.startsWith('INR'),
  },
  {
    id: 'WS 2/5',
    action: 'contest',
    because: 'shop-present-and-ask-carrier',
    also: ['WS 8/receipt', 'WS 4/3'],
    when: says('present_evidence_and_request_carrier_statement'),
  },
  {
    id: 'WS 2/6',
    action: 'ask-person',
    because: 'shop-ask-carrier-statement',
    also: ['WS 8/receipt', 'WS 4/3'],
    when: says('request_carrier_statement'),
  },
  { id: 'WS 2/7', action: 'ask-person', because: 'shop-ask-evidence', also: ['WS 4/3'], when: says('ask_evidence') },
  { id: 'WS 2/8', action: 'contest', because: 'shop-present-evidence', also: ['WS 4/3'], when: says('present_evidence') },
  { id: 'WS 2/10', action: 'ask-person', because: 'shop-human-review', also: ['WS 4/3'], when: () => true },
];

/** First that fits; the last always does. @source webshop §2 second table, §4, §8 */
export const COMPLAINT_ADVICE: readonly AdviceRow[] = [...BEFORE_ALL, ...OWED, ...BEFORE_OTHERS, ...WITH_THE_CUSTOMER];

const isDutchLaw = (rule: AdviceRule): boolean => rule.startsWith('WS 8/');

/** Notes on Dutch law stand beside orders that went to the Netherlands, and beside no other (webshop §8, last line). */
export const complaintAdvice = ({ facts }: AdviceFacts): readonly AdviceRow[] =>
  facts?.shipToCountry === 'NL'
    ? COMPLAINT_ADVICE
    : COMPLAINT_ADVICE.map((row) => (row.also ? { ...row, also: row.also.filter((rule) => !isDutchLaw(rule)) } : row));
