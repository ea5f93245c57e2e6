import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, buttonClass, Card, PageHeader } from '@weerwoord/ui';
import { useAccountFilter } from '../../../app/account-filter';
import { api } from '../../../app/api';
import { useWords } from '../../../app/language';
import { useMay } from '../../../app/may';
import { keepWords, useSearchedWords } from '../../../app/searched-words';
import { TroubleNote } from '../../../app/trouble';
import { KeysDrawer } from '../keys-drawer';
import { AddClaimDrawer } from './add-claim-drawer';
import { ClaimsBulkBar } from './bulk-bar';
import { BulkResult } from './bulk-result';
import { ClaimsTable } from './claims-table';
import { FilterBar } from './filter-bar';
import { lastQueue } from './last-queue';
import { filtersIn, questionOf, readAddress } from './queue-address';
import type { QueueAddress } from './queue-address';
import { queueOptions, useAskPacks, useBulk, useKeepView } from './queue.query';
import type { BulkStep, KeptView } from './queue.query';
import { QueueFoot, QueueNothing, QueueSum } from './queue-sum';
import { rowsOf } from './queue-refresh';
import { useChosen } from './use-chosen';
import { useQueueKeys } from './use-queue-keys';
import { ViewBar } from './view-bar';
import '../claims.css';
import './queue.css';

/** The queue of all channels and accounts: view, filters and order stand in the address, searched words do not. */
export function ClaimsPage() {
  const { t, language } = useWords();
  const account = useAccountFilter();
  const navigate = useNavigate();
  // Read once more: the router leaves in what the route did not understand.
  const address: QueueAddress = readAddress(useSearch({ from: '/frame/claims' }));
  const q = useSearchedWords();
  const question = questionOf(address, account);
  const queue = useInfiniteQuery(queueOptions(question, q));
  const first = queue.data?.pages[0];
  const pages = queue.data?.pages;
  const lines = useMemo(() => pages && rowsOf(pages), [pages]);
  const total = first?.total ?? 0;
  const chosen = useChosen(lines ?? [], total);
  const [shown, show] = useState<'add' | 'keys' | 'assign' | null>(null);
  const [act, setAct] = useState<string | null>(null);
  const [removed, setRemoved] = useState<KeptView | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const bulk = useBulk();
  const packs = useAskPacks();
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = queue;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);

  const asked = JSON.stringify([question, q]);
  useEffect(() => {
    const [said, words] = JSON.parse(asked) as [typeof question, string];
    lastQueue.keep(said, words);
  }, [asked]);
  const go = (to: QueueAddress, words: string, replace = false) => {
    chosen.clear();
    void navigate({
      to: '/claims',
      search: { ...to, ...(account === null ? {} : { account }) },
      state: keepWords(words),
      replace,
    });
  };
  const narrow = (to: Partial<QueueAddress>) => go({ ...address, ...to }, q);
  const run = (step: { readonly what: 'assign'; readonly to: string | null } | { readonly what: Exclude<BulkStep['what'], 'assign'> }) =>
    bulk.mutate(
      { ...step, chosen: chosen.asked(question, q) },
      {
        onSuccess: ({ id }) => {
          setAct(id);
          chosen.clear();
        },
      },
    );
  const askPacks = () =>
    packs.mutate(
      { chosen: chosen.asked(question, q), language: language === 'nl' ? 'nl' : 'en' },
      { onSuccess: () => void navigate({ to: '/packs' }) },
    );
  useQueueKeys({
    browse: () => document.querySelector<HTMLElement>('.claims-list tr[data-row][tabindex="0"]')?.focus(),
    search: () => field.current?.focus(),
    assign: () => {
      const row = document.activeElement?.closest<HTMLElement>('tr[data-row]')?.dataset['row'];
      const line = lines?.find(({ id }) => id === row);
      if (chosen.count === 0 && line) chosen.toggle(line, false);
      if (chosen.count > 0 || line) show('assign');
    },
    clear: chosen.count > 0 ? chosen.clear : undefined,
    help: () => show('keys'),
  });
  const narrowed = filtersIn(address) > 0 || q !== '';
  const may = useMay(account ?? undefined);
  return (
    <>
      <PageHeader
        title={t('claims.title')}
        sub={first && <QueueSum counts={first.counts} atStake={first.atStake} />}
        actions={
          <>
            <Link to="/claims/lessons" className={buttonClass({ kind: 'quiet' })}>
              {t('lessons.link')}
            </Link>
            <Link to="/money" className={buttonClass({ kind: 'quiet' })}>
              {t('claim-money.title')}
            </Link>
            {may('export') && <CsvButton question={question} q={q} />}
            {may('draft') && (
              <Button icon="plus" onClick={() => show('add')}>
                {t('claims.add')}
              </Button>
            )}
          </>
        }
      />
      {act !== null && <BulkResult key={act} id={act} onClose={() => setAct(null)} />}
      {bulk.isError && <TroubleNote error={bulk.error} />}
      {packs.isError && <TroubleNote error={packs.error} />}
      {removed && <Removed view={removed} onDone={() => setRemoved(null)} />}
      <Card
        footer={first && lines && lines.length > 0 ? <QueueFoot shown={lines.length} total={total} found={first.found} more={queue} /> : undefined}
      >
        <ViewBar address={address} question={question} counts={first?.views} onLook={(to) => go(to, '')} onRemoved={setRemoved} />
        <FilterBar address={address} question={question} q={q} field={field} onNarrow={narrow} onWords={(words) => go(address, words, true)} />
        {first?.found?.how === 'similar' && <p className="claims-similar">{t('queue.similar')}</p>}
        {queue.isError && !queue.data ? (
          <TroubleNote error={queue.error} onAgain={() => void queue.refetch()} />
        ) : (
          <div className="claims-list" aria-busy={queue.isPlaceholderData || undefined}>
            <ClaimsTable
              lines={lines}
              total={total}
              chosen={chosen}
              address={address}
              onSort={(sort, desc) => narrow({ sort: sort === 'deadline' ? undefined : sort, desc: desc ? true : undefined })}
              onNearEnd={more}
              empty={
                <QueueNothing
                  view={address.view ?? 'action'}
                  narrowed={narrowed}
                  never={address.view === 'all' && !narrowed}
                  onAll={() => go({ view: 'all' }, '')}
                />
              }
            />
          </div>
        )}
      </Card>
      {lines && lines.length > 0 && chosen.count === 0 && (
        <p className="ww-meta claims-hint">
          {t('claims.by-mail')} <Link to="/import">{t('claims.to-import')}</Link>
        </p>
      )}
      {chosen.count > 0 && first && lines && (
        <ClaimsBulkBar
          chosen={chosen}
          total={total}
          sums={first.sums}
          loaded={lines.length}
          assigning={shown === 'assign'}
          onAssigning={(open) => show(open ? 'assign' : null)}
          working={bulk.isPending || packs.isPending}
          onAct={run}
          onPacks={askPacks}
        />
      )}
      <AddClaimDrawer open={shown === 'add'} onClose={() => show(null)} />
      <Keys open={shown === 'keys'} onClose={() => show(null)} />
    </>
  );
}

