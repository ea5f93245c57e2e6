import { aContext } from '@weerwoord/metrics/testing';
import { recordsOf } from '../testing/delimited';
import { olistOrders } from '../testing/olist-orders';
import { describeWithReference, referenceText } from '../testing/reference-data';
import { GENERIC_DEFAULTS } from './generic/generic-defaults';
import { shipByOf } from '@weerwoord/orders';
import type { OrderFacts } from '@weerwoord/orders';
import { judgeOrder } from './registry';
import type { VerdictRow } from './verdict';
import { windowOf } from './windows';

/** Their name of a metric, ours, and whether what was known on the day is meant. */
const NAMES: Readonly<Record<string, readonly [metric: string, known?: true]>> = {
  odr_60_final: ['generic.odr'],
  odr_60_asof: ['generic.odr', true],
  odr_60_final_excl: ['generic.odr.live'],
  lsr_10: ['generic.lsr'],
  lsr_30: ['generic.lsr'],
  lsr_10_excl: ['generic.lsr.live'],
  lsr_30_excl: ['generic.lsr.live'],
  lsr_10_overdue: ['generic.lsr.overdue'],
  lsr_30_overdue: ['generic.lsr.overdue'],
  lsr_10_by_purchase: ['generic.lsr.by-placed'],
  lsr_30_by_purchase: ['generic.lsr.by-placed'],
  ldr_30: ['generic.late-delivery'],
  ldr_30_by_day: ['generic.late-delivery.by-day'],
  cancel_7: ['generic.cancel'],
  cancel_30: ['generic.cancel'],
};

type Sum = { counted: number; hits: number };
const expected = (name: string): Record<string, string>[] => recordsOf(referenceText('data', 'olist', 'expected', name));
const rateText = ({ counted, hits }: Sum): string => (counted === 0 ? '' : (hits / counted).toFixed(6));
const seconds = (at: Date | null): string => (at === null ? '' : at.toISOString().slice(0, 19).replace('T', ' '));

describeWithReference('Olist: 34,860 real orders against answers computed twice elsewhere', ['data', 'olist', 'expected'], () => {
  const orders = new Map<string, OrderFacts>();
  const rows = new Map<string, VerdictRow[]>(); // by metric and part

  beforeAll(() => {
    const context = aContext({ zone: 'UTC', site: '' });
    for (const order of olistOrders()) {
      orders.set(order.id, order);
      for (const row of judgeOrder(order, context).rows) {
        const key = `${row.metric}|${row.part}`;
        const held = rows.get(key);
        if (held) held.push(row);
        else rows.set(key, [row]);
      }
    }
  }, 120_000);

  const partOf = (scope: string | undefined): string => (scope === 'ALL' ? '' : `seller:${scope ?? ''}`);
  const rowsOf = (metric: string, scope: string | undefined): readonly VerdictRow[] => rows.get(`${metric}|${partOf(scope)}`) ?? [];
  const sum = (picked: readonly VerdictRow[], hit: (row: VerdictRow) => boolean = (row) => row.hit): Sum => {
    const counted = picked.filter((row) => row.counted);
    return { counted: counted.length, hits: counted.filter(hit).length };
  };

  it('every row of windows.csv', () => {
    const wrong = expected('windows.csv').filter((line) => {
      const [metric = '', known] = NAMES[line['metric'] ?? ''] ?? [];
      const asOf = line['as_of'] ?? '';
      const window = GENERIC_DEFAULTS.find((row) => row.id === metric)?.windows.find((entry) => entry.key === `${line['window_days']}d`);
      if (!window) return true;
      const { from, to } = windowOf(window, asOf);
      const inside = rowsOf(metric, line['scope']).filter((row) => row.day >= from && row.day <= to);
      const knownHit = (row: VerdictRow): boolean => row.marks.filter((mark) => mark.day <= asOf).reduce((hits, mark) => hits + mark.hit, 0) > 0;
      const got = known ? sum(inside, knownHit) : sum(inside);
      return [got.hits, got.counted, rateText(got)].join() !== [line['numerator'], line['denominator'], line['rate']].join();
    });
    expect(wrong).toEqual([]);
  });

  it('every row of all_time.csv', () => {
    const wrong = expected('all_time.csv').filter((line) => {
      const of = (metric: string): Sum => sum(rowsOf(metric, line['scope']));
      const [cancel, lsr, late, byDay, odr, reviewed] = [
        of('generic.cancel'),
        of('generic.lsr'),
        of('generic.late-delivery'),
        of('generic.late-delivery.by-day'),
        of('generic.odr'),
        of('generic.negative-per-reviewed'),
      ];
      const got = [
        [cancel.counted, cancel.hits, rateText(cancel)],
        [lsr.counted, lsr.hits, rateText(lsr)],
        [late.counted, late.hits, rateText(late), byDay.hits, rateText(byDay)],
        [reviewed.counted, odr.hits, rateText(odr), rateText(reviewed)],
      ];
      return got.flat().join() !== Object.values(line).slice(2).join();
    });
    expect(wrong).toEqual([]);
  });

  it('every row of order_facts.csv', () => {
    const wrong = expected('order_facts.csv').filter((line) => {
      const order = orders.get(line['order_id'] ?? '');
      const seller = line['seller_id'] ?? '';
      if (!order) return true;
      const rowOf = (metric: string): VerdictRow | undefined => rowsOf(metric, seller).find((row) => row.orderId === order.id);
      const [lsr, late, odr] = [rowOf('generic.lsr'), rowOf('generic.late-delivery'), rowOf('generic.odr')];
      const flag = (row: VerdictRow | undefined): string => (row?.counted ? (row.hit ? '1' : '0') : '');
      const got = [
        seller,
        order.id,
        order.statusRaw,
        seconds(order.placedAt),
        seconds(shipByOf(order, seller)),
        seconds(order.dispatchedAt),
        seconds(order.deliveredAt),
        seconds(order.deliverBy),
        flag(lsr),
        lsr?.counted ? lsr.deciding.figures['lateSeconds'] : '',
        flag(late),
        order.feedback.length,
        flag(odr),
      ];
      return got.join() !== Object.values(line).join();
    });
    expect(wrong).toEqual([]);
  });

  it('final and known agree once every day has passed', () => {
    const known = (row: VerdictRow): number => row.marks.reduce((hits, mark) => hits + mark.hit, 0);
    expect([...rows.values()].flat().filter((row) => known(row) !== (row.hit ? 1 : 0))).toEqual([]);
  });
});
