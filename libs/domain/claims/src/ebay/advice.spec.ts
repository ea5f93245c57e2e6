import { utc } from '@weerwoord/evidence/testing';
import { anItem } from '@weerwoord/evidence/testing';
import type { EvidenceCode, EvidenceItem } from '@weerwoord/evidence';
import type { OrderFacts } from '@weerwoord/orders';
import { aClaim as aClaimEvent, aLine } from '@weerwoord/orders/testing';
import { aDraftInput } from '../../testing';
import { adviceFor } from '../advice/advice-for';
import type { Claim } from '../claim';
import { rulesOf } from '../kind-table';

const DUE = utc('2026-11-23T22:59:59Z');
const SOON = utc('2026-11-20T07:12:00Z');
const LATER = utc('2026-11-24T07:12:00Z');
const clock: Claim['clock'] = {
  startedAt: utc('2026-11-18T10:24:00Z'),
  safeDeadline: DUE,
  hardDeadline: DUE,
  basis: 'rule',
  rule: 'ebay.claim.response-business-days',
  holidaysKnown: true,
};
const BARE: Partial<OrderFacts> = { scans: [], parcels: [], messages: [] };
const told = (claim: Partial<Claim>, items: readonly (EvidenceCode | EvidenceItem)[] = [], now = SOON, facts: Partial<OrderFacts> = BARE) => {
  const attached = items.map((item) => (typeof item === 'string' ? anItem(item) : item));
  const input = aDraftInput({ channel: 'ebay', site: 'EBAY_NL', clock, reason: 'INR_NO_TRACKING', ...claim }, facts, attached);
  const { action, because } = adviceFor({ ...input, now });
  return `${action}: ${because}`;
};

it.each([
  ['EBAY_INR', 'INR_NO_TRACKING'],
  ['EBAY_RETURN', 'SNAD'],
  ['EBAY_RETURN', 'REMORSE'],
  ['EBAY_CASE', 'INR_DELIVERED'],
  ['EBAY_CASE', 'SNAD'],
  ['PAYMENT_DISPUTE', 'FRAUD'],
  ['EBAY_CANCELLATION', 'OTHER'],
] as const)('%s about %s: every state has advice', (kind, reason) => {
  const without = Object.keys(rulesOf(kind).moves).filter((marketplaceState) => told({ kind, reason, marketplaceState }).endsWith('no-rule-fits'));
  expect(without).toEqual([]);
});

it.each<[string, string, readonly (EvidenceCode | EvidenceItem)[], Date, string]>([
  ['nothing to show', 'INR_OPEN', [], SOON, 'refund: ebay-no-tracking'],
  ['a valid proof', 'INR_OPEN', ['POD_VALID'], SOON, 'provide-tracking: ebay-valid-proof'],
  ['a valid proof, and the buyer’s time is over', 'INR_ANSWERED', ['POD_VALID'], LATER, 'escalate: ebay-valid-proof-step-in'],
  ['answered with it, the buyer may still speak', 'INR_ANSWERED', ['POD_VALID'], SOON, 'wait: ebay-answered-with-proof'],
  ['three days are over', 'INR_ESCALATABLE', ['POD_VALID'], SOON, 'escalate: ebay-valid-proof-step-in'],
  ['coming back', 'INR_OPEN', ['RETURN_EVENT'], SOON, 'replacement: ebay-returning'],
  ['with eBay, proven', 'CASE_OPEN', ['POD_VALID'], SOON, 'provide-tracking: ebay-case-valid-proof'],
  ['with eBay, nothing to show', 'CASE_OPEN', [], SOON, 'refund: ebay-case-not-defensible'],
  ['lost by fault, nothing new', 'CASE_BUYER_WON_FAULT', [], SOON, 'ask-person: ebay-appeal-needs-new-evidence'],
  ['lost by fault, new evidence', 'CASE_BUYER_WON_FAULT', ['NEW_EVIDENCE'], SOON, 'appeal: ebay-appeal-with-new-evidence'],
  ['due this very instant is late (R-W6)', 'CASE_BUYER_WON_FAULT', ['NEW_EVIDENCE'], DUE, 'wait: ebay-appeal-too-late'],
  ['after it', 'CASE_BUYER_WON_FAULT', ['NEW_EVIDENCE'], LATER, 'wait: ebay-appeal-too-late'],
  ['closed by the buyer', 'CLOSED_BUYER', ['POD_VALID'], SOON, 'wait: ebay-closed-for-good'],
  ['the buyer went to the bank', 'CLOSED_EXTERNAL_CLAIM', ['POD_VALID'], SOON, 'wait: ebay-closed-dispute-runs'],
])('not received: %s', (_edge, marketplaceState, items, now, expected) => {
  expect(told({ kind: 'EBAY_INR', marketplaceState }, items, now)).toBe(expected);
});

