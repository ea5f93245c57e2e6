import * as fc from 'fast-check';
import { percentText, rateOf } from '@weerwoord/kernel';
import { aContext, sumsOf } from '@weerwoord/metrics/testing';
import { aClaim, anOrder, aScan, utc } from '@weerwoord/orders/testing';
import type { ClaimEvent, OrderFacts } from '@weerwoord/orders';
import { ALIEXPRESS_DISPUTE_STATES } from '@weerwoord/policies';
import { judgeOrder, metricsOf } from '../registry';
import { aliexpressRates } from './rates';

const OPENED = '2026-03-12T09:00:00Z';
const ENDED = '2026-03-20T09:00:00Z';
const dispute = (state: string, over: Partial<ClaimEvent> = {}): ClaimEvent =>
  aClaim({ kind: 'ALIEXPRESS_DISPUTE', state, openedAt: utc(OPENED), at: utc(ENDED), ...over });
const order = (over: Partial<OrderFacts> = {}): OrderFacts => anOrder({ channel: 'aliexpress', site: 'aliexpress.com', fulfilment: null, ...over });
const received = { deliveredAt: utc('2026-03-08T03:00:00Z') };
const rowsOf = (facts: OrderFacts) => judgeOrder(facts, aContext()).rows;
const rowOf = (metric: string, facts: OrderFacts) => rowsOf(facts).find((row) => row.metric === `aliexpress.${metric}`);
const sides = (metric: string, facts: OrderFacts) => {
  const row = rowOf(metric, facts);
  return [row?.counted, row?.hit, row?.worstCounted, row?.worstHit, row?.outcome, row?.setAside];
};
const [YES, NO] = [true, false];

describe.each<[string, Partial<OrderFacts>, unknown[], unknown[], unknown[]]>([
  ['received', received, [YES, NO, YES, NO, 'clean', null], [YES, NO, YES, NO, 'clean', null], [YES, NO, YES, NO, 'clean', null]],
  [
    'not received yet',
    {},
    [NO, NO, NO, NO, 'excluded', 'receipt-not-confirmed'],
    [NO, NO, NO, NO, 'excluded', 'receipt-not-confirmed'],
    [NO, NO, NO, NO, 'excluded', 'receipt-not-confirmed'],
  ],
  [
    'cancelled',
    { ...received, status: 'cancelled' },
    [NO, NO, NO, NO, 'excluded', 'receipt-not-confirmed'],
    [NO, NO, NO, NO, 'excluded', 'receipt-not-confirmed'],
    [NO, NO, NO, NO, 'excluded', 'receipt-not-confirmed'],
  ],
  [
    'opened',
    { claims: [dispute('WAITING_SELLER')] },
    [YES, YES, YES, YES, 'disputed', null],
    [NO, NO, YES, YES, 'undecided', 'undecided'],
    [NO, NO, YES, YES, 'undecided', 'undecided'],
  ],
  [
    'opened after the receipt',
    { ...received, claims: [dispute('WAITING_SELLER')] },
    [YES, YES, YES, YES, 'disputed', null],
    [NO, NO, YES, YES, 'undecided', 'undecided'],
    [NO, NO, YES, YES, 'undecided', 'undecided'],
  ],
  [
    'settled',
    { claims: [dispute('SETTLED')] },
    [YES, YES, YES, YES, 'disputed', null],
    [YES, NO, YES, NO, 'clean', null],
    [YES, NO, YES, NO, 'clean', null],
  ],
  [
    'lost by silence',
    { claims: [dispute('LOST_BY_TIMEOUT')] },
    [YES, YES, YES, YES, 'disputed', null],
    [YES, NO, YES, NO, 'clean', null],
    [YES, NO, YES, NO, 'clean', null],
  ],
  [
    'sent to the platform',
    { claims: [dispute('PLATFORM_REVIEWING')] },
    [YES, YES, YES, YES, 'disputed', null],
    [YES, YES, YES, YES, 'sent-to-platform', null],
    [NO, NO, YES, YES, 'undecided', 'undecided'],
  ],
  [
    'ruled for us',
    { claims: [dispute('DECIDED_FOR_SELLER')] },
    [YES, YES, YES, YES, 'disputed', null],
    [YES, YES, YES, YES, 'sent-to-platform', null],
    [YES, NO, YES, NO, 'clean', null],
  ],
  [
    'ruled against us',
    { claims: [dispute('DECIDED_FOR_BUYER')] },
    [YES, YES, YES, YES, 'disputed', null],
    [YES, YES, YES, YES, 'sent-to-platform', null],
    [YES, YES, YES, YES, 'ruled-against', null],
  ],
  [
    'withdrawn',
    { claims: [dispute('WITHDRAWN')] },
    [YES, NO, YES, NO, 'clean', null],
    [NO, NO, NO, NO, 'excluded', 'dispute-withdrawn'],
    [NO, NO, NO, NO, 'excluded', 'dispute-withdrawn'],
  ],
  [
    'withdrawn and received',
    { ...received, claims: [dispute('WITHDRAWN')] },
    [YES, NO, YES, NO, 'clean', null],
    [YES, NO, YES, NO, 'clean', null],
    [YES, NO, YES, NO, 'clean', null],
  ],
  [
    'two disputes, one withdrawn',
    { claims: [dispute('WITHDRAWN', { key: 'a' }), dispute('DECIDED_FOR_BUYER', { key: 'b' })] },
    [YES, YES, YES, YES, 'disputed', null],
    [YES, YES, YES, YES, 'sent-to-platform', null],
    [YES, YES, YES, YES, 'ruled-against', null],
  ],
  [
    'AliExpress says it does not count',
    { claims: [dispute('DECIDED_FOR_BUYER', { saysMetric: 'NOT_COUNTED' })] },
    [YES, NO, YES, NO, 'clean', null],
    [NO, NO, NO, NO, 'excluded', 'dispute-withdrawn'],
    [NO, NO, NO, NO, 'excluded', 'dispute-withdrawn'],
  ],
])('%s', (_edge, facts, disputed, filed, ruled) => {
  it.each([
    ['dispute', disputed],
    ['ruling-filing', filed],
    ['ruling-liability', ruled],
  ])('%s', (metric, expected) => {
    expect(sides(metric, order(facts))).toEqual(expected);
  });
});

