import { aContext } from '@weerwoord/metrics/testing';
import { aClaim, aFeedback, aLine, anOrder, aParcel, aScan, utc } from '@weerwoord/orders/testing';
import type { Cancellation, OrderFacts } from '@weerwoord/orders';
import { judgeOrder } from './registry';

/** The fact, moment and figures that an order's page shows beside each of Amazon's verdicts. */
const told = (metric: string, over: Partial<OrderFacts>, now = utc('2026-06-01T12:00:00Z')) => {
  const row = judgeOrder(anOrder(over), aContext({ now })).rows.find((one) => one.metric === metric);
  return row && { fact: row.deciding.fact, at: row.deciding.at, ...row.deciding.figures };
};
const [shipBy, confirmed, early] = [utc('2026-03-04T08:00:00Z'), utc('2026-03-03T15:00:00Z'), utc('2026-03-01T08:00:00Z')];
const cancelled = (by: Cancellation['by'], at: Date | null = early): Partial<OrderFacts> => ({
  ...{ status: 'cancelled', parcels: [] },
  cancellation: { at, by, reason: null },
});

it.each<[string, Partial<OrderFacts>, object]>([
  ['in time', {}, { fact: 'confirmed', at: confirmed, lateSeconds: -61_200 }],
  [
    'late',
    { parcels: [aParcel({ confirmedAt: utc('2026-03-04T08:00:10Z') })] },
    { fact: 'confirmed', at: utc('2026-03-04T08:00:10Z'), lateSeconds: 10 },
  ],
  ['by an estimated moment', { flags: { confirmationEstimated: true } }, { fact: 'confirmed', at: confirmed, lateSeconds: -61_200, estimated: 1 }],
  [
    'known to be in time by a report that said so',
    { parcels: [], shippedNoLaterThan: confirmed },
    { fact: 'confirmed', at: confirmed, estimated: 1 },
  ],
  ['overdue', { status: 'open', parcels: [] }, { fact: 'ship-by', at: shipBy }],
  ['cancelled', cancelled('buyer'), { fact: 'cancelled', at: early }],
  ['cancelled on a day nobody knows', cancelled('buyer', null), { fact: 'cancelled', at: null }],
  ['shipped by Amazon', { fulfilment: 'AFN' }, { fact: 'fulfilment', at: null, fulfilment: 'AFN' }],
  ['pending', { status: 'pending' }, { fact: 'pending', at: null }],
  ['no ship-by', { shipBy: null }, { fact: 'no-ship-by', at: null }],
  ['a replacement', { isReplacement: true }, { fact: 'replacement', at: null }],
  ['sold elsewhere', { onChannel: false }, { fact: 'other-channel', at: null }],
  ['nobody knows when', { parcels: [] }, { fact: 'confirmation-unknown', at: null }],
])('late shipment, %s', (_edge, over, expected) => expect(told('amazon.lsr', over)).toMatchObject(expected));

const [first, second] = [utc('2026-03-10T09:00:00Z'), utc('2026-03-12T09:00:00Z')];
it.each<[string, Partial<OrderFacts>, unknown]>([
  ['nothing', {}, { fact: 'none', at: null }],
  ['a bad rating', { feedback: [aFeedback({ stars: 1, at: first })] }, { fact: 'feedback', at: first, stars: 1, feedbackDefects: 1 }],
  ['a good one', { feedback: [aFeedback({ stars: 5, at: first })] }, { fact: 'feedback', at: first, stars: 5 }],
  [
    'a claim',
    { claims: [aClaim({ state: 'GRANTED_SELLER_FUNDED', at: first })] },
    { fact: 'a-to-z', at: first, state: 'GRANTED_SELLER_FUNDED', claimDefects: 1 },
  ],
  ['a claim nobody decided', { claims: [aClaim({ state: 'UNDER_REVIEW', at: first })] }, { fact: 'a-to-z', at: first, state: 'UNDER_REVIEW' }],
  [
    'a chargeback',
    { claims: [aClaim({ kind: 'CHARGEBACK', type: 'SERVICE', state: 'LOST', at: first })] },
    { fact: 'chargeback', at: first, state: 'LOST', chargebackDefects: 1 },
  ],
  [
    'the first of two that are confirmed, wherever it stands',
    { feedback: [aFeedback({ key: 'b', stars: 2, at: second }), aFeedback({ key: 'a', stars: 1, at: first })] },
    { fact: 'feedback', at: first, stars: 1, feedbackDefects: 2 },
  ],
  [
    'what is confirmed before what came first',
    { claims: [aClaim({ state: 'UNDER_REVIEW', at: first })], feedback: [aFeedback({ stars: 2, at: second })] },
    { fact: 'feedback', at: second, stars: 2, feedbackDefects: 1 },
  ],
])('order defects: %s', (_edge, over, expected) => expect(told('amazon.odr', over)).toEqual(expected));

