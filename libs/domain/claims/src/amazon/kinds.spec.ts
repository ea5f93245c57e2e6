import { rulesOf } from '../kind-table';
import type { RecordedOutcome } from '../kind-rules';

it.each<[string, RecordedOutcome, string, string]>([
  ['won', { work: 'won' }, 'DENIED', 'RESOLVED_FOR_SELLER'],
  ['won, and we pay: on one axis only', { work: 'won', fundedBy: 'SELLER' }, 'GRANTED_SELLER_FUNDED', 'RESOLVED_FOR_SELLER'],
  ['won, Amazon pays', { work: 'won', fundedBy: 'AMAZON' }, 'GRANTED_AMAZON_FUNDED', 'AMAZON_FUNDED'],
  ['lost', { work: 'lost', fundedBy: 'SELLER' }, 'GRANTED_SELLER_FUNDED', 'SELLER_RESPONSIBLE'],
  ['lost, Amazon pays', { work: 'lost', fundedBy: 'AMAZON' }, 'GRANTED_AMAZON_FUNDED', 'AMAZON_FUNDED'],
  ['taken back', { work: 'withdrawn' }, 'WITHDRAWN_BEFORE_DECISION', 'RESOLVED_FOR_SELLER'],
  ['taken back, Amazon had paid', { work: 'withdrawn', fundedBy: 'AMAZON' }, 'WITHDRAWN_BEFORE_DECISION', 'RESOLVED_FOR_SELLER'],
])('recorded as %s', (_edge, outcome, claim, chargeback) => {
  expect([rulesOf('A_TO_Z').stateFor(outcome), rulesOf('CHARGEBACK').stateFor(outcome)]).toEqual([claim, chargeback]);
});

it.each([
  ['FRAUD', 'NO', '7.1/18'],
  ['OTHER', 'PENDING', '7.1/19'],
  ['INR_DELIVERED', 'YES', '7.1/20'],
  ['SNAD', 'YES', '7.1/20'],
] as const)('a chargeback lost, about %s: %s', (reason, verdict, rule) => {
  expect(rulesOf('CHARGEBACK').metric({ marketplaceState: 'LOST', reason, saysMetric: null })).toEqual({ verdict, rule });
});
it('a claim’s metric is the table’s, unless Amazon says otherwise; a SAFE-T claim has none', () => {
  const metric = (saysMetric: 'NOT_COUNTED' | null) =>
    rulesOf('A_TO_Z').metric({ marketplaceState: 'GRANTED_SELLER_FUNDED', reason: 'SNAD', saysMetric }).verdict;
  expect([metric(null), metric('NOT_COUNTED')]).toEqual(['YES', 'NO']);
  expect(rulesOf('SAFE_T').metric({ marketplaceState: 'LOST', reason: 'SNAD', saysMetric: null }).verdict).toBe('NOT_A_METRIC');
});

it.each([
  ['A_TO_Z', 'a-to-z-answer'],
  ['CHARGEBACK', 'chargeback-answer'],
  ['SAFE_T', 'safe-t-claim'],
] as const)('%s is answered by %s', (kind, letter) => expect(rulesOf(kind).draftKind('SNAD')).toBe(letter));
