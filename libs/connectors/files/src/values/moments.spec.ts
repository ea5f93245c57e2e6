import { lastInstantOf, readMoment } from './moments';
import type { DayOrder, MomentReading } from './moments';
import { dayOrderOf } from './day-orders';

const NL: MomentReading = { order: 'dmy', zone: 'Europe/Amsterdam' };
const US: MomentReading = { order: 'mdy', zone: 'America/Los_Angeles' };
const iso = (text: string, reading: MomentReading): string => {
  const read = readMoment(text, reading);
  return read.ok ? read.value.at.toISOString().replace('.000Z', 'Z') : `not ${read.problem}`;
};

it.each<[string, string, MomentReading, string]>([
  ['ISO with an offset', '2017-06-17T08:04:21+00:00', NL, '2017-06-17T08:04:21Z'],
  ['ISO with the Pacific offset of 2009', '2009-01-01T10:50:49-08:00', NL, '2009-01-01T18:50:49Z'],
  ['ISO with Z', '2026-04-10T09:15:00Z', NL, '2026-04-10T09:15:00Z'],
  ['ISO with milliseconds', '2026-04-10T09:15:00.250Z', NL, '2026-04-10T09:15:00.250Z'],
  ['ISO without seconds', '2020-10-21T00:00Z', NL, '2020-10-21T00:00:00Z'],
  ['Shopify, offset behind a blank', '2022-01-11 04:32:31 -0500', NL, '2022-01-11T09:32:31Z'],
  ["WooCommerce, no offset: the account's zone, summer", '2026-04-26 21:32:57', NL, '2026-04-26T19:32:57Z'],
  ['no offset, winter', '2026-01-26 21:32:57', NL, '2026-01-26T20:32:57Z'],
  ['a time that summer time skips: first instant after the gap', '2026-03-29 02:30:00', NL, '2026-03-29T01:00:00Z'],
  ['a time that comes twice: the earlier', '2026-10-25 02:30:00', NL, '2026-10-25T00:30:00Z'],
  ['day first on amazon.nl', '4/5/26', NL, '2026-05-03T22:00:00Z'],
  ['month first on amazon.com', '4/5/26', US, '2026-04-05T07:00:00Z'],
  ['dots are day first wherever', '4.5.26', US, '2026-05-04T07:00:00Z'],
  ['Dutch Excel: day-month-year with dashes', '30-4-2026 09:15', NL, '2026-04-30T07:15:00Z'],
  ['re-saved by pandas: month first with dashes', '04-30-22', { ...NL, dashed: 'mdy' }, '2022-04-29T22:00:00Z'],
  ['Japanese site: year first', '26/4/5', { order: 'ymd', zone: 'Asia/Tokyo' }, '2026-04-04T15:00:00Z'],
  ['four digits first are the year anywhere', '2026/4/5', NL, '2026-04-04T22:00:00Z'],
  ['eBay US', 'Sep-18-26', US, '2026-09-18T07:00:00Z'],
  ['eBay AU', '26-May-26', { order: 'dmy', zone: 'Australia/Sydney' }, '2026-05-25T14:00:00Z'],
  ['eBay FR', '05-oct.-26', { order: 'dmy', zone: 'Europe/Paris' }, '2026-10-04T22:00:00Z'],
  ['eBay DE', '10-Dez-25', NL, '2025-12-09T23:00:00Z'],
  ['eBay with a time', 'Jan-18-16 16:41:35', US, '2016-01-19T00:41:35Z'],
  ['a Dutch month', '7 mrt 2026', NL, '2026-03-06T23:00:00Z'],
  ['afternoon', '3/31/2026 1:05 PM', US, '2026-03-31T20:05:00Z'],
  ['twelve at night', '3/31/2026 12:05 AM', US, '2026-03-31T07:05:00Z'],
  ['with a named zone', '24 Nov 2026 23:59 PST', NL, '2026-11-25T07:59:00Z'],
  ['two digits of the last century', '1/2/98', NL, '1998-01-31T23:00:00Z'],
])('%s', (_name, text, reading, expected) => expect(iso(text, reading)).toBe(expected));

it.each<[string, string, MomentReading, string]>([
  ['month 13 where the month stands second', '5/13/2026', NL, 'not D/M/YYYY'],
  ['day 13 where the month stands first', '13/5/2026', US, 'not M/D/YYYY'],
  ['30 February', '2026-02-30', NL, 'not YYYY-MM-DD'],
  ['a month nobody has', '5-Foo-26', NL, 'not D/M/YYYY'],
  ['a word', 'Rating', US, 'not M/D/YYYY'],
  ['hour 25', '2026-04-05 25:00', NL, 'not YYYY-MM-DD HH:MM:SS'],
  ['a year before all marketplaces, with an offset', '1026-11-18T13:12:00Z', NL, 'not YYYY-MM-DD'],
  ['a year beyond all promises', '2226-09-01 18:30', NL, 'not YYYY-MM-DD'],
  ['the empty date of some programs', '0001-01-01T00:00:00', NL, 'not YYYY-MM-DD'],
  ['two digits before all marketplaces', '31/12/82', NL, 'not D/M/YY'],
  ['clocks that are nowhere', '2026-04-05 10:00 +9900', NL, 'not YYYY-MM-DD HH:MM:SS'],
  ['a zone that means several', '2026-04-05 10:00 IST', NL, 'not YYYY-MM-DD HH:MM:SS'],
  ['nothing', '', NL, 'not D/M/YYYY'],
])('%s is refused, with the pattern', (_name, text, reading, expected) => expect(iso(text, reading)).toBe(expected));

it('a promised day lasts until its last second in the zone; a moment stays', () => {
  const day = readMoment('Sep-22-26', US);
  const moment = readMoment('2026-09-22T08:00:00Z', US);
  expect([day.ok && lastInstantOf(day.value, US.zone).toISOString(), moment.ok && lastInstantOf(moment.value, US.zone).toISOString()]).toEqual([
    '2026-09-23T06:59:59.000Z',
    '2026-09-22T08:00:00.000Z',
  ]);
});

it.each<[string, DayOrder]>([
  ['amazon.com', 'mdy'],
  ['amazon.nl', 'dmy'],
  ['amazon.de', 'dmy'],
  ['amazon.co.uk', 'dmy'],
  ['amazon.ca', 'dmy'],
  ['amazon.co.jp', 'ymd'],
  ['EBAY_US', 'mdy'],
  ['EBAY_NL', 'dmy'],
  ['', 'dmy'],
])('%s writes dates %s', (site, order) => expect(dayOrderOf(site)).toBe(order));
