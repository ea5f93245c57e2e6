import type { ReactNode } from 'react';
import { Link, useNavigate } from '@tanstack/react-router';
import { clockReading, clockText, DataTable, EvidenceDots, Icon, Mono, StatusPair } from '@weerwoord/ui';
import type { Column, IconName } from '@weerwoord/ui';
import { useWords } from '../../../app/language';
import { useNow } from '../../../app/now';
import { useClockLabels } from '../../../app/part-words';
import { capital, siteName, turnOf, useClaimNames } from '../page/claim-names';
import type { Line } from '../claims.query';

/** The rows of the queue; without lines they are still on their way. */
export function ClaimsTable({ lines, empty }: { readonly lines: readonly Line[] | undefined; readonly empty: ReactNode }) {
  const { t, format } = useWords();
  const names = useClaimNames();
  const navigate = useNavigate();
  const columns: readonly Column<Line>[] = [
    { id: 'due', header: t('claims.col-due'), cell: (line) => <Due line={line} />, sorted: 'asc', phone: 'left', shrink: true },
    {
      id: 'kind',
      header: t('claims.col-kind'),
      rowHeader: true,
      phone: 'title',
      cell: (line) => (
        <>
          <Link to="/claims/$claimId" params={{ claimId: line.id }} className="claims-name" tabIndex={-1}>
            {names.kind(line.kind)}
          </Link>
          <div className="ww-meta">{capital(line.orderId === null ? names.plainReason(line.reason) : names.reason(line.reason))}</div>
        </>
      ),
    },
    { id: 'order', header: t('claims.col-order'), cell: (line) => <Order line={line} />, phone: 'line' },
    {
      id: 'amount',
      header: t('claims.col-amount'),
      numeric: true,
      phone: 'end',
      cell: (line) => line.amount && <span className="ww-strong ww-nowrap">{format.money(line.amount)}</span>,
    },
    { id: 'evidence', header: t('claims.col-evidence'), cell: (line) => <Evidence line={line} />, phone: 'right' },
    { id: 'account', header: t('claims.col-account'), cell: ({ account }) => account, hideBelow: 'wide', phone: 'hide' },
    { id: 'state', header: t('claims.col-state'), cell: (line) => <State line={line} />, hideBelow: 'tablet', phone: 'line' },
  ];
  return (
    <DataTable
      caption={t('claims.caption')}
      columns={columns}
      rows={lines}
      rowKey={({ id }) => id}
      density="two-lines"
      loading={lines === undefined ? 6 : undefined}
      onOpen={({ id }) => void navigate({ to: '/claims/$claimId', params: { claimId: id } })}
      empty={empty}
    />
  );
}

/** Time left to the safe deadline, and when that is; the site's own time on hover. */
function Due({ line: { clock, work } }: { readonly line: Line }) {
  const { t, format } = useWords();
  const now = useNow();
  const labels = useClockLabels();
  const turn = turnOf(work);
  if (turn !== 'ours')
    return (
      <>
        <StatusPair status="excluded">{turn === 'theirs' ? labels.none : t('claims.clock-over')}</StatusPair>
        {turn === 'theirs' && <div className="ww-meta claims-under">{t('claims.market-decides')}</div>}
      </>
    );
  const facts = { openedAt: new Date(clock.startedAt), safeAt: new Date(clock.safeDeadline), hardAt: new Date(clock.hardDeadline) };
  const { state, status } = clockReading(facts, now);
  const late = state === 'past-safe' || state === 'missed';
  const shown = late ? clock.hardDeadline : clock.safeDeadline;
  return (
    <>
      <StatusPair status={status}>{clockText(facts, now, late ? labels : { ...labels, left: (time) => time })}</StatusPair>
      <time className="ww-meta claims-under" dateTime={shown} title={format.momentIn(shown, clock.zone)}>
        {format.moment(shown)}
      </time>
    </>
  );
}

function Order({ line }: { readonly line: Line }) {
  const { t } = useWords();
  return (
    <>
      {siteName(line.site)}
      <div className="ww-meta">
        {line.externalOrderId === null ? t('claims.no-order') : <Mono>{line.externalOrderId}</Mono>}
        {line.orderId === null && line.externalOrderId !== null && <>, {t('claims.order-waits')}</>}
      </div>
    </>
  );
}

function Evidence({ line: { evidencePresent: present, evidenceWanted: wanted } }: { readonly line: Line }) {
  const { t, format } = useWords();
  if (wanted === 0) return <span className="ww-meta">–</span>;
  return (
    <span className="ww-nowrap">
      <EvidenceDots present={present} total={wanted} />{' '}
      <span className="ww-meta" aria-hidden="true">
        {format.count(present)}/{format.count(wanted)}
      </span>
      <span className="ww-hidden">{t('claims.evidence-of', { present, wanted })}</span>
    </span>
  );
}

const STATE_ICONS: Readonly<Record<string, IconName>> = {
  open: 'arrived',
  drafting: 'edit',
  approved: 'check',
  answered: 'sent',
  won: 'check',
  lost: 'close',
  expired: 'clock',
  withdrawn: 'minus',
};

function State({ line: { work, draftLanguage } }: { readonly line: Line }) {
  const names = useClaimNames();
  const ready = work === 'open' && draftLanguage !== null;
  return (
    <span className="ww-row ww-nowrap">
      <Icon name={ready ? 'edit' : (STATE_ICONS[work] ?? 'more')} size={14} />
      {names.work(work, ready)}
    </span>
  );
}
