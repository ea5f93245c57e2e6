import { DateWords, zoneName } from './dates';

const at = new Date('2026-03-09T13:02:00Z');

it.each([
  ['en', '9 March 2026, 14:02 CET', '9 Mar 14:02'],
  ['nl', '9 maart 2026, 14:02 CET', '9 mrt 14:02'],
  ['de', '9. März 2026, 14:02 MEZ', '9. März 14:02'],
] as const)('writes dates as %s does', (language, full, short) => {
  const words = new DateWords(language, 'Europe/Berlin');
  expect(words.full(at).replace(/\u00a0/g, ' ')).toBe(full);
  expect(words.shortMoment(at).replace(/\u00a0/g, ' ')).toBe(short);
});
it.each([
  ['summer time', '2026-07-01T10:00:00Z', 'Europe/Amsterdam', 'CEST'],
  ['London in summer', '2026-07-01T10:00:00Z', 'Europe/London', 'BST'],
  ['the US west coast', '2026-01-01T10:00:00Z', 'America/Los_Angeles', 'PST'],
  ['a zone without a name we know', '2026-01-01T10:00:00Z', 'Asia/Kolkata', 'UTC+5:30'],
  ['west of Greenwich', '2026-01-01T10:00:00Z', 'America/Sao_Paulo', 'UTC−3'],
  ['UTC itself', '2026-01-01T10:00:00Z', 'UTC', 'UTC'],
])('names %s', (_what, iso, zone, name) => {
  expect(zoneName(new Date(iso), zone, 'en')).toBe(name);
});
it.each([
  ['en', { minor: 123456, currency: 'EUR' }, '€1,234.56'],
  ['nl', { minor: 123456, currency: 'EUR' }, '€ 1.234,56'],
  ['de', { minor: -990, currency: 'EUR' }, '−9,90 €'],
  ['en', { minor: 4990, currency: 'SEK' }, 'SEK 49.90'],
  ['en', { minor: 1500, currency: 'JPY' }, 'JPY 1,500'],
] as const)('writes amounts as %s does', (language, money, text) => {
  expect(new DateWords(language, 'UTC').money(money).replace(/\u00a0/g, ' ')).toBe(text);
});
it.each([
  [45, '45 min'],
  [60, '1 h'],
  [767, '12 h 47 min'],
  [4319, '71 h 59 min'],
  [4320, '3 days'],
])('says %s minutes', (minutes, text) => {
  expect(new DateWords('en', 'UTC').span(minutes)).toBe(text);
});

it.each([
  ['2026-11-06T23:00:00Z', true],
  ['2026-11-06T23:00:01Z', false],
  ['2026-11-07T00:00:00Z', false],
])('reads %s in Berlin as a day without a time: %s', (iso, dayOnly) => {
  expect(new DateWords('en', 'Europe/Berlin').isDayOnly(new Date(iso))).toBe(dayOnly);
});
