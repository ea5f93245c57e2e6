import * as fc from 'fast-check';
import { ALIEXPRESS_DISPUTE_STATES } from '@weerwoord/policies';
import { aContext } from '@weerwoord/metrics/testing';
import { aClaim, aFeedback, anOrder, aParcel, aScan, utc } from '@weerwoord/orders/testing';
import type { OrderFacts } from '@weerwoord/orders';
import { judgeOrder, metricsOf } from './registry';
import { againstOf, weightsOf } from './weights';

/** Amazon's figures are tried in `amazon.properties.spec.ts`, with what each blow is about. */
type Tried = 'ebay' | 'aliexpress' | 'shop' | 'generic';
const SITES: Readonly<Record<Tried, string>> = { ebay: 'EBAY_US', aliexpress: 'aliexpress.com', shop: 'shop.example', generic: '' };
const NOW = utc('2026-06-01T12:00:00Z');
const moment = fc.integer({ min: 0, max: 60 * 24 }).map((hours) => new Date(Date.UTC(2026, 1, 15, hours)));
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });

const anyOrder = (channel: Tried): fc.Arbitrary<OrderFacts> =>
  fc
    .record({
      status: fc.constantFrom('open' as const, 'shipped' as const, 'delivered' as const, 'cancelled' as const),
      placedAt: moment,
      shipBy: orNull(moment),
      deliverBy: orNull(moment),
      dispatchedAt: orNull(moment),
      deliveredAt: orNull(moment),
      shipToCountry: fc.constantFrom('US', 'NL'),
      cancellation: orNull(
        fc.record({
          at: orNull(moment),
          by: fc.constantFrom('buyer' as const, 'seller' as const),
          reason: fc.constantFrom('ORDER_UNPAID', 'OutOfStock'),
        }),
      ),
      buyerSaysOnTime: orNull(fc.boolean()),
      parcels: fc.array(
        orNull(moment).map((confirmedAt) => aParcel({ confirmedAt })),
        { maxLength: 1 },
      ),
      scans: fc.array(fc.record({ at: moment, status: fc.constantFrom('accepted' as const, 'delivered' as const) }).map(aScan), { maxLength: 2 }),
      feedback: fc.array(fc.record({ key: fc.constantFrom('f1', 'f2'), stars: fc.integer({ min: 1, max: 5 }), at: moment }).map(aFeedback), {
        maxLength: 2,
      }),
      claims: fc.array(
        fc
          .record({
            key: fc.constantFrom('c1', 'c2'),
            kind: fc.constantFrom('EBAY_CASE' as const, 'EBAY_INR' as const, 'ALIEXPRESS_DISPUTE' as const, 'SHOP_COMPLAINT' as const),
            state: fc.constantFrom('CASE_OPEN', 'CASE_SELLER_WON', 'CASE_BUYER_WON_FAULT', 'COMPLAINT', ...ALIEXPRESS_DISPUTE_STATES),
            at: moment,
          })
          .map(aClaim),
        { maxLength: 2 },
      ),
    })
    .map((over) => anOrder({ channel, site: SITES[channel], ...over }));

type Blow = { readonly of: readonly Tried[]; readonly strike: (facts: OrderFacts) => OrderFacts; readonly about: RegExp };
const withClaim =
  (kind: 'EBAY_CASE' | 'EBAY_INR' | 'EBAY_RETURN' | 'ALIEXPRESS_DISPUTE' | 'SHOP_COMPLAINT', state: string): Blow['strike'] =>
  (facts) => ({ ...facts, claims: [...facts.claims, aClaim({ key: 'blow', kind, state, at: utc('2026-04-10T00:00:00Z'), reason: 'SNAD' })] });
const BLOWS: Readonly<Record<string, Blow>> = {
  'a case lost by our fault': { of: ['ebay'], strike: withClaim('EBAY_CASE', 'CASE_BUYER_WON_FAULT'), about: /./ },
  'a request for a parcel that did not come': { of: ['ebay'], strike: withClaim('EBAY_INR', 'INR_OPEN'), about: /./ },
  'a return of something not as described': { of: ['ebay'], strike: withClaim('EBAY_RETURN', 'RET_REQUESTED'), about: /./ },
  'a buyer who says it came late': { of: ['ebay'], strike: (facts) => ({ ...facts, buyerSaysOnTime: false }), about: /./ },
  'a cancellation of what was sold out': {
    of: ['ebay'],
    strike: (facts) => ({ ...facts, status: 'cancelled', cancellation: { at: null, by: 'seller', reason: 'OUT_OF_STOCK_OR_CANNOT_FULFILL' } }),
    about: /tdr|cases/,
  },
  'a dispute ruled for the buyer': { of: ['aliexpress'], strike: withClaim('ALIEXPRESS_DISPUTE', 'DECIDED_FOR_BUYER'), about: /./ },
  'a dispute': { of: ['aliexpress'], strike: withClaim('ALIEXPRESS_DISPUTE', 'WAITING_SELLER'), about: /\.dispute$/ },
  'a complaint': { of: ['shop'], strike: withClaim('SHOP_COMPLAINT', 'COMPLAINT'), about: /./ },
  'one star': {
    of: ['generic'],
    strike: (facts) => ({ ...facts, feedback: [...facts.feedback, aFeedback({ key: 'blow', stars: 1 })] }),
    about: /./,
  },
};

/** What speaks against the seller in each figure and part, over all these orders. */
function sumsOf(orders: readonly OrderFacts[], channel: Tried): ReadonlyMap<string, { against: number; counted: number }> {
  const senses = new Map(metricsOf(channel).map(({ id, sense }) => [id, sense]));
  const sums = new Map<string, { against: number; counted: number }>();
  for (const row of orders.flatMap((facts) => judgeOrder(facts, aContext({ now: NOW, site: SITES[channel] })).rows)) {
    const name = `${row.metric} ${row.part}`;
    const sum = sums.get(name) ?? { against: 0, counted: 0 };
    const against = againstOf(row, senses.get(row.metric) ?? 'under').confirmed;
    sums.set(name, { against: sum.against + against, counted: sum.counted + weightsOf(row).counted });
  }
  return sums;
}

const CASES = Object.entries(BLOWS).flatMap(([name, { of }]) => of.map((channel) => [name, channel] as const));
it.each(CASES)('%s never makes a figure better (%s)', (name, channel) => {
  const blow = BLOWS[name];
  if (!blow) throw new Error(name);
  let worsened = 0;
  fc.assert(
    fc.property(fc.array(anyOrder(channel), { minLength: 1, maxLength: 5 }), ([first, ...others]) => {
      if (!first) return;
      const [before, after] = [sumsOf([first, ...others], channel), sumsOf([blow.strike(first), ...others], channel)];
      for (const [figure, was] of before) {
        if (!blow.about.test(figure.split(' ')[0] ?? '')) continue;
        const is = after.get(figure) ?? { against: 0, counted: 0 };
        expect([figure, is.against * was.counted >= was.against * is.counted]).toEqual([figure, true]);
        if (is.against > was.against) worsened += 1;
      }
    }),
    { numRuns: 100 },
  );
  // A blow that changes nothing at all would prove nothing.
  expect(worsened).toBeGreaterThan(0);
});
