import { RETENTION_POLICIES, retentionPolicy } from './retention';

it.each([
  ['amazon', 'after-delivery', 30, 'not-verified', 'amazon.personal.after-delivery-days'],
  ['ebay', 'after-delivery', 30, 'not-verified', 'generic.personal.after-delivery-days'],
  ['amazon', 'undelivered', 90, 'convention', 'generic.personal.undelivered-days'],
  ['shop', 'loose', 30, 'convention', 'generic.personal.loose-days'],
] as const)('%s %s: %d days, %s', (channel, value, days, confidence, id) =>
  expect(retentionPolicy(value, channel, '2026-11-20')).toMatchObject({ value: days, confidence, id }),
);
it('before the first row there is none', () => expect(() => retentionPolicy('loose', 'shop', '2015-12-31')).toThrow(TypeError));
it('every row says where it comes from', () => expect(RETENTION_POLICIES.every(({ source }) => source.length > 20)).toBe(true));
