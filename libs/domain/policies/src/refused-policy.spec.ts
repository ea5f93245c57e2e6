import { POLICIES } from './policies';
import { refusedPolicy } from './refused-policy';

it.each([
  ['a share', 'amazon.odr.limit', 0.02, null],
  ['a share above one', 'amazon.odr.limit', 2, 'too-big'],
  ['less than nothing', 'amazon.odr.limit', -0.01, 'too-small'],
  ['a window of one day', 'amazon.odr.window-days', 1, null],
  ['a window without a day', 'amazon.odr.window-days', 0, 'too-small'],
  ['a window of half a day', 'amazon.odr.window-days', 1.5, 'wrong-kind'],
  ['a window from before the calendar', 'amazon.odr.window-days', 1_000_000_000, 'too-big'],
  ['no lag', 'amazon.odr.window-lag-days', 0, null],
  ['a lag beyond the calendar', 'amazon.odr.window-lag-days', 1_000_000_000, 'too-big'],
  ['six stars', 'amazon.odr.negative-stars', 6, 'too-big'],
  ['months without one', 'ebay.lookback.short-months', 0, 'too-small'],
  ['a day not every month has', 'ebay.evaluation.day-of-month', 31, 'too-big'],
  ['a number that is none', 'amazon.odr.limit', Number.NaN, 'too-small'],
  ['a word for a number', 'amazon.odr.limit', '1 %', 'wrong-kind'],
  ['a flag', 'ebay.late.scan-by-edd-counts', true, null],
  ['a word the row offers', 'amazon.lsr.anchor', 'purchaseDate', null],
  ['a word it does not', 'amazon.lsr.anchor', 'deliveryDate', 'not-a-choice'],
  ['a number for a word', 'amazon.lsr.anchor', 1, 'not-a-choice'],
  ['an hour of the clock', 'ebay.handling.same-day-cutoff', '16:00', null],
  ['no hour', 'ebay.handling.same-day-cutoff', '25:00', 'not-a-choice'],
  ['nothing we know', 'amazon.everything', 1, 'not-a-choice'],
  ['what holds for everybody', 'generic.alert-level', 0.5, null],
] as const)('to set %s', (_edge, id, value, refusal) =>
  expect(refusedPolicy(id.startsWith('ebay') ? 'ebay' : 'amazon', id, '*', value)).toBe(refusal),
);
it.each([
  ['the first day of a month', 'ebay.evaluation.day-of-month', 1, null],
  ['the day before it', 'ebay.evaluation.day-of-month', 0, 'too-small'],
  ['the last every month has', 'ebay.evaluation.day-of-month', 28, null],
  ['one more', 'ebay.evaluation.day-of-month', 29, 'too-big'],
  ['one month', 'ebay.lookback.short-months', 1, null],
  ['none', 'ebay.lookback.short-months', 0, 'too-small'],
  ['ten years of months', 'ebay.lookback.long-months', 120, null],
  ['one more month', 'ebay.lookback.long-months', 121, 'too-big'],
  ['half a month', 'ebay.lookback.long-months', 1.5, 'wrong-kind'],
  ['half a business day', 'ebay.claim.response-business-days', 1.5, 'wrong-kind'],
  ['half an hour', 'amazon.claim.safe-hours', 0.5, 'wrong-kind'],
  ['no hours', 'amazon.claim.safe-hours', 0, null],
  ['half a star', 'amazon.odr.negative-stars', 2.5, null],
  ['no star', 'amazon.odr.negative-stars', 0, 'too-small'],
  ['six stars', 'amazon.odr.negative-stars', 6, 'too-big'],
  ['ten years of days', 'amazon.claim.appeal-days', 3_660, null],
  ['a day more', 'amazon.claim.appeal-days', 3_661, 'too-big'],
])('in the range of its unit: %s', (_edge, id, value, refusal) =>
  expect(refusedPolicy(id.startsWith('ebay') ? 'ebay' : 'amazon', id, '*', value)).toBe(refusal),
);
it('another channel’s value is not this account’s', () => expect(refusedPolicy('ebay', 'amazon.odr.limit', '*', 0.02)).toBe('not-a-choice'));
it.each([
  ['a limit nobody publishes', 'generic', 'generic.lsr.limit', 0.03, null],
  ['a share above one', 'generic', 'generic.lsr.limit', 2, 'too-big'],
  ['a word for it', 'generic', 'generic.lsr.limit', 'strict', 'wrong-kind'],
  ['one of another site', 'aliexpress', 'aliexpress.dispute.limit', 0.02, null],
  ['one of a shop, at a shop', 'shop', 'generic.disputes.limit', 0.02, null],
  ['one of a shop, elsewhere', 'generic', 'generic.disputes.limit', 0.02, 'not-a-choice'],
  ['at Amazon, which publishes its own', 'amazon', 'generic.lsr.limit', 0.03, 'not-a-choice'],
  ['a window of mapped files, at Amazon', 'amazon', 'generic.lsr.window-short-days', 14, 'not-a-choice'],
  ['a window of mapped files', 'generic', 'generic.lsr.window-short-days', 14, null],
  ['which orders count', 'generic', 'generic.odr.counts', 'live', null],
  ['orders there are none of', 'generic', 'generic.odr.counts', 'some', 'not-a-choice'],
] as const)('figures without a marketplace’s rules: %s', (_edge, channel, id, value, refusal) =>
  expect(refusedPolicy(channel, id, '*', value)).toBe(refusal),
);
it('every published number lies in the range of its unit', () => {
  const numbers = POLICIES.filter(({ value }) => typeof value === 'number');
  expect(
    numbers.filter(({ channel, channels, id, site, value }) => refusedPolicy(channels?.[0] ?? channel, id, site, value) !== null).map(({ id }) => id),
  ).toEqual([]);
});
