import type { OrderId } from '@weerwoord/kernel';
import { confirmationOf } from '@weerwoord/orders';
import type { ClaimEvent, Feedback, OrderFacts, OrderStatus } from '@weerwoord/orders';
import { aClaim, aFeedback, anOrder, aParcel, utc } from '@weerwoord/orders/testing';
import { chargebackVerdict, claimVerdict, policyNumber } from '@weerwoord/policies';
import { aContext, sumsOf } from '@weerwoord/metrics/testing';
import { percentText, rateOf } from '@weerwoord/kernel';
import { describeWithReference, vectorsOf } from '../testing/reference-data';
import type { Vector } from '../testing/reference-data';
import { LSR_TABLE } from './amazon-late-shipment/lsr-table';
import { firstFit } from './decision-table';
import { passesLimit } from './limit';
import { judgeOrder } from './registry';
import type { VerdictRow } from './verdict';

const DAY = '2026-11-20';
const given = <Shape>(vector: Vector): Shape => vector.given as Shape;
const statusWord = (passes: boolean | null): string => (passes === null ? 'NONE' : passes ? 'GOOD' : 'BAD');

describeWithReference('Amazon vectors T01-T11', ['domain', 'amazon.md'], () => {
  const vectors = new Map<string, Vector>();
  const vector = (id: string): Vector => vectors.get(`AMZ-${id}`) ?? { id, given: {}, expect: 'missing', why: '' };
  beforeAll(() => {
    for (const entry of vectorsOf('amazon')) vectors.set(entry.id, entry);
  });
  const limit = (id: string): number => policyNumber(id, 'amazon', 'amazon.nl', DAY) ?? Number.NaN;
  const inWindow = (rows: readonly VerdictRow[], from: string, to: string): VerdictRow[] =>
    rows.filter((row) => row.day >= from.slice(0, 10) && row.day <= to.slice(0, 10));

  type Event = { orderId: string; kind: string; stars?: number; state?: string; at?: string; removed?: boolean; struckThrough?: boolean };
  type OdrGiven = {
    windowUtc: { from: string; to: string };
    bulkOrders: { count: number; purchasedAt: string };
    orders: { id: string; purchasedAt: string }[];
    events: Event[];
  };
  const eventAt = (event: Event): Date => utc(event.at ?? '2026-02-20T10:00:00Z');
  const feedbackOf = (event: Event, key: string): Feedback =>
    aFeedback({
      key,
      stars: event.stars ?? 0,
      at: eventAt(event),
      removedAt: event.removed || event.struckThrough ? utc('2026-02-25T10:00:00Z') : null,
    });
  const claimOf = (event: Event, key: string): ClaimEvent => aClaim({ key, state: event.state ?? '', at: eventAt(event) });

  it.each(['T01', 'T03'])('%s: orders, defective orders and parts of a window', (id) => {
    const { windowUtc, bulkOrders, orders, events } = given<OdrGiven>(vector(id));
    const bulk = Array.from({ length: bulkOrders.count }, (_, n) => ({ id: `B${n}`, purchasedAt: bulkOrders.purchasedAt }));
    const judged = [...orders, ...bulk].flatMap((order) => {
      const own = events.filter((event) => event.orderId === order.id);
      const facts = anOrder({
        id: order.id as OrderId,
        placedAt: utc(order.purchasedAt),
        feedback: own.filter((event) => event.kind === 'FEEDBACK').map((event, n) => feedbackOf(event, `f${n}`)),
        claims: own.filter((event) => event.kind === 'A_TO_Z').map((event, n) => claimOf(event, `c${n}`)),
      });
      return judgeOrder(facts, aContext()).rows;
    });
    const rowsOf = (metric: string): VerdictRow[] =>
      inWindow(
        judged.filter((row) => row.metric === metric),
        windowUtc.from,
        windowUtc.to,
      );
    const sums = sumsOf(rowsOf('amazon.odr'));
    const share = { numerator: sums.hits, denominator: sums.counted };
    const byKind = {
      A_TO_Z: rowsOf('amazon.odr.a-to-z').length,
      FEEDBACK: rowsOf('amazon.odr.feedback').length,
      CHARGEBACK: rowsOf('amazon.odr.chargeback').length,
    };
    expect({
      orderCount: sums.counted,
      defectiveOrders: sums.hits,
      ...(id === 'T01' ? { byKind } : {}),
      rate: rateOf(share),
      status: statusWord(passesLimit(share, limit('amazon.odr.limit'), 'under')),
    }).toEqual(vector(id).expect);
  });

  it('T02: the unrounded share is compared, the rounded one shown', () => {
    const { cases } = given<{ cases: { num: number; den: number; target: number }[] }>(vector('T02'));
    const got = cases.map(({ num, den, target }) => {
      const share = { numerator: num, denominator: den };
      const percent = percentText(share);
      return { rate: rateOf(share), display: percent === null ? '–' : `${percent}%`, status: statusWord(passesLimit(share, target, 'under')) };
    });
    const wanted = (vector('T02').expect as { rate: number | null }[]).map((entry) => ({
      ...entry,
      rate: entry.rate === null ? null : (expect.closeTo(entry.rate, 9) as number),
    }));
    expect(got).toEqual(wanted);
  });

  it('T04: claim states, on both axes', () => {
    const { claims } = given<{ claims: { id: string; state: string; amazonSaysOdr?: 'COUNTED' | 'NOT_COUNTED' }[] }>(vector('T04'));
    const verdicts = claims.map(({ id, state, amazonSaysOdr }) => [id, claimVerdict(state, amazonSaysOdr ?? null)] as const);
    expect({
      odr: Object.fromEntries(verdicts.map(([id, verdict]) => [id, verdict.odr])),
      sellerPays: Object.fromEntries(verdicts.map(([id, verdict]) => [id, verdict.sellerPays])),
    }).toEqual(vector('T04').expect);
  });

  it('T05: chargebacks', () => {
    const { chargebacks } = given<{ chargebacks: { id: string; type: 'SERVICE' | 'FRAUD' | 'UNKNOWN'; state: string }[] }>(vector('T05'));
    expect({ odr: Object.fromEntries(chargebacks.map(({ id, type, state }) => [id, chargebackVerdict(type, state).odr])) }).toEqual(
      vector('T05').expect,
    );
  });

  it('T06: sites and channels are never pooled', () => {
    const { groups } = given<{ groups: { marketplaceId: string; channel: 'MFN' | 'AFN'; orders: number; defective: number }[] }>(vector('T06'));
    const rows = groups.map(({ marketplaceId, channel, orders, defective }) => {
      const judged = Array.from({ length: orders }, (_, n) =>
        anOrder({ id: `${n}` as OrderId, fulfilment: channel, placedAt: utc('2026-02-01T12:00:00Z'), feedback: n < defective ? [aFeedback()] : [] }),
      ).flatMap((order) => judgeOrder(order, aContext()).rows.filter((row) => row.metric === 'amazon.odr' && row.part === channel));
      const sums = sumsOf(judged);
      const share = { numerator: sums.hits, denominator: sums.counted };
      return { marketplaceId, channel, rate: rateOf(share), status: statusWord(passesLimit(share, limit('amazon.odr.limit'), 'under')) };
    });
    expect({ rows }).toEqual(vector('T06').expect);
  });

  it.each(['T08', 'T09'])('%s: one confirmation against ship-by', (id) => {
    const { latestShipDate, confirmations } = given<{ latestShipDate: string; confirmations: Record<string, string> }>(vector(id));
    const classOf = (confirmedAt: string): string | undefined => {
      const order = anOrder({ shipBy: utc(latestShipDate), parcels: [aParcel({ confirmedAt: utc(confirmedAt) })] });
      return judgeOrder(order, aContext()).rows.find((row) => row.metric === 'amazon.lsr')?.outcome;
    };
    const words: Readonly<Record<string, string>> = { late: 'LATE', 'on-time': 'ON_TIME' };
    expect(Object.fromEntries(Object.entries(confirmations).map(([key, at]) => [key, words[classOf(at) ?? '']]))).toEqual(vector(id).expect);
  });

  it('T10: both windows must pass, an empty one is ignored', () => {
    type Pair = { late: number; orders: number };
    const { cases } = given<{ cases: { id: string; d10: Pair; d30: Pair }[] }>(vector('T10'));
    const share = ({ late, orders }: Pair) => ({ numerator: late, denominator: orders });
    const got = cases.map(({ id, d10, d30 }) => {
      const passes = [d10, d30].map((pair) => passesLimit(share(pair), limit('amazon.lsr.limit'), 'under'));
      return [id, { d10: rateOf(share(d10)), d30: rateOf(share(d30)), status: statusWord(passes.every((pass) => pass !== false)) }] as const;
    });
    const wanted = Object.entries(vector('T10').expect as Record<string, { d10: number | null; d30: number | null; status: string }>);
    for (const [id, { d10, d30, status }] of wanted) {
      const near = (rate: number | null): number | null => (rate === null ? null : (expect.closeTo(rate, 9) as number));
      expect(Object.fromEntries(got)[id]).toEqual({ d10: near(d10), d30: near(d30), status });
    }
  });

  it('T11: every class of the table, official and projected', () => {
    type Row = { id: string; channel: 'MFN' | 'AFN'; status?: string; latestShipDate: string | null; confirmedAt: string[]; cancelledAt?: string };
    const { now, windowUtc, orders } = given<{ now: string; windowUtc: { from: string; to: string }; orders: Row[] }>(vector('T11'));
    const context = aContext({ now: utc(now) });
    const factsOf = (row: Row): OrderFacts => {
      const status: OrderStatus = row.cancelledAt
        ? 'cancelled'
        : row.status === 'Pending'
          ? 'pending'
          : row.confirmedAt.length > 0
            ? 'shipped'
            : 'open';
      return anOrder({
        id: row.id as OrderId,
        fulfilment: row.channel,
        status,
        placedAt: utc('2026-04-08T10:00:00Z'),
        shipBy: row.latestShipDate === null ? null : utc(row.latestShipDate),
        cancellation: row.cancelledAt ? { at: utc(row.cancelledAt), by: null, reason: null } : null,
        parcels: row.confirmedAt.map((at, n) => aParcel({ trackingNumber: `T${n}`, confirmedAt: utc(at) })),
      });
    };
    const rows = orders.map((order) => ({ order, row: judgeOrder(factsOf(order), context).rows.find((row) => row.metric === 'amazon.lsr') }));
    const inside = (row: VerdictRow | undefined): row is VerdictRow =>
      row !== undefined && inWindow([row], windowUtc.from, windowUtc.to).length === 1;
    const perOrder = rows.map(({ order, row }) => {
      const facts = factsOf(order);
      const fit = firstFit(LSR_TABLE, { ...facts, confirmation: confirmationOf(facts), now: context.now });
      // Row 4 stands after the exclusions by kind of order and before those by what became of it.
      const outOfWindow = !inside(row) && !['7.2/1', '7.2/2', '7.2/3'].includes(fit?.id ?? '');
      return [order.id, outOfWindow ? 'OUT_OF_WINDOW' : fit?.outcome];
    });
    const sums = sumsOf(rows.map(({ row }) => row).filter(inside));
    const near = (numerator: number, denominator: number): number => expect.closeTo(numerator / denominator, 9) as number;
    expect({
      perOrder: Object.fromEntries(perOrder) as unknown,
      official: { late: sums.hits, orders: sums.counted, rate: sums.hits / sums.counted },
      projected: { late: sums.worstHits, orders: sums.worstCounted, rate: sums.worstHits / sums.worstCounted },
    }).toEqual({
      ...(vector('T11').expect as object),
      official: { late: 2, orders: 3, rate: near(2, 3) },
      projected: { late: 3, orders: 4, rate: near(3, 4) },
    });
  });
});
