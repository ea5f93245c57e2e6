import { aContext } from '@weerwoord/metrics/testing';
import { aLine, anOrder, utc } from '@weerwoord/orders/testing';
import type { Cancellation, OrderFacts } from '@weerwoord/orders';
import { judgeCancel } from './judge-cancel';

const rowOf = (over: Partial<OrderFacts>, context = {}) => judgeCancel(anOrder(over), aContext(context)).rows[0];
const by = (who: Cancellation['by'], at: Date | null = null): Partial<OrderFacts> => ({
  status: 'cancelled',
  parcels: [],
  cancellation: { at, by: who, reason: null },
});

it.each<[string, Partial<OrderFacts>, string, string, [counted: boolean, hit: boolean, worstHit: boolean], string | null]>([
  ['shipped', {}, 'kept', '3.2/kept', [true, false, false], null],
  ['cancelled by the seller', by('seller'), 'cancelled', '3.2/seller', [true, true, true], null],
  ['asked for by the buyer', { ...by('seller'), flags: { buyerRequestedCancel: true } }, 'asked-by-buyer', '3.2/asked', [true, false, false], null],
  ['by the buyer while pending', by('buyer'), 'excluded', '3.2/buyer', [false, false, false], 'cancelled-by-buyer'],
  ['by Amazon, ship-by over', by('marketplace', utc('2026-03-14T08:00:00Z')), 'cancelled', '3.2/amazon', [true, true, true], null],
  [
    'by Amazon on the very ship-by',
    by('marketplace', utc('2026-03-04T08:00:00Z')),
    'excluded',
    '3.2/amazon-early',
    [false, false, false],
    'cancelled-by-amazon',
  ],
  ['by Amazon at an hour nobody knows', by('marketplace'), 'cancelled', '3.2/amazon', [true, true, true], null],
  ['by nobody knows whom', by(null), 'undecided', '3.2/unknown', [false, false, true], 'cancelled-by-unknown'],
  [
    'after the confirmation: a refund',
    { ...by('seller', utc('2026-03-20T08:00:00Z')), parcels: anOrder().parcels },
    'kept',
    '3.2/refund',
    [true, false, false],
    null,
  ],
  [
    'one line cancelled by the seller',
    { lines: [aLine(), aLine({ key: '2', cancelledBy: 'seller' })] },
    'cancelled',
    '3.2/item',
    [true, true, true],
    null,
  ],
  [
    'one line cancelled by the buyer',
    { lines: [aLine(), aLine({ key: '2', cancelledBy: 'buyer' })] },
    'kept',
    '3.2/kept',
    [true, false, false],
    null,
  ],
  ['one line cancelled, nobody says by whom', { flags: { itemCancelled: true } }, 'undecided', '3.2/item-unknown', [true, false, true], null],
  ['pending', { status: 'pending' }, 'excluded', '3.2/pending', [false, false, false], 'pending'],
  ['shipped by Amazon', { fulfilment: 'AFN' }, 'excluded', '3.2/fba', [false, false, false], 'fulfilled-by-amazon'],
  ['sold on another site', { site: 'amazon.de' }, 'excluded', '3.2/other', [false, false, false], 'other-channel-or-replacement'],
])('%s', (_edge, over, outcome, rule, sides, setAside) => {
  const row = rowOf(over);
  expect([row?.outcome, row?.rule, [row?.counted, row?.hit, row?.worstHit], row?.setAside]).toEqual([outcome, rule, sides, setAside]);
});

it('an account may have it that Amazon’s own cancellations do not count', () => {
  const row = {
    ...{ id: 'amazon.cancel.auto-cancel-counts', channel: 'amazon' as const, site: '*', value: false, unit: 'flag', validFrom: '2020-01-01' },
    ...{ validTo: null, source: 'mine', readOn: '2026-01-01', confidence: 'convention' as const },
  };
  expect(rowOf(by('marketplace'), { overrides: [row] })).toMatchObject({ counted: false, setAside: 'cancelled-by-amazon' });
});

it('stands on the day of the order and was known on the day of the cancellation', () => {
  expect(rowOf(by('seller', utc('2026-03-08T10:00:00Z')))).toMatchObject({ day: '2026-03-02', marks: [{ day: '2026-03-08', hit: 1, worst: 1 }] });
  expect(rowOf(by('seller'))?.marks).toEqual([{ day: '2026-03-02', hit: 1, worst: 1 }]);
  expect(judgeCancel(anOrder({ placedAt: null }), aContext()).rows).toEqual([]);
});
