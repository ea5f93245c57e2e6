import { useState } from 'react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, buttonClass, Card, EmptyState, KeyHints, PageHeader, StatusPair, TextField, Views } from '@weerwoord/ui';
import { useAccountFilter } from '../../../app/account-filter';
import { useWords } from '../../../app/language';
import { TroubleNote } from '../../../app/trouble';
import { AddClaimDrawer } from './add-claim-drawer';
import { CLAIM_VIEWS } from './claim-views';
import type { ClaimView } from './claim-views';
import { useClaims } from '../claims.query';
import { ClaimsTable } from './claims-table';
import { useLater } from './use-later';
import '../claims.css';

/** The queue: most urgent first, narrowed by view, account and order number; all three stand in the address. */
export function ClaimsPage() {
  const { t } = useWords();
  const account = useAccountFilter();
  const navigate = useNavigate();
  const { view = 'action', q = '' } = useSearch({ from: '/frame/claims' });
  const claims = useClaims({ account, view, q });
  const [adding, setAdding] = useState(false);
  const first = claims.data?.pages[0];
  const lines = claims.data?.pages.flatMap((page) => page.claims);
  const look = (next: { readonly view?: ClaimView; readonly q?: string }) =>
    void navigate({
      to: '/claims',
      search: (before) => {
        const view = next.view ?? before.view;
        const q = next.q ?? before.q;
        return { account: before.account, view: view === 'action' ? undefined : view, q: q === '' ? undefined : q };
      },
      replace: next.q !== undefined,
    });
  const nothingAtAll = view === 'all' && q === '' && first?.total === 0;
  return (
    <>
      <PageHeader
        title={t('claims.title')}
        sub={first && <Sum {...first.counts} />}
        actions={
          <Button icon="plus" onClick={() => setAdding(true)}>
            {t('claims.add')}
          </Button>
        }
      />
      <Card footer={lines && lines.length > 0 && first ? <Foot shown={lines.length} total={first.total} more={claims} /> : undefined}>
        <ViewChoice view={view} open={first?.counts.open} onChange={(next) => look({ view: next })} />
        <Filters q={q} onFind={(words) => look({ q: words })} />
        {claims.isError ? (
          <TroubleNote error={claims.error} onAgain={() => void claims.refetch()} />
        ) : (
          <ClaimsTable lines={lines} empty={<Nothing view={view} q={q} never={nothingAtAll} onAll={() => look({ view: 'all', q: '' })} />} />
        )}
      </Card>
      {lines && lines.length > 0 && (
        <p className="ww-meta claims-hint">
          {t('claims.by-mail')} <Link to="/import">{t('claims.to-import')}</Link>
        </p>
      )}
      <AddClaimDrawer open={adding} onClose={() => setAdding(false)} />
    </>
  );
}

function Sum({ open, dueToday, overdue }: { readonly open: number; readonly dueToday: number; readonly overdue: number }) {
  const { t } = useWords();
  return (
    <>
      {t('claims.sum', { open })} {dueToday > 0 && <span className="claims-due">{t('claims.due-today', { count: dueToday })}</span>}{' '}
      {overdue > 0 && (
        <StatusPair status="breach" size="small">
          {t('claims.overdue', { count: overdue })}
        </StatusPair>
      )}
    </>
  );
}

function ViewChoice({
  view,
  open,
  onChange,
}: {
  readonly view: ClaimView;
  readonly open: number | undefined;
  readonly onChange: (view: ClaimView) => void;
}) {
  const { t, format } = useWords();
  const choices = (Object.keys(CLAIM_VIEWS) as ClaimView[]).map((id) => ({
    id,
    word: t(`claims.view-${id}`),
    ...(id === 'action' && open !== undefined ? { count: format.count(open) } : {}),
  }));
  return <Views label={t('claims.views')} choices={choices} value={view} onChange={onChange} />;
}

function Filters({ q, onFind }: { readonly q: string; readonly onFind: (words: string) => void }) {
  const { t } = useWords();
  const [words, setWords] = useLater(q, onFind);
  return (
    <div className="ww-filters">
      <div className="claims-find">
        <TextField kind="search" label={t('claims.find')} bareLabel placeholder={t('claims.find')} value={words} onChange={setWords} />
      </div>
      <span className="ww-push ww-row ww-wide-only claims-keys">
        <span className="ww-meta">{t('claims.order')}</span>
        <KeyHints
          hints={[
            { keys: ['J', 'K'], does: t('claims.browse') },
            { keys: ['Enter'], does: t('claims.open-it') },
          ]}
        />
      </span>
    </div>
  );
}

function Foot({ shown, total, more }: { readonly shown: number; readonly total: number; readonly more: ReturnType<typeof useClaims> }) {
  const { t } = useWords();
  return (
    <div className="ww-row ww-row-wrap">
      <span className="ww-meta">{t('claims.shown', { shown, total })}</span>
      {more.hasNextPage && (
        <Button small working={more.isFetchingNextPage ? t('claims.more') : null} onClick={() => void more.fetchNextPage()}>
          {t('claims.more')}
        </Button>
      )}
      <span className="ww-meta ww-push">{t('claims.times')}</span>
    </div>
  );
}

/** No claim ever: how they come. No claim in this view: that is good news, or the words fit none. */
function Nothing({ view, q, never, onAll }: { readonly view: ClaimView; readonly q: string; readonly never: boolean; readonly onAll: () => void }) {
  const { t } = useWords();
  if (never)
    return (
      <EmptyState
        icon="claims"
        title={t('claims.empty-title')}
        action={
          <Link to="/import" className={buttonClass({ kind: 'primary' })}>
            {t('claims.empty-do')}
          </Link>
        }
      >
        {t('claims.empty')}
      </EmptyState>
    );
  const calm = view === 'action' && q === '';
  return (
    <EmptyState icon="claims" title={t('claims.none-title')} action={<Button onClick={onAll}>{t('claims.show-all')}</Button>}>
      {t(calm ? 'claims.none-action' : 'claims.none')} {calm && t('claims.by-mail')}
    </EmptyState>
  );
}
