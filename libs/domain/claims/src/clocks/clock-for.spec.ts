import { aNotice, utc } from '../../testing';
import { addBusinessDays } from './business-days';
import { calendarDaysLater } from '../amazon/clocks';
import { clockFor } from './clock-for';

const iso = (at: Date): string => at.toISOString().slice(0, 16);
const told = (...of: Parameters<typeof clockFor>) => {
  const { safeDeadline, hardDeadline, basis, rule, holidaysKnown } = clockFor(...of);
  return [iso(safeDeadline), iso(hardDeadline), basis, rule, holidaysKnown];
};

it.each([
  [
    'the mail’s three days, 48 h to be safe',
    aNotice({ window: { value: 3, unit: 'CALENDAR_DAYS' } }),
    ['2026-11-20T10:24', '2026-11-21T10:24', 'mail', 'amazon.claim.response-hours', true],
  ],
  ['nothing said: the site’s 48 h', aNotice(), ['2026-11-20T10:24', '2026-11-20T10:24', 'rule', 'amazon.claim.response-hours', true]],
  [
    'a window shorter than the safe one',
    aNotice({ window: { value: 24, unit: 'HOURS' } }),
    ['2026-11-19T10:24', '2026-11-19T10:24', 'mail', 'amazon.claim.response-hours', true],
  ],
  [
    'an instant in the mail beats its window',
    aNotice({ window: { value: 3, unit: 'CALENDAR_DAYS' }, respondBy: utc('2026-11-19T22:59:59Z') }),
    ['2026-11-19T22:59', '2026-11-19T22:59', 'mail', 'amazon.claim.response-hours', true],
  ],
  [
    'a decision starts the appeal',
    aNotice({ event: 'decided', decidedState: 'GRANTED_SELLER_FUNDED' }),
    ['2026-12-16T10:24', '2026-12-18T10:24', 'rule', 'amazon.claim.appeal-days', true],
  ],
  [
    'a chargeback: seven days',
    aNotice({ kind: 'CHARGEBACK' }),
    ['2026-11-23T10:24', '2026-11-25T10:24', 'rule', 'amazon.chargeback.response-days', true],
  ],
])('Amazon: %s', (_edge, notice, expected) => {
  expect(told(notice, 'amazon.de')).toEqual(expected);
});

it('Amazon: the marketplace’s own instant beats the mail, and the safe deadline never passes it', () => {
  const notice = aNotice({ window: { value: 3, unit: 'CALENDAR_DAYS' }, respondBy: utc('2026-11-21T10:00:00Z') });
  expect(told(notice, 'amazon.de', { marketplaceRespondBy: utc('2026-11-19T08:00:00Z') })).toEqual([
    '2026-11-19T08:00',
    '2026-11-19T08:00',
    'marketplace',
    'amazon.claim.response-hours',
    true,
  ]);
});

it('Amazon: three days over the change to winter time end with the earlier of both counts', () => {
  expect(calendarDaysLater(utc('2026-10-24T10:00:00Z'), 3, 'Europe/Berlin').toISOString()).toBe('2026-10-27T10:00:00.000Z');
  expect(calendarDaysLater(utc('2026-03-28T10:00:00Z'), 3, 'Europe/Berlin').toISOString()).toBe('2026-03-31T09:00:00.000Z');
});

it('Amazon: a clock time that summer time skips means the first instant after the gap, unless the elapsed count is earlier (R-M7)', () => {
  expect(calendarDaysLater(utc('2026-03-27T01:30:00Z'), 2, 'Europe/Berlin').toISOString()).toBe('2026-03-29T01:00:00.000Z');
});

it.each([
  [
    'three business days; holidays count for the safe one',
    'EBAY_NL',
    '2026-12-23T15:30:00Z',
    {},
    ['2026-12-28T22:59', '2026-12-29T22:59', 'rule', 'ebay.claim.response-business-days', true],
  ],
  [
    'the mail’s own number of business days',
    'EBAY_NL',
    '2026-11-18T10:24:00Z',
    { window: { value: 5, unit: 'BUSINESS_DAYS' as const } },
    ['2026-11-25T22:59', '2026-11-25T22:59', 'mail', 'ebay.claim.response-business-days', true],
  ],
  [
    'a date in the mail before the third day',
    'EBAY_NL',
    '2026-11-18T10:24:00Z',
    { respondBy: utc('2026-11-20T22:59:59Z') },
    ['2026-11-20T22:59', '2026-11-20T22:59', 'mail', 'ebay.claim.response-business-days', true],
  ],
  [
    'a date in the mail after the third day leaves the safe one',
    'EBAY_NL',
    '2026-11-18T10:24:00Z',
    { respondBy: utc('2026-11-26T22:59:59Z') },
    ['2026-11-23T22:59', '2026-11-26T22:59', 'mail', 'ebay.claim.response-business-days', true],
  ],
  [
    'holidays unknown: weekends only, and said so (R-E7)',
    'EBAY_AT',
    '2026-12-23T15:30:00Z',
    {},
    ['2026-12-28T22:59', '2026-12-28T22:59', 'rule', 'ebay.claim.response-business-days', false],
  ],
])('eBay: %s', (_edge, site, at, over, expected) => {
  expect(told(aNotice({ kind: 'EBAY_INR', site, receivedAt: utc(at), ...over }), site)).toEqual(expected);
});

it('eBay: holidays of a library at the edge are used where the sheet has none', () => {
  const moreHolidays = () => ['2026-12-25', '2026-12-26'];
  expect(told(aNotice({ kind: 'EBAY_INR', receivedAt: utc('2026-12-23T15:30:00Z') }), 'EBAY_AT', { moreHolidays })).toEqual([
    '2026-12-28T22:59',
    '2026-12-29T22:59',
    'rule',
    'ebay.claim.response-business-days',
    true,
  ]);
});

it('a site nobody knows ends its days in the account’s zone', () => {
  expect(clockFor(aNotice({ kind: 'EBAY_INR' }), 'EBAY_FR', { zone: 'Europe/Paris' }).hardDeadline.toISOString()).toBe('2026-11-23T22:59:59.000Z');
});

it.each([
  ['a weekend is stepped over', '2026-11-20', 1, '2026-11-23'],
  ['a Saturday is day 0, not counted', '2026-11-21', 1, '2026-11-23'],
  ['none', '2026-11-20', 0, '2026-11-20'],
])('business days: %s', (_edge, day0, n, expected) => {
  expect(addBusinessDays(day0, n)).toBe(expected);
});
