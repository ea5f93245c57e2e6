import { Link } from '@tanstack/react-router';
import { Button, buttonClass, Card, DataTable, EmptyState, Icon, Mono, PageHeader, SealMark } from '@weerwoord/ui';
import type { Column } from '@weerwoord/ui';
import { apiPath } from '../../app/api';
import { useWords } from '../../app/language';
import { TroubleNote } from '../../app/trouble';
import { CheckPack } from './check-pack';
import { usePacks } from './packs.query';
import type { Pack } from './packs.query';
import './packs.css';

/** All sealed packs, and the place to check one. */
export function PacksPage() {
  const { t } = useWords();
  const packs = usePacks();
  const rows = packs.data?.pages.flatMap((page) => page.packs);
  return (
    <>
      <PageHeader title={t('packs.title')} sub={t('packs.sub')} />
      <div className="ww-two packs">
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
                {rows.some(({ newerEvidence }) => newerEvidence) && <span className="ww-meta">{t('packs.newer-note')}</span>}
              </div>
            ) : undefined
          }
        >
          {packs.isError ? <TroubleNote error={packs.error} onAgain={() => void packs.refetch()} /> : <PacksTable rows={rows} />}
        </Card>
        <CheckPack known={rows ?? []} />
      </div>
    </>
  );
}

export const shortHash = (hash: string): string => (hash.length > 12 ? `${hash.slice(0, 4)}…${hash.slice(-4)}` : hash);

function PacksTable({ rows }: { readonly rows: readonly Pack[] | undefined }) {
  const { t, told, format } = useWords();
  const name = ({ kind, reason }: Pack) =>
    t('packs.of', {
      kind: told('claim-kind', kind) ?? t('claim-kind.unknown'),
      reason: told('claim-reason', reason.startsWith('INR_') ? 'INR' : reason) ?? t('claim-reason.unknown'),
    });
  const columns: readonly Column<Pack>[] = [
    {
      id: 'pack',
      header: t('packs.col-pack'),
      rowHeader: true,
      phone: 'title',
      cell: (pack) => (
        <>
          {pack.claimId === null ? (
            name(pack)
          ) : (
            <Link to="/claims/$claimId" params={{ claimId: pack.claimId }} className="packs-name">
              {name(pack)}
            </Link>
          )}
          <div className="ww-meta">
            {pack.account}, <Mono>{pack.externalOrderId}</Mono>
          </div>
        </>
      ),
    },
    {
      id: 'seal',
      header: t('packs.col-seal'),
      phone: 'left',
      cell: ({ newerEvidence, hash }) => (
        <span title={hash}>
          <SealMark
            state={newerEvidence ? 'newer-evidence' : 'sealed'}
            word={t(newerEvidence ? 'packs.newer' : 'packs.sealed')}
            detail={shortHash(hash)}
          />
        </span>
      ),
    },
    {
      id: 'inside',
      header: t('packs.col-size'),
      phone: 'line',
      cell: ({ exhibits, pages, bytes, erasedAt }) => (
        <>
          {erasedAt === null ? t('packs.inside', { exhibits, pages }) : t('packs.erased', { when: format.day(erasedAt) })}
          <div className="ww-meta">{format.bytes(bytes)}</div>
        </>
      ),
    },
    {
      id: 'when',
      header: t('packs.col-when'),
      phone: 'line',
      cell: ({ sealedAt, by }) => (
        <>
          <time dateTime={sealedAt}>{format.moment(sealedAt)}</time>
          <div className="ww-meta">{t('packs.by', { name: by })}</div>
        </>
      ),
    },
    {
      id: 'get',
      header: t('packs.col-get'),
      hideHeader: true,
      shrink: true,
      phone: 'right',
      cell: ({ id, externalOrderId: order, erasedAt }) => (
        <span className="ww-row packs-get">
          <a className={buttonClass({ small: true })} href={apiPath(`/packs/${id}/pack.zip`)} download aria-label={t('packs.zip-of', { order })}>
            <Icon name="download" size={14} />
            {t('packs.zip')}
          </a>
          {erasedAt === null && (
            <a className={buttonClass({ small: true })} href={apiPath(`/packs/${id}/pack.pdf`)} download aria-label={t('packs.pdf-of', { order })}>
              {t('packs.pdf')}
            </a>
          )}
        </span>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('packs.caption')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      density="two-lines"
      loading={rows === undefined ? 4 : undefined}
      empty={
        <EmptyState
          icon="packs"
          title={t('packs.empty-title')}
          action={
            <Link to="/claims" className={buttonClass({ kind: 'primary' })}>
              {t('packs.empty-do')}
            </Link>
          }
        >
          {t('packs.empty')}
        </EmptyState>
      }
    />
  );
}
