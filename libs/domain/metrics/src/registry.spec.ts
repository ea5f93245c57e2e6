import * as fc from 'fast-check';
import { A_TO_Z_STATES, ALIEXPRESS_DISPUTE_STATES } from '@weerwoord/policies';
import { aContext } from '@weerwoord/metrics/testing';
import { aClaim, aFeedback, aLine, anOrder, aParcel, aReturn, aScan } from '@weerwoord/orders/testing';
import type { OrderFacts } from '@weerwoord/orders';
import { judgeOrder } from './registry';
import { DECIDING_FACTS, OUTCOMES, SET_ASIDE_REASONS } from './verdict-words';
import { weightsOf } from './weights';

const moment = fc.integer({ min: 0, max: 60 * 24 }).map((hours) => new Date(Date.UTC(2026, 2, 1, hours)));
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const says = orNull(fc.constantFrom('COUNTED' as const, 'NOT_COUNTED' as const));
const states = [
  ...A_TO_Z_STATES,
  ...ALIEXPRESS_DISPUTE_STATES,
  'OPEN',
  'LOST',
  'RESOLVED_FOR_SELLER',
  'BUYER_WINS_SELLER_FAULT',
  'EXPIRE_X',
  'SOMETHING_NEW',
];
const anyClaim = fc.record({
  key: fc.string(),
  kind: fc.constantFrom(
    'A_TO_Z' as const,
    'CHARGEBACK' as const,
    'EBAY_CASE' as const,
    'ALIEXPRESS_DISPUTE' as const,
    'EBAY_INR' as const,
    'EBAY_RETURN' as const,
    'SAFE_T' as const,
  ),
  state: fc.constantFrom(...states),
  at: moment,
  openedAt: moment,
  type: orNull(fc.constantFrom('SERVICE' as const, 'FRAUD' as const, 'UNKNOWN' as const)),
  saysMetric: says,
  reason: orNull(fc.constantFrom('SNAD', 'REMORSE', 'INR_DELIVERED')),
});
const anyOrder: fc.Arbitrary<OrderFacts> = fc
  .record({
    channel: fc.constantFrom('amazon' as const, 'ebay' as const, 'aliexpress' as const, 'generic' as const, 'shop' as const),
    site: fc.constantFrom('amazon.nl', 'EBAY_NL', 'EBAY_US'),
    status: fc.constantFrom(
      'pending' as const,
      'open' as const,
      'partly-shipped' as const,
      'shipped' as const,
      'delivered' as const,
      'cancelled' as const,
    ),
    fulfilment: orNull(fc.constantFrom('MFN' as const, 'AFN' as const)),
    isReplacement: fc.boolean(),
    onChannel: fc.boolean(),
    placedAt: orNull(moment),
    shipBy: orNull(moment),
    deliverBy: orNull(moment),
    dispatchedAt: orNull(moment),
    deliveredAt: orNull(moment),
    unitsUnconfirmed: orNull(fc.nat(1)),
    invoicedAt: orNull(moment),
    flags: fc.dictionary(
      fc.constantFrom(
        'businessOrder',
        'amazonInvoiced',
        'otdrProtected',
        'itemCancelled',
        'buyerRequestedCancel',
        'abusiveBuyer',
        'expectRemoval',
        'neverShipped',
      ),
      fc.boolean(),
    ),
    cancellation: orNull(
      fc.record({
        at: orNull(moment),
        by: orNull(fc.constantFrom('buyer' as const, 'seller' as const, 'marketplace' as const)),
        reason: orNull(fc.constantFrom('OutOfStock', 'BUYER_ASKED_CANCEL')),
      }),
    ),
    buyerSaysOnTime: orNull(fc.boolean()),
    shipToCountry: orNull(fc.constantFrom('NL', 'US', 'DE')),
    lines: fc.array(
      fc.constantFrom('1', '2', '3').map((key) => aLine({ key })),
      { maxLength: 3 },
    ),
    parcels: fc.array(
      orNull(moment).map((confirmedAt) => aParcel({ confirmedAt })),
      { maxLength: 2 },
    ),
    scans: fc.array(
      fc
        .record({
          at: moment,
          status: fc.constantFrom(
            'label_created' as const,
            'accepted' as const,
            'delivery_attempted' as const,
            'delivered' as const,
            'returned' as const,
          ),
        })
        .map(aScan),
      { maxLength: 3 },
    ),
    feedback: fc.array(fc.record({ key: fc.string(), stars: fc.integer({ min: 1, max: 5 }), at: moment, removedAt: orNull(moment) }).map(aFeedback), {
      maxLength: 2,
    }),
    claims: fc.array(
      anyClaim.map((claim) => aClaim({ ...claim, openedAt: claim.openedAt < claim.at ? claim.openedAt : claim.at })),
      { maxLength: 2 },
    ),
    returns: fc.array(fc.record({ claimFlag: fc.boolean(), requestedAt: moment }).map(aReturn), { maxLength: 1 }),
  })
  .map(anOrder);

