import type { Day } from '@weerwoord/kernel';
import type { AccountReading } from '@weerwoord/ports';

/** The columns and metric names of the reference answers, in their order. */
export const WINDOW_METRICS: readonly (readonly [theirs: string, days: number, ours: string, known: boolean])[] = [
  ['odr_60_final', 60, 'generic.odr', false],
  ['odr_60_asof', 60, 'generic.odr', true],
  ['odr_60_final_excl', 60, 'generic.odr.live', false],
  ['lsr_10', 10, 'generic.lsr', false],
  ['lsr_10_excl', 10, 'generic.lsr.live', false],
  ['lsr_10_overdue', 10, 'generic.lsr.overdue', false],
  ['lsr_10_by_purchase', 10, 'generic.lsr.by-placed', false],
  ['lsr_30', 30, 'generic.lsr', false],
  ['lsr_30_excl', 30, 'generic.lsr.live', false],
  ['lsr_30_overdue', 30, 'generic.lsr.overdue', false],
  ['lsr_30_by_purchase', 30, 'generic.lsr.by-placed', false],
  ['ldr_30', 30, 'generic.late-delivery', false],
  ['ldr_30_by_day', 30, 'generic.late-delivery.by-day', false],
  ['cancel_7', 7, 'generic.cancel', false],
  ['cancel_30', 30, 'generic.cancel', false],
];

export const WINDOWS_HEADER = 'scope,rank,as_of,metric,window_days,numerator,denominator,rate';
export const ALL_TIME_HEADER =
  'scope,rank,orders,canceled,cancel_rate,dispatched,late_dispatch,late_dispatch_rate,delivered,late_delivery,late_delivery_rate,late_delivery_by_day,late_delivery_by_day_rate,reviewed,negative,negative_per_order_rate,negative_per_reviewed_rate';

type Sum = { readonly numerator: number; readonly denominator: number };
const NONE: Sum = { numerator: 0, denominator: 0 };
/** Six decimals, empty where nothing counted. */
const rateText = ({ numerator, denominator }: Sum): string => (denominator === 0 ? '' : (numerator / denominator).toFixed(6));

/** Readings of one day, found by metric, window and scope. */
export type Figures = { of(metric: string, windowKey: string, scope: string, known?: boolean): Sum };

export function figuresFrom(readings: readonly AccountReading[]): Figures {
  const byKey = new Map(readings.map((reading) => [`${reading.metric} ${reading.window.key} ${reading.part}`, reading]));
  return {
    of(metric, windowKey, scope, known = false) {
      const reading = byKey.get(`${metric} ${windowKey} ${scope === 'ALL' ? '' : `seller:${scope}`}`);
      return reading === undefined ? NONE : known ? reading.asKnown : reading.confirmed;
    },
  };
}

export const windowLines = (figures: Figures, scope: string, rank: number, asOf: Day): string[] =>
  WINDOW_METRICS.map(([theirs, days, ours, known]) => {
    const sum = figures.of(ours, `${days}d`, scope, known);
    return [scope, rank, asOf, theirs, days, sum.numerator, sum.denominator, rateText(sum)].join();
  });

export function allTimeLine(figures: Figures, scope: string, rank: number): string {
  const of = (metric: string): Sum => figures.of(metric, 'all', scope);
  const [cancel, late, delivery, byDay, odr, reviewed] = [
    of('generic.cancel'),
    of('generic.lsr'),
    of('generic.late-delivery'),
    of('generic.late-delivery.by-day'),
    of('generic.odr'),
    of('generic.negative-per-reviewed'),
  ];
  return [
    scope,
    rank,
    cancel.denominator,
    cancel.numerator,
    rateText(cancel),
    late.denominator,
    late.numerator,
    rateText(late),
    delivery.denominator,
    delivery.numerator,
    rateText(delivery),
    byDay.numerator,
    rateText(byDay),
    reviewed.denominator,
    odr.numerator,
    rateText(odr),
    rateText(reviewed),
  ].join();
}
