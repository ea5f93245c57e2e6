import { aContext } from '@weerwoord/metrics/testing';
import { aClaim, aLine, anOrder, aParcel, aScan, utc } from '@weerwoord/orders/testing';
import type { OrderFacts } from '@weerwoord/orders';
import { sidesOf, summedMarks, transactionsIn } from './ebay-transactions';
import { judgeOrder } from './registry';

const deadline = utc('2026-06-09T06:59:59Z'); // end of 8 June in Los Angeles
const promised = utc('2026-06-13T06:59:59Z');
const [inTime, late, afterPromise] = [utc('2026-06-08T18:00:00Z'), utc('2026-06-09T18:00:00Z'), utc('2026-06-15T18:00:00Z')];
const context = aContext({ site: 'EBAY_US', zone: 'America/Los_Angeles', now: utc('2026-06-20T12:00:00Z') });
const parcel = aParcel({ trackingNumber: 'A1', uploadedAt: inTime, confirmedAt: inTime });
const order = (over: Partial<OrderFacts>): OrderFacts =>
  anOrder({
    ...{ channel: 'ebay', site: 'EBAY_US', shipToCountry: 'US', placedAt: utc('2026-06-05T18:00:00Z'), shipBy: deadline, deliverBy: promised },
    ...{ parcels: [parcel], scans: [], ...over },
  });
const rowOf = (metric: string, over: Partial<OrderFacts>, now = context.now) =>
  judgeOrder(order(over), { ...context, now }).rows.find((row) => row.metric === metric);
const scan = (at: Date, status: 'accepted' | 'delivered' = 'accepted') => aScan({ trackingNumber: 'A1', status, at, country: 'US' });

/** The fact the order's page shows beside the verdict. */
it.each<[string, Partial<OrderFacts>, [rule: string, fact: string, at: Date | null]]>([
  ['scanned in handling', { scans: [scan(inTime)] }, ['L3', 'first-scan', inTime]],
  [
    'delivered by the promise',
    { scans: [scan(late), scan(utc('2026-06-12T18:00:00Z'), 'delivered')] },
    ['L5', 'delivered', utc('2026-06-12T18:00:00Z')],
  ],
  ['delivered late', { scans: [scan(late), scan(afterPromise, 'delivered')] }, ['L11', 'delivered', afterPromise]],
  ['the buyer says in time', { scans: [scan(late), scan(afterPromise, 'delivered')], buyerSaysOnTime: true }, ['L6', 'buyer-answer', null]],
  ['the buyer says late, nothing scanned', { buyerSaysOnTime: false }, ['L9', 'buyer-answer', null]],
  ['nobody says anything', {}, ['L10', 'no-scan', null]],
  ['on its way past the promise', { scans: [scan(late)] }, ['L13', 'promised-day', promised]],
  ['eBay held it', { flags: { ebayHoldOrCancel: true }, scans: [scan(inTime)] }, ['L1', 'flag', null]],
  ['no deadline known', { shipBy: null, scans: [scan(late), scan(afterPromise, 'delivered')] }, ['none', 'no-deadline', null]],
  ['in the Netherlands, scanned by the promise', { site: 'EBAY_NL', shipToCountry: 'NL', scans: [scan(late)] }, ['L7', 'first-scan', late]],
])('late shipment, %s', (_edge, over, [rule, fact, at]) => {
  const row = rowOf('ebay.late', over);
  expect([row?.rule, row?.deciding.fact, row?.deciding.at]).toEqual([rule, fact, at]);
});
it('on its way within the promise', () => {
  const row = rowOf('ebay.late', { scans: [scan(late)] }, utc('2026-06-10T12:00:00Z'));
  expect([row?.rule, row?.deciding.fact, row?.deciding.at]).toEqual(['L12', 'promised-day', promised]);
});
it('only L7 is a contested rule', () => {
  const figures = (over: Partial<OrderFacts>) => rowOf('ebay.late', over)?.deciding.figures ?? {};
  expect(figures({ site: 'EBAY_NL', shipToCountry: 'NL', shipBy: inTime, scans: [scan(late)] })).toMatchObject({
    contestedRule: 1,
    scanAfterDeadlineSeconds: 86_400,
  });
  expect(figures({ scans: [scan(inTime)] })).not.toHaveProperty('contestedRule');
});

it.each<[string, Partial<OrderFacts>, string, [rule: string, fact: string, at: Date | null]]>([
  ['validated', { scans: [scan(late)] }, '2026-06-20T12:00:00Z', ['3.2/validated', 'first-scan', late]],
  [
    'given late',
    { parcels: [{ ...parcel, uploadedAt: late, confirmedAt: late }] },
    '2026-06-20T12:00:00Z',
    ['3.2/uploaded-late', 'tracking-upload', late],
  ],
  ['the deadline still to come', { parcels: [] }, '2026-06-08T12:00:00Z', ['3.2/before-deadline', 'ship-by', deadline]],
  [
    'nobody knows when it was given',
    { parcels: [{ ...parcel, uploadedAt: late, confirmedAt: null }] },
    '2026-06-20T12:00:00Z',
    ['3.2/upload-unknown', 'upload-unknown', null],
  ],
  ['never scanned', {}, '2026-06-20T12:00:00Z', ['3.2/not-validated', 'no-scan', null]],
  ['waiting for its scan', {}, '2026-06-10T12:00:00Z', ['3.2/waits-for-scan', 'no-scan', null]],
  ['no deadline known', { shipBy: null }, '2026-06-20T12:00:00Z', ['3.2/no-deadline', 'no-deadline', null]],
  ['eBay held it', { flags: { ebayHoldOrCancel: true } }, '2026-06-20T12:00:00Z', ['3.2/held', 'flag', null]],
])('tracking, %s', (_edge, over, now, [rule, fact, at]) => {
  const row = rowOf('ebay.tracking', over, utc(now));
  expect([row?.deciding.fact, row?.deciding.at]).toEqual([fact, at]);
  if (fact !== 'flag') expect(row?.rule).toBe(rule);
});

