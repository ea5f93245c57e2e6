import { Card, Figure, RateChart, SideFacts, StatusPair, StatusPill } from '@weerwoord/ui';
import { useWords } from '../../app/language';
import { useChartWords } from '../../app/part-words';
import { useVerdictWords } from '../../app/verdict-words';
import { countedThings } from './counted-things';
import type { Figure as FigureData } from './metrics.query';
import { NothingCounted } from './nothing-counted';

type Props = {
  readonly figure: FigureData;
  readonly days: number;
  /** What was known on the as-of day instead of what is known now. */
  readonly known: boolean;
  readonly onOpenDay: (day: string) => void;
};

/** The rate, how it stands, and its history against the limit. */
export function FigureCard({ figure, days, known, onOpenDay }: Props) {
  const { t, told, format } = useWords();
  const words = useVerdictWords();
  const { reading, account, series, alert } = figure;
  const { limit, confirmed, asKnown, sense, setAside } = reading;
  const shown = known ? asKnown : confirmed;
  const rate = known ? (asKnown.denominator === 0 ? null : asKnown.numerator / asKnown.denominator) : reading.rate;
  const chart = useChartWords({ theirs: told('channel-name', account.channel) ?? account.name, limit, alertAt: alert });
  const isEmpty = confirmed.denominator === 0 && series.every(({ counted }) => counted === 0);
  const metric = words.metric(reading.metric);
  const title = limit === null ? t('metrics.chart', { metric, days }) : t('metrics.chart-limit', { metric, days, limit: format.limit(limit) });
  const detail = [
    t(`figure-of.${countedThings(reading.metric)}`, { hits: shown.numerator, counted: shown.denominator }),
    known ? t('metrics.as-known-figure') : setAside > 0 ? t('metrics.set-aside-count', { count: setAside }) : null,
  ].filter((words_) => words_ !== null);
  return (
    <Card padded>
      <div className="figure-head">
        <Figure
          size="page"
          value={rate === null ? '–' : format.rate(rate, limit)}
          detail={detail.join(', ')}
          status={<StatusPill status={reading.status}>{told(sense === 'at-least' ? 'standing-least' : 'standing', reading.status)}</StatusPill>}
        />
        <SideFacts facts={useSideFacts(figure)} />
      </div>
      {isEmpty ? (
        <NothingCounted figure={figure} />
      ) : (
        <RateChart
          {...chart}
          title={title}
          points={series.map(({ day, rate: ours, hits, counted, asKnown: knownThen, worst, official }) => ({
            day,
            rate: ours,
            hits,
            counted,
            known: knownThen,
            worst,
            theirs: official,
          }))}
          limit={limit}
          limitIs={sense === 'at-least' ? 'least' : 'most'}
          alertAt={alert}
          onOpen={({ day }) => onOpenDay(day)}
        />
      )}
    </Card>
  );
}

function useSideFacts({ reading, headroom, nextRollOff }: FigureData) {
  const { t, format } = useWords();
  const { worst, confirmed, limit, sense } = reading;
  const worstRate = worst.denominator === 0 ? null : worst.numerator / worst.denominator;
  const fails =
    worstRate !== null && limit !== null && (sense === 'under' ? worstRate >= limit : sense === 'at-most' ? worstRate > limit : worstRate < limit);
  const differs = worst.numerator !== confirmed.numerator || worst.denominator !== confirmed.denominator;
  return [
    ...(headroom === null
      ? []
      : [
          {
            name: t('metrics.room'),
            value: (
              <span title={t('metrics.room-hint')}>
                {headroom > 0
                  ? t('metrics.room-hits', { count: headroom })
                  : headroom === 0
                    ? t('metrics.room-none')
                    : t('metrics.room-over', { count: -headroom })}
              </span>
            ),
          },
        ]),
    ...(worstRate === null || !differs
      ? []
      : [{ name: t('metrics.worst'), value: <StatusPair status={fails ? 'breach' : 'safe'}>{format.rate(worstRate, limit)}</StatusPair> }]),
    ...(nextRollOff === null ? [] : [{ name: t('metrics.next-off'), value: t('metrics.next-off-value', nextRollOff) }]),
  ];
}
