import { aBundleOf } from '@weerwoord/evidence/testing';
import type { EvidenceCode } from '@weerwoord/evidence';
import { aClaim } from '../../testing';
import type { Claim } from '../claim';
import { ebayGuard, guardFacts } from './guard';
import { EBAY_GUARD_TABLE } from './guard-table';
import type { GuardFacts } from './guard-table';
import { EBAY_CANCELLATION_MOVES, EBAY_CASE_MOVES, EBAY_DISPUTE_MOVES, EBAY_INR_MOVES, EBAY_RETURN_MOVES } from './moves';

const KINDS: readonly (readonly [Claim['kind'], readonly string[], Claim['reason']])[] = [
  ['EBAY_INR', Object.keys(EBAY_INR_MOVES), 'INR_DELIVERED'],
  ['EBAY_RETURN', Object.keys(EBAY_RETURN_MOVES), 'SNAD'],
  ['EBAY_CASE', Object.keys(EBAY_CASE_MOVES), 'INR_DELIVERED'],
  ['EBAY_CASE', Object.keys(EBAY_CASE_MOVES), 'SNAD'],
  ['PAYMENT_DISPUTE', [...Object.keys(EBAY_DISPUTE_MOVES), 'A_NEW_WORD'], 'INR_DELIVERED'],
  ['EBAY_CANCELLATION', [...Object.keys(EBAY_CANCELLATION_MOVES), 'A_NEW_WORD'], 'OTHER'],
];
const PROOFS: readonly (readonly EvidenceCode[])[] = [[], ['FIRST_SCAN'], ['POD_VALID']];
const YES_NO = [false, true];

/** Every stage with every proof, funder, offer and refund there can be. */
function* situations(): Generator<readonly [Claim, ReturnType<typeof aBundleOf>]> {
  for (const [kind, states, reason] of KINDS)
    for (const marketplaceState of states)
      for (const fundedBy of ['SELLER', 'AMAZON', 'UNKNOWN'] as const)
        for (const proof of PROOFS)
          for (const refunded of YES_NO)
            for (const offered of YES_NO) {
              const codes: EvidenceCode[] = [
                ...proof,
                ...(refunded ? (['REFUND_PROOF'] as const) : []),
                ...(offered ? (['RETURN_OFFER'] as const) : []),
              ];
              yield [aClaim({ kind, reason, channel: 'ebay', marketplaceState, money: { fundedBy } }), aBundleOf(codes)];
            }
}
const rowOf = (facts: GuardFacts): string | undefined => EBAY_GUARD_TABLE.find(({ when }) => when(facts))?.id;

it('has a row for every stage, protection, funder and proof, and no row that nothing meets', () => {
  const met = new Set<string | undefined>();
  for (const [claim, bundle] of situations()) met.add(rowOf(guardFacts(claim, bundle)));
  expect([...met].sort()).toEqual(EBAY_GUARD_TABLE.map(({ id }) => id).sort());
});

it('tells metric, money and recovery apart in every row', () => {
  for (const { id, cells } of EBAY_GUARD_TABLE) expect([id, cells.map(({ axis }) => axis)]).toEqual([id, ['metric', 'money', 'recovery']]);
});

it('never calls a refund safe once the money is back, the request over, or the buyer at the bank', () => {
  for (const [claim, bundle] of situations()) {
    const facts = guardFacts(claim, bundle);
    const over = facts.refunded || /^(external|closed|won|refunded|cancel-closed|decided-.*|lost|appealed|dispute-.*)$/.test(facts.stage);
    if (over) expect([facts.stage, ebayGuard(claim, bundle).level]).not.toEqual([facts.stage, 'safe']);
  }
});

it('overlaps only from the special to the general', () => {
  const pairs = new Set<string>();
  for (const [claim, bundle] of situations()) {
    const fits = EBAY_GUARD_TABLE.filter(({ id, when }) => id !== 'not-received' && when(guardFacts(claim, bundle))).map(({ id }) => id);
    for (const later of fits.slice(1)) pairs.add(`${fits[0] ?? ''} before ${later}`);
  }
  expect([...pairs].filter((pair) => !/ before (return|return-defended|not-received-proven)$/.test(pair)).sort()).toEqual([
    'cancel-shipped before cancel',
    'case-defended before case',
    'case-refunded before case',
    'case-refunded before case-defended',
    'decided-others-pay before appeal-lost',
    'decided-others-pay before decided-fault',
    'decided-others-pay before decided-no-fault',
    'decided-others-pay before decided-unknown',
    'dispute-protected before dispute',
    'dispute-refunded before dispute',
    'dispute-refunded before dispute-protected',
    'refunded before cancel',
    'refunded before cancel-shipped',
    'refunded before refund-due',
  ]);
});

it.each<[string, Partial<Claim>, readonly EvidenceCode[], string, string]>([
  ['a request with a valid proof', { marketplaceState: 'INR_OPEN' }, ['POD_VALID'], 'safe', 'ebay-no-defect-if-proof-holds'],
  ['a request without any', { marketplaceState: 'INR_OPEN' }, [], 'safe', 'ebay-defect-if-case-lost'],
  ['refunded before: not a second time (MB-37)', { marketplaceState: 'INR_OPEN' }, ['REFUND_PROOF'], 'harm', 'ebay-no-defect'],
  [
    'a case: what a refund does is not published (§13/6)',
    { kind: 'EBAY_CASE', marketplaceState: 'CASE_OPEN' },
    [],
    'unknown',
    'ebay-defect-if-case-lost',
  ],
  [
    'a return that came back must be refunded',
    { kind: 'EBAY_RETURN', reason: 'SNAD', marketplaceState: 'RET_DELIVERED' },
    [],
    'safe',
    'ebay-defect-if-case-lost',
  ],
  ['lost by our fault: the debit is made', { kind: 'EBAY_CASE', marketplaceState: 'CASE_BUYER_WON_FAULT' }, [], 'harm', 'appeal-may-reverse'],
  ['the buyer went to the bank (MB-38)', { marketplaceState: 'CLOSED_EXTERNAL_CLAIM' }, [], 'harm', 'no-defect-listed'],
  [
    'a dispute eBay protects (PD-5)',
    { kind: 'PAYMENT_DISPUTE', marketplaceState: 'ACTION_NEEDED', money: { fundedBy: 'AMAZON' } },
    [],
    'harm',
    'no-defect-listed',
  ],
  [
    'a wish to cancel what is on its way',
    { kind: 'EBAY_CANCELLATION', marketplaceState: 'CANCEL_REQUESTED' },
    ['FIRST_SCAN'],
    'harm',
    'ebay-no-defect',
  ],
])('%s', (_edge, claim, codes, level, contest) => {
  const told = ebayGuard(aClaim({ kind: 'EBAY_INR', channel: 'ebay', ...claim }), aBundleOf(codes));
  expect([told.level, told.rows[0]?.contest]).toEqual([level, contest]);
});

it.each([
  ['a return', 'EBAY_RETURN', 'INR_DELIVERED', true],
  ['a request for a parcel', 'EBAY_INR', 'SNAD', false],
  ['a case about the goods', 'EBAY_CASE', 'SNAD', true],
  ['a case about a parcel', 'EBAY_CASE', 'INR_IN_TRANSIT', false],
] as const)('is it about goods that come back? %s', (_edge, kind, reason, isReturn) => {
  expect(guardFacts(aClaim({ kind, reason, channel: 'ebay' }), aBundleOf([])).isReturn).toBe(isReturn);
});
