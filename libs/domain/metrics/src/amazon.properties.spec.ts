import * as fc from 'fast-check';
import { foldOrder } from '@weerwoord/orders';
import type { OrderFacts, StatedFields, StatedLists, Statement } from '@weerwoord/orders';
import { aClaim, aFeedback, aLine, anIdentity, aParcel, aScan, aStatement, utc } from '@weerwoord/orders/testing';
import { A_TO_Z_STATES } from '@weerwoord/policies';
import { aContext } from '@weerwoord/metrics/testing';
import { judgeOrder, METRICS } from './registry';
import type { VerdictRow } from './verdict';
import { againstOf, weightsOf } from './weights';

const NOW = utc('2026-04-20T12:00:00Z');
const moment = fc.integer({ min: 0, max: 60 * 24 }).map((hours) => new Date(Date.UTC(2026, 1, 15, hours)));
const flags = ['buyerRequestedCancel', 'itemCancelled', 'businessOrder', 'amazonInvoiced', 'otdrProtected'] as const;
const numbers = fc.constantFrom('A', 'B', null);

/** What one record may say: little or much, as the reports do. */
const anyStated: fc.Arbitrary<StatedFields & StatedLists> = fc.record(
  {
    fulfilment: fc.constantFrom('MFN' as const, 'AFN' as const),
    status: fc.constantFrom('pending' as const, 'open' as const, 'shipped' as const, 'partly-shipped' as const, 'cancelled' as const),
    isReplacement: fc.boolean(),
    placedAt: moment,
    shipBy: moment,
    deliverBy: moment,
    invoicedAt: moment,
    cancellation: fc.record({
      at: fc.option(moment),
      by: fc.constantFrom('buyer' as const, 'seller' as const, 'marketplace' as const, null),
      reason: fc.constant(null),
    }),
    lines: fc.array(
      fc
        .record({
          key: fc.constantFrom('1', '2'),
          quantity: fc.nat(4),
          category: fc.constantFrom('Books', 'Toys', null),
          cancelledBy: fc.constantFrom('seller' as const, 'buyer' as const, null),
        })
        .map(aLine),
      { maxLength: 2 },
    ),
    parcels: fc.array(
      fc.record({ trackingNumber: numbers, confirmedAt: fc.option(moment), units: fc.option(fc.integer({ min: 1, max: 3 })) }).map(aParcel),
      { maxLength: 3 },
    ),
    scans: fc.array(
      fc
        .record({
          at: moment,
          trackingNumber: fc.constantFrom('A', 'B'),
          status: fc.constantFrom(
            'label_created' as const,
            'in_transit' as const,
            'delivery_attempted' as const,
            'delivered' as const,
            'returned' as const,
          ),
        })
        .map(aScan),
      { maxLength: 4 },
    ),
    feedback: fc.array(
      fc.record({ key: fc.constantFrom('f1', 'f2'), stars: fc.integer({ min: 1, max: 5 }), at: moment, removedAt: fc.option(moment) }).map(aFeedback),
      {
        maxLength: 2,
      },
    ),
    claims: fc.array(fc.record({ key: fc.constantFrom('c1', 'c2'), state: fc.constantFrom(...A_TO_Z_STATES), at: moment }).map(aClaim), {
      maxLength: 2,
    }),
    flags: fc.dictionary(fc.constantFrom(...flags), fc.boolean()),
  },
  { requiredKeys: ['placedAt'] },
);
const anyStatements: fc.Arbitrary<Statement[]> = fc
  .array(fc.tuple(anyStated, moment, fc.constantFrom('aa', 'bb', 'cc')), { minLength: 1, maxLength: 4 })
  .map((all) => all.map(([stated, statedAt, contentHash]) => aStatement({ ...stated, statedAt, contentHash })));
const factsOf = (statements: readonly Statement[]): OrderFacts => foldOrder(anIdentity(), statements);
const rowsOf = (facts: OrderFacts): readonly VerdictRow[] => judgeOrder(facts, aContext({ now: NOW })).rows;