/** The present view as a file, all of it. */
function CsvButton({ question, q }: { readonly question: ReturnType<typeof questionOf>; readonly q: string }) {
  const { t } = useWords();
  const csv = useMutation({
    mutationFn: () => api.file('POST', '/claims/export.csv', { body: { ...question, ...(q === '' ? {} : { q }) } }),
    onSuccess: (file) => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(file);
      link.download = `${t('queue.csv-name')}.csv`;
      link.click();
      URL.revokeObjectURL(link.href);
    },
  });
  return (
    <>
      {csv.isError && <TroubleNote error={csv.error} />}
      <Button icon="download" working={csv.isPending ? t('queue.working') : null} onClick={() => csv.mutate()}>
        CSV
      </Button>
    </>
  );
}

function Removed({ view, onDone }: { readonly view: KeptView; readonly onDone: () => void }) {
  const { t } = useWords();
  const keep = useKeepView();
  return (
    <div className="claims-act" role="status">
      <Card padded>
        <div className="ww-row">
          {t('queue.view-removed', { name: view.name })}
          <Button
            small
            kind="accent"
            onClick={() => keep.mutate({ id: null, name: view.name, shared: view.shared, filters: view.filters }, { onSuccess: onDone })}
          >
            {t('queue.undo')}
          </Button>
          <span className="ww-push">
            <Button small kind="quiet" onClick={onDone}>
              {t('claim.close')}
            </Button>
          </span>
        </div>
      </Card>
    </div>
  );
}

function Keys({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useWords();
  return (
    <KeysDrawer
      open={open}
      onClose={onClose}
      hints={[
        { keys: ['J', '↓'], does: t('queue.key-next') },
        { keys: ['K', '↑'], does: t('queue.key-previous') },
        { keys: ['X'], does: t('queue.key-choose') },
        { keys: ['Shift', 'X'], does: t('queue.key-range') },
        { keys: ['Enter'], does: t('queue.key-open') },
        { keys: ['A'], does: t('queue.key-assign') },
        { keys: ['Esc'], does: t('queue.key-clear') },
        { keys: ['/'], does: t('queue.key-search') },
        { keys: ['Ctrl', 'K'], does: t('queue.key-find') },
        { keys: ['?'], does: t('queue.key-help') },
      ]}
    />
  );
}