const inspected = (finding: string): EvidenceItem => anItem('RETURN_INSPECTION', { figures: { finding } });
it.each<[string, Partial<Claim>, readonly (EvidenceCode | EvidenceItem)[], string]>([
  ['not as described', { reason: 'SNAD', marketplaceState: 'RET_REQUESTED' }, [], 'send-return-label: ebay-snad-accept-return'],
  [
    'not as described is never declined, also outside the policy',
    { reason: 'SNAD', marketplaceState: 'RET_REQUESTED' },
    ['RETURN_OUT_OF_POLICY'],
    'send-return-label: ebay-snad-accept-return',
  ],
  [
    'a change of mind outside the policy',
    { reason: 'REMORSE', marketplaceState: 'RET_REQUESTED' },
    ['RETURN_OUT_OF_POLICY'],
    'contest: ebay-remorse-outside-policy',
  ],
  [
    'a change of mind, our terms are there',
    { reason: 'REMORSE', marketplaceState: 'RET_REQUESTED' },
    ['POLICY_TEXT'],
    'send-return-label: ebay-remorse-accept',
  ],
  ['accepted: the label is due', { reason: 'SNAD', marketplaceState: 'RET_ACCEPTED' }, [], 'send-return-label: ebay-return-label-due'],
  ['on its way back', { reason: 'SNAD', marketplaceState: 'RET_SHIPPED' }, [], 'wait: ebay-return-on-its-way'],
  ['came back', { reason: 'SNAD', marketplaceState: 'RET_DELIVERED' }, [], 'refund: ebay-return-came-back'],
  ['the refund is overdue', { reason: 'SNAD', marketplaceState: 'RET_REFUND_OVERDUE' }, [], 'refund: ebay-refund-overdue'],
  ['another item came back', { reason: 'SNAD', marketplaceState: 'RET_DELIVERED' }, [inspected('other-item')], 'escalate: ebay-return-other-item'],
  [
    'it came back used',
    { reason: 'REMORSE', marketplaceState: 'RET_DELIVERED' },
    [inspected('value-lost')],
    'partial-refund: ebay-return-value-lost',
  ],
  [
    'inspected, nobody said with what result',
    { reason: 'SNAD', marketplaceState: 'RET_DELIVERED' },
    ['RETURN_INSPECTION'],
    'ask-person: ebay-return-differs',
  ],
  [
    'a change of mind, back outside the policy',
    { reason: 'REMORSE', marketplaceState: 'RET_DELIVERED' },
    ['RETURN_OUT_OF_POLICY'],
    'contest: ebay-withdrawal-condition-fails',
  ],
  ['refunded already', { reason: 'SNAD', marketplaceState: 'RET_DELIVERED' }, ['REFUND_PROOF'], 'contest: refund-already-made'],
])('return: %s', (_edge, claim, items, expected) => {
  expect(told({ kind: 'EBAY_RETURN', ...claim }, items)).toBe(expected);
});

