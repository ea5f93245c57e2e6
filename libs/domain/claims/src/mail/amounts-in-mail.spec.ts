import { amountsIn, firstAmount } from './amounts-in-mail';

it.each([
  ['a sign before', '€ 12,50', 'amazon.de', 1250, 'EUR'],
  ['a code behind', '12.50 EUR', 'amazon.de', 1250, 'EUR'],
  ['thousands', 'EUR 1.234,56', 'amazon.de', 123_456, 'EUR'],
  ['a bare dollar in the US', '$12.50', 'amazon.com', 1250, 'USD'],
  ['in Canada', '$12.50', 'amazon.ca', 1250, 'CAD'],
  ['on eBay’s Canadian site', '$12.50', 'EBAY_CA', 1250, 'CAD'],
  ['on its Australian one', '$12.50', 'EBAY_AU', 1250, 'AUD'],
  ['in a store that has none', '$12.50', 'amazon.de', 1250, 'USD'],
  ['nobody knows where', '$12.50', null, 1250, 'USD'],
  ['crowns in Sweden', '125 kr', 'amazon.se', 12_500, 'SEK'],
  ['crowns in a store of euros', '125 kr', 'amazon.de', 12_500, 'SEK'],
])('%s', (_edge, text, site, minor, currency) => expect(firstAmount(`It cost ${text} in all.`, site)).toEqual({ minor, currency }));

it('every amount in its order, no more than fifty, or than asked', () => {
  expect(amountsIn('EUR 1.00 and USD 2.00', null)).toEqual([
    { minor: 100, currency: 'EUR' },
    { minor: 200, currency: 'USD' },
  ]);
  const many = Array.from({ length: 60 }, (_, nth) => `EUR ${nth + 1}.00`).join(' and ');
  expect([amountsIn(many, null).length, amountsIn(many, null, 3).length, firstAmount('nothing', null)]).toEqual([50, 3, null]);
});
