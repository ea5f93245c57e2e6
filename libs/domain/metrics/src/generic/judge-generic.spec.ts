import { aContext } from '@weerwoord/metrics/testing';
import { aFeedback, aLine, anOrder, aParcel, aScan, utc } from '@weerwoord/orders/testing';
import type { OrderFacts } from '@weerwoord/orders';
import { ownPolicies } from '@weerwoord/policies';
import { limitsInForce } from '../limits-in-force';
import { judgeOrder, metricsOf } from '../registry';
import { windowsInForce } from '../windows-in-force';
import { GENERIC_DEFAULTS } from './generic-defaults';
import type { GenericMetricRow } from './generic-metric-row';

const context = aContext({ site: '', zone: 'Europe/Amsterdam', now: utc('2026-03-20T12:00:00Z') });
const aGenericOrder = (over: Partial<OrderFacts> = {}): OrderFacts =>
  anOrder({
    channel: 'generic',
    site: '',
    fulfilment: null,
    shipBy: utc('2026-03-04T08:00:00Z'),
    dispatchedAt: utc('2026-03-03T15:00:00Z'),
    parcels: [],
    ...over,
  });
const setAt = (id: string, value: number | string, validFrom = '2026-01-01') => ({
  id,
  site: '*',
  value,
  validFrom,
  reason: 'ours',
  at: '2026-01-01T09:00:00Z',
});
const rowOf = (metric: string, over: Partial<OrderFacts> = {}, part = '') =>
  judgeOrder(aGenericOrder(over), context).rows.find((row) => row.metric === metric && row.part === part);

it.each<[string, string, Partial<OrderFacts>, string, boolean]>([
  ['dispatched on the very instant', 'generic.lsr', { dispatchedAt: utc('2026-03-04T08:00:00Z') }, 'on-time', false],
  ['half a second later is the same second', 'generic.lsr', { dispatchedAt: utc('2026-03-04T08:00:00.500Z') }, 'on-time', false],
  ['a second later', 'generic.lsr', { dispatchedAt: utc('2026-03-04T08:00:01Z') }, 'late', true],
  ['never dispatched, ship-by passed', 'generic.lsr.overdue', { dispatchedAt: null }, 'overdue', true],
  [
    'delivered during the promised day is late as a moment',
    'generic.late-delivery',
    { deliverBy: utc('2026-03-08T23:00:00Z'), deliveredAt: utc('2026-03-09T10:00:00Z') },
    'late',
    true,
  ],
  [
    'and in time by day',
    'generic.late-delivery.by-day',
    { deliverBy: utc('2026-03-08T23:00:00Z'), deliveredAt: utc('2026-03-09T10:00:00Z') },
    'on-time',
    false,
  ],
  [
    'by day in the account’s zone',
    'generic.late-delivery.by-day',
    { deliverBy: utc('2026-03-09T12:00:00Z'), deliveredAt: utc('2026-03-09T23:30:00Z') },
    'late',
    true,
  ],
  ['two stars, though five came later', 'generic.odr', { feedback: [aFeedback({ stars: 2 }), aFeedback({ key: 'f-2', stars: 5 })] }, 'defect', true],
  ['a rating removed', 'generic.odr', { feedback: [aFeedback({ removedAt: utc('2026-03-15T09:00:00Z') })] }, 'clean', false],
  ['cancelled', 'generic.cancel', { status: 'cancelled' }, 'cancelled', true],
  ['unavailable is not cancelled', 'generic.cancel', { status: 'unavailable' }, 'kept', false],
])('%s', (_edge, metric, over, outcome, hit) => {
  expect(rowOf(metric, over)).toMatchObject({ outcome, hit, counted: true });
});

it.each<[string, string, Partial<OrderFacts>, string]>([
  ['not dispatched yet', 'generic.lsr', { dispatchedAt: null }, 'not-dispatched'],
  ['no ship-by, by order day', 'generic.lsr.by-placed', { shipBy: null }, 'no-ship-by'],
  ['nobody rated it', 'generic.negative-per-reviewed', {}, 'not-reviewed'],
  ['cancelled, where only live orders count', 'generic.odr.live', { status: 'cancelled', feedback: [aFeedback()] }, 'cancelled'],
  ['unavailable, where only live orders count', 'generic.lsr.live', { status: 'unavailable' }, 'unavailable'],
  ['no promise', 'generic.late-delivery', { deliverBy: null, deliveredAt: utc('2026-03-09T10:00:00Z') }, 'no-promise'],
])('set aside: %s', (_edge, metric, over, setAside) => {
  expect(rowOf(metric, over)).toMatchObject({ setAside, counted: false, hit: false, outcome: 'excluded', marks: [] });
});

