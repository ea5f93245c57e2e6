import { aContext } from '@weerwoord/metrics/testing';
import { anOrder, aParcel, utc } from '@weerwoord/orders/testing';
import type { OrderFacts } from '@weerwoord/orders';
import { judgeLsr } from './judge-lsr';

const shipBy = utc('2026-03-04T22:59:59Z');
const confirmed = (iso: string, over: Partial<OrderFacts> = {}): OrderFacts =>
  anOrder({ shipBy, parcels: [aParcel({ confirmedAt: utc(iso) })], ...over });
const judged = (order: OrderFacts, now = '2026-06-01T12:00:00Z') => judgeLsr(order, aContext({ now: utc(now) }));
const onlyRow = (order: OrderFacts, now?: string) => judged(order, now).rows[0];

it.each<[string, OrderFacts, string, string]>([
  ['fulfilled by Amazon', confirmed('2026-03-06T10:00:00Z', { fulfilment: 'AFN' }), '7.2/1', 'fulfilled-by-amazon'],
  ['pending', confirmed('2026-03-06T10:00:00Z', { status: 'pending' }), '7.2/2', 'pending'],
  ['no ship-by: on the day it was placed', confirmed('2026-03-06T10:00:00Z', { shipBy: null }), '7.2/2', 'no-ship-by'],
  ['sold elsewhere', confirmed('2026-03-06T10:00:00Z', { onChannel: false }), '7.2/3', 'other-channel-or-replacement'],
  ['sold on another site of Amazon', confirmed('2026-03-06T10:00:00Z', { site: 'amazon.de' }), '7.2/3', 'other-channel-or-replacement'],
  ['a replacement', confirmed('2026-03-06T10:00:00Z', { isReplacement: true }), '7.2/3', 'other-channel-or-replacement'],
  ['cancelled before any confirmation', anOrder({ shipBy, status: 'cancelled', parcels: [] }), '7.2/5', 'cancelled'],
  ['shipped, but nobody knows when', anOrder({ shipBy, status: 'shipped', parcels: [] }), '7.2/unknown', 'confirmation-unknown'],
])('%s is set aside', (_edge, order, rule, setAside) => {
  expect(onlyRow(order)).toMatchObject({ rule, setAside, outcome: 'excluded', counted: false, worstCounted: false, hit: false, marks: [] });
});

it('seen shipped on the very ship-by instant is on time, one second later only the worst case counts it', () => {
  const seenShipped = (iso: string): OrderFacts => anOrder({ shipBy, status: 'shipped', parcels: [], shippedNoLaterThan: utc(iso) });
  expect(onlyRow(seenShipped('2026-03-04T22:59:59Z'))).toMatchObject({
    rule: '7.2/7',
    outcome: 'on-time',
    counted: true,
    hit: false,
    deciding: { figures: { estimated: 1 } },
  });
  expect(onlyRow(seenShipped('2026-03-04T23:00:00Z'))).toMatchObject({
    setAside: 'confirmation-unknown',
    counted: false,
    hit: false,
    worstCounted: true,
    worstHit: true,
  });
});

it.each<[string, OrderFacts, string, string, [boolean, boolean, boolean, boolean]]>([
  ['late', confirmed('2026-03-05T10:00:00Z'), '7.2/6', 'late', [true, true, true, true]],
  [
    'late although refunded, claimed and protected',
    confirmed('2026-03-05T10:00:00Z', { flags: { claimsProtectedLabel: true } }),
    '7.2/6',
    'late',
    [true, true, true, true],
  ],
  ['on the very instant', confirmed('2026-03-04T22:59:59Z'), '7.2/7', 'on-time', [true, false, true, false]],
  [
    'a part confirmed late is late whatever follows',
    confirmed('2026-03-05T10:00:00Z', { status: 'open', unitsOrdered: 2, unitsUnconfirmed: 1 }),
    '7.2/6',
    'late',
    [true, true, true, true],
  ],
  [
    'a part in time, the rest overdue',
    confirmed('2026-03-03T10:00:00Z', { status: 'open', unitsOrdered: 2, unitsUnconfirmed: 1 }),
    '7.2/8',
    'overdue',
    [false, false, true, true],
  ],
  [
    'the rest cancelled: the confirmed part decides',
    confirmed('2026-03-03T10:00:00Z', { unitsUnconfirmed: 1, status: 'cancelled' }),
    '7.2/7',
    'on-time',
    [true, false, true, false],
  ],
  ['unconfirmed and overdue', anOrder({ shipBy, status: 'open', parcels: [] }), '7.2/9', 'overdue', [false, false, true, true]],
  [
    'fulfilment unknown counts as the seller’s own',
    confirmed('2026-03-05T10:00:00Z', { fulfilment: null }),
    '7.2/6',
    'late',
    [true, true, true, true],
  ],
])('%s', (_edge, order, rule, outcome, sides) => {
  const row = onlyRow(order);
  expect([row?.rule, row?.outcome, row?.setAside]).toEqual([rule, outcome, null]);
  expect([row?.counted, row?.hit, row?.worstCounted, row?.worstHit]).toEqual(sides);
});

describe('an open order', () => {
  const open = anOrder({ shipBy, status: 'open', parcels: [] });
  it('is judged again the second after its ship-by', () => {
    expect(judged(open, '2026-03-04T22:59:59Z')).toMatchObject({
      rejudgeAt: utc('2026-03-04T23:00:00Z'),
      rows: [{ outcome: 'open', rule: '7.2/10' }],
    });
    expect(judged(open, '2026-03-04T23:00:00Z')).toMatchObject({ rejudgeAt: null, rows: [{ outcome: 'overdue', rule: '7.2/9' }] });
  });
  it('partly confirmed is open too', () => {
    expect(
      onlyRow(confirmed('2026-03-03T10:00:00Z', { status: 'open', unitsOrdered: 2, unitsUnconfirmed: 1 }), '2026-03-04T10:00:00Z'),
    ).toMatchObject({
      outcome: 'open',
      rule: '7.2/8',
    });
  });
});

describe('days', () => {
  it('the order stands on the UTC day of its ship-by, not on the local one', () => {
    expect(onlyRow(confirmed('2026-03-09T07:00:00Z', { shipBy: utc('2026-03-09T06:59:59Z') }))?.day).toBe('2026-03-09');
  });
  it('the worst case knew it from the day ship-by passed, the confirmed figure from the confirmation', () => {
    expect(onlyRow(confirmed('2026-03-07T10:00:00Z', { shipBy: utc('2026-03-04T23:59:59Z') }))?.marks).toEqual([
      { day: '2026-03-05', hit: 0, worst: 1 },
      { day: '2026-03-07', hit: 1, worst: 0 },
    ]);
  });
  it('both on one day are one mark', () => {
    expect(onlyRow(confirmed('2026-03-04T23:30:00Z'))?.marks).toEqual([{ day: '2026-03-04', hit: 1, worst: 1 }]);
  });
  it('an order without any date has no row', () => {
    expect(judged(anOrder({ shipBy: null, placedAt: null }))).toEqual({ rows: [], rejudgeAt: null });
  });
});

it('says what decided: the confirmation, by how much, and whether it was only seen', () => {
  expect(onlyRow(confirmed('2026-03-04T23:00:29Z', { flags: { confirmationEstimated: true } }))?.deciding).toEqual({
    fact: 'confirmed',
    at: utc('2026-03-04T23:00:29Z'),
    figures: { lateSeconds: 30, estimated: 1 },
  });
});
