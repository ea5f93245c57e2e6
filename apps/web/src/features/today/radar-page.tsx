import { useState } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, buttonClass, Card, DataTable, EmptyState, Mono, PageHeader, Segmented, StatusPair } from '@weerwoord/ui';
import type { Column } from '@weerwoord/ui';
import { useAccountFilter } from '../../app/account-filter';
import { useWords } from '../../app/language';
import { TroubleNote } from '../../app/trouble';
import { MarkedNote, MarkFinding } from './radar-marks';
import type { JustMarked } from './radar-marks';
import { findingsOptions } from './radar.query';
import type { Finding } from './radar.query';
import './today.css';

/** The orders of the radar: what would be lost, what saves it and until when. */
export function RadarPage() {
  const { t, told, format } = useWords();
  const { rule } = useSearch({ from: '/frame/radar' });
  const navigate = useNavigate();
  const account = useAccountFilter();
  const [side, setSide] = useState<'to-do' | 'worked-off'>('to-do');
  const [just, setJust] = useState<JustMarked | null>(null);
  const radar = useInfiniteQuery(findingsOptions({ account, rule, marked: side === 'worked-off' }));
  const columns = useColumns(setJust);
  const marked = radar.data?.pages[0]?.marked ?? 0;
  const rows = radar.data?.pages.flatMap((page) => page.findings) ?? [];
  const narrowed = rule === undefined ? null : told('radar-rule', rule);
  return (
    <div className="ww-stack">
      <PageHeader title={t('radar.card')} sub={narrowed ?? t('radar.sub')} />
      <Segmented
        label={t('radar.shown')}
        choices={[
          { id: 'to-do', word: t('radar.to-do') },
          { id: 'worked-off', word: t('radar.worked-off', { count: marked }) },
        ]}
        value={side}
        onChange={setSide}
      />
      {just !== null && <MarkedNote just={just} onGone={() => setJust(null)} />}
      <Card>
        {radar.isError && (
          <div className="ww-card-body">
            <TroubleNote error={radar.error} onAgain={() => void radar.refetch()} />
          </div>
        )}
        {!radar.isLoadingError && (
          <DataTable
            caption={t('radar.table')}
            columns={columns}
            rows={rows}
            rowKey={({ orderId, rule: of }) => `${orderId} ${of}`}
            density="two-lines"
            onOpen={({ orderId }) => void navigate({ to: '/orders/$orderId', params: { orderId } })}
            loading={radar.isPending ? 6 : undefined}
            empty={
              <EmptyState
                icon="orders"
                title={t('radar.none-title')}
                {...(narrowed !== null && {
                  action: (
                    <Link to="/radar" className={buttonClass()}>
                      {t('radar.show-all')}
                    </Link>
                  ),
                })}
              >
                {t('radar.none')}
              </EmptyState>
            }
          />
        )}
        {radar.hasNextPage && (
          <div className="today-radar-foot">
            <Button small working={radar.isFetchingNextPage ? format.count(rows.length) : null} onClick={() => void radar.fetchNextPage()}>
              {t('radar.more')}
            </Button>
          </div>
        )}
      </Card>
    </div>
  );
}

function useColumns(onMarked: (just: JustMarked) => void): readonly Column<Finding>[] {
  const { t, told, format } = useWords();
  return [
    {
      id: 'order',
      header: t('radar.order'),
      rowHeader: true,
      shrink: true,
      phone: 'title',
      cell: ({ orderId, externalId, account }) => (
        <>
          <Link to="/orders/$orderId" params={{ orderId }}>
            <Mono>{externalId}</Mono>
          </Link>
          <div className="ww-meta">{account}</div>
        </>
      ),
    },
    {
      id: 'why',
      header: t('radar.why'),
      phone: 'line',
      cell: ({ rule, confidence }) => (
        <>
          {told('radar-rule', rule) ?? t('radar.other')}
          <div className="ww-meta">{told('confidence', confidence) ?? t('rules.confidence-other')}</div>
        </>
      ),
    },
    { id: 'step', header: t('radar.step'), phone: 'line', cell: ({ step, figures }) => told('radar-step', step, figures) ?? '–' },
    {
      id: 'until',
      header: t('radar.by'),
      phone: 'left',
      cell: ({ until, late, zone }) => (
        <StatusPair status={late ? 'breach' : 'watch'} size="small">
          <span title={until === null ? undefined : format.momentIn(until, zone)}>
            {until === null ? t('radar.at-once') : late ? t('radar.was', { at: until }) : format.moment(until)}
          </span>
        </StatusPair>
      ),
    },
    { id: 'value', header: t('radar.value'), numeric: true, phone: 'end', cell: ({ total }) => (total === null ? '–' : format.money(total)) },
    { id: 'act', header: t('radar.act'), phone: 'line', cell: (finding) => <MarkFinding finding={finding} onMarked={onMarked} /> },
  ];
}
