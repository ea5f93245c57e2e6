import { rateOf } from '@weerwoord/kernel';
import type { Site } from '@weerwoord/kernel';
import type { OrderFacts, Parcel } from '@weerwoord/orders';
import type { PolicyRow } from '@weerwoord/policies';
import type { VerdictRow } from '@weerwoord/metrics';
import type { Adapters, Given } from '../adapter';
import { instantOf, listOf, needInstant, needText, numberOf, objectOf, oneOf, saysYes, textOf } from './given';
import { judged, orderOf, orderStatus, readingFrom, rowIn, RULES_DAY, siteOf, statusWord, sumsOf } from './orders';

const confirmedParcel = (at: Date, place: number): Parcel => ({ trackingNumber: `T${place}`, carrier: null, confirmedAt: at, uploadedAt: null });

function instants(given: Given, name: string): Date[] {
  const value = given[name] ?? [];
  return (Array.isArray(value) ? value : [value]).map((entry: unknown) => needInstant({ at: entry }, 'at'));
}

function lsrOrder(given: Given, site: Site, otherwisePlaced: Date): OrderFacts {
  const confirmed = instants(given, 'confirmedAt');
  const cancelledAt = instantOf(given, 'cancelledAt');
  const unitsLeft = numberOf(given, 'unitsUnconfirmed') ?? 0;
  const shipped = confirmed.length === 0 ? 'open' : unitsLeft > 0 ? 'partly-shipped' : 'shipped';
  const shipBy = instantOf(given, 'latestShipDate');
  return orderOf(needText(given, 'id'), site, {
    fulfilment: oneOf(given, 'channel', ['MFN', 'AFN'], 'MFN'),
    status: cancelledAt ? 'cancelled' : (orderStatus(given) ?? shipped),
    isReplacement: saysYes(given, 'isReplacementOrder'),
    placedAt: instantOf(given, 'purchasedAt') ?? instantOf(given, 'purchaseDate') ?? otherwisePlaced,
    ...(shipBy ? { shipBy } : {}),
    ...(unitsLeft > 0 ? { unitsUnconfirmed: unitsLeft } : {}),
    ...(cancelledAt ? { cancellation: { at: cancelledAt, by: null, reason: null } } : {}),
    parcels: confirmed.map(confirmedParcel),
  });
}

/** The verdict in the words of §7.2. Row 4, the window, stands after the orders that are no matter of the rate at all. */
function classOf(row: VerdictRow | undefined, inWindow: boolean): string {
  if (row === undefined) return 'EXCLUDED_PENDING';
  const first: Readonly<Record<string, string>> = {
    'fulfilled-by-amazon': 'EXCLUDED_FBA',
    pending: 'EXCLUDED_PENDING',
    'no-ship-by': 'EXCLUDED_PENDING',
    'other-channel-or-replacement': 'EXCLUDED_OTHER',
  };
  const excluded = first[row.setAside ?? ''];
  if (excluded !== undefined) return excluded;
  if (!inWindow) return 'OUT_OF_WINDOW';
  const words: Readonly<Record<string, string>> = { late: 'LATE', 'on-time': 'ON_TIME', overdue: 'OVERDUE_UNCONFIRMED', open: 'OPEN' };
  return words[row.outcome] ?? (row.setAside === 'cancelled' ? 'EXCLUDED_CANCELLED' : 'EXCLUDED_CONFIRMATION_UNKNOWN');
}

/** The switch of §3.1 as the account's own policy row. */
const anchorRow = (anchor: string, site: Site): PolicyRow => ({
  id: 'amazon.lsr.anchor',
  channel: 'amazon',
  site,
  value: anchor,
  unit: 'text',
  validFrom: '2016-01-01',
  validTo: null,
  source: 'the vector',
  readOn: RULES_DAY,
  confidence: 'convention',
});

function lsr(given: Given): unknown {
  const window = objectOf(given, 'windowUtc');
  const site = siteOf(given);
  const context = { now: needInstant(given, 'now'), overrides: [anchorRow(textOf(given, 'anchor') ?? 'latestShipDate', site)] };
  const rows = listOf(given, 'orders').map((order) => {
    const row = rowIn(judged(lsrOrder(order, site, needInstant(window, 'from')), context), 'amazon.lsr');
    const inWindow = row !== undefined && row.day >= needText(window, 'from').slice(0, 10) && row.day <= needText(window, 'to').slice(0, 10);
    return { id: needText(order, 'id'), row, inWindow };
  });
  const sums = sumsOf(rows.flatMap(({ row, inWindow }) => (row && inWindow ? [{ row, times: 1 }] : [])));
  const share = (late: number, orders: number) => ({ late, orders, rate: rateOf({ numerator: late, denominator: orders }) });
  return {
    perOrder: Object.fromEntries(rows.map(({ id, row, inWindow }) => [id, classOf(row, inWindow)])),
    official: share(sums.hits, sums.counted),
    projected: share(sums.worstHits, sums.worstCounted),
    lateSeconds: Object.fromEntries(rows.flatMap(({ id, row }) => (row?.outcome === 'late' ? [[id, row.deciding.figures['lateSeconds']]] : []))),
  };
}

export const lateOrOnTime = (shipBy: Date, confirmedAt: Date): string => {
  const order = orderOf('one', '', { placedAt: shipBy, status: 'shipped', shipBy, parcels: [confirmedParcel(confirmedAt, 0)] });
  return classOf(rowIn(judged(order), 'amazon.lsr'), true);
};

function lsrStatus(given: Given): unknown {
  const told = listOf(given, 'cases').map((one) => {
    const readings = (['d10', 'd30'] as const).map((key) => {
      const [hits, counted] = [numberOf(objectOf(one, key), 'late') ?? 0, numberOf(objectOf(one, key), 'orders') ?? 0];
      return readingFrom('amazon.lsr', siteOf(given), 'MFN', { hits, counted, worstHits: hits, worstCounted: counted, knownHits: 0, setAside: 0 });
    });
    const words = readings.map(statusWord);
    const status = words.includes('BAD') ? 'BAD' : words.includes('GOOD') ? 'GOOD' : 'NONE';
    return [String(one['id']), { d10: readings[0]?.rate ?? null, d30: readings[1]?.rate ?? null, status }] as const;
  });
  return Object.fromEntries(told);
}

/** The late shipment rate (§3.1, §7.2). */
export const LATE_SHIPMENT: Adapters = {
  lsr,
  lsrStatus,
  lateShipment: (given) => {
    const shipBy = needInstant(given, 'latestShipDate');
    const confirmations = objectOf(given, 'confirmations');
    return Object.fromEntries(Object.keys(confirmations).map((id) => [id, lateOrOnTime(shipBy, needInstant(confirmations, id))]));
  },
};
