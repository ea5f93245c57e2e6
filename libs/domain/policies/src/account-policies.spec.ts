import { accountPolicies } from './account-policies';
import { ownPolicies } from './own-policies';

const own = (validFrom: string, value: number) => ({
  id: 'amazon.odr.limit',
  site: '*',
  value,
  validFrom,
  reason: 'agreed',
  at: '2026-05-30T10:00:00Z',
});
const odr = (day: string, rows: Parameters<typeof ownPolicies>[1] = []) =>
  accountPolicies('amazon', 'amazon.de', day, ownPolicies('amazon', rows)).find(({ id }) => id === 'amazon.odr.limit');

it.each([
  ['none of its own', [], null],
  ['one in force', [own('2026-06-01', 0.02)], 0.02],
  ['two in force: the newer', [own('2026-07-01', 0.03), own('2026-06-01', 0.02)], 0.03],
  ['one to come', [own('2027-01-01', 0.04)], 0.04],
])('%s', (_edge, rows, value) => {
  expect(odr('2026-11-20', rows)?.published?.value).toBe(0.01);
  expect(odr('2026-11-20', rows)?.own?.value ?? null).toBe(value);
});
it('an account sees its own channel and site, and what holds for everybody', () => {
  const all = accountPolicies('amazon', 'amazon.de', '2026-11-20');
  expect(all.every(({ published }) => published?.channel === 'amazon' || published?.channel === 'generic')).toBe(true);
  expect(all.some(({ id }) => id === 'generic.alert-level')).toBe(true);
  expect(all.filter(({ site, published }) => published?.channel === 'amazon' && site !== '*' && site !== 'amazon.de')).toEqual([]);
});
it('an eBay seller sees every programme: each is measured apart', () => {
  const sites = accountPolicies('ebay', 'EBAY_NL', '2026-11-20').map(({ site }) => site);
  expect(sites).toEqual(expect.arrayContaining(['PROGRAM_US', 'PROGRAM_UK', 'PROGRAM_DE', 'PROGRAM_GLOBAL']));
});
it('what nobody publishes stands there to be set, for whom it is measured', () => {
  const limitAt = (channel: 'amazon' | 'generic', rows: Parameters<typeof ownPolicies>[1] = []) =>
    accountPolicies(channel, '', '2026-11-20', ownPolicies(channel, rows)).find(({ id }) => id === 'generic.lsr.limit');
  expect(limitAt('generic')).toEqual({ id: 'generic.lsr.limit', site: '*', unit: 'share', published: null, own: null });
  expect(limitAt('generic', [{ ...own('2026-06-01', 0.05), id: 'generic.lsr.limit' }])?.own).toMatchObject({ value: 0.05, unit: 'share' });
  expect(limitAt('amazon')).toBeUndefined();
  expect(accountPolicies('amazon', '', '2026-11-20').some(({ id }) => id === 'generic.lsr.window-short-days')).toBe(false);
});
it('each value stands once', () => {
  const names = accountPolicies('ebay', 'EBAY_NL', '2026-11-20').map(({ id, site }) => `${id} ${site}`);
  expect(new Set(names).size).toBe(names.length);
});
