import { ownPolicies } from '@weerwoord/policies';
import { anArrivedOrder, aStoryBundle, utc } from '../testing';
import { assembleBundle } from './assemble-bundle';
import { checklistFor } from './checklist';

const set = (id: string, site: string, value: number) => ({
  id,
  site,
  value,
  validFrom: '2026-01-01',
  reason: 'agreed with our carrier',
  at: '2026-01-01T00:00:00Z',
});

it.each([
  ['as eBay publishes it', [], false],
  ['the account signs from less', [set('ebay.signature.from', 'EBAY_NL', 4_000)], true],
  ['of another site', [set('ebay.signature.from', 'EBAY_DE', 4_000)], false],
] as const)('from which amount an eBay delivery must be signed for: %s', (_edge, own, required) => {
  const order = anArrivedOrder({ channel: 'ebay', site: 'EBAY_NL', total: { minor: 4_000, currency: 'EUR' } });
  const overrides = ownPolicies('ebay', own);
  const { items } = assembleBundle(order, {}, { site: 'EBAY_NL', zone: 'Europe/Amsterdam', now: utc('2026-11-20T07:12:00Z'), overrides });
  expect(items.find(({ code }) => code === 'ORDER_FACTS')?.figures['signatureRequired']).toBe(required);
});

it('and a PayPal case: the account’s own amount decides what its checklist requires', () => {
  const bundle = aStoryBundle({ channel: 'shop', site: 'shop', total: { minor: 60_000, currency: 'USD' } });
  const need = (own: Parameters<typeof ownPolicies>[1]) =>
    checklistFor('shop', 'PAYPAL_DISPUTE', 'INR_DELIVERED', 'answer', bundle, ownPolicies('shop', own)).lines.find(
      ({ code }) => code === 'SIGNATURE_POD',
    )?.need;
  expect([need([]), need([set('shop.paypal.signature-from', '*', 50_000)])]).toEqual(['strong', 'required']);
});