it('stands on the Pacific day of its opening, else of its receipt, else of its order', () => {
  expect(rowOf('dispute', order({ ...received, claims: [dispute('SETTLED', { openedAt: utc('2026-03-12T06:30:00Z') })] }))?.day).toBe('2026-03-11');
  expect(rowOf('dispute', order(received))?.day).toBe('2026-03-07');
  expect(rowOf('dispute', order({ placedAt: utc('2026-03-02T07:59:59Z') }))?.day).toBe('2026-03-01');
  expect(rowsOf(order({ placedAt: null, shipBy: null, deliverBy: null }))).toEqual([]);
});

it('a carrier’s delivery stands for a receipt that nobody stated, and says so', () => {
  const scanned = order({ scans: [aScan({ at: utc('2026-03-06T10:00:00Z'), status: 'delivered', placeMatch: 'city' })] });
  expect(rowOf('dispute', scanned)).toMatchObject({ counted: true, deciding: { fact: 'receipt', figures: { estimated: 1 } } });
});

it('was against us from the opening until it was withdrawn', () => {
  expect(rowOf('dispute', order({ claims: [dispute('WITHDRAWN')] }))?.marks).toEqual([
    { day: '2026-03-12', hit: 1, worst: 1 },
    { day: '2026-03-20', hit: -1, worst: -1 },
  ]);
  expect(rowOf('ruling-liability', order({ claims: [dispute('DECIDED_FOR_BUYER')] }))?.marks).toEqual([
    { day: '2026-03-12', hit: 0, worst: 1 },
    { day: '2026-03-20', hit: 1, worst: 0 },
  ]);
});

it('the orders behind a figure add up to the sheet’s counts', () => {
  const orders = [
    ...Array.from({ length: 6 }, () => order(received)),
    order({ claims: [dispute('SETTLED')] }),
    order({ claims: [dispute('WITHDRAWN')] }),
    order({ claims: [dispute('DECIDED_FOR_BUYER')] }),
    order({ claims: [dispute('DECIDED_FOR_SELLER')] }),
  ];
  const shareOf = (metric: string) => {
    const { hits, counted } = sumsOf(orders.flatMap((facts) => rowOf(metric, facts) ?? []));
    return { numerator: hits, denominator: counted };
  };
  const rates = aliexpressRates({ opened: 4, withdrawn: 1, confirmed: 6, autoConfirmed: 0, settled: 1, filed: 2, liable: 1 });
  expect([shareOf('dispute'), shareOf('ruling-filing'), shareOf('ruling-liability')]).toEqual([rates.dispute, rates.filing, rates.liability]);
});

it('nothing counted is no rate, and no rate is below nothing or above all (R-A4)', () => {
  const none = aliexpressRates({ opened: 0, withdrawn: 0, confirmed: 0, autoConfirmed: 0, settled: 0, filed: 0, liable: 0 });
  expect([none.dispute, none.filing, none.liability].map(percentText)).toEqual([null, null, null]);
  const count = fc.nat(1000);
  fc.assert(
    fc.property(count, count, count, count, count, count, (opened, withdrawn, confirmed, settled, filed, liable) => {
      const { dispute: disputed, filing } = aliexpressRates({ opened, withdrawn, confirmed, autoConfirmed: 0, settled, filed, liable });
      for (const rate of [disputed, filing].map(rateOf)) if (rate !== null) expect(rate >= 0 && rate <= 1).toBe(true);
    }),
  );
});

it('half a hundredth is rounded up (R-A4)', () => {
  expect(percentText(aliexpressRates({ opened: 1, withdrawn: 0, confirmed: 799, autoConfirmed: 0, settled: 0, filed: 0, liable: 0 }).dispute)).toBe(
    '0.13',
  );
});

it('every state a dispute can be in is judged in words', () => {
  for (const state of [...ALIEXPRESS_DISPUTE_STATES, 'SOMETHING_NEW']) {
    const rows = rowsOf(order({ claims: [dispute(state)] })).filter(({ metric }) => !metric.includes('late'));
    expect(rows).toHaveLength(3);
    for (const row of rows) expect(row.deciding).toMatchObject({ fact: 'dispute', figures: { state } });
  }
});

it('an account measures its five figures, none with a published limit', () => {
  expect(metricsOf('aliexpress').map(({ id }) => id)).toEqual([
    'aliexpress.dispute',
    'aliexpress.ruling-filing',
    'aliexpress.ruling-liability',
    'aliexpress.late-dispatch',
    'aliexpress.late-delivery',
  ]);
});
