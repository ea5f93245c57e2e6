import { daysIn, headerDate, respondByIn } from './respond-by';
import type { DateReading } from './respond-by';

const reading = (over: Partial<DateReading> = {}): DateReading => ({
  zone: 'Europe/Amsterdam',
  sentAt: new Date('2026-11-18T10:24:00Z'),
  monthFirst: false,
  ...over,
});
const by = (text: string, over: Partial<DateReading> = {}): string | null =>
  respondByIn(`Please respond ${text}`, reading(over))?.toISOString() ?? null;
const day = (text: string, over: Partial<DateReading> = {}): string | null => by(`by ${text}`, { zone: 'UTC', ...over })?.slice(0, 10) ?? null;

it.each([
  ['UTC', '2026-11-24T12:00:00.000Z'],
  ['GMT', '2026-11-24T12:00:00.000Z'],
  ['WET', '2026-11-24T12:00:00.000Z'],
  ['BST', '2026-11-24T11:00:00.000Z'],
  ['CET', '2026-11-24T11:00:00.000Z'],
  ['MEZ', '2026-11-24T11:00:00.000Z'],
  ['CEST', '2026-11-24T10:00:00.000Z'],
  ['MESZ', '2026-11-24T10:00:00.000Z'],
  ['EST', '2026-11-24T17:00:00.000Z'],
  ['EDT', '2026-11-24T16:00:00.000Z'],
  ['CST', '2026-11-24T18:00:00.000Z'],
  ['CDT', '2026-11-24T17:00:00.000Z'],
  ['MST', '2026-11-24T19:00:00.000Z'],
  ['MDT', '2026-11-24T18:00:00.000Z'],
  ['PST', '2026-11-24T20:00:00.000Z'],
  ['PDT', '2026-11-24T19:00:00.000Z'],
  ['AEST', '2026-11-24T02:00:00.000Z'],
  ['AEDT', '2026-11-24T01:00:00.000Z'],
])('noon in %s', (letters, instant) => expect(by(`by 24 Nov 2026, 12:00 ${letters}`)).toBe(instant));

it.each([
  ['01', 'January januari gennaio enero janvier Jan'],
  ['02', 'February Februar febbraio febrero février feb'],
  ['03', 'March März maart marzo mars mrt'],
  ['04', 'April aprile abril avril'],
  ['05', 'May Mai mei maggio mayo'],
  ['06', 'June Juni giugno junio juin'],
  ['07', 'July Juli luglio julio juillet'],
  ['08', 'August agosto août augustus'],
  ['09', 'September settembre septiembre septembre'],
  ['10', 'October Oktober ottobre octubre octobre'],
  ['11', 'November novembre noviembre'],
  ['12', 'December Dezember dicembre diciembre décembre'],
])('month %s in six languages: %s', (month, words) => {
  for (const word of words.split(' ')) expect([word, day(`24 ${word} 2027`)]).toEqual([word, `2027-${month}-24`]);
});

it.each([
  ['a day runs to its last second', 'by 24 November 2026', '2026-11-24T22:59:59.000Z'],
  ['before it: to the last second of the day before', 'before 24 November 2026', '2026-11-23T22:59:59.000Z'],
  ['23:59 is the end of that minute', 'by 24 November 2026 23:59', '2026-11-24T22:59:59.000Z'],
  ['another hour’s last minute is not', 'by 24 November 2026 22:59', '2026-11-24T21:59:00.000Z'],
  ['nor another minute of the last hour', 'by 24 November 2026 23:58', '2026-11-24T22:58:00.000Z'],
  ['a quarter past noon', 'by 24 November 2026 at 12:15 pm', '2026-11-24T11:15:00.000Z'],
  ['a quarter past midnight', 'by 24 November 2026 at 12:15 am', '2026-11-23T23:15:00.000Z'],
  ['in the afternoon', 'by 24 November 2026 at 1:15 p.m.', '2026-11-24T12:15:00.000Z'],
  ['in the morning', 'by 24 November 2026 at 11:15 a.m.', '2026-11-24T10:15:00.000Z'],
  ['of two the earlier', 'by 24 November 2026. Answer by 23 November 2026', '2026-11-23T22:59:59.000Z'],
  ['a day that does not exist is none', 'by 31 November 2026', null],
  ['a month nobody knows is none', 'by 24 Brumaire 2026', null],
])('%s', (_edge, text, instant) => expect(by(text)).toBe(instant));

it('a date in a sentence about something else is no deadline', () => {
  expect(respondByIn('It arrives by 24 November 2026.', reading())).toBeNull();
});

it.each([
  ['a European order', '11/12/2026', {}, '2026-12-11'],
  ['an American one', '11/12/2026', { monthFirst: true }, '2026-11-12'],
  ['that cannot be American', '13/12/2026', { monthFirst: true }, '2026-12-13'],
  ['that cannot be European', '12/13/2026', {}, '2026-12-13'],
  ['twelve is still a month', '12/11/2026', { monthFirst: true }, '2026-12-11'],
  ['a year of two digits', '11-12-26', {}, '2026-12-11'],
  ['as ISO writes it', '2026-12-11', { monthFirst: true }, '2026-12-11'],
  ['the month first, in words', 'November 24, 2026', {}, '2026-11-24'],
])('a date: %s', (_edge, written, over, told) => expect(day(written, over)).toBe(told));

it.each([
  ['still to come this year', '24 November', {}, '2026-11-24'],
  ['the day of the mail', '18 November', {}, '2026-11-18'],
  ['yesterday: the mail crossed it', '17 November', {}, '2026-11-17'],
  ['earlier than that: next year', '16 November', {}, '2027-11-16'],
  ['January after a mail of November', '3 January', {}, '2027-01-03'],
])('without a year, %s', (_edge, written, over, told) => expect(day(written, over)).toBe(told));

it.each([
  ['a day of this year', '3 November', '2026-11-03'],
  ['in January, a day of last December', '28 December', '2025-12-28'],
  ['in January, a day of this January', '3 January', '2026-01-03'],
])('the nearest year: %s', (_edge, written, told) => {
  const sentAt = new Date(told.startsWith('2026-11') ? '2026-11-18T10:24:00Z' : '2026-01-05T10:24:00Z');
  expect(daysIn(`On ${written} it came.`, reading({ sentAt, nearestYear: true }))).toEqual([told]);
});

it('days of a text, each once, in its order, and no more than asked', () => {
  const text = '2026-11-03, 4 November 2026, 2026-11-03, 31 November 2026, 2026-11-05';
  expect(daysIn(text, reading())).toEqual(['2026-11-03', '2026-11-04', '2026-11-05']);
  expect(daysIn(text, reading(), 2)).toEqual(['2026-11-03', '2026-11-04']);
});

it.each([
  ['as the standard writes it', 'Wed, 18 Nov 2026 11:24:00 +0100', '2026-11-18T10:24:00.000Z'],
  ['as Outlook writes it', 'Mittwoch, 18. November 2026 11:24', '2026-11-18T10:24:00.000Z'],
  ['a day alone is no date of a mail', 'Mittwoch, 18. November 2026', null],
  ['nothing that is a date', 'yesterday', null],
  ['with hard blanks', 'Wednesday, November 18, 2026 11:24\u202fAM', '2026-11-18T10:24:00.000Z'],
])('a forwarded header, %s', (_edge, written, told) => expect(headerDate(written, reading())?.toISOString() ?? null).toBe(told));
