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
it('another channel’s value is not this account’s', () => expect(refusedPolicy('ebay', 'amazon.odr.limit', '*', 0.02)).toBe('not-a-choice'));
it('every published number lies in the range of its unit', () => {
  const numbers = POLICIES.filter(({ value }) => typeof value === 'number');
  expect(numbers.filter(({ channel, id, site, value }) => refusedPolicy(channel, id, site, value) !== null).map(({ id }) => id)).toEqual([]);
});
