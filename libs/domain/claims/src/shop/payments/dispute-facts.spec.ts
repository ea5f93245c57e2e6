import type { EvidenceCode, Figures } from '@weerwoord/evidence';
import { anItem, utc } from '@weerwoord/evidence/testing';
import { aClaim, aDraftInput } from '../../../testing';
import { adviceFacts } from '../../advice/advice-facts';
import type { AdviceFacts } from '../../advice/advice-facts';
import type { Claim } from '../../claim';
import * as asks from './dispute-facts';

const NOW = utc('2026-11-20T07:12:00Z');
const facts = (claim: Partial<Claim>, codes: readonly EvidenceCode[] = [], figures: Partial<Record<EvidenceCode, Figures>> = {}): AdviceFacts => {
  const items = codes.map((code) => anItem(code, { figures: figures[code] ?? {} }));
  const input = aDraftInput({ kind: 'STRIPE_DISPUTE', ...claim });
  return adviceFacts({ ...input, bundle: { ...input.bundle, items }, now: NOW });
};
type Ask = Exclude<keyof typeof asks, 'about'>;
const yes = (ask: Ask, claim: Partial<Claim>, codes?: readonly EvidenceCode[], figures?: Partial<Record<EvidenceCode, Figures>>): boolean =>
  asks[ask](facts(claim, codes, figures));

it.each<[Ask, string, readonly EvidenceCode[], boolean]>([
  ['deliveredThere', 'a scan and the address', ['DELIVERY_SCAN', 'ADDRESS_MATCH'], true],
  ['deliveredThere', 'a scan alone', ['DELIVERY_SCAN'], false],
  ['deliveredThere', 'an address alone', ['ADDRESS_MATCH'], false],
  ['signedThere', 'a signature', ['DELIVERY_SCAN', 'ADDRESS_MATCH', 'SIGNATURE_POD'], true],
  ['signedThere', 'a photo', ['DELIVERY_SCAN', 'ADDRESS_MATCH', 'DELIVERY_PHOTO'], true],
  ['signedThere', 'neither', ['DELIVERY_SCAN', 'ADDRESS_MATCH'], false],
  ['signedThere', 'a signature somewhere', ['SIGNATURE_POD'], false],
  ['nothingShipped', 'nothing', [], true],
  ['nothingShipped', 'a first scan', ['FIRST_SCAN'], false],
  ['nothingShipped', 'a delivery', ['DELIVERY_SCAN'], false],
  ['goodsShown', 'the goods and the listing', ['PRODUCT_PROOF', 'LISTING_SNAPSHOT'], true],
  ['goodsShown', 'the goods and what came back', ['PRODUCT_PROOF', 'RETURN_INSPECTION'], true],
  ['goodsShown', 'the goods alone', ['PRODUCT_PROOF'], false],
  ['goodsShown', 'the listing alone', ['LISTING_SNAPSHOT', 'RETURN_INSPECTION'], false],
  ['cameBack', 'it came back', ['RETURN_TRACKING'], true],
  ['cameBack', 'and was looked at', ['RETURN_TRACKING', 'RETURN_INSPECTION'], false],
  ['creditNotDue', 'never sent back', ['RETURN_NOT_SHIPPED'], true],
  ['creditNotDue', 'out of policy', ['RETURN_OUT_OF_POLICY'], true],
  ['creditNotDue', 'neither', ['RETURN_OFFER'], false],
])('%s: %s', (ask, _edge, codes, expected) => expect(yes(ask, {}, codes)).toBe(expected));

it('a delivery in another town is none there', () => {
  expect(yes('deliveredThere', {}, ['DELIVERY_SCAN', 'ADDRESS_MATCH'], { DELIVERY_SCAN: { placeMatch: 'different' } })).toBe(false);
});

it.each<[Ask, Partial<Claim>, boolean]>([
  ['inr', { reason: 'INR_DELIVERED' }, true],
  ['inr', { reason: 'SNAD' }, false],
  ['aboutGoods', { reason: 'DAMAGED' }, true],
  ['aboutGoods', { reason: 'MISSING_PARTS' }, true],
  ['aboutGoods', { reason: 'FRAUD' }, false],
  ['stripeSent', { marketplaceState: 'under_review' }, true],
  ['stripeSent', { marketplaceState: 'warning_under_review' }, true],
  ['stripeSent', { marketplaceState: 'needs_response' }, false],
  ['stripeSent', { marketplaceState: 'needs_response', work: 'answered' }, true],
  ['stripeOver', { marketplaceState: 'lost' }, true],
  ['stripeOver', { marketplaceState: 'needs_response' }, false],
  ['stripeOver', { marketplaceState: 'needs_response', work: 'withdrawn' }, true],
  ['inquiry', { marketplaceState: 'warning_needs_response' }, true],
  ['inquiry', { marketplaceState: 'needs_response' }, false],
  ['paypalOver', { marketplaceState: 'DENIED' }, true],
  ['paypalOver', { marketplaceState: 'CHARGEBACK' }, false],
  ['paypalOver', { marketplaceState: 'CHARGEBACK', work: 'won' }, true],
  ['paypalInquiry', { marketplaceState: 'INQUIRY' }, true],
  ['paypalInquiry', { marketplaceState: 'CHARGEBACK' }, false],
  ['signatureExpected', { amount: { minor: 75_001, currency: 'USD' } }, true],
  ['signatureExpected', { amount: { minor: 75_000, currency: 'USD' } }, false],
  ['signatureExpected', { amount: { minor: 75_001, currency: 'EUR' } }, false],
  ['signatureExpected', { amount: null }, false],
])('%s of %j: %s', (ask, claim, expected) => expect(yes(ask, claim)).toBe(expected));

it.each([
  ['a second before', 1, [false, true]],
  ['on the very instant (R-W6)', 0, [true, false]],
  ['a second after', -1, [true, false]],
])('the deadline, %s', (_edge, seconds, expected) => {
  const at = new Date(NOW.getTime() + seconds * 1000);
  const clock = { ...aClaim().clock, safeDeadline: at, hardDeadline: at };
  expect([yes('late', { clock }), yes('beforeTarget', { clock })]).toEqual(expected);
});
