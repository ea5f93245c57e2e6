import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Card, DataTable, EmptyState, Mono, PageHeader } from '@weerwoord/ui';
import type { Column } from '@weerwoord/ui';
import { useAccountFilter } from '../../app/account-filter';
import { useWords } from '../../app/language';
import { TroubleNote } from '../../app/trouble';
import { behindOptions, preventionOptions } from './lessons.query';
import type { Standout } from './lessons.query';
import './lessons.css';

const keyOf = ({ accountId, trait, value, measure }: Standout): string => `${accountId} ${trait} ${value} ${measure}`;

/** What is hit more often than the rest of its own account, with base and interval, and what would help. */
export function PreventionPage() {
  const { t, format } = useWords();
  const account = useAccountFilter();
  const list = useQuery(preventionOptions(account));
  const [shown, show] = useState<Standout | null>(null);
  const columns = useColumns(shown, show);
  return (
    <div className="ww-stack">
      <PageHeader title={t('prevention.title')} sub={t('prevention.sub')} />
      <Card
        footer={
          list.data && (
            <span className="ww-meta">
              {t('prevention.how', { from: list.data.from, orders: list.data.leastOrders, share: format.limit(list.data.falseShare) })}
            </span>
          )
        }
      >
        {list.isError && (
          <div className="ww-card-body">
            <TroubleNote error={list.error} onAgain={() => void list.refetch()} />
          </div>
        )}
        {!list.isLoadingError && (
          <DataTable
            caption={t('prevention.table')}
            columns={columns}
            rows={list.data?.findings ?? []}
            rowKey={keyOf}
            density="two-lines"
            loading={list.isPending ? 6 : undefined}
            empty={
              <EmptyState icon="orders" title={t('prevention.none-title')}>
                {t('prevention.none')}
              </EmptyState>
            }
          />
        )}
      </Card>
      {shown !== null && <Behind finding={shown} />}
    </div>
  );
}

function useColumns(shown: Standout | null, show: (finding: Standout | null) => void): readonly Column<Standout>[] {
  const { t, told, format } = useWords();
  const name = useStandoutName();
  return [
    {
      id: 'what',
      header: t('prevention.what'),
      rowHeader: true,
      phone: 'title',
      cell: (finding) => (
        <>
          {name(finding)}
          <div className="ww-meta">{`${told('prevention-measure', finding.measure) ?? ''}, ${finding.account}`}</div>
        </>
      ),
    },
    {
      id: 'rate',
      header: t('prevention.rate'),
      phone: 'line',
      cell: ({ rate, share, interval }) => (
        <>
          <b>{format.rate(rate)}</b> <span className="ww-meta">{t('prevention.base', { hits: share.numerator, of: share.denominator })}</span>
          <div className="ww-meta">{t('prevention.interval', { from: format.rate(interval.from), to: format.rate(interval.to) })}</div>
        </>
      ),
    },
    {
      id: 'peers',
      header: t('prevention.peers'),
      phone: 'line',
      cell: ({ peersRate, peers }) => (
        <>
          {format.rate(peersRate)} <span className="ww-meta">{t('prevention.base', { hits: peers.numerator, of: peers.denominator })}</span>
        </>
      ),
    },
    { id: 'above', header: t('prevention.above'), numeric: true, phone: 'end', cell: ({ above }) => t('prevention.save', { count: above }) },
    { id: 'helps', header: t('prevention.helps'), phone: 'line', cell: ({ step }) => told('prevention-step', step) ?? '–' },
    {
      id: 'orders',
      header: t('prevention.orders'),
      phone: 'left',
      cell: (finding) => {
        const open = shown !== null && keyOf(shown) === keyOf(finding);
        return (
          <Button small aria-expanded={open} aria-label={t('prevention.show', { what: name(finding) })} onClick={() => show(open ? null : finding)}>
            {open ? t('prevention.hide') : format.count(finding.share.numerator)}
          </Button>
        );
      },
    },
  ];
}

/** "Product LIN-200", "To DE". */
export function useStandoutName(): (finding: Pick<Standout, 'trait' | 'value'>) => string {
  const { told } = useWords();
  return ({ trait, value }) => told('prevention-trait', trait, { value }) ?? value;
}

function Behind({ finding }: { readonly finding: Standout }) {
  const { t } = useWords();
  const name = useStandoutName();
  const behind = useQuery(behindOptions(finding));
  return (
    <Card title={t('prevention.show', { what: name(finding) })}>
      {behind.isError && (
        <div className="ww-card-body">
          <TroubleNote error={behind.error} onAgain={() => void behind.refetch()} />
        </div>
      )}
      <div className="prevention-orders">
        {behind.data?.orders.map(({ orderId, externalId, claimId }) =>
          claimId === null ? (
            <Link key={orderId} to="/orders/$orderId" params={{ orderId }}>
              <Mono>{externalId}</Mono>
            </Link>
          ) : (
            <Link key={orderId} to="/claims/$claimId" params={{ claimId }}>
              <Mono>{externalId}</Mono>
            </Link>
          ),
        )}
      </div>
    </Card>
  );
}