describe('whatever the order', () => {
  const everyRow = (holds: (row: ReturnType<typeof judgeOrder>['rows'][number]) => void) => {
    fc.assert(
      fc.property(anyOrder, moment, (order, now) => judgeOrder(order, aContext({ now })).rows.forEach(holds)),
      { numRuns: 600 },
    );
  };

  it('a hit is counted, also in the worst case, and nothing counted is set aside', () => {
    everyRow((row) => {
      expect(row.hit && !row.counted).toBe(false);
      expect(row.worstHit && !row.worstCounted).toBe(false);
      expect(row.hit && !row.worstHit).toBe(false);
      expect(row.counted && row.setAside !== null).toBe(false);
    });
  });

  it('its marks add up to its verdict, in order of day', () => {
    everyRow((row) => {
      const sum = (side: 'hit' | 'worst') => row.marks.reduce((total, mark) => total + mark[side], 0);
      const { hit, worstHit } = weightsOf(row);
      expect([sum('hit'), sum('worst')]).toEqual([hit, worstHit]);
      expect(row.marks.map((mark) => mark.day)).toEqual(row.marks.map((mark) => mark.day).sort());
    });
  });

  it('it speaks only in words the screens know', () => {
    const known = (words: readonly string[], word: string | null): boolean => word === null || words.includes(word);
    everyRow((row) => {
      expect([row.outcome].filter((word) => !known(OUTCOMES, word))).toEqual([]);
      expect([row.setAside].filter((word) => !known(SET_ASIDE_REASONS, word))).toEqual([]);
      expect([row.deciding.fact].filter((word) => !known(DECIDING_FACTS, word))).toEqual([]);
    });
  });

  it('each metric and part has one row', () => {
    fc.assert(
      fc.property(anyOrder, moment, (order, now) => {
        const names = judgeOrder(order, aContext({ now })).rows.map((row) => `${row.metric}|${row.part}`);
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });

  it('nothing changes before it is judged again, and then there is no standing still', () => {
    fc.assert(
      fc.property(anyOrder, moment, (order, now) => {
        const { rows, rejudgeAt } = judgeOrder(order, aContext({ now }));
        if (rejudgeAt === null) return;
        expect(rejudgeAt > now).toBe(true);
        expect(judgeOrder(order, aContext({ now: new Date(rejudgeAt.getTime() - 1) })).rows).toEqual(rows);
        expect(judgeOrder(order, aContext({ now: rejudgeAt })).rows).not.toEqual(rows);
      }),
      { numRuns: 600 },
    );
  });
});

it.each(['ebay', 'aliexpress', 'shop', 'generic'] as const)('an order of another channel has no verdict in an account of %s', (channel) => {
  expect(judgeOrder(anOrder({ channel, onChannel: false }), aContext()).rows).toEqual([]);
  expect(judgeOrder(anOrder({ channel, onChannel: true }), aContext()).rows).not.toEqual([]);
});
