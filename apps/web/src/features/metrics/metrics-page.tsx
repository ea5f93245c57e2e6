import { Link } from '@tanstack/react-router';
import { buttonClass, Card, DataTable, EmptyState, PageHeader, SkeletonRows, StatusPair } from '@weerwoord/ui';
import type { Column } from '@weerwoord/ui';
import { useAccountFilter } from '../../app/account-filter';
import { useWords } from '../../app/language';
import { useOverview } from '../../app/session.query';
import { TroubleNote } from '../../app/trouble';
import { useVerdictWords } from '../../app/verdict-words';
import { LevelLines } from './level-card';
import type { OverviewAccount, Reading } from './metrics.query';
import { useNeeds } from './nothing-counted';
import { worstFirst } from './worst-first';
import './metrics.css';

/** Every figure of every account, worst account first. */
export function MetricsPage() {
  const { t } = useWords();
  const overview = useOverview();
  const chosen = useAccountFilter();
  const accounts = (overview.data?.accounts ?? []).filter(({ id }) => chosen === null || id === chosen);
  const none = accounts.every(({ readings }) => readings.length === 0);
  return (
    <div className="ww-stack">
      <PageHeader
        title={t('metrics.title')}
        sub={t('metrics.sub')}
        actions={
          <>
            <Link to="/claims/lessons" className={buttonClass()}>
              {t('lessons.link')}
            </Link>
            <Link to="/prevention" className={buttonClass()}>
              {t('prevention.title')}
            </Link>
          </>
        }
      />
      {overview.isPending && <SkeletonRows rows={6} label={t('metrics.loading')} />}
      {overview.isError && <TroubleNote error={overview.error} onAgain={() => void overview.refetch()} />}
      {overview.data && none && (
        <Card>
          <EmptyState
            icon="metrics"
            title={t('metrics.empty-title')}
            action={
              <Link to="/import" className={buttonClass({ kind: 'primary' })}>
                {t('metrics.empty-do')}
              </Link>
            }
          >
            {t('metrics.empty')}
          </EmptyState>
        </Card>
      )}
      {!none && accounts.map((account) => <AccountFigures key={account.id} account={account} />)}
    </div>
  );
}

function AccountFigures({ account }: { readonly account: OverviewAccount }) {
  const { t, told, format } = useWords();
  const words = useVerdictWords();
  const needs = useNeeds();
  const measured = worstFirst(account.readings.filter(({ confirmed, worst }) => confirmed.denominator > 0 || worst.denominator > 0));
  const empty = account.readings.filter((reading) => !measured.includes(reading));
  const severalParts = new Set(account.readings.map(({ part }) => part)).size > 1;
  const columns: readonly Column<Reading>[] = [
    {
      id: 'metric',
      header: t('metrics.metric'),
      rowHeader: true,
      phone: 'title',
      cell: (reading) => (
        <>
          <Link
            to="/metrics/$accountId/$metric"
            params={{ accountId: account.id, metric: reading.metric }}
            search={{ part: reading.part, window: reading.windowKey }}
          >
            {words.metric(reading.metric)}
          </Link>
          {empty.includes(reading) && <div className="ww-meta metrics-needs">{t('nothing.needs', { files: needs(reading.metric) })}</div>}
        </>
      ),
    },
    ...(severalParts
      ? [
          {
            id: 'part',
            header: t('metrics.part'),
            phone: 'left' as const,
            cell: ({ part }: Reading) => <span className="ww-meta metrics-part">{words.part(part)}</span>,
          },
        ]
      : []),
    {
      id: 'window',
      header: t('metrics.window'),
      phone: 'hide',
      hideBelow: 'tablet',
      cell: ({ windowKey }) => <span className="ww-meta ww-nowrap">{words.windowName(windowKey)}</span>,
    },
    {
      id: 'rate',
      header: t('metrics.rate'),
      numeric: true,
      phone: 'end',
      cell: ({ rate, limit }) => (rate === null ? <span className="ww-meta">{t('metrics.no-orders')}</span> : <b>{format.rate(rate, limit)}</b>),
    },
    {
      id: 'orders',
      header: t('metrics.orders'),
      numeric: true,
      phone: 'line',
      cell: ({ confirmed: { numerator, denominator } }) => (denominator === 0 ? '' : t('metrics.of', { hits: numerator, counted: denominator })),
    },
    {
      id: 'limit',
      header: t('metrics.limit'),
      numeric: true,
      phone: 'hide',
      cell: ({ limit }) => (limit === null ? <span className="ww-meta">{t('metrics.no-limit')}</span> : format.limit(limit)),
    },
    {
      id: 'status',
      header: t('metrics.status'),
      phone: 'right',
      width: 190,
      cell: ({ status, sense }) => (
        <StatusPair status={status} size="small">
          {told(sense === 'at-least' ? 'standing-least' : 'standing', status)}
        </StatusPair>
      ),
    },
  ];
  return (
    <Card title={account.name}>
      {account.channel === 'ebay' && <LevelLines accountId={account.id} />}
      <DataTable
        caption={account.name}
        columns={columns}
        {...(empty.length > 0
          ? {
              sections: [
                ...(measured.length > 0 ? [{ id: 'measured', rows: measured }] : []),
                { id: 'empty', head: t('nothing.section'), rows: empty },
              ],
            }
          : { rows: measured })}
        rowKey={({ metric, part }) => `${metric} ${part}`}
        empty={
          <EmptyState icon="metrics" title={t('metrics.none-of', { account: account.name })}>
            {t('metrics.none-text')}
          </EmptyState>
        }
      />
    </Card>
  );
}
