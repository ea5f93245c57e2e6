import { CLAIM_KINDS, formStagesOf } from '@weerwoord/claims';
import { amountOf, currencyOf, instantOf, STAGES_OF } from './claim-form';

it('knows the stages of every kind', () => {
  expect(STAGES_OF).toEqual(Object.fromEntries(CLAIM_KINDS.flatMap((kind) => (formStagesOf(kind).length > 0 ? [[kind, formStagesOf(kind)]] : []))));
});

it.each([
  ['84,90', 'EUR', { minor: 8490, currency: 'EUR' }],
  ['84.90', 'EUR', { minor: 8490, currency: 'EUR' }],
  ['1.284,90', 'EUR', { minor: 128490, currency: 'EUR' }],
  ['1,284.9', 'EUR', { minor: 128490, currency: 'EUR' }],
  ['€ 12', 'EUR', { minor: 1200, currency: 'EUR' }],
  ['1.284', 'EUR', { minor: 128400, currency: 'EUR' }],
  ['1500', 'JPY', { minor: 1500, currency: 'JPY' }],
  ['  ', 'EUR', null],
  ['84,901', 'EUR', { minor: 8490100, currency: 'EUR' }],
  ['12.5', 'JPY', 'wrong'],
  ['a lot', 'EUR', 'wrong'],
  ['-5', 'EUR', 'wrong'],
])('the amount "%s" in %s', (text, currency, amount) => {
  expect(amountOf(text, currency)).toEqual(amount);
});

it.each([
  ['amazon.de', 'EUR'],
  ['amazon.co.uk', 'GBP'],
  ['EBAY_GB', 'GBP'],
  ['amazon.com', 'USD'],
  ['amazon.com.be', 'EUR'],
  ['EBAY_CH', 'CHF'],
  ['', 'EUR'],
])('the money of %s is %s', (site, currency) => {
  expect(currencyOf(site)).toBe(currency);
});

it.each([
  ['', null],
  ['nonsense', null],
])('the moment "%s" is none', (text, instant) => {
  expect(instantOf(text)).toBe(instant);
});
