import type { Share } from '@weerwoord/kernel';
import type { TraitCount } from './above-peers';
import { abovePeers } from './above-peers';
import { PREVENTION_MEASURES, PREVENTION_STEPS, PREVENTION_TRAITS, whatHelps } from './prevention-steps';

const share = (numerator: number, denominator: number): Share => ({ numerator, denominator });
const product = (value: string, of: Share): TraitCount => ({ trait: 'product', value, measure: 'late', share: of });
const found = (counts: readonly TraitCount[], late: Share, over: { leastOrders?: number; falseShare?: number } = {}) =>
  abovePeers({ counts, whole: { late }, leastOrders: 30, falseShare: 0.1, ...over });

it('names what is clearly above the rest of the account, with base, peers, interval and step', () => {
  const [finding, ...others] = found([product('LAMP', share(20, 100)), product('BED', share(30, 1900))], share(50, 2000));
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ value: 'LAMP', rate: 0.2, peers: share(30, 1900), step: 'more-handling-time' });
  expect(finding?.interval.from).toBeGreaterThan(finding?.peersRate ?? 1);
  expect(finding?.above).toBeCloseTo(20 - (30 / 1900) * 100, 6);
});
it.each([
  ['one order too few', share(15, 29), []],
  ['just enough orders', share(15, 30), ['X']],
])('%s', (_edge, of, expected) => expect(found([product('X', of)], share(40, 2000)).map(({ value }) => value)).toEqual(expected));
it('an interval that reaches down to the peers’ rate is no finding', () => {
  expect(found([product('X', share(3, 40))], share(63, 2040))).toEqual([]);
});
it('below its peers is no finding', () => expect(found([product('X', share(0, 500))], share(100, 2000))).toEqual([]));
it('a product that is the whole account has no peers', () => expect(found([product('X', share(50, 100))], share(50, 100))).toEqual([]));
it('of many alike none stands out by chance: looking at a hundred takes a stronger sign than looking at one', () => {
  const one = product('X', share(7, 60));
  const alone = found([one], share(207, 6060));
  const among = found([one, ...Array.from({ length: 99 }, (_, n) => product(`P${n}`, share(2, 60)))], share(207, 6060));
  expect([alone.map(({ value }) => value), among]).toEqual([['X'], []]);
});
it('most to save first', () => {
  const counts = [product('SMALL', share(20, 50)), product('BIG', share(100, 500))];
  expect(found(counts, share(150, 5000)).map(({ value }) => value)).toEqual(['BIG', 'SMALL']);
});
it('a measure nobody counted the whole of is not compared', () => {
  expect(abovePeers({ counts: [product('X', share(50, 60))], whole: {}, leastOrders: 1, falseShare: 1 })).toEqual([]);
});
it('every step is used, and says where it stands', () => {
  const steps = PREVENTION_TRAITS.flatMap((trait) => PREVENTION_MEASURES.map((measure) => whatHelps(trait, measure)));
  expect([...new Set(steps.map(({ step }) => step))].sort()).toEqual([...PREVENTION_STEPS].sort());
  expect(steps.filter(({ sheet }) => !/^(amazon|ebay|aliexpress|webshop)\.md/.test(sheet))).toEqual([]);
});
