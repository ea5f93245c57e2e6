import type { OrderId } from '@weerwoord/kernel';
import type { VerdictRow } from '@weerwoord/metrics';
import { rollupDifference } from './rollup-difference';
import { verdictDifference } from './verdict-difference';

const aVerdict = (over: Partial<VerdictRow> = {}): VerdictRow => ({
  orderId: 'o-1' as OrderId,
  metric: 'amazon.odr',
  part: 'MFN',
  day: '2026-03-02',
  counted: true,
  hit: false,
  worstCounted: true,
  worstHit: false,
  marks: [],
  outcome: 'clean',
  rule: 'r',
  rulesVersion: 'v',
  setAside: null,
  deciding: { fact: 'none', at: null, figures: {} },
  ...over,
});
const hit = { hit: true, worstHit: true, marks: [{ day: '2026-03-20', hit: 1, worst: 1 }] } as const;
const none = { counted: 0, hit: 0, worstCounted: 0, worstHit: 0, setAside: 0 };

describe('difference to the rollup', () => {
  it('an order that counts is known on its anchor day, its hit on the day of the mark', () => {
    expect(rollupDifference([], [aVerdict(hit)])).toEqual([
      { metric: 'amazon.odr', part: 'MFN', day: '2026-03-02', knownDay: '2026-03-02', ...none, counted: 1, worstCounted: 1 },
      { metric: 'amazon.odr', part: 'MFN', day: '2026-03-02', knownDay: '2026-03-20', ...none, hit: 1, worstHit: 1 },
    ]);
  });
  it('a withdrawn mark is taken back on its own day, so that the days between still know it', () => {
    const cells = rollupDifference([], [aVerdict({ marks: [...hit.marks, { day: '2026-04-01', hit: -1, worst: -1 }] })]);
    expect(cells.map((c) => [c.knownDay, c.hit])).toEqual([
      ['2026-03-02', 0],
      ['2026-03-20', 1],
      ['2026-04-01', -1],
    ]);
  });
  it('the same verdict before and after changes nothing', () => expect(rollupDifference([aVerdict(hit)], [aVerdict(hit)])).toEqual([]));
  it('an order that moves to another day leaves the old one', () => {
    const cells = rollupDifference([aVerdict()], [aVerdict({ day: '2026-03-03' })]);
    expect(cells.map((c) => [c.day, c.counted])).toEqual([
      ['2026-03-02', -1],
      ['2026-03-03', 1],
    ]);
  });
  it('an order of several packages adds its weights, its hit on the day of the mark', () => {
    const weights = { counted: 3, hit: 2, worstCounted: 4, worstHit: 3 };
    const cells = rollupDifference([], [aVerdict({ ...hit, weights, marks: [{ day: '2026-03-20', hit: 2, worst: 3 }] })]);
    expect(cells.map(({ knownDay, counted, hit: hits, worstCounted, worstHit }) => [knownDay, counted, hits, worstCounted, worstHit])).toEqual([
      ['2026-03-02', 3, 0, 4, 0],
      ['2026-03-20', 0, 2, 0, 3],
    ]);
  });
  it('a change of weight alone moves the sums', () => {
    const weighing = (counted: number) => aVerdict({ weights: { counted, hit: 0, worstCounted: counted, worstHit: 0 } });
    const { written, rollup } = verdictDifference([weighing(2)], [weighing(5)]);
    expect([written.length, rollup.map((c) => [c.counted, c.worstCounted])]).toEqual([1, [[3, 3]]]);
  });
  it('one that is set aside counts in no fraction', () => {
    expect(rollupDifference([], [aVerdict({ counted: false, worstCounted: false, setAside: 'cancelled' })])).toEqual([
      { metric: 'amazon.odr', part: 'MFN', day: '2026-03-02', knownDay: '2026-03-02', ...none, setAside: 1 },
    ]);
  });
});

describe('difference of verdicts', () => {
  it('a row that says the same is left alone', () =>
    expect(verdictDifference([aVerdict(hit)], [aVerdict(hit)])).toEqual({ written: [], removed: [], rollup: [] }));
  it('a row whose reason alone changed is written and moves nothing', () => {
    const { written, rollup } = verdictDifference([aVerdict()], [aVerdict({ rule: 'other' })]);
    expect([written.length, rollup]).toEqual([1, []]);
  });
  it('a part that is no more is removed and taken out of the sums', () => {
    const { removed, rollup } = verdictDifference([aVerdict({ part: 'AFN' })], [aVerdict()]);
    expect(removed.map((row) => row.part)).toEqual(['AFN']);
    expect(rollup.map((c) => [c.part, c.counted])).toEqual([
      ['AFN', -1],
      ['MFN', 1],
    ]);
  });
});
