import type { FormEvent } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, buttonClass, Card, DataTable, EmptyState, Mono, PageHeader, Segmented, StatusPair, TextField } from '@weerwoord/ui';
import type { Column, Status } from '@weerwoord/ui';
import { useAccountFilter } from '../../app/account-filter';
import { useWords } from '../../app/language';
import { keepWords, useSearchedWords } from '../../app/searched-words';
import { TroubleNote } from '../../app/trouble';
import { useOwnWords } from '../../app/use-later';
import { ordersOptions } from './orders.query';
import type { Lateness, OrderLine } from './orders.query';
import './orders.css';

const ALL = 'all';

/** All orders, newest first, found by number, article or the buyer's address. */
export function OrdersPage() {
  const { t, format } = useWords();
  const { late } = useSearch({ from: '/frame/orders' });
  const q = useSearchedWords();
  const navigate = useNavigate({ from: '/orders' });
  const account = useAccountFilter();
  const orders = useInfiniteQuery(ordersOptions({ account, q, late }));
  const columns = useColumns(account === null);
  const rows = orders.data?.pages.flatMap((page) => page.orders) ?? [];
  const total = orders.data?.pages[0]?.total ?? 0;
  const narrowed = q !== '' || late !== undefined || account !== null;
  const open = (orderId: string) => void navigate({ to: '/orders/$orderId', params: { orderId } });
  return (
    <div className="ww-stack">
      <PageHeader
        title={t('orders.title')}
        {...(orders.data && { sub: q === '' ? t('orders.sub', { total }) : t('orders.found', { total, words: q }) })}
      />
      <Card>
        <div className="ww-filters">
          <Find q={q} onFind={(words) => void navigate({ search: (before) => before, state: keepWords(words) })} />
          <Segmented<Lateness | typeof ALL>
            label={t('orders.which')}
            choices={[
              { id: ALL, word: t('orders.all') },
              ...(['late', 'overdue', 'open', 'on-time'] as const).map((id) => ({ id, word: t(`late.${id}`) })),
            ]}
            value={late ?? ALL}
            onChange={(id) => void navigate({ search: (before) => ({ ...before, late: id === ALL ? undefined : id }), state: true, replace: true })}
          />
        </div>
        {orders.isError && (
          <div className="ww-card-body">
            <TroubleNote error={orders.error} onAgain={() => void orders.refetch()} />
          </div>
        )}
        {!orders.isLoadingError && (
          <DataTable
            caption={t('orders.list')}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            onOpen={({ id }) => open(id)}
            loading={orders.isPending ? 8 : undefined}
            empty={narrowed ? <NoneFits /> : <NoneYet />}
          />
        )}
        {rows.length > 0 && (
          <div className="orders-foot">
            <span className="ww-meta">{t('orders.shown', { shown: rows.length, total })}</span>
            {orders.hasNextPage && (
              <Button small working={orders.isFetchingNextPage ? format.count(total) : null} onClick={() => void orders.fetchNextPage()}>
                {t('orders.more')}
              </Button>
            )}
          </div>
        )}
      </Card>
    </div>
  );
}

function Find({ q, onFind }: { readonly q: string; readonly onFind: (words: string) => void }) {
  const { t } = useWords();
  const { words, setWords, handOn } = useOwnWords(q);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const next = words.trim();
    if (next !== q) handOn(next);
    onFind(next);
  };
  return (
    <form role="search" aria-label={t('orders.find')} className="orders-find" onSubmit={submit}>
      <TextField label={t('orders.find')} bareLabel kind="search" placeholder={t('orders.find-short')} value={words} onChange={setWords} />
      <Button type="submit">{t('orders.find-do')}</Button>
      {q !== '' && (
        <Button kind="quiet" onClick={() => onFind('')}>
          {t('orders.find-clear')}
        </Button>
      )}
    </form>
  );
}

function NoneYet() {
  const { t } = useWords();
  return (
    <EmptyState
      icon="orders"
      title={t('orders.empty-title')}
      action={
        <Link to="/import" className={buttonClass({ kind: 'primary' })}>
          {t('orders.empty-do')}
        </Link>
      }
    >
      {t('orders.empty')}
    </EmptyState>
  );
}

function NoneFits() {
  const { t } = useWords();
  return (
    <EmptyState
      icon="search"
      title={t('orders.none-title')}
      action={
        <Link to="/orders" search={{ account: undefined }} className={buttonClass()}>
          {t('orders.find-clear')}
        </Link>
      }
    >
      {t('orders.none')}
    </EmptyState>
  );
}

const STATUS_OF: Readonly<Record<Lateness, Status>> = {
  'on-time': 'safe',
  late: 'breach',
  overdue: 'breach',
  open: 'unknown',
  excluded: 'excluded',
  unknown: 'unknown',
};

function useColumns(withAccount: boolean): readonly Column<OrderLine>[] {
  const { t, told, format } = useWords();
  return [
    {
      id: 'order',
      header: t('orders.order'),
      rowHeader: true,
      shrink: true,
      phone: 'title',
      cell: ({ id, externalId }) => (
        <Link to="/orders/$orderId" params={{ orderId: id }}>
          <Mono>{externalId}</Mono>
        </Link>
      ),
    },
    { id: 'article', header: t('orders.article'), phone: 'line', cell: ({ title }) => <span className="orders-title">{title ?? '–'}</span> },
    ...(withAccount ? [{ id: 'account', header: t('orders.account'), phone: 'right' as const, cell: ({ account }: OrderLine) => account }] : []),
    {
      id: 'placed',
      header: t('orders.placed'),
      phone: 'left',
      cell: ({ placedAt }) => <span className="ww-nowrap">{placedAt === null ? '–' : format.day(placedAt)}</span>,
    },
    {
      id: 'ship',
      header: t('orders.ship-by'),
      phone: 'hide',
      hideBelow: 'wide',
      cell: ({ shipBy }) => <span className="ww-nowrap">{shipBy === null ? '–' : format.moment(shipBy)}</span>,
    },
    {
      id: 'late',
      header: t('orders.late'),
      phone: 'left',
      cell: ({ late }) => (
        <StatusPair status={STATUS_OF[late]} size="small">
          {t(`late.${late}`)}
        </StatusPair>
      ),
    },
    {
      id: 'status',
      header: t('orders.status'),
      phone: 'right',
      hideBelow: 'tablet',
      cell: ({ status }) => told('status', status) ?? t('orders.status-other'),
    },
    {
      id: 'claim',
      header: t('orders.claim'),
      phone: 'hide',
      shrink: true,
      cell: ({ hasClaim }) => (hasClaim ? <StatusPair status="watch">{t('orders.has-claim')}</StatusPair> : null),
    },
    { id: 'value', header: t('orders.value'), numeric: true, phone: 'end', cell: ({ total }) => (total === null ? '–' : format.money(total)) },
  ];
}
