import type { ClockBarLabels, EvidenceLabels, Lane, RateChartLabels } from '@weerwoord/ui';
import { useWords } from './language';
import { useNow } from './now';

/** Words of a claim's clock, for `ClockBar` and `clockText`. */
export function useClockLabels(): ClockBarLabels {
  const { t, format } = useWords();
  const now = useNow();
  return {
    units: format.units,
    left: (time) => t('clock.left', { time }),
    pastSafe: (time) => t('clock.past-safe', { time }),
    missed: (time) => t('clock.missed', { time }),
    none: t('clock.none'),
    unknown: t('clock.unknown'),
    now: t('clock.now', { at: now }),
  };
}

/** Words of the evidence checklist and of the numbers a draft cites by. */
export function useEvidenceLabels(): EvidenceLabels {
  const { t } = useWords();
  return {
    states: {
      present: t('evidence.present'),
      missing: t('evidence.missing'),
      fetching: t('evidence.fetching'),
      contradicts: t('evidence.contradicts'),
      impossible: t('evidence.impossible'),
    },
    numberName: (number) => t('evidence.number', { number }),
  };
}

export function useLaneNames(): Readonly<Record<Lane, string>> {
  const { t } = useWords();
  return { buyer: t('lane.buyer'), us: t('lane.us'), carrier: t('lane.carrier'), market: t('lane.market') };
}

type ChartWords = {
  readonly labels: RateChartLabels;
  readonly formatRate: (share: number) => string;
  readonly formatAxis: (share: number) => string;
  readonly formatDay: (day: string) => string;
  readonly formatDayLong: (day: string) => string;
};

/**
 * Words and formats of a rate chart; spread them into `RateChart`.
 *
 * @param theirs whose own report stands beside ours: "Amazon"
 * @param limit share; null when the metric has none
 */
export function useChartWords({
  theirs,
  limit,
  alertAt,
}: {
  readonly theirs: string;
  readonly limit: number | null;
  readonly alertAt: number | null;
}): ChartWords {
  const { t, format } = useWords();
  return {
    formatRate: (share) => format.rate(share, limit),
    formatAxis: format.axis,
    formatDay: format.day,
    formatDayLong: format.weekday,
    labels: {
      ours: (rate) => t('chart.ours', { rate }),
      worst: (rate) => t('chart.worst', { rate }),
      theirs: (rate) => t('chart.theirs', { site: theirs, rate }),
      limit: limit === null ? null : t('chart.limit', { limit: format.limit(limit) }),
      legend: {
        ours: t('chart.legend-ours'),
        known: t('chart.legend-known'),
        worst: t('chart.legend-worst'),
        theirs: t('chart.legend-theirs', { site: theirs }),
        alert: alertAt === null ? '' : t('chart.legend-alert', { alert: format.limit(alertAt) }),
      },
      pop: {
        ours: t('chart.pop-ours'),
        known: t('chart.pop-known'),
        worst: t('chart.pop-worst'),
        theirs,
        of: (rate, hits, counted) => t('chart.pop-of', { rate, hits, counted }),
        open: (hits) => t('chart.pop-open', { hits }),
      },
      noOrders: t('chart.no-orders'),
      twin: {
        show: t('chart.twin-show'),
        hide: t('chart.twin-hide'),
        day: t('chart.twin-day'),
        rate: t('chart.twin-rate'),
        orders: t('chart.twin-orders'),
        known: t('chart.twin-known'),
        worst: t('chart.twin-worst'),
        theirs,
        ofOrders: (hits, counted) => t('chart.twin-of', { hits, counted }),
      },
    },
  };
}
