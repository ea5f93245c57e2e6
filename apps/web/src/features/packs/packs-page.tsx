import { Link } from '@tanstack/react-router';
import { BulkBar, Button, buttonClass, Card, EmptyState, IconButton, PageHeader } from '@weerwoord/ui';
import { useState } from 'react';
import { useAccountFilter } from '../../app/account-filter';
import { useWords } from '../../app/language';
import { useMay } from '../../app/may';
import { TroubleNote } from '../../app/trouble';
import { CheckPack } from './check-pack';
import { MonthDialog } from './month-dialog';
import { PackDrawer } from './pack-drawer';
import { NOTHING_NARROWED, PackFilters } from './pack-filters';
import { PackSets } from './pack-sets';
import { useAskPackSet } from './pack-sets.query';
import { usePacks } from './packs.query';
import type { Pack } from './packs.query';
import { PacksTable } from './packs-table';
import './packs.css';

/** All sealed packs, many of them in one file, and the place to check one. */
export function PacksPage() {
  const { t } = useWords();
  const may = useMay();
  const mayGet = may('export') && may('personal');
  const account = useAccountFilter();
  const [narrowed, setNarrowed] = useState(NOTHING_NARROWED);
  const packs = usePacks({ account, ...narrowed });
  const [open, setOpen] = useState<Pack | null>(null);
  const [month, setMonth] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const rows = packs.data?.pages.flatMap((page) => page.packs);
  const isNarrowed = Object.values(narrowed).some((value) => value !== null) || account !== null;
  return (
    <>
      <PageHeader
        title={t('packs.title')}
        sub={t('packs.sub')}
        actions={
          mayGet ? (
            <Button kind="primary" icon="packs" onClick={() => setMonth(true)}>
              {t('packs.month')}
            </Button>
          ) : undefined
        }
      />
      {!mayGet && <p className="ww-meta packs-may-not">{t('packs.may-not')}</p>}
      <div className="ww-two packs">
        <div className="ww-stack">
          <PackSets />
          <Card
            title={t('packs.card')}
            footer={
              rows && rows.length > 0 ? (
                <div className="ww-row ww-row-wrap">
                  <span className="ww-meta">{t('packs.shown', { shown: rows.length })}</span>
                  {packs.hasNextPage && (
                    <Button small working={packs.isFetchingNextPage ? t('packs.more') : null} onClick={() => void packs.fetchNextPage()}>
                      {t('packs.more')}
                    </Button>
                  )}
                  {rows.some(({ held }) => held) && <span className="ww-meta">{t('packs.held-note')}</span>}
                  {rows.some(({ newerEvidence }) => newerEvidence) && <span className="ww-meta">{t('packs.newer-note')}</span>}
                </div>
              ) : undefined
            }
          >
            <PackFilters value={narrowed} onChange={setNarrowed} />
            {packs.isError && <TroubleNote error={packs.error} onAgain={() => void packs.refetch()} />}
            {!packs.isLoadingError && (
              <PacksTable
                rows={rows}
                mayGet={mayGet}
                chosen={chosen}
                onChosen={setChosen}
                onOpen={setOpen}
                empty={<NoPacks narrowed={isNarrowed} onClear={() => setNarrowed(NOTHING_NARROWED)} />}
              />
            )}
          </Card>
        </div>
        <CheckPack known={rows ?? []} />
      </div>
      <ChosenBar rows={rows ?? []} chosen={chosen} onClear={() => setChosen(new Set())} />
      <PackDrawer pack={open} onClose={() => setOpen(null)} />
      <MonthDialog key={String(month)} opened={month} account={account} onClose={() => setMonth(false)} />
    </>
  );
}

function NoPacks({ narrowed, onClear }: { readonly narrowed: boolean; readonly onClear: () => void }) {
  const { t } = useWords();
  if (narrowed)
    return (
      <EmptyState icon="packs" title={t('packs.filtered-none-title')} action={<Button onClick={onClear}>{t('packs.filtered-clear')}</Button>}>
        {t('packs.filtered-none')}
      </EmptyState>
    );
  return (
    <EmptyState
      icon="packs"
      title={t('packs.empty-title')}
      action={
        <Link to="/claims" className={buttonClass()}>
          {t('packs.empty-do')}
        </Link>
      }
    >
      {t('packs.empty')}
    </EmptyState>
  );
}

/** What is chosen goes into one file: of each claim the pack that shows all there is, sealed anew where it must be. */
function ChosenBar({
  rows,
  chosen,
  onClear,
}: {
  readonly rows: readonly Pack[];
  readonly chosen: ReadonlySet<string>;
  readonly onClear: () => void;
}) {
  const { t, language } = useWords();
  const ask = useAskPackSet();
  const claims = [...new Set(rows.flatMap(({ id, claimId }) => (claimId !== null && chosen.has(id) ? [claimId] : [])))];
  if (claims.length === 0) return null;
  return (
    <BulkBar summary={t('packs.chosen', { count: claims.length })}>
      {ask.isError && <TroubleNote error={ask.error} />}
      <Button
        kind="accent"
        icon="packs"
        working={ask.isPending ? t('pack-sets.starting') : null}
        onClick={() => ask.mutate({ chosen: { ids: claims }, language: language === 'nl' ? 'nl' : 'en' }, { onSuccess: onClear })}
      >
        {t('packs.together')}
      </Button>
      <IconButton icon="close" label={t('packs.choose-none')} onClick={onClear} />
    </BulkBar>
  );
}
