import { Link } from '@tanstack/react-router';
import { Button, buttonClass, DataTable, Icon, Mono, SealMark, StatusPair } from '@weerwoord/ui';
import type { Column } from '@weerwoord/ui';
import type { ReactNode } from 'react';
import { apiPath } from '../../app/api';
import { useWords } from '../../app/language';
import type { Pack } from './packs.query';

export const shortHash = (hash: string): string => (hash.length > 12 ? `${hash.slice(0, 4)}…${hash.slice(-4)}` : hash);

type Props = {
  readonly rows: readonly Pack[] | undefined;
  /** May who looks open and download packs? */
  readonly mayGet: boolean;
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
  readonly onOpen: (pack: Pack) => void;
  readonly empty: ReactNode;
};

/** Packs with seal, what is inside, whom they are for, and ways to get them for those who may. */
export function PacksTable({ rows, mayGet, chosen, onChosen, onOpen, empty }: Props) {
  const { t } = useWords();
  const columns = useColumns(mayGet, onOpen);
  return (
    <DataTable
      caption={t('packs.caption')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      density="two-lines"
      selection={
        mayGet && rows !== undefined && rows.length > 0
          ? {
              chosen,
              onChange: onChosen,
              labels: { all: t('packs.choose-all'), row: ({ externalOrderId: order }) => t('packs.choose-one', { order }) },
            }
          : undefined
      }
      loading={rows === undefined ? 4 : undefined}
      empty={empty}
    />
  );
}

function useColumns(mayGet: boolean, onOpen: (pack: Pack) => void): readonly Column<Pack>[] {
  const { t, told, format } = useWords();
  const name = ({ kind, reason }: Pack) =>
    t('packs.of', {
      kind: told('claim-kind', kind) ?? t('claim-kind.unknown'),
      reason: told('claim-reason', reason.startsWith('INR_') ? 'INR' : reason) ?? t('claim-reason.unknown'),
    });
  const shown: readonly Column<Pack>[] = [
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
      cell: ({ newerEvidence, hash, held }) => (
        <span title={hash}>
          <SealMark
            state={newerEvidence ? 'newer-evidence' : 'sealed'}
            word={t(newerEvidence ? 'packs.newer' : 'packs.sealed')}
            detail={shortHash(hash)}
          />
          {held && <div className="ww-meta">{t('packs.held')}</div>}
        </span>
      ),
    },
    {
      id: 'for',
      header: t('packs.col-for'),
      hideBelow: 'wide',
      phone: 'hide',
      cell: ({ target }) => (target === null ? t('target.unknown') : (told('target', target) ?? t('target.unknown'))),
    },
    {
      id: 'inside',
      header: t('packs.col-size'),
      phone: 'line',
      cell: ({ exhibits, pages, bytes, erasedAt }) =>
        erasedAt === null ? (
          <>
            {t('packs.inside', { exhibits, pages })}
            <div className="ww-meta">{format.bytes(bytes)}</div>
          </>
        ) : (
          <StatusPair status="excluded">{t('packs.erased', { when: format.day(erasedAt) })}</StatusPair>
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
  ];
  const get: Column<Pack> = {
    id: 'get',
    header: t('packs.col-get'),
    hideHeader: true,
    shrink: true,
    phone: 'right',
    cell: (pack) => {
      const { id, externalOrderId: order, erasedAt } = pack;
      return (
        <span className="ww-row packs-get">
          {erasedAt === null && (
            <Button small icon="eye" onClick={() => onOpen(pack)} aria-label={t('packs.open-of', { order })}>
              {t('packs.open')}
            </Button>
          )}
          <a className={buttonClass({ small: true })} href={apiPath(`/packs/${id}/pack.zip`)} download aria-label={t('packs.zip-of', { order })}>
            <Icon name="download" size={14} />
            {t('packs.zip')}
          </a>
        </span>
      );
    },
  };
  return mayGet ? [...shown, get] : shown;
}
