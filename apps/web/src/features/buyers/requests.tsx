import { Card, DataTable, EmptyState, SkeletonRows, StatusPair } from '@weerwoord/ui';
import type { Column } from '@weerwoord/ui';
import { useWords } from '../../app/language';
import { TroubleNote } from '../../app/trouble';
import { useRequests } from './buyers.query';
import type { RequestRow } from './buyers.query';

const WEEK_MS = 7 * 86_400_000;
const isOpen = ({ state }: RequestRow): boolean => state === 'open' || state === 'running';

/** What was asked, with its clock: what is overdue stands out and stands first. */
export function Requests({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const { t, format } = useWords();
  const requests = useRequests();
  const now = requests.data ? new Date(requests.data.now).getTime() : 0;
  const left = ({ dueAt }: RequestRow): number => new Date(dueAt).getTime() - now;
  const clock = (request: RequestRow) => {
    if (!isOpen(request)) return request.doneAt === null ? '' : format.day(request.doneAt);
    if (left(request) < 0) return <StatusPair status="breach">{t('buyers.overdue', { at: request.dueAt })}</StatusPair>;
    return left(request) < WEEK_MS ? (
      <StatusPair status="watch">{t('buyers.due', { at: request.dueAt })}</StatusPair>
    ) : (
      t('buyers.due', { at: request.dueAt })
    );
  };
  const columns: readonly Column<RequestRow>[] = [
    {
      id: 'number',
      header: t('buyers.request'),
      rowHeader: true,
      phone: 'title',
      cell: ({ id, number, kind }) => (
        <button type="button" className="buyers-open" onClick={() => onOpen(id)}>
          {t('buyers.number', { number })} <span className="ww-meta">{t(`buyers.kind.${kind}`)}</span>
        </button>
      ),
    },
    { id: 'state', header: t('buyers.state'), phone: 'labelled', cell: ({ state }) => t(`buyers.state.${state}`) },
    { id: 'asked', header: t('buyers.asked'), phone: 'labelled', cell: ({ askedAt }) => format.day(askedAt) },
    { id: 'clock', header: t('buyers.clock'), phone: 'labelled', cell: clock },
    {
      id: 'orders',
      header: t('buyers.orders'),
      phone: 'labelled',
      cell: ({ orders, erased, held }) => t('buyers.orders-count', { orders, erased, held }),
    },
  ];
  return (
    <Card title={t('buyers.requests')} {...(requests.data && { count: format.count(requests.data.requests.length) })}>
      {requests.isPending && <SkeletonRows rows={3} label={t('buyers.loading')} />}
      {requests.isError && <TroubleNote error={requests.error} onAgain={() => void requests.refetch()} />}
      {requests.data && (
        <DataTable
          caption={t('buyers.requests')}
          columns={columns}
          rows={requests.data.requests}
          rowKey={({ id }) => id}
          tone={(request) => (isOpen(request) && left(request) < 0 ? 'urgent' : null)}
          empty={
            <EmptyState icon="lock" title={t('buyers.requests-none')}>
              {t('buyers.requests-none-lead')}
            </EmptyState>
          }
        />
      )}
    </Card>
  );
}