it.each([
  ['no ship-by', 'generic.lsr', { shipBy: null }],
  ['not delivered', 'generic.late-delivery', {}],
  ['no order date', 'generic.odr', { placedAt: null }],
])('without its anchor there is no row: %s', (_edge, metric, over) => {
  expect(rowOf(metric, over)).toBeUndefined();
});

it('an open order is judged again the second after the earliest ship-by in it', () => {
  const lines = [aLine({ seller: 'a', shipBy: utc('2026-04-01T08:00:00Z') }), aLine({ key: '2', seller: 'b', shipBy: utc('2026-03-28T08:00:00Z') })];
  const judged = judgeOrder(aGenericOrder({ lines, dispatchedAt: null, status: 'open' }), context);
  expect(judged.rejudgeAt).toEqual(utc('2026-03-28T08:00:01Z'));
  expect(judged.rows.filter((row) => row.metric === 'generic.lsr.overdue').map((row) => [row.part, row.outcome, row.day])).toEqual([
    ['', 'open', '2026-04-01'],
    ['seller:a', 'open', '2026-04-01'],
    ['seller:b', 'open', '2026-03-28'],
  ]);
});

it('each seller is judged by its own ship-by', () => {
  const lines = [aLine({ seller: 'a', shipBy: utc('2026-03-03T08:00:00Z') }), aLine({ key: '2', seller: 'b', shipBy: utc('2026-03-04T08:00:00Z') })];
  expect(['', 'seller:a', 'seller:b'].map((part) => rowOf('generic.lsr', { lines, shipBy: null }, part)?.hit)).toEqual([false, true, false]);
});

describe('where the file has no such moment', () => {
  it('the last confirmation stands for the dispatch', () => {
    expect(rowOf('generic.lsr', { dispatchedAt: null, parcels: [aParcel({ confirmedAt: utc('2026-03-05T08:00:00Z') })] })).toMatchObject({
      hit: true,
    });
  });
  it('but not while something is still to ship', () => {
    const over = { dispatchedAt: null, status: 'partly-shipped' as const, parcels: [aParcel()] };
    expect(rowOf('generic.lsr', over)?.setAside).toBe('not-dispatched');
  });
  it('the delivery scan of the last parcel stands for the delivery', () => {
    const scans = [aScan({ status: 'delivered', at: utc('2026-03-10T10:00:00Z') })];
    expect(rowOf('generic.late-delivery', { scans })).toMatchObject({ hit: true, day: '2026-03-10' });
  });
});

describe('an account’s own rows', () => {
  const own: GenericMetricRow = {
    id: 'own.late',
    anchor: 'ship-by',
    counts: 'live',
    needs: ['dispatched'],
    hit: 'dispatched-late',
    windows: [{ key: '14d', kind: 'days', days: 14, lag: 0 }],
    sense: 'at-most',
    limit: 0.02,
    zone: 'UTC',
  };
  it('replace the defaults, in their own zone', () => {
    const order = aGenericOrder({ shipBy: utc('2026-03-03T23:30:00Z') });
    expect(judgeOrder(order, { ...context, generic: [own] }).rows.map((row) => [row.metric, row.day])).toEqual([['own.late', '2026-03-03']]);
    expect(metricsOf('generic', [own])).toMatchObject([{ id: 'own.late', limit: 0.02, sense: 'at-most' }]);
  });
  it('the account may draw the line of a bad rating elsewhere', () => {
    const row = {
      id: 'generic.negative-stars',
      channel: 'generic',
      site: '*',
      value: 3,
      unit: 'stars',
      validFrom: '2026-01-01',
      validTo: null,
      source: 'set by the account',
      readOn: '2026-01-01',
      confidence: 'convention',
    } as const;
    const order = aGenericOrder({ feedback: [aFeedback({ stars: 3 })] });
    const hit = (overrides?: (typeof row)[]) =>
      judgeOrder(order, { ...context, ...(overrides ? { overrides } : {}) }).rows.find((entry) => entry.metric === 'generic.odr')?.hit;
    expect([hit(), hit([row])]).toEqual([false, true]);
  });
});

it('a shop measures what it can know', () => {
  expect(metricsOf('shop').map((metric) => metric.id)).toEqual([
    'generic.lsr',
    'generic.lsr.overdue',
    'generic.late-delivery.by-day',
    'generic.cancel',
    'generic.disputes',
  ]);
  expect(judgeOrder(aGenericOrder({ channel: 'shop', shipBy: null, dispatchedAt: null }), context).rows.map((row) => row.metric)).toEqual([
    'generic.cancel',
    'generic.disputes',
  ]);
});

