import type { MetricWindow } from '../verdict';
import type { GenericMetricRow } from './generic-metric-row';

const days = (length: number): MetricWindow => ({ key: `${length}d`, kind: 'days', days: length, lag: 0 });
const ALL: MetricWindow = { key: 'all', kind: 'all' };

type Stated = Omit<GenericMetricRow, 'sense' | 'limit' | 'zone' | 'counts' | 'needs'> & Partial<GenericMetricRow>;
const row = (stated: Stated): GenericMetricRow => ({ sense: 'under', limit: null, zone: 'account', counts: 'all', needs: [], ...stated });

const LSR_WINDOWS = [days(10), days(30), ALL];

/**
 * What a generic account measures until it says otherwise. Several answers to one question stand beside each other on purpose
 * (all orders or live ones, by ship-by or by order day): marketplaces differ, and the account keeps those it goes by.
 */
export const GENERIC_DEFAULTS: readonly GenericMetricRow[] = [
  row({ id: 'generic.odr', anchor: 'placed', hit: 'negative-review', windows: [days(60), ALL] }),
  row({ id: 'generic.odr.live', anchor: 'placed', counts: 'live', hit: 'negative-review', windows: [days(60), ALL] }),
  row({ id: 'generic.negative-per-reviewed', anchor: 'placed', needs: ['reviewed'], hit: 'negative-review', windows: [days(60), ALL] }),
  row({ id: 'generic.lsr', anchor: 'ship-by', needs: ['dispatched'], hit: 'dispatched-late', windows: LSR_WINDOWS }),
  row({ id: 'generic.lsr.live', anchor: 'ship-by', counts: 'live', needs: ['dispatched'], hit: 'dispatched-late', windows: LSR_WINDOWS }),
  row({ id: 'generic.lsr.overdue', anchor: 'ship-by', counts: 'live', hit: 'dispatched-late-or-not-at-all', windows: LSR_WINDOWS }),
  row({ id: 'generic.lsr.by-placed', anchor: 'placed', needs: ['ship-by', 'dispatched'], hit: 'dispatched-late', windows: LSR_WINDOWS }),
  row({ id: 'generic.late-delivery', anchor: 'delivered', needs: ['promised'], hit: 'delivered-late', windows: [days(30), ALL] }),
  row({
    id: 'generic.late-delivery.by-day',
    anchor: 'delivered',
    needs: ['promised'],
    hit: 'delivered-after-promised-day',
    windows: [days(30), ALL],
  }),
  row({ id: 'generic.cancel', anchor: 'placed', hit: 'cancelled', windows: [days(7), days(30), ALL] }),
];

/**
 * A shop's own orders: late dispatch where a ship-by exists, late delivery where a day was promised, cancellations, disputes. No public
 * ratings, and no limits: nobody publishes any for an own shop, so each is a setting.
 */
export const SHOP_DEFAULTS: readonly GenericMetricRow[] = [
  ...GENERIC_DEFAULTS.filter((metric) =>
    ['generic.lsr', 'generic.lsr.overdue', 'generic.late-delivery.by-day', 'generic.cancel'].includes(metric.id),
  ),
  row({ id: 'generic.disputes', anchor: 'placed', counts: 'live', needs: ['released'], hit: 'disputed', windows: [days(30), days(90), ALL] }),
];
