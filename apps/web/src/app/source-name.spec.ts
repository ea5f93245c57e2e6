import { POLICIES } from '@weerwoord/policies';
import { sourceName } from './source-name';

it.each([
  ['Amazon, Order Defect Rate (A1, A2)', 'Amazon, Order Defect Rate'],
  ['eBay.nl, Geld-terug-garantie (MB-22)', 'eBay.nl, Geld-terug-garantie'],
  ['eBay, Money Back Guarantee (SELLER_RESPOND)', 'eBay, Money Back Guarantee'],
  ['eBay, Money Back Guarantee (EBAY_DECISION): typical, no right', 'eBay, Money Back Guarantee: typical, no right'],
  ['eBay, seller performance standards, older page; ruling R-E5', 'eBay, seller performance standards, older page'],
  ['eBay, seller performance standards (id 4080, 4351); SS-3', 'eBay, seller performance standards (id 4080, 4351)'],
  ['Dutch consumer law as lawyers sum it up (webshop.md §8)', 'Dutch consumer law as lawyers sum it up'],
  [
    'Stripe, dispute object and evidence fields (stripe-node 22.5.0, OpenAPI); webshop.md §6',
    'Stripe, dispute object and evidence fields (stripe-node 22.5.0, OpenAPI)',
  ],
])('%s', (source, name) => {
  expect(sourceName(source)).toBe(name);
});

it('leaves no mark of our own sheets in any source, and always something to read', () => {
  const names = POLICIES.map(({ source }) => sourceName(source));
  expect(names.filter((name) => /\.md|§|\bR-[A-Z]\d|[A-Z]+_[A-Z]+|\([A-Z]{1,2}-?\d/.test(name))).toEqual([]);
  expect(names.filter((name) => name.length < 4)).toEqual([]);
});
