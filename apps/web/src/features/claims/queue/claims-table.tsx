import type { ReactNode } from 'react';
import { Link, useNavigate } from '@tanstack/react-router';
import { DataTable } from '@weerwoord/ui';
import type { Column } from '@weerwoord/ui';
import { useWords } from '../../../app/language';
import { capital, useClaimNames } from '../page/claim-names';
import { Advice, Due, Evidence, Order, State, Who } from './queue-cells';
import type { QueueAddress, QueueSortName } from './queue-address';
import type { QueuedClaim } from './queue.query';
import { pagesSeen } from './queue-refresh';
import type { ChosenClaims } from './use-chosen';

type Props = {
  readonly lines: readonly QueuedClaim[] | undefined;
  readonly total: number;
  readonly chosen: ChosenClaims;
  readonly address: QueueAddress;
  readonly onSort: (sort: QueueSortName, desc: boolean) => void;
  readonly onNearEnd: () => void;
  readonly empty: ReactNode;
};

/** Rows of one page of the server. */
const PAGE = 100;
const seen = (from: number, to: number) => pagesSeen(Math.floor(from / PAGE), Math.floor(to / PAGE));

/** The rows of the queue; without lines they are still on their way. */
export function ClaimsTable({ lines, total, chosen, address, onSort, onNearEnd, empty }: Props) {
  const { t, format } = useWords();
  const names = useClaimNames();
  const navigate = useNavigate();
  const sort = address.sort ?? 'deadline';
  const sorted = (by: QueueSortName, firstDesc: boolean) => ({
    sorted: sort === by ? (address.desc ? ('desc' as const) : ('asc' as const)) : null,
    onSort: () => onSort(by, sort === by ? !address.desc : firstDesc),
  });
  const columns: readonly Column<QueuedClaim>[] = [
    { id: 'due', header: t('claims.col-due'), cell: (line) => <Due line={line} />, ...sorted('deadline', false), phone: 'left', width: 170 },
    {
      id: 'kind',
      width: 240,
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
      width: 94,
      ...sorted('amount', true),
      cell: (line) => line.amount && <span className="ww-strong ww-nowrap">{format.money(line.amount)}</span>,
    },
    {
      id: 'evidence',
      header: t('claims.col-evidence'),
      cell: (line) => <Evidence line={line} />,
      phone: 'right',
      width: 116,
      ...sorted('evidence', true),
    },
    { id: 'advice', header: t('queue.col-advice'), cell: (line) => <Advice line={line} />, phone: 'line', hideBelow: 'tablet', width: 142 },
    { id: 'state', header: t('claims.col-state'), cell: (line) => <State line={line} />, hideBelow: 'tablet', phone: 'left', width: 160 },
    { id: 'who', header: t('queue.col-who'), cell: (line) => <Who line={line} />, phone: 'right', width: 56 },
  ];
  return (
    <DataTable
      caption={t(`queue.caption-${sort}`)}
      columns={columns}
      rows={lines}
      rowKey={({ id }) => id}
      density="two-lines"
      loading={lines === undefined ? 6 : undefined}
      onOpen={({ id }) => void navigate({ to: '/claims/$claimId', params: { claimId: id } })}
      windowed={{ total, onNearEnd, onSeen: seen }}
      selection={{
        chosen: chosen.ids,
        everything: chosen.all,
        onChange: chosen.set,
        onToggle: chosen.toggle,
        labels: {
          all: t('queue.choose-all'),
          row: (line) => t('queue.choose', { kind: names.kind(line.kind), order: line.externalOrderId ?? t('claims.no-order') }),
        },
      }}
      empty={empty}
    />
  );
}
