import { clockFor } from '@weerwoord/claims';
import type { ClaimNotice } from '@weerwoord/claims';
import { isHoliday } from '@weerwoord/policies';
import { publicHolidays } from './public-holidays';

const opened = (iso: string): ClaimNotice => ({
  kind: 'EBAY_INR',
  event: 'opened',
  externalOrderId: '13-00001-00001',
  externalClaimId: null,
  reason: 'INR',
  amount: null,
  receivedAt: new Date(iso),
  window: null,
  respondBy: null,
  decidedState: null,
  saysMetric: null,
  fundedBy: null,
  site: null,
  language: null,
  cue: 'form',
});

it.each([
  ['AT', 2026, '2026-10-26'],
  ['BE', 2026, '2026-07-21'],
  ['CH', 2026, '2026-08-01'],
  ['IE', 2026, '2026-03-17'],
  ['CA', 2026, '2026-07-01'],
  ['AU', 2026, '2026-01-26'],
  ['FR', 2026, '2026-07-14'],
  ['PL', 2026, '2026-11-11'],
  ['SE', 2026, '2026-06-06'],
  ['BR', 2026, '2026-09-07'],
  ['NL', 2029, '2029-04-27'],
  ['US', 2028, '2028-11-23'],
])('%s in %i: %s is one', (country, year, day) => {
  const days = publicHolidays(country, year);
  expect(days).toContain(day);
  expect(days).toEqual([...new Set(days)].sort());
  expect(days?.every((one) => one.startsWith(String(year)))).toBe(true);
});

it.each([
  ['a country nobody knows', 'ZZ'],
  ['no country', ''],
  ['a property every object has', 'constructor'],
])('says nothing of %s', (_edge, country) => {
  expect(publicHolidays(country, 2026)).toBeUndefined();
});
it('a feast of several days is all of them', () => {
  const feast = publicHolidays('SA', 2027) ?? [];
  expect(feast).toEqual(expect.arrayContaining(['2027-03-09', '2027-03-10', '2027-03-11', '2027-03-12']));
});
it('gives the same list again without asking twice', () => expect(publicHolidays('AT', 2031)).toBe(publicHolidays('AT', 2031)));

it.each([
  ['the sheet wins where it speaks: Good Friday is a Dutch working day', 'EBAY_NL', '2026-04-03', false],
  ['and no library can take one of its days away', 'EBAY_GB', '2026-12-28', true],
  ['a year after the sheet', 'EBAY_NL', '2028-04-27', true],
  ['a site without a row of ours names its country', 'EBAY_FR', '2026-07-14', true],
  ['a site of nowhere', 'EBAY_ZZ', '2026-07-14', 'unknown'],
])('%s (R-E7)', (_edge, site, day, holiday) => expect(isHoliday(site, day, publicHolidays)).toBe(holiday));

it.each([
  ['with the library', 'EBAY_AT', { moreHolidays: publicHolidays }, '2026-10-29T22:59:59.000Z', true],
  ['without it: weekends only, and said so', 'EBAY_AT', {}, '2026-10-28T22:59:59.000Z', false],
  [
    'in a country it does not know: the same, and said so',
    'EBAY_ZZ',
    { moreHolidays: publicHolidays, zone: 'Europe/Vienna' },
    '2026-10-28T22:59:59.000Z',
    false,
  ],
])('three business days over the Austrian national day, %s', (_edge, site, context, hard, holidaysKnown) => {
  const clock = clockFor(opened('2026-10-23T10:00:00Z'), site, context);
  expect([clock.hardDeadline.toISOString(), clock.holidaysKnown]).toEqual([hard, holidaysKnown]);
});
