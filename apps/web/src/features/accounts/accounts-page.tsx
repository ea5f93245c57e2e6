import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { Button, buttonClass, Card, DataTable, EmptyState, Notice, PageHeader, SkeletonRows } from '@weerwoord/ui';
import type { Column } from '@weerwoord/ui';
import type { Accounts } from '@weerwoord/contracts';
import type { z } from 'zod';
import { useWords } from '../../app/language';
import { useNow } from '../../app/now';
import { useAccounts } from '../../app/session.query';
import { TroubleNote } from '../../app/trouble';
import { AddAccountForm } from './add-account-form';
import type { AddedAccount } from './add-account-form';
import { siteWord } from './sites';
import './accounts.css';

type Account = z.infer<typeof Accounts>['accounts'][number];

/** The seller accounts and the form that adds one; on first use the form is what there is. */
export function AccountsPage() {
  const { t } = useWords();
  const accounts = useAccounts();
  const [adding, setAdding] = useState(false);
  const [added, setAdded] = useState<AddedAccount | null>(null);
  const rows = accounts.data?.accounts ?? [];
  const done = (account: AddedAccount) => {
    setAdded(account);
    setAdding(false);
  };
  const start = () => {
    setAdding(true);
    setAdded(null);
  };
  return (
    <div className="ww-stack">
      <PageHeader
        title={t('accounts.title')}
        sub={t('accounts.sub')}
        actions={
          rows.length > 0 &&
          !adding && (
            <Button kind={added ? 'plain' : 'primary'} icon="plus" onClick={start}>
              {t('accounts.add')}
            </Button>
          )
        }
      />
      {added && (
        <Notice
          tone="safe"
          title={t('accounts.added', { name: added.name })}
          action={
            <Link to="/import" search={{ account: added.id }}>
              {t('accounts.import-into', { name: added.name })}
            </Link>
          }
        >
          {t('accounts.added-next')}
        </Notice>
      )}
      {adding && <AddAccountForm onAdded={done} onCancel={() => setAdding(false)} />}
      {accounts.isPending && <SkeletonRows rows={3} label={t('accounts.loading')} />}
      {accounts.isError && <TroubleNote error={accounts.error} onAgain={() => void accounts.refetch()} />}
      {accounts.isSuccess && rows.length === 0 && !adding && (
        <Card>
          <EmptyState
            icon="connections"
            title={t('accounts.empty-title')}
            action={
              <Button kind="primary" onClick={start}>
                {t('accounts.add-first')}
              </Button>
            }
          >
            {t('accounts.empty')}
          </EmptyState>
        </Card>
      )}
      {rows.length > 0 && <AccountTable rows={rows} />}
    </div>
  );
}

function AccountTable({ rows }: { readonly rows: readonly Account[] }) {
  const { t, told, format } = useWords();
  const now = useNow();
  const columns: readonly Column<Account>[] = [
    { id: 'name', header: t('accounts.name'), rowHeader: true, phone: 'title', cell: ({ name }) => name },
    {
      id: 'where',
      header: t('accounts.where'),
      phone: 'left',
      cell: ({ channel, site }) => (site === '' ? told('channel', channel) : siteWord(site)),
    },
    { id: 'zone', header: t('accounts.zone'), phone: 'hide', hideBelow: 'tablet', cell: ({ zone }) => zone.replaceAll('_', ' ') },
    { id: 'orders', header: t('accounts.orders'), numeric: true, phone: 'labelled', cell: ({ orders }) => format.count(orders) },
    { id: 'claims', header: t('accounts.open-claims'), numeric: true, phone: 'labelled', cell: ({ openClaims }) => format.count(openClaims) },
    {
      id: 'data',
      header: t('accounts.last-data'),
      phone: 'labelled',
      cell: ({ lastDataAt }) =>
        lastDataAt === null ? (
          <span className="ww-meta">{t('accounts.no-data')}</span>
        ) : (
          <span title={format.moment(lastDataAt)}>
            {t('accounts.ago', { age: format.age(Math.max(0, now.getTime() - new Date(lastDataAt).getTime())) })}
          </span>
        ),
    },
    {
      id: 'do',
      header: t('accounts.do'),
      hideHeader: true,
      shrink: true,
      phone: 'end',
      cell: ({ id, name }) => (
        <span className="account-links">
          <Link to="/accounts/$accountId/rules" params={{ accountId: id }}>
            {t('rules.title')}
          </Link>
          <Link to="/import" search={{ account: id }} className={buttonClass({ small: true })} aria-label={t('accounts.import-into', { name })}>
            {t('accounts.do')}
          </Link>
        </span>
      ),
    },
  ];
  return (
    <Card title={t('accounts.list')} count={format.count(rows.length)}>
      <DataTable caption={t('accounts.list')} columns={columns} rows={rows} rowKey={({ id }) => id} />
    </Card>
  );
}
