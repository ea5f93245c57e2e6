import { readAmount, readWhole } from './amounts';
import type { AmountReading } from './amounts';
import { countryCode } from './countries';
import { dollarOf } from './currencies';
import { headerKey } from './header';

const said = (text: string, reading: AmountReading): string => {
  const read = readAmount(text, reading);
  return read.ok ? `${read.value.minor} ${read.value.currency}` : read.problem;
};
const NONE: AmountReading = { currency: null };
const EUR: AmountReading = { currency: 'EUR' };

it.each<[string, AmountReading, string]>([
  ['$12.34', { currency: null, dollar: 'USD' }, '1234 USD'],
  ['$12.34', { currency: null, dollar: 'AUD' }, '1234 AUD'],
  ['AU $3,000.00', NONE, '300000 AUD'],
  ['C $7.50', NONE, '750 CAD'],
  ['US $7.50', NONE, '750 USD'],
  ['EUR 90,00', NONE, '9000 EUR'],
  ['1 234,50 €', NONE, '123450 EUR'],
  ['1\u00A0234,50 €', NONE, '123450 EUR'],
  ['1\u202F234,50 €', NONE, '123450 EUR'],
  ['£1,234.50', NONE, '123450 GBP'],
  ["CHF 1'234.50", NONE, '123450 CHF'],
  ['406.0', { currency: 'INR' }, '40600 INR'],
  ['647.62', { currency: 'INR' }, '64762 INR'],
  ['119,00', EUR, '11900 EUR'],
  ['169.01', EUR, '16901 EUR'],
  ['1.234.567,89', EUR, '123456789 EUR'],
  ['$3', { currency: null, dollar: 'USD' }, '300 USD'],
  ['1.234', EUR, '123400 EUR'],
  ['1.234', { currency: 'EUR', decimal: '.' }, '123 EUR'],
  ['1.235', { currency: 'EUR', decimal: '.' }, '124 EUR'],
  ['1,5', { currency: 'EUR', decimal: ',' }, '150 EUR'],
  ['¥1,200', NONE, '1200 JPY'],
  ['1,200.500', { currency: 'KWD' }, '1200500 KWD'],
  ['-12.50', EUR, '-1250 EUR'],
  ['(12.50)', EUR, '-1250 EUR'],
  ['-$12.50', { currency: null, dollar: 'USD' }, '-1250 USD'],
  ['0.00', EUR, '0 EUR'],
  ['.99', EUR, '99 EUR'],
  ['12.50', NONE, 'no-currency'],
  ['Amount', EUR, 'not-a-number'],
  ['12 pieces', EUR, 'not-a-number'],
  ['1.2.3,4,5', EUR, 'not-a-number'],
  ['1.50', { currency: 'EUR', decimal: ',' }, 'not-a-number'],
  ['1,50,0', { currency: 'EUR', decimal: '.' }, 'not-a-number'],
  ['12,34,567.50', { currency: 'INR' }, '123456750 INR'],
])('%s', (text, reading, expected) => expect(said(text, reading)).toBe(expected));

it.each<[string, number | null]>([
  ['2', 2],
  ['2.0', 2],
  ['0', 0],
  ['1,000', 1000],
  ['1.5', null],
  ['-1', null],
  ['two', null],
  ['', null],
])('a count %s', (text, expected) => expect(readWhole(text)).toBe(expected));

it.each([
  ['EBAY_AU', 'AUD'],
  ['EBAY_US', 'USD'],
  ['amazon.ca', 'CAD'],
  ['EBAY_NL', 'USD'],
  ['', 'USD'],
])('a bare $ on %s is %s', (site, currency) => expect(dollarOf(site)).toBe(currency));

it.each<[string, string | null]>([
  ['NL', 'NL'],
  ['uk', 'GB'],
  ['United States', 'US'],
  ['Deutschland', 'DE'],
  ['België', 'BE'],
  ['Etats-Unis', 'US'],
  ['Sweden', 'SE'],
  ['Great Britain', 'GB'],
  ['Nowhere', null],
])('country %s', (name, code) => expect(countryCode(name)).toBe(code));

it.each([
  ['Sales Channel ', 'sales-channel'],
  ['\uFEFForder_number', 'order-number'],
  ['\tSales Record Number', 'sales-record-number'],
  ['Pseudo de l’acheteur', "pseudo-de-l'acheteur"],
  ['Verschickt am - Datum', 'verschickt-am-datum'],
  ['A-to-Z Claim', 'a-to-z-claim'],
])('column %j', (name, key) => expect(headerKey(name)).toBe(key));

it.each([
  ['digits that were doubled are no amount', '10399999993.00', null],
  ['a large order in rupiah is one', '1.250.000.000', 125_000_000_000],
])('%s', (_name, text, minor) => {
  const read = readAmount(text, { currency: 'IDR' });
  expect(read.ok ? read.value.minor : null).toBe(minor);
});

it.each([
  ['9999999', 9_999_999],
  ['99999991', null],
])('%s pieces of a line', (text, count) => expect(readWhole(text)).toBe(count));
