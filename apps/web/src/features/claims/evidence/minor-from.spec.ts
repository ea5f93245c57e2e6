import { minorFrom } from './minor-from';

it.each([
  ['84,90', 'EUR', 8490],
  ['84.9', 'EUR', 8490],
  ['84', 'EUR', 8400],
  ['1.234,50', 'EUR', 123_450],
  ['1,234.50', 'EUR', 123_450],
  ['1.234', 'EUR', 123_400],
  ['500', 'JPY', 500],
  ['1.234', 'KWD', 1234],
  ['0,01', 'EUR', 1],
  ['84,905', 'JPY', 84_905],
  ['12,3456', 'EUR', null],
  ['abc', 'EUR', null],
  ['', 'EUR', null],
  ['-5', 'EUR', null],
])('%s in %s', (text, currency, expected) => expect(minorFrom(text, currency)).toBe(expected));