it('whatever order the records come in, and however often, the verdicts are the same', () => {
  fc.assert(
    fc.property(anyStatements, fc.infiniteStream(fc.nat()), (statements, order) => {
      const shuffled = [...statements, ...statements]
        .map((statement) => ({ statement, key: Number(order.next().value) }))
        .sort((a, b) => a.key - b.key);
      expect(rowsOf(factsOf(shuffled.map(({ statement }) => statement)))).toEqual(rowsOf(factsOf(statements)));
    }),
    { numRuns: 150 },
  );
});

it('an order is counted once in each figure and part, and never weighs against the seller more than it counts', () => {
  fc.assert(
    fc.property(anyStatements, (statements) => {
      const rows = rowsOf(factsOf(statements));
      expect(new Set(rows.map(({ metric, part }) => `${metric} ${part}`)).size).toBe(rows.length);
      for (const row of rows) {
        const { counted, hit, worstCounted, worstHit } = weightsOf(row);
        expect([counted >= hit, worstCounted >= worstHit, worstCounted >= counted]).toEqual([true, true, true]);
        expect([counted > 0, hit > 0]).toEqual([row.counted, row.hit]);
      }
    }),
    { numRuns: 150 },
  );
});

/** What may still befall an order, each speaking against the seller or saying nothing. */
const BLOWS: Readonly<Record<string, (facts: OrderFacts) => OrderFacts>> = {
  'one star': (facts) => ({ ...facts, feedback: [...facts.feedback, aFeedback({ key: 'blow' })] }),
  'a claim granted': (facts) => ({ ...facts, claims: [...facts.claims, aClaim({ key: 'blow', state: 'GRANTED_SELLER_FUNDED' })] }),
  'a line the seller cancels': (facts) => ({ ...facts, lines: [...facts.lines, aLine({ key: 'blow', quantity: 0, cancelledBy: 'seller' })] }),
  // A cancelled order is left out of the rate; sent before that, it would come in with what else was in it.
  'a package without tracking': (facts) =>
    facts.status === 'cancelled'
      ? facts
      : { ...facts, parcels: [...facts.parcels, aParcel({ trackingNumber: null, confirmedAt: utc('2026-02-15T00:00:00Z'), units: 1 })] },
  'a confirmation after ship-by': (facts) => ({
    ...facts,
    parcels: [...facts.parcels, aParcel({ trackingNumber: 'blow', confirmedAt: utc('2026-04-19T00:00:00Z') })],
  }),
};

it.each(Object.keys(BLOWS))('%s never makes the defect rate better, nor any other figure it is about', (blow) => {
  const about: Readonly<Record<string, readonly string[]>> = {
    'one star': METRICS.filter(({ channel }) => channel === 'amazon').map(({ definition }) => definition.id),
    'a claim granted': ['amazon.odr', 'amazon.lsr', 'amazon.vtr', 'amazon.cancel'],
    'a line the seller cancels': ['amazon.odr', 'amazon.cancel', 'amazon.lsr'],
    'a package without tracking': ['amazon.vtr'],
    'a confirmation after ship-by': ['amazon.lsr'],
  };
  const sumsOf = (orders: readonly OrderFacts[], metric: string) =>
    orders
      .flatMap((facts) => rowsOf(facts).filter((row) => row.metric === metric && row.part !== 'AFN' && !row.part.startsWith('category:')))
      .reduce(
        (sum, row) => {
          const sense = METRICS.find(({ definition }) => definition.id === metric)?.definition.sense ?? 'under';
          return { against: sum.against + againstOf(row, sense).confirmed, counted: sum.counted + weightsOf(row).counted };
        },
        { against: 0, counted: 0 },
      );
  fc.assert(
    fc.property(fc.array(anyStatements.map(factsOf), { minLength: 1, maxLength: 5 }), (orders) => {
      const [first, ...others] = orders;
      const struck = first ? [BLOWS[blow]?.(first) ?? first, ...others] : [];
      for (const metric of about[blow] ?? []) {
        const [before, after] = [sumsOf(orders, metric), sumsOf(struck, metric)];
        expect({ metric, worse: after.against * before.counted >= before.against * after.counted }).toEqual({ metric, worse: true });
      }
    }),
    { numRuns: 60 },
  );
});
