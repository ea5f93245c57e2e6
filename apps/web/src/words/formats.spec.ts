import { createFormats } from './formats';

const today = new Date('2026-11-20T07:12:00Z');
const en = createFormats('en', 'Europe/Amsterdam', today);
const nl = createFormats('nl', 'Europe/Amsterdam', today);
/** Intl puts non-breaking spaces where people read spaces. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

it.each([
  ['two decimals under a limit of one percent', 12 / 1464, 0.01, '0.82%', '0,82%'],
  ['so that the worst case beside it compares', 15 / 1464, 0.01, '1.02%', '1,02%'],
  ['one decimal where limits are wider', 0.0194, 0.04, '1.9%', '1,9%'],
  ['a high rate', 0.974, 0.95, '97.4%', '97,4%'],
  ['small without a limit', 0.0024, null, '0.24%', '0,24%'],
  ['nothing at all', 0, 0.01, '0.00%', '0,00%'],
])('rate: %s', (_edge, share, limit, english, dutch) => {
  expect(en.rate(share, limit)).toBe(english);
  expect(nl.rate(share, limit)).toBe(dutch);
});

it.each([
  [0.01, '1%', '1%'],
  [0.025, '2.5%', '2,5%'],
  [0.95, '95%', '95%'],
])('limit %d has no needless zeros', (share, english, dutch) => {
  expect([en.limit(share), nl.limit(share)]).toEqual([english, dutch]);
});

it.each([
  ['euros', { minor: 8490, currency: 'EUR' }, '€84.90', '€ 84,90'],
  ['thousands', { minor: 101490, currency: 'EUR' }, '€1,014.90', '€ 1.014,90'],
  ['less than nothing', { minor: -8490, currency: 'EUR' }, '−€84.90', '−€ 84,90'],
  ['yen have no cents', { minor: 1200, currency: 'JPY' }, '¥1,200', '¥ 1.200'],
  ['dinars have three digits', { minor: 1234, currency: 'KWD' }, 'KWD 1.234', 'KWD 1,234'],
])('money: %s', (_edge, amount, english, dutch) => {
  expect(plain(en.money(amount))).toBe(english);
  expect(plain(nl.money(amount))).toBe(dutch);
});

it.each([
  ['today by its name', '2026-11-20T10:24:00Z', 'today 11:24', 'vandaag 11:24'],
  ['just after midnight here, still yesterday in UTC', '2026-11-19T23:30:00Z', 'today 00:30', 'vandaag 00:30'],
  ['another day with its weekday', '2026-11-21T10:24:00Z', 'Sat 21 Nov 11:24', 'za 21 nov 11:24'],
  ['September is Sep', '2026-09-24T10:24:00Z', 'Thu 24 Sep 12:24', 'do 24 sep 12:24'],
  ['another year says so', '2025-12-31T10:24:00Z', 'Wed 31 Dec 2025 11:24', 'wo 31 dec 2025 11:24'],
])('moment: %s', (_edge, at, english, dutch) => {
  expect(en.moment(at)).toBe(english);
  expect(nl.moment(at)).toBe(dutch);
});

test('a calendar day has no zone and stays that day', () => {
  const far = createFormats('en', 'Pacific/Auckland', today);
  expect(far.day('2026-11-20')).toBe('20 Nov');
  expect(far.fullDay('2026-11-20')).toBe('Fri 20 Nov 2026');
});

test('in the site’s zone the zone is named', () => {
  expect(en.momentIn('2026-10-28T10:20:00Z', 'Europe/Berlin')).toBe('Wed 28 Oct 2026 11:20 CET');
});

it.each([
  [45_962_000, '12 h 46 m'],
  [3_600_000, '1 h'],
  [90_061_000, '1 d 1 h'],
  [59_999, '59 s'],
])('a duration of %d ms rounds down', (milliseconds, words) => {
  expect(en.duration(milliseconds)).toBe(words);
});

it.each([
  [0, '1 min', '1 min'],
  [4 * 60_000, '4 min', '4 min'],
  [3.9 * 3_600_000, '3 h', '3 u'],
  [3 * 86_400_000, '3 d', '3 d'],
])('an age of %d ms', (milliseconds, english, dutch) => {
  expect([en.age(milliseconds), nl.age(milliseconds)]).toEqual([english, dutch]);
});

it.each([
  [999, '999 B'],
  [4_100_000, '4.1 MB'],
  [2_000_000_000, '2 GB'],
])('%d bytes', (bytes, words) => {
  expect(en.bytes(bytes)).toBe(words);
});

test('counts, signs and lists', () => {
  expect([en.count(18412), nl.count(18412)]).toEqual(['18,412', '18.412']);
  expect([en.signed(212), en.signed(-1), en.signed(0)]).toEqual(['+212', '−1', '0']);
  expect([en.list(['a', 'b', 'c']), nl.list(['a', 'b', 'c'])]).toEqual(['a, b and c', 'a, b en c']);
});

test('axis: percent without its sign', () => {
  expect([0, 0.005, 0.01, 0.95].map(en.axis)).toEqual(['0.0', '0.5', '1.0', '95']);
});
