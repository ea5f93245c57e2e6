import { CLAIM_KINDS } from './claim';
import type { ClaimNotice } from './claim';
import { claimEventOf, claimKey } from './claim-event';

const notice = (over: Partial<ClaimNotice> = {}): ClaimNotice => ({
  kind: 'A_TO_Z',
  event: 'opened',
  externalOrderId: '302-1234567-1234567',
  externalClaimId: null,
  reason: 'INR',
  amount: null,
  receivedAt: new Date('2026-11-18T10:24:00Z'),
  window: null,
  respondBy: null,
  decidedState: null,
  saysMetric: null,
  fundedBy: null,
  site: 'amazon.de',
  language: 'de',
  cue: 'from',
  ...over,
});

it('a decision has the key of the claim it decides, though it may name a claim number the first mail did not', () => {
  expect(claimKey(notice({ event: 'decided', externalClaimId: '77' }))).toBe(claimKey(notice()));
});
it.each([
  ['opened', notice(), 'ACTION_REQUIRED'],
  ['asked for more', notice({ event: 'info-requested' }), 'ACTION_REQUIRED'],
  ['decided in words we know', notice({ event: 'decided', decidedState: 'GRANTED_SELLER_FUNDED' }), 'GRANTED_SELLER_FUNDED'],
  ['decided in words we do not know', notice({ event: 'decided' }), 'ACTION_REQUIRED'],
  ['an eBay request', notice({ kind: 'EBAY_INR' }), 'INR_OPEN'],
  ['an eBay request that is closed', notice({ kind: 'EBAY_INR', event: 'closed' }), 'CLOSED'],
])('%s', (_what, given, state) => {
  expect(claimEventOf(given)?.state).toBe(state);
});
it.each([
  ['not received', 'INR', 'SERVICE'],
  ['not recognised', 'FRAUD', 'FRAUD'],
  ['no reason told', null, 'UNKNOWN'],
] as const)('a chargeback, %s', (_what, reason, type) => {
  expect(claimEventOf(notice({ kind: 'CHARGEBACK', reason }))?.type).toBe(type);
});
it.each(CLAIM_KINDS)('%s is a fact of its order', (kind) => expect(claimEventOf(notice({ kind }))?.kind).toBe(kind));
it('a complaint at a shop is a fact of its order, and says what it is about: withdrawing is none to count', () => {
  expect(claimEventOf(notice({ kind: 'SHOP_COMPLAINT', reason: 'REMORSE' }))).toMatchObject({ state: 'COMPLAINT', reason: 'REMORSE', type: null });
});