it.each<[string, Partial<OrderFacts>, unknown]>([
  ['shipped', {}, { fact: 'none', at: null }],
  ['by the seller', cancelled('seller'), { fact: 'cancellation', at: early, by: 'seller' }],
  ['by nobody knows whom', cancelled(null), { fact: 'cancellation', at: early }],
  ['a line of it', { lines: [aLine(), aLine({ key: '2', cancelledBy: 'seller' })] }, { fact: 'item-cancelled', at: null }],
  ['pending', { status: 'pending' }, { fact: 'pending', at: null }],
  ['by Amazon’s fulfilment', { fulfilment: 'AFN' }, { fact: 'fulfilment', at: null, fulfilment: 'AFN' }],
])('cancellation, %s', (_edge, over, expected) => expect(told('amazon.cancel', over)).toEqual(expected));

const invoiced = (over: Partial<OrderFacts>): Partial<OrderFacts> => ({ ...over, flags: { businessOrder: true, ...over.flags } });
const due = utc('2026-03-04T22:59:59Z');
it.each<[string, Partial<OrderFacts>, unknown]>([
  ['in time', invoiced({ invoicedAt: confirmed }), { fact: 'invoice', at: confirmed }],
  ['late', invoiced({ invoicedAt: utc('2026-03-06T09:00:00Z') }), { fact: 'invoice', at: utc('2026-03-06T09:00:00Z') }],
  ['missing', invoiced({ invoicedAt: null }), { fact: 'invoice-due', at: due }],
  ['by Amazon', invoiced({ flags: { amazonInvoiced: true } }), { fact: 'invoiced-by-amazon', at: null }],
  ['not shipped', invoiced({ status: 'open', parcels: [] }), { fact: 'ship-by', at: shipBy }],
  ['shipped, nobody knows when', invoiced({ parcels: [] }), { fact: 'confirmation-unknown', at: null }],
  ['cancelled', invoiced(cancelled('buyer')), { fact: 'cancelled', at: early }],
  ['of a private buyer', {}, undefined],
])('invoice, %s', (_edge, over, expected) => expect(told('amazon.idr', over)).toEqual(expected));

it('what the worst case knew of an invoice, it knew the second after it was due', () => {
  const marks = (over: Partial<OrderFacts>) =>
    judgeOrder(anOrder(invoiced(over)), aContext()).rows.find(({ metric }) => metric === 'amazon.idr')?.marks;
  expect([marks({ invoicedAt: null }), marks({ invoicedAt: confirmed })]).toEqual([[{ day: '2026-03-04', hit: 1, worst: 1 }], []]);
});

it('packages that became valid on several days are marked by day, those of one day together', () => {
  const parcels = ['A', 'B', 'C'].map((trackingNumber) => aParcel({ trackingNumber }));
  const scan = (trackingNumber: string, iso: string) => aScan({ id: trackingNumber, trackingNumber, at: utc(iso) });
  const scans = [scan('A', '2026-03-05T10:00:00Z'), scan('B', '2026-03-04T10:00:00Z'), scan('C', '2026-03-05T11:00:00Z')];
  const row = judgeOrder(anOrder({ parcels, scans }), aContext()).rows.find(({ metric }) => metric === 'amazon.vtr');
  expect(row?.marks).toEqual([
    { day: '2026-03-04', hit: 1, worst: 1 },
    { day: '2026-03-05', hit: 2, worst: 2 },
  ]);
});

it('a confirmation on the very day the order became overdue gives one mark, on a later day two', () => {
  const marks = (iso: string) =>
    judgeOrder(anOrder({ parcels: [aParcel({ confirmedAt: utc(iso) })] }), aContext()).rows.find(({ metric }) => metric === 'amazon.lsr')?.marks;
  expect(marks('2026-03-04T12:00:00Z')).toEqual([{ day: '2026-03-04', hit: 1, worst: 1 }]);
  expect(marks('2026-03-06T12:00:00Z')).toEqual([
    { day: '2026-03-04', hit: 0, worst: 1 },
    { day: '2026-03-06', hit: 1, worst: 0 },
  ]);
  expect(marks('2026-03-03T12:00:00Z')).toEqual([]);
});
