import { AddClaim } from './claims';

const FORM = {
  accountId: '153f7a09-ddac-8638-b7bc-88c31f0a8afe',
  kind: 'EBAY_INR',
  externalOrderId: '05-00001-10001',
  reason: 'INR',
  amount: { minor: 1299, currency: 'EUR' },
  receivedAt: '2026-11-10T12:00:00Z',
  respondBy: null,
};
it.each([
  ['as the page sends it', {}, []],
  ['nothing asked back', { amount: { minor: 0, currency: 'EUR' } }, []],
  ['an amount below nothing', { amount: { minor: -5, currency: 'EUR' } }, ['amount.minor']],
  ['an amount with cents of cents', { amount: { minor: 12.5, currency: 'EUR' } }, ['amount.minor']],
  ['a currency that is none', { amount: { minor: 5, currency: 'EURO' } }, ['amount.currency']],
  ['received in the year 1', { receivedAt: '0001-01-01T00:00:00Z' }, ['receivedAt']],
  ['to be answered in the year 9999', { respondBy: '9999-01-01T00:00:00Z' }, ['respondBy']],
])('a claim by form: %s', (_edge, over, wrong) => {
  const read = AddClaim.safeParse({ ...FORM, ...over });
  expect(read.error?.issues.map(({ path }) => path.join('.')) ?? []).toEqual(wrong);
});
