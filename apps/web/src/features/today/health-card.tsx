import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { buttonClass, Card, EmptyState, Figure, RateChart, SkeletonRows, StatusPill } from '@weerwoord/ui';
import { useWords } from '../../app/language';
import { useChartWords } from '../../app/part-words';
import { TroubleNote } from '../../app/trouble';
import { useVerdictWords } from '../../app/verdict-words';
import { AccountTable } from './account-table';
import { historyOptions } from './today.query';
import type { Account, Reading } from './today.query';
import { worstReading } from './worst-reading';

/** The account that is worst off, with the history of its worst rate, and all accounts against their limits. */
export function HealthCard({ accounts }: { readonly accounts: readonly Account[] }) {
  const { t } = useWords();
  const worst = worstReading(accounts);
  const measured = accounts.filter(({ readings }) => readings.some(({ rate }) => rate !== null)).length;
  return (
    <Card
      title={t('today.health')}
      aside={accounts.length > 0 && <span className="ww-meta">{t('today.health-note', { shown: measured, total: accounts.length })}</span>}
    >
      {worst === null ? (
        <EmptyState
          icon="metrics"
          title={t('today.health-none')}
          action={
            <Link to="/import" className={buttonClass()}>
              {t('today.health-none-do')}
            </Link>
          }
        >
          {t('today.health-none-text')}
        </EmptyState>
      ) : (
        <Worst account={worst.account} reading={worst.reading} />
      )}
      {accounts.length > 0 && <AccountTable accounts={accounts} />}
    </Card>
  );
}

function Worst({ account, reading }: { readonly account: Account; readonly reading: Reading }) {
  const { t, told, format } = useWords();
  const words = useVerdictWords();
  const { rate, limit, confirmed, sense } = reading;
  const share = { hits: confirmed.numerator, counted: confirmed.denominator };
  return (
    <div className="ww-card-body today-worst">
      <div className="today-worst-head">
        <Link
          to="/metrics/$accountId/$metric"
          params={{ accountId: account.id, metric: reading.metric }}
          search={{ part: reading.part, window: reading.windowKey }}
          className="today-worst-name"
        >
          {t('today.worst-title', { account: account.name, metric: words.metric(reading.metric).toLowerCase() })}
        </Link>
        <StatusPill status={reading.status}>{told(sense === 'at-least' ? 'standing-least' : 'standing', reading.status)}</StatusPill>
      </div>
      <Figure
        value={rate === null ? '–' : format.rate(rate, limit)}
        detail={limit === null ? t('metrics.of-orders', share) : t('metrics.of-limit', { ...share, limit: format.limit(limit) })}
      />
      <History account={account} reading={reading} />
    </div>
  );
}

function History({ account, reading }: { readonly account: Account; readonly reading: Reading }) {
  const { t, told, format } = useWords();
  const words = useVerdictWords();
  const history = useQuery(historyOptions(account.id, reading));
  const { limit, sense, worst, confirmed } = reading;
  const chart = useChartWords({ theirs: told('channel-name', account.channel) ?? account.name, limit, alertAt: history.data?.alert ?? null });
  if (history.isLoadingError) return <TroubleNote error={history.error} onAgain={() => void history.refetch()} />;
  if (!history.data) return <SkeletonRows rows={4} label={t('metrics.loading')} />;
  const { series, alert, headroom, nextRollOff } = history.data;
  const metric = words.metric(reading.metric);
  const undecided = worst.numerator - confirmed.numerator;
  const lost = worst.denominator === 0 ? 0 : worst.numerator / worst.denominator;
  const fails = limit !== null && (sense === 'under' ? lost >= limit : sense === 'at-most' ? lost > limit : lost < limit);
  return (
    <>
      <p className="today-words">
        {headroom !== null &&
          (headroom > 0
            ? t('today.room', { count: headroom })
            : headroom === 0
              ? t('today.room-none')
              : t('today.room-over', { count: -headroom }))}{' '}
        {undecided > 0 && worst.denominator > 0 && (
          <>
            {t('today.worst', { count: undecided })} <b className={fails ? 'today-over' : undefined}>{format.rate(lost, limit)}</b>.{' '}
          </>
        )}
        {nextRollOff && t('today.next-off', nextRollOff)}
      </p>
      <RateChart
        {...chart}
        title={limit === null ? t('metrics.chart', { metric, days: 90 }) : t('metrics.chart-limit', { metric, days: 90, limit: format.limit(limit) })}
        points={series.map(({ day, rate, hits, counted, asKnown, worst: lostThen, official }) => ({
          day,
          rate,
          hits,
          counted,
          known: asKnown,
          worst: lostThen,
          theirs: official,
        }))}
        limit={limit}
        limitIs={sense === 'at-least' ? 'least' : 'most'}
        alertAt={alert}
        height={176}
        compact
      />
    </>
  );
}
