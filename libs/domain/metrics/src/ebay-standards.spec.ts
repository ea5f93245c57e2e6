import * as fc from 'fast-check';
import { EBAY_PROGRAMMES } from '@weerwoord/policies';
import { aContext } from '@weerwoord/metrics/testing';
import { aClaim, aLine, anOrder, utc } from '@weerwoord/orders/testing';
import type { OrderFacts } from '@weerwoord/orders';
import { EBAY_PROTECTIONS, protectionOf } from './ebay-defect/protections';
import { ebayEvaluation, ebayLevelOn } from './ebay-evaluation';
import { ebayLevel, failsLevel, meetsLevel, salesGate } from './ebay-level';
import type { EbayStanding } from './ebay-level';
import { tallyDefects, uniqueBuyers } from './ebay-tally';
import { judgeOrder } from './registry';
import { weightsOf } from './weights';

const DAY = '2026-11-20';
const share = (numerator: number, denominator = 1000) => ({ numerator, denominator });
const standing = (over: Partial<EbayStanding> = {}): EbayStanding => ({
  tdr: share(0),
  uniqueBuyers: 0,
  cases: share(0),
  late: share(0),
  salesGateMet: true,
  ...over,
});

describe('levels', () => {
  it.each([
    ['at the limit itself', share(5), 9, true],
    ['over it, with buyers within the allowance', share(6), 3, true],
    ['over both', share(6), 4, false],
    ['nothing sold: the allowance passes it (R-E4)', share(0, 0), 0, true],
  ])('%s', (_edge, tdr, buyers, met) => expect(meetsLevel('tdr', 'top-rated', tdr, 'PROGRAM_US', DAY, buyers)).toBe(met));

  it.each<[string, Partial<EbayStanding>, string, readonly string[]]>([
    ['everything passes', {}, 'TOP_RATED', []],
    ['without the sales gate', { salesGateMet: false }, 'ABOVE_STANDARD', []],
    ['late, which keeps from the top only', { late: share(40) }, 'ABOVE_STANDARD', ['late']],
    ['tracking below its minimum', { tracking: share(949) }, 'ABOVE_STANDARD', ['tracking']],
    ['tracking at it', { tracking: share(950) }, 'TOP_RATED', []],
    ['three cases', { cases: share(4) }, 'BELOW_STANDARD', ['cases']],
    ['two cases among few sales', { cases: share(2, 10) }, 'TOP_RATED', []],
    ['defects beyond both', { tdr: share(30), uniqueBuyers: 30 }, 'BELOW_STANDARD', ['tdr']],
    ['buyers not known: defects stand in', { tdr: share(6), uniqueBuyers: null }, 'ABOVE_STANDARD', ['tdr']],
  ])('%s', (_edge, over, level, fails) => {
    expect([ebayLevel(standing(over), 'PROGRAM_US', DAY), failsLevel(standing(over), 'top-rated', 'PROGRAM_US', DAY)]).toEqual([level, fails]);
  });

  it('answers every programme and standing, and one more defect never gives a higher level', () => {
    const order = ['BELOW_STANDARD', 'ABOVE_STANDARD', 'TOP_RATED'];
    const few = fc.nat(40);
    fc.assert(
      fc.property(
        fc.constantFrom(...EBAY_PROGRAMMES),
        few,
        few,
        few,
        few,
        fc.integer({ min: 40, max: 3000 }),
        fc.boolean(),
        (programme, tdr, buyers, cases, late, n, gate) => {
          const levelOf = (more: number): number =>
            order.indexOf(
              ebayLevel(
                {
                  tdr: share(tdr + more, n),
                  uniqueBuyers: Math.min(tdr, buyers) + more,
                  cases: share(cases + more, n),
                  late: share(late + more, n),
                  salesGateMet: gate,
                },
                programme,
                DAY,
              ),
            );
          expect(levelOf(0)).toBeGreaterThanOrEqual(levelOf(1));
          expect(levelOf(0)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  it.each([
    ['open', { daysOnSite: 90, transactions: 100, sales: { minor: 100_000, currency: 'USD' } }, true, []],
    ['a cent short', { daysOnSite: 90, transactions: 100, sales: { minor: 99_999, currency: 'USD' } }, false, []],
    ['in other money: nobody knows', { daysOnSite: 90, transactions: 100, sales: { minor: 100_000, currency: 'EUR' } }, null, ['sales']],
    ['too few, and something unknown', { daysOnSite: null, transactions: 99, sales: null }, false, ['daysOnSite', 'sales']],
  ])('the sales gate: %s', (_edge, facts, met, unknown) => {
    expect(salesGate(facts, 'PROGRAM_US', DAY)).toMatchObject({ met, unknown });
  });
});

describe('evaluation', () => {
  it.each([
    ['before the 20th', '2026-11-19', '2026-10-20', '2026-11-20', '2026-10-31'],
    ['on the 20th: it is the last one', '2026-11-20', '2026-11-20', '2026-12-20', '2026-11-30'],
    ['over the turn of the year', '2026-12-25', '2026-12-20', '2027-01-20', '2026-12-31'],
    ['in January', '2027-01-03', '2026-12-20', '2027-01-20', '2026-12-31'],
  ])('%s', (_edge, asOf, last, next, to) => {
    const told = ebayEvaluation(asOf);
    expect([told.last, told.next, new Set(told.windows.map(({ range }) => range.to))]).toEqual([last, next, new Set([to])]);
  });

  it.each([
    ['400 in three months: three', 400, '3m'],
    ['399: twelve', 399, '12m'],
  ])('the level on a day looks back as eBay does, %s', (_edge, transactions, key) => {
    const asked: string[] = [];
    const told = ebayLevelOn('2026-03-20', 'PROGRAM_GLOBAL', ({ from }) => {
      asked.push(from);
      return { ...standing({ tdr: share(10), uniqueBuyers: 10 }), transactions };
    });
    expect([told.window.key, told.level, told.because, asked[0]]).toEqual([key, 'ABOVE_STANDARD', ['tdr'], '2025-12-01']);
  });
});

describe('buyers behind defects', () => {
  it('a transaction whose buyer is not known is a buyer of its own, and it is said', () => {
    expect(uniqueBuyers([{ of: 'a', buyer: 'k1' }, { of: 'b', buyer: 'k1' }, { of: 'c', buyer: null }, { of: 'd' }])).toEqual({
      uniqueBuyers: 3,
      buyersKnown: false,
    });
  });
  it('unknown defects are listed, not counted (R-E15)', () => {
    expect(tallyDefects([{ transaction: 'a', buyer: 'x', kind: 'unknown' }])).toMatchObject({
      defective: 0,
      uniqueBuyers: 0,
      cases: 0,
      unknown: [{ transaction: 'a' }],
    });
  });
  it('never more buyers than defects', () => {
    const any = fc.record({
      transaction: fc.constantFrom('a', 'b', 'c', 'd'),
      buyer: fc.constantFrom('x', 'y', null),
      kind: fc.constantFrom('cancellation' as const, 'case' as const),
    });
    fc.assert(
      fc.property(fc.array(any), (defects) => {
        // One transaction has one buyer.
        const told = tallyDefects(
          defects.map((defect) => ({ ...defect, buyer: defects.find(({ transaction }) => transaction === defect.transaction)?.buyer ?? null })),
        );
        expect(told.uniqueBuyers).toBeLessThanOrEqual(told.defective);
        expect(told.cases).toBeLessThanOrEqual(told.defective);
      }),
    );
  });
});

describe('transactions of one order', () => {
  const lines = ['1', '2', '3'].map((key) => aLine({ key }));
  const order = (over: Partial<OrderFacts>): OrderFacts =>
    anOrder({ channel: 'ebay', site: 'EBAY_NL', placedAt: utc('2026-03-02T10:00:00Z'), lines, ...over });
  const rowOf = (metric: string, over: Partial<OrderFacts>) =>
    judgeOrder(order(over), aContext({ site: 'EBAY_NL' })).rows.find((row) => row.metric === metric);
  const weights = (metric: string, over: Partial<OrderFacts>) => {
    const row = rowOf(metric, over);
    return row && weightsOf(row);
  };
  const lost = aClaim({ kind: 'EBAY_INR', state: 'CASE_BUYER_WON_FAULT', at: utc('2026-03-20T10:00:00Z'), openedAt: utc('2026-03-12T10:00:00Z') });
  const cancelled: Partial<OrderFacts> = {
    status: 'cancelled',
    cancellation: { at: utc('2026-03-03T10:00:00Z'), by: 'seller', reason: 'OutOfStock' },
  };

  it('quantity does not matter, and no line at all is one transaction', () => {
    expect([weights('ebay.tdr', { lines: [aLine({ quantity: 7 })] })?.counted, weights('ebay.tdr', { lines: [] })?.counted]).toEqual([1, 1]);
  });
  it('a cancellation spoils them all, a case one', () => {
    expect([weights('ebay.tdr', cancelled), weights('ebay.tdr', { claims: [lost] })]).toEqual([
      { counted: 3, hit: 3, worstCounted: 3, worstHit: 3 },
      { counted: 3, hit: 1, worstCounted: 3, worstHit: 1 },
    ]);
  });
  it('an inquiry that became a case is one case', () => {
    const claims = [lost, { ...lost, key: 'c-2', kind: 'EBAY_CASE' as const }];
    expect([weights('ebay.cases', { claims })?.hit, rowOf('ebay.cases', { claims })?.marks]).toEqual([
      1,
      [
        { day: '2026-03-12', hit: 0, worst: 1 },
        { day: '2026-03-20', hit: 1, worst: 0 },
      ],
    ]);
  });
  it('of two parcels the late one is one transaction late', () => {
    const scan = (trackingNumber: string, at: string, status: 'accepted' | 'delivered') => ({ trackingNumber, at: utc(at), status });
    const scans = [
      scan('A', '2026-03-03T10:00:00Z', 'accepted'),
      scan('B', '2026-03-09T10:00:00Z', 'accepted'),
      scan('B', '2026-03-15T10:00:00Z', 'delivered'),
    ].map((one, at) => ({
      ...one,
      id: String(at),
      carrier: 'postnl',
      sub: null,
      physical: true,
      dateOnly: false,
      country: 'NL',
      placeMatch: null,
      signed: false,
      needsReview: false,
    }));
    const late = { scans, deliverBy: utc('2026-03-08T22:59:59Z') };
    expect([weights('ebay.late', late), rowOf('ebay.late', late)?.rule]).toEqual([{ counted: 3, hit: 1, worstCounted: 3, worstHit: 1 }, 'L11']);
    expect(weights('ebay.late', { ...late, lines: [aLine()] })).toEqual({ counted: 1, hit: 1, worstCounted: 1, worstHit: 1 });
  });
});

describe('seller protections', () => {
  const flagged = (flag: string, more: Record<string, boolean> = {}) => ({ flags: { [flag]: true, ...more } });
  it.each(EBAY_PROTECTIONS.map((protection) => [protection.id, protection] as const))(
    '%s takes away what it may, and nothing else',
    (id, { flag, removes }) => {
      for (const what of ['cancellation', 'case'] as const)
        expect(protectionOf(flagged(flag), what)?.id ?? null).toBe(removes.includes(what) ? id : null);
    },
  );
  it('a seller who forfeited them has none (SP-14)', () => {
    for (const { flag } of EBAY_PROTECTIONS) expect(protectionOf(flagged(flag, { protectionsForfeited: true }), 'cancellation')).toBeNull();
  });
});
