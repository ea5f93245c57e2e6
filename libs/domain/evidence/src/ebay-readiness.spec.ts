import { aBundleOf } from '../testing';
import type { EvidenceCode } from './bundle';
import { checklistFor } from './checklist';
import { ebayReadiness } from './ebay-readiness';
import { EBAY_COLUMNS, ebayColumn, ebayWants } from './ebay-wants';

type Stage = Parameters<typeof checklistFor>[3];
const ready = (codes: readonly EvidenceCode[], kind = 'EBAY_INR', reason = 'INR_IN_TRANSIT', stage: Stage = 'answer', deadlinePassed = false) => {
  const bundle = aBundleOf(codes);
  return ebayReadiness(ebayColumn(kind, reason, stage), checklistFor('ebay', kind, reason, stage, bundle), bundle, deadlinePassed);
};
const ON_ITS_WAY: readonly EvidenceCode[] = ['ORDER_FACTS', 'TRACKING_UPLOADED', 'SCAN_HISTORY', 'SELLER_STATEMENT'];
const PROVEN: readonly EvidenceCode[] = [...ON_ITS_WAY, 'POD_VALID', 'SIGNATURE_POD'];

it.each<[string, readonly EvidenceCode[], readonly boolean[]]>([
  ['on its way: respondable, never complete (EV-0)', ON_ITS_WAY, [true, false, false]],
  ['delivered and proven', PROVEN, [true, true, true]],
  ['proven, the answer not written yet', PROVEN.filter((code) => code !== 'SELLER_STATEMENT'), [false, false, true]],
  ['no tracking, but refunded', ['ORDER_FACTS', 'REFUND_PROOF', 'SELLER_STATEMENT'], [true, false, false]],
  ['nothing but the order', ['ORDER_FACTS'], [false, false, false]],
])('not received, %s', (_edge, codes, expected) => {
  const { respondable, complete, defensible } = ready(codes);
  expect([respondable, complete, defensible]).toEqual(expected);
});
it('after the deadline nothing is ready any more (EV-1)', () => {
  expect(ready(PROVEN, 'EBAY_INR', 'INR_IN_TRANSIT', 'answer', true)).toMatchObject({ respondable: false, complete: false, defensible: false });
});

it.each<[string, string, string, readonly EvidenceCode[], boolean]>([
  ['a return needs a decision and an address', 'EBAY_RETURN', 'SNAD', ['ORDER_FACTS', 'SELLER_STATEMENT', 'RETURN_OFFER'], false],
  ['with both', 'EBAY_RETURN', 'SNAD', ['ORDER_FACTS', 'SELLER_STATEMENT', 'RETURN_OFFER', 'RETURN_ADDRESS'], true],
  ['a dispute needs a file', 'PAYMENT_DISPUTE', 'FRAUD', ['ORDER_FACTS', 'SELLER_STATEMENT'], false],
  ['or tracking and a note', 'PAYMENT_DISPUTE', 'FRAUD', ['ORDER_FACTS', 'SELLER_STATEMENT', 'TRACKING_UPLOADED'], true],
])('respondable: %s', (_edge, kind, reason, codes, respondable) => expect(ready(codes, kind, reason).respondable).toBe(respondable));

it('an appeal needs evidence that was not there before', () => {
  const all: readonly EvidenceCode[] = [...PROVEN, 'LISTING_SNAPSHOT'];
  expect(ready(all, 'EBAY_CASE', 'INR_DELIVERED', 'appeal')).toMatchObject({ respondable: false, complete: false });
  expect(ready([...all, 'NEW_EVIDENCE'], 'EBAY_CASE', 'INR_DELIVERED', 'appeal')).toMatchObject({
    respondable: true,
    complete: true,
    defensible: true,
  });
});

it.each(EBAY_COLUMNS)('%s: everything asked for is 100, nothing at most what nobody asks for', (column) => {
  const { required, strong, supporting } = ebayWants(column, { refunded: false, signature: true, notReceived: true });
  const lines = (codes: readonly EvidenceCode[], need: 'required' | 'strong' | 'supporting', state: 'present' | 'missing') =>
    codes.map((code) => ({ code, need, state, itemId: null, getIt: null, captureBy: null }));
  const list = (state: 'present' | 'missing') => ({
    lines: [...lines(required, 'required', state), ...lines(strong, 'strong', state), ...lines(supporting, 'supporting', state)],
    complete: false,
    missing: [],
    missingOneOf: [],
    blocking: [],
  });
  const unasked = (strong.length === 0 ? 30 : 0) + (supporting.length === 0 ? 10 : 0);
  expect([
    ebayReadiness(column, list('present'), aBundleOf([]), false).score,
    ebayReadiness(column, list('missing'), aBundleOf([]), false).score,
  ]).toEqual([100, unasked]);
});