it.each<[string, Partial<OrderFacts>, [fact: string, state: string | undefined]]>([
  ['none', {}, ['none', undefined]],
  ['a cancellation', { status: 'cancelled', cancellation: { at: late, by: 'seller', reason: 'OutOfStock' } }, ['cancellation', 'OutOfStock']],
  ['without a word', { status: 'cancelled', cancellation: { at: late, by: 'seller', reason: null } }, ['cancellation', 'unknown']],
  [
    'the gravest of several',
    { claims: [aClaim({ key: '1', kind: 'EBAY_CASE', state: 'OPEN' }), aClaim({ key: '2', kind: 'EBAY_CASE', state: 'CASE_BUYER_WON_FAULT' })] },
    ['case', 'CASE_BUYER_WON_FAULT'],
  ],
])('defects, %s', (_edge, over, [fact, state]) => {
  const row = rowOf('ebay.tdr', over);
  expect([row?.deciding.fact, row?.deciding.figures['state']]).toEqual([fact, state]);
});

describe('transactions', () => {
  it.each([
    ['each line, whatever its quantity', [3, 1], 2],
    ['a line of none is none', [1, 0], 1],
    ['no line told: one', [], 1],
    ['only lines of none: one', [0, 0], 1],
  ])('%s', (_edge, quantities, count) => {
    expect(transactionsIn({ lines: quantities.map((quantity, at) => aLine({ key: String(at), quantity })) })).toBe(count);
  });
  it('of one says nothing of weights, of two it does, also where only the worst case has two', () => {
    const none = { counted: 0, hit: 0, worstCounted: 0, worstHit: 0 };
    expect(sidesOf({ counted: 1, hit: 0, worstCounted: 1, worstHit: 1 })).toEqual({ counted: true, hit: false, worstCounted: true, worstHit: true });
    expect(sidesOf({ ...none, counted: 2, worstCounted: 2 }).weights).toEqual({ ...none, counted: 2, worstCounted: 2 });
    expect(sidesOf({ ...none, worstCounted: 2 })).toEqual({
      counted: false,
      hit: false,
      worstCounted: true,
      worstHit: false,
      weights: { ...none, worstCounted: 2 },
    });
  });
  it('marks of one day are added up, those that come to nothing left out, by day', () => {
    const turn = (iso: string, hit: number, worst: number) => ({ at: utc(iso), hit, worst });
    expect(
      summedMarks(
        [
          turn('2026-06-12T10:00:00Z', 1, 1),
          turn('2026-06-10T10:00:00Z', 0, 1),
          turn('2026-06-12T11:00:00Z', 1, 0),
          turn('2026-06-11T10:00:00Z', 0, 0),
        ],
        'UTC',
      ),
    ).toEqual([
      { day: '2026-06-10', hit: 0, worst: 1 },
      { day: '2026-06-12', hit: 2, worst: 1 },
    ]);
  });
});

it('a case is known from its opening in the worst case, from its decision in the figure', () => {
  const claims = [
    aClaim({ kind: 'EBAY_CASE', state: 'CASE_BUYER_WON_FAULT', openedAt: utc('2026-06-10T18:00:00Z'), at: utc('2026-06-14T18:00:00Z') }),
  ];
  expect(rowOf('ebay.tdr', { claims })?.marks).toEqual([
    { day: '2026-06-10', hit: 0, worst: 1 },
    { day: '2026-06-14', hit: 1, worst: 0 },
  ]);
});
it('of two cases about two transactions each has its day', () => {
  const lines = [aLine(), aLine({ key: '2' })];
  const lost = (key: string, openedAt: string, at: string) =>
    aClaim({ key, kind: 'EBAY_CASE', state: 'CASE_BUYER_WON_FAULT', openedAt: utc(openedAt), at: utc(at) });
  const claims = [lost('1', '2026-06-10T18:00:00Z', '2026-06-14T18:00:00Z'), lost('2', '2026-06-16T18:00:00Z', '2026-06-18T18:00:00Z')];
  expect(rowOf('ebay.tdr', { lines, claims })).toMatchObject({
    weights: { counted: 2, hit: 2, worstHit: 2 },
    marks: [
      { day: '2026-06-10', hit: 0, worst: 1 },
      { day: '2026-06-14', hit: 1, worst: 0 },
      { day: '2026-06-16', hit: 0, worst: 1 },
      { day: '2026-06-18', hit: 1, worst: 0 },
    ],
  });
});
