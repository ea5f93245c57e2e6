import { ownPolicies, policiesOfDay } from './own-policies';
import { POLICIES, policyFor, policyNumber } from './policies';

const own = (over = {}) => ({
  id: 'amazon.odr.limit',
  site: '*',
  value: 0.02,
  validFrom: '2026-06-01',
  reason: 'agreed',
  at: '2026-05-30T10:00:00Z',
  ...over,
});

it('a value a person set is a row: the reason its source, the unit that of the published one', () => {
  const [row] = ownPolicies('amazon', [own()]);
  expect(row).toMatchObject({ channel: 'amazon', value: 0.02, unit: 'share', source: 'agreed', readOn: '2026-05-30', confidence: 'convention' });
});
it('nothing set, no rows', () => expect(ownPolicies('amazon')).toEqual([]));

it.each([
  ['before the own value holds', '2026-05-31', 0.01],
  ['from the day it holds', '2026-06-01', 0.02],
])('the rules of a day judge every order: %s', (_edge, day, limit) => {
  const frozen = policiesOfDay('amazon', day, ownPolicies('amazon', [own()]));
  for (const orderDay of ['2020-01-01', '2026-05-31', '2030-01-01'])
    expect(policyNumber('amazon.odr.limit', 'amazon', 'amazon.de', orderDay, frozen)).toBe(limit);
});
it('on the day itself every row of every channel reads as it does without freezing', () => {
  const day = '2026-11-20';
  for (const channel of ['amazon', 'ebay', 'shop', 'aliexpress'] as const) {
    const mine = ownPolicies(channel, [own({ id: POLICIES.find((row) => row.channel === channel)?.id ?? 'generic.alert-level' })]);
    const frozen = policiesOfDay(channel, day, mine);
    for (const { id, site } of POLICIES.filter((row) => row.channel === channel || row.channel === 'generic'))
      expect(policyFor(id, channel, site, day, frozen)?.value).toEqual(policyFor(id, channel, site, day, mine)?.value);
  }
});
it('of several rows in force on the day the newest answers', () => {
  const newer = own({ value: 0.03, validFrom: '2026-07-01' });
  expect(
    policyNumber('amazon.odr.limit', 'amazon', '*', '2020-01-01', policiesOfDay('amazon', '2026-07-01', ownPolicies('amazon', [newer, own()]))),
  ).toBe(0.03);
});
