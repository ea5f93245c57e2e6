import { publishedNumber } from '@weerwoord/policies';
import { daysKey } from '../published-windows';
import type { MetricWindow } from '../verdict';
import type { GenericMetricRow } from './generic-metric-row';

/** A window whose length is a setting of the account. */
const days = (policy: string): MetricWindow => {
  const length = publishedNumber(policy);
  return { key: daysKey(length), kind: 'days', days: length, lag: 0, policies: { length: policy } };
};
const ALL: MetricWindow = { key: 'all', kind: 'all' };

type Stated = Omit<GenericMetricRow, 'sense' | 'limit' | 'zone' | 'counts' | 'needs'> & Partial<GenericMetricRow>;
const row = (stated: Stated): GenericMetricRow => ({ sense: 'under', limit: null, zone: 'account', counts: 'all', needs: [], ...stated });

const ODR_WINDOWS = [days('generic.odr.window-days'), ALL];
const LSR_WINDOWS = [days('generic.lsr.window-short-days'), days('generic.lsr.window-long-days'), ALL];
const LATE_DELIVERY_WINDOWS = [days('generic.late-delivery.window-days'), ALL];

/**
 * What a generic account measures until it says otherwise. Several answers to one question stand beside each other on purpose
 * (all orders or live ones, by ship-by or by order day): marketplaces differ, and the account keeps those it goes by.
 */
export const GENERIC_DEFAULTS: readonly GenericMetricRow[] = [
  row({ id: 'generic.odr', anchor: 'placed', countsPolicy: 'generic.odr.counts', hit: 'negative-review', windows: ODR_WINDOWS }),
  row({ id: 'generic.odr.live', anchor: 'placed', counts: 'live', hit: 'negative-review', windows: ODR_WINDOWS }),
  row({ id: 'generic.negative-per-reviewed', anchor: 'placed', needs: ['reviewed'], hit: 'negative-review', windows: ODR_WINDOWS }),
  row({
    id: 'generic.lsr',
    anchor: 'ship-by',
    countsPolicy: 'generic.lsr.counts',
    needs: ['dispatched'],
    hit: 'dispatched-late',
    windows: LSR_WINDOWS,
  }),
  row({ id: 'generic.lsr.live', anchor: 'ship-by', counts: 'live', needs: ['dispatched'], hit: 'dispatched-late', windows: LSR_WINDOWS }),
  row({ id: 'generic.lsr.overdue', anchor: 'ship-by', counts: 'live', hit: 'dispatched-late-or-not-at-all', windows: LSR_WINDOWS }),
  row({ id: 'generic.lsr.by-placed', anchor: 'placed', needs: ['ship-by', 'dispatched'], hit: 'dispatched-late', windows: LSR_WINDOWS }),
  row({
    id: 'generic.late-delivery',
    anchor: 'delivered',
    countsPolicy: 'generic.late-delivery.counts',
    needs: ['promised'],
    hit: 'delivered-late',
    windows: LATE_DELIVERY_WINDOWS,
  }),
  row({
    id: 'generic.late-delivery.by-day',
    anchor: 'delivered',
    countsPolicy: 'generic.late-delivery.by-day.counts',
    needs: ['promised'],
    hit: 'delivered-after-promised-day',
    windows: LATE_DELIVERY_WINDOWS,
  }),
  row({
    id: 'generic.cancel',
    anchor: 'placed',
    hit: 'cancelled',
    windows: [days('generic.cancel.window-short-days'), days('generic.cancel.window-long-days'), ALL],
  }),
];

/**
 * A shop's own orders: late dispatch where a ship-by exists, late delivery where a day was promised, cancellations, disputes. No public
 * ratings, and no limits: nobody publishes any for an own shop, so each is a setting (`UNPUBLISHED` of the policies room).
 */
export const SHOP_DEFAULTS: readonly GenericMetricRow[] = [
  ...GENERIC_DEFAULTS.filter((metric) =>
    ['generic.lsr', 'generic.lsr.overdue', 'generic.late-delivery.by-day', 'generic.cancel'].includes(metric.id),
  ),
  row({
    id: 'generic.disputes',
    anchor: 'placed',
    counts: 'live',
    needs: ['released'],
    hit: 'disputed',
    windows: [days('generic.disputes.window-short-days'), days('generic.disputes.window-long-days'), ALL],
  }),
];