it('every default has a name of its own', () => {
  expect(new Set(GENERIC_DEFAULTS.map((metric) => metric.id)).size).toBe(GENERIC_DEFAULTS.length);
});

describe('disputes of a shop', () => {
  const raised = (over: Partial<OrderFacts['claims'][number]> = {}): OrderFacts['claims'][number] => ({
    key: 'c-1',
    kind: 'SHOP_COMPLAINT',
    state: 'COMPLAINT',
    at: utc('2026-03-20T23:30:00Z'),
    reason: 'INR',
    type: null,
    saysMetric: null,
    amount: null,
    ...over,
  });
  const shopRow = (claims: OrderFacts['claims'], over: Partial<OrderFacts> = {}) =>
    judgeOrder(aGenericOrder({ channel: 'shop', claims, ...over }), { ...context, zone: 'Europe/Amsterdam' }).rows.find(
      (row) => row.metric === 'generic.disputes',
    );
  it.each<[string, OrderFacts['claims'], boolean]>([
    ['none', [], false],
    ['a complaint', [raised()], true],
    ['a card dispute that we won', [raised({ kind: 'STRIPE_DISPUTE', state: 'won' })], true],
    ['a case the customer took back at PayPal', [raised({ kind: 'PAYPAL_DISPUTE', state: 'CANCELED_BY_BUYER' })], true],
    ['sent back by right', [raised({ reason: 'REMORSE' })], false],
    ['nobody says what about', [raised({ reason: null })], true],
    ['sent back by right, and then disputed at the bank', [raised({ reason: 'REMORSE' }), raised({ key: 'c-2', kind: 'STRIPE_DISPUTE' })], true],
  ])('%s', (_edge, claims, hit) => expect(shopRow(claims)).toMatchObject({ counted: true, hit, outcome: hit ? 'disputed' : 'clean' }));
  it('counts an order once, on the local day the first was raised, however it ends', () => {
    const claims = [
      raised({ key: 'c-2', kind: 'STRIPE_DISPUTE', state: 'lost', at: utc('2026-04-02T10:00:00Z') }),
      raised({ state: 'SOLVED', at: utc('2026-03-28T10:00:00Z'), openedAt: utc('2026-03-20T23:30:00Z') }),
    ];
    expect(shopRow(claims)).toMatchObject({
      marks: [{ day: '2026-03-21', hit: 1, worst: 1 }],
      deciding: { figures: { kind: 'SHOP_COMPLAINT', disputes: 2 } },
    });
  });
  it.each<[string, Partial<OrderFacts>, string]>([
    ['not paid yet', { status: 'pending' }, 'pending'],
    ['cancelled', { status: 'cancelled' }, 'cancelled'],
    ['unavailable', { status: 'unavailable' }, 'unavailable'],
  ])('set aside: %s', (_edge, over, setAside) => expect(shopRow([raised()], over)).toMatchObject({ setAside, counted: false, hit: false }));
  it('has no limit until the account sets one', () => {
    const disputes = metricsOf('shop').find(({ id }) => id === 'generic.disputes');
    const limitBy = (own: Parameters<typeof ownPolicies>[1]) =>
      disputes && limitsInForce(disputes, { channel: 'shop', site: '', part: '', day: '2026-03-20', overrides: ownPolicies('shop', own) });
    expect(limitBy([])).toMatchObject({ limit: null, policy: null });
    expect(limitBy([setAt('generic.disputes.limit', 0.02)])).toMatchObject({ limit: 0.02, policy: { source: 'ours' } });
  });
});

describe('what an account has set', () => {
  const judged = (own: Parameters<typeof ownPolicies>[1]) =>
    judgeOrder(aGenericOrder({ status: 'cancelled' }), { ...context, overrides: ownPolicies('generic', own) }).rows;
  it.each(['generic.odr', 'generic.lsr'])('%s: which orders count, from the day it holds', (metric) => {
    const setAsideBy = (own: Parameters<typeof ownPolicies>[1]) => judged(own).find((row) => row.metric === metric)?.setAside;
    expect(setAsideBy([])).toBeNull();
    expect(setAsideBy([setAt(`${metric}.counts`, 'live')])).toBe('cancelled');
    expect(setAsideBy([setAt(`${metric}.counts`, 'live', '2026-03-10')])).toBeNull();
  });
  it('how long its windows are', () => {
    const windows = metricsOf('generic').find(({ id }) => id === 'generic.lsr')?.windows ?? [];
    const overrides = ownPolicies('generic', [setAt('generic.lsr.window-short-days', 14)]);
    expect(windowsInForce(windows, { channel: 'generic', site: '', day: '2026-03-20', overrides }).map(({ key }) => key)).toEqual([
      '14d',
      '30d',
      'all',
    ]);
  });
});
