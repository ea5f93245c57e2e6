import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Card, DataTable, EmptyState, Icon, Mono, RuleChip, StatusPair, Tabs } from '@weerwoord/ui';
import type { Column } from '@weerwoord/ui';
import { apiPath } from '../../app/api';
import { useWords } from '../../app/language';
import { TroubleNote } from '../../app/trouble';
import { useVerdictWords } from '../../app/verdict-words';
import { ReconcilePanel } from './reconcile-panel';
import { behindOptions, figurePath } from './metrics.query';
import type { Behind, Figure, FigureNamed, Side } from './metrics.query';

const SIDES: readonly Side[] = ['hits', 'worst', 'counted', 'set-aside'];
export type Tab = Side | 'reconcile';
type Props = { readonly figure: Figure; readonly named: FigureNamed; readonly tab: Tab; readonly onTab: (tab: Tab) => void };

/** The orders of a figure: those that count against it, the undecided ones, all that count, and those set aside with the reason. */
export function BehindCard({ figure, named: asNamed, tab, onTab }: Props) {
  const { t, format } = useWords();
  const { reading } = figure;
  const named = { ...asNamed, part: reading.part, window: reading.windowKey };
  // Only marketplaces publish a figure of their own to compare with.
  const tabs: readonly Tab[] = figure.account.channel === 'amazon' || figure.account.channel === 'ebay' ? [...SIDES, 'reconcile'] : SIDES;
  const side: Side = tab === 'reconcile' ? 'hits' : tab;
  const behind = useInfiniteQuery({ ...behindOptions(named, side), enabled: tab !== 'reconcile' });
  const navigate = useNavigate();
  const columns = useColumns(side);
  const rows = behind.data?.pages.flatMap(({ orders }) => orders) ?? [];
  const total = behind.data?.pages[0]?.total ?? 0;
  // Against a minimum speak the misses.
  const against = ({ numerator, denominator }: { numerator: number; denominator: number }) =>
    reading.sense === 'at-least' ? denominator - numerator : numerator;
  const counts: Readonly<Record<Side, number>> = {
    hits: against(reading.confirmed),
    worst: against(reading.worst),
    counted: reading.confirmed.denominator,
    'set-aside': reading.setAside,
  };
  const csv = apiPath(`${figurePath(named)}/orders.csv`, { part: reading.part, window: reading.windowKey, asOf: named.asOf, side });
  return (
    <div id="behind">
      <Card
        footer={
          tab !== 'reconcile' && rows.length > 0 ? (
            <span className="figure-foot">
              {t('metrics.shown', { shown: rows.length, total })}
              {behind.hasNextPage && (
                <Button kind="quiet" small onClick={() => void behind.fetchNextPage()}>
                  {t('metrics.more')}
                </Button>
              )}
            </span>
          ) : undefined
        }
      >
        <Tabs
          label={t('metrics.behind')}
          choices={tabs.map((id) => ({ id, word: t(`side.${id}`), count: id === 'reconcile' ? undefined : format.count(counts[id]) }))}
          value={tabs.includes(tab) ? tab : 'hits'}
          onChange={onTab}
          aside={
            tab !== 'reconcile' && (
              <a href={csv} download aria-label={t('metrics.csv-of', { side: t(`side.${side}`) })} className="figure-csv">
                <Icon name="download" size={14} />
                {t('metrics.csv')}
              </a>
            )
          }
        >
          {tab === 'reconcile' ? (
            <ReconcilePanel figure={figure} named={named} />
          ) : behind.isLoadingError ? (
            <div className="ww-card-body">
              <TroubleNote error={behind.error} onAgain={() => void behind.refetch()} />
            </div>
          ) : (
            <>
              {behind.isError && <TroubleNote error={behind.error} onAgain={() => void behind.refetch()} />}
              {side === 'set-aside' && <SetAsideReasons figure={figure} />}
              <DataTable
                caption={t(`side.${side}`)}
                columns={columns}
                rows={rows}
                rowKey={({ orderId }) => orderId}
                loading={behind.isPending ? 6 : undefined}
                onOpen={({ orderId }) => void navigate({ to: '/orders/$orderId', params: { orderId } })}
                empty={
                  <EmptyState icon="orders" title={t(`metrics.behind-none-${side}`)}>
                    {t('metrics.behind-none-text')}
                  </EmptyState>
                }
              />
            </>
          )}
        </Tabs>
      </Card>
    </div>
  );
}

/** How many orders are left out for which reason. */
function SetAsideReasons({ figure: { setAsideBy } }: { readonly figure: Figure }) {
  const { t, format } = useWords();
  const words = useVerdictWords();
  if (setAsideBy.length === 0) return null;
  return (
    <ul className="figure-reasons" aria-label={t('metrics.reasons')}>
      {setAsideBy.map(({ reason, orders }) => (
        <li key={reason}>
          {words.setAside(reason)} <b>{format.count(orders)}</b>
        </li>
      ))}
    </ul>
  );
}

function useColumns(side: Side): readonly Column<Behind>[] {
  const { t, format } = useWords();
  const words = useVerdictWords();
  return [
    { id: 'day', header: t('metrics.col-day'), shrink: true, phone: 'left', cell: ({ day }) => <span className="ww-nowrap">{format.day(day)}</span> },
    {
      id: 'order',
      header: t('metrics.col-order'),
      rowHeader: true,
      shrink: true,
      phone: 'title',
      cell: ({ orderId, externalId }) => (
        <Link to="/orders/$orderId" params={{ orderId }}>
          <Mono>{externalId}</Mono>
        </Link>
      ),
    },
    {
      id: 'verdict',
      header: t('metrics.col-verdict'),
      phone: 'right',
      shrink: true,
      cell: ({ outcome }) => {
        const { status, word } = words.outcome(outcome);
        return (
          <StatusPair status={status} size="small">
            {word}
          </StatusPair>
        );
      },
    },
    side === 'set-aside'
      ? {
          id: 'reason',
          header: t('metrics.col-reason'),
          phone: 'line',
          cell: ({ setAside }) => (setAside === null ? '–' : words.setAside(setAside)),
        }
      : { id: 'fact', header: t('metrics.col-fact'), phone: 'line', cell: (row) => words.fact(row) },
    {
      id: 'rule',
      header: t('metrics.col-rule'),
      phone: 'hide',
      shrink: true,
      hideBelow: 'wide',
      cell: ({ rule }) => <RuleChip>{words.rule(rule)}</RuleChip>,
    },
    ...(side === 'hits' || side === 'worst'
      ? [
          {
            id: 'known',
            header: t('metrics.col-known'),
            numeric: true,
            phone: 'hide' as const,
            hideBelow: 'wide' as const,
            cell: ({ knownOn }: Behind) => (knownOn === null ? '–' : format.day(knownOn)),
          },
        ]
      : []),
    { id: 'value', header: t('metrics.col-value'), numeric: true, phone: 'end', cell: ({ total }) => (total === null ? '–' : format.money(total)) },
    ...(side === 'set-aside'
      ? []
      : [
          {
            id: 'off',
            header: t('metrics.col-off'),
            numeric: true,
            phone: 'hide' as const,
            hideBelow: 'tablet' as const,
            cell: ({ rollsOffOn }: Behind) => (rollsOffOn === null ? t('metrics.never-off') : format.day(rollsOffOn)),
          },
        ]),
  ];
}