it.each<[string, Partial<Claim>, readonly EvidenceCode[], string]>([
  ['with a valid proof', { marketplaceState: 'ACTION_NEEDED' }, ['POD_VALID'], 'contest: ebay-dispute-defensible'],
  ['without: accept (EV-2)', { marketplaceState: 'ACTION_NEEDED' }, [], 'refund: ebay-dispute-not-defensible'],
  ['as a mail words a new one', { marketplaceState: 'OPEN' }, [], 'refund: ebay-dispute-not-defensible'],
  ['contested: only once', { marketplaceState: 'SELLER_CONTEST' }, ['POD_VALID'], 'wait: ebay-dispute-with-bank'],
  ['lost: no appeal here', { marketplaceState: 'SELLER_LOST' }, ['POD_VALID'], 'wait: ebay-dispute-lost'],
])('dispute %s', (_edge, claim, items, expected) => {
  expect(told({ kind: 'PAYMENT_DISPUTE', ...claim }, items)).toBe(expected);
});

it.each<[string, string, readonly EvidenceCode[], string]>([
  ['not shipped yet', 'CANCEL_REQUESTED', [], 'refund: ebay-cancel-approve'],
  ['on its way', 'CANCEL_REQUESTED', ['FIRST_SCAN'], 'contest: ebay-cancel-already-shipped'],
  ['approved', 'CANCEL_APPROVED', [], 'refund: ebay-cancel-refund-due'],
  ['nobody answered', 'CANCEL_LAPSED', [], 'wait: ebay-cancel-ship-it'],
])('cancellation: %s', (_edge, marketplaceState, items, expected) => {
  expect(told({ kind: 'EBAY_CANCELLATION', reason: 'OTHER', marketplaceState }, items)).toBe(expected);
});

it.each([
  ['an order of one line: the same sale (MB-38)', 1, 'wait: ebay-dispute-on-same-sale'],
  ['of two lines nobody knows which it is about', 2, 'refund: ebay-no-tracking'],
])('a payment dispute beside a request, %s', (_edge, lines, expected) => {
  const facts: Partial<OrderFacts> = {
    ...BARE,
    lines: Array.from({ length: lines }, (_, nth) => aLine({ key: String(nth) })),
    claims: [aClaimEvent({ kind: 'PAYMENT_DISPUTE', state: 'ACTION_NEEDED' })],
  };
  expect(told({ kind: 'EBAY_INR', marketplaceState: 'INR_OPEN' }, [], SOON, facts)).toBe(expected);
  expect(told({ kind: 'PAYMENT_DISPUTE', marketplaceState: 'ACTION_NEEDED' }, ['POD_VALID'], SOON, facts)).toBe('contest: ebay-dispute-defensible');
});

it.each<[string, Claim['kind'], number, string, string]>([
  ['a request, of one line', 'EBAY_INR', 1, 'CASE_BUYER_WON_FAULT', 'wait: ebay-became-a-case'],
  ['a return, of one line', 'EBAY_RETURN', 1, 'CASE_OPEN', 'wait: ebay-became-a-case'],
  ['of two lines nobody knows which it is about', 'EBAY_INR', 2, 'CASE_OPEN', 'ask-person: ebay-case-on-same-order'],
])('a case beside what it grew from never advises to pay twice: %s', (_edge, kind, lines, state, expected) => {
  const facts: Partial<OrderFacts> = {
    ...BARE,
    lines: Array.from({ length: lines }, (_, nth) => aLine({ key: String(nth) })),
    claims: [aClaimEvent({ kind: 'EBAY_CASE', state })],
  };
  const openState = kind === 'EBAY_INR' ? 'INR_OPEN' : 'RET_REQUESTED';
  expect(told({ kind, marketplaceState: openState }, [], SOON, facts)).toBe(expected);
  expect(told({ kind: 'EBAY_CASE', marketplaceState: 'CASE_OPEN' }, [], SOON, facts)).toBe('refund: ebay-case-not-defensible');
});
