import { clockFor } from '@weerwoord/claims';
import type { ClaimNotice } from '@weerwoord/claims';
import { publicHolidays } from './public-holidays';

const opened = (iso: string): ClaimNotice => ({
  kind: 'EBAY_INR', event: 'opened', externalOrderId: '13-00001-00001', externalClaimId: null, reason: 'INR', amount: null, receivedAt: new Date(iso), window: null, respondBy: null,
  decidedState: null, saysMetric: null, fundedBy: null, site: null, language: null, cue: 'form',
});

it('knows the public holidays of a country the sheets have no calendar for', () => {
  expect(publicHolidays('AT', 2026)).toContain('2026-10-26');
});

it('says nothing of a country it does not know', () => {
  expect(publicHolidays('ZZ', 2026)).toBeUndefined();
});

it.each([
  ['with the library', { moreHolidays: publicHolidays }, '2026-10-29T22:59:59.000Z', true],
  ['without it: weekends only, and said so', {}, '2026-10-28T22:59:59.000Z', false],
])('three business days over the Austrian national day, %s', (_edge, context, hard, known) => {
  const clock = clockFor(opened('2026-10-23T10:00:00Z'), 'EBAY_AT', context);
  expect([clock.hardDeadline.toISOString(), clock.holidaysKnown]).toEqual([hard, known]);
});
