import { aContext } from '@weerwoord/metrics/testing';
import { anOrder, aParcel, utc } from '@weerwoord/orders/testing';
import type { OrderFacts } from '@weerwoord/orders';
import { judgeInvoice } from './judge-invoice';
import { invoiceDueAt } from './invoice-due';

/** Confirmed on a Tuesday afternoon: the invoice is due by the end of Wednesday. */
const business = (over: Partial<OrderFacts> = {}): OrderFacts => anOrder({ flags: { businessOrder: true }, ...over });
const judged = (over: Partial<OrderFacts>, now = '2026-06-01T12:00:00Z') => judgeInvoice(business(over), aContext({ now: utc(now) }));
const DUE = utc('2026-03-04T22:59:59Z');

it.each<[string, Partial<OrderFacts>, string, string, [counted: boolean, hit: boolean, worstHit: boolean]]>([
  ['uploaded on the last second', { invoicedAt: DUE }, 'invoiced', '3.5/ok', [true, false, false]],
  ['a second later', { invoicedAt: utc('2026-03-04T23:00:00Z') }, 'late-invoice', '3.5/late', [true, true, true]],
  ['known to have none', { invoicedAt: null }, 'missing-invoice', '3.5/missing', [true, true, true]],
  ['no file tells', {}, 'undecided', '3.5/invoice-unknown', [false, false, true]],
  ['Amazon writes it', { flags: { businessOrder: true, amazonInvoiced: true } }, 'invoiced', '3.5/vcs', [true, false, false]],
  ['not shipped', { status: 'open', parcels: [] }, 'excluded', '3.5/open', [false, false, false]],
  ['shipped at a moment nobody knows', { parcels: [] }, 'excluded', '3.5/unknown', [false, false, false]],
  ['cancelled', { status: 'cancelled', parcels: [] }, 'excluded', '3.5/cancelled', [false, false, false]],
  ['shipped by Amazon', { fulfilment: 'AFN' }, 'excluded', '3.5/fba', [false, false, false]],
])('%s', (_edge, over, outcome, rule, sides) => {
  const row = judged(over).rows[0];
  expect([row?.outcome, row?.rule, [row?.counted, row?.hit, row?.worstHit]]).toEqual([outcome, rule, sides]);
});

it('only business orders are looked at', () => {
  expect(judgeInvoice(anOrder(), aContext()).rows).toEqual([]);
});
it('without an invoice it waits until its day is over', () => {
  const { rows, rejudgeAt } = judged({ invoicedAt: null }, '2026-03-04T22:59:59Z');
  expect([rows[0]?.outcome, rows[0]?.setAside, rejudgeAt]).toEqual(['open', 'invoice-not-due', utc('2026-03-04T23:00:00Z')]);
});
it('a defect has a row of its cause, known since its day was over', () => {
  expect(judged({ invoicedAt: utc('2026-03-10T09:00:00Z') }).rows.map(({ metric, marks }) => [metric, marks])).toEqual([
    ['amazon.idr', [{ day: '2026-03-04', hit: 1, worst: 1 }]],
    ['amazon.idr.late', [{ day: '2026-03-04', hit: 1, worst: 1 }]],
  ]);
});

it.each([
  ['Friday: Monday', '2026-04-24T14:00:00+02:00', '2026-04-27T21:59:59Z'],
  ['Saturday: Monday', '2026-04-25T14:00:00+02:00', '2026-04-27T21:59:59Z'],
  ['Sunday: Monday', '2026-04-26T14:00:00+02:00', '2026-04-27T21:59:59Z'],
  ['the day before a holiday: the holiday is an ordinary day', '2026-04-30T14:00:00+02:00', '2026-05-01T21:59:59Z'],
  ['local midnight belongs to the new day', '2026-04-21T00:00:00+02:00', '2026-04-22T21:59:59Z'],
  ['over the change of the clocks', '2026-03-27T14:00:00+01:00', '2026-03-30T21:59:59Z'],
])('confirmed on a %s', (_day, confirmed, due) => {
  expect(invoiceDueAt(utc(confirmed), 'Europe/Berlin')).toEqual(utc(due));
});
it('the last of several packages decides', () => {
  const parcels = [aParcel(), aParcel({ trackingNumber: 'B', confirmedAt: utc('2026-03-06T15:00:00Z') })];
  expect(judged({ parcels, invoicedAt: utc('2026-03-09T12:00:00Z') }).rows[0]?.outcome).toBe('invoiced');
});
