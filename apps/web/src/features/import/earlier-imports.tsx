import { Link } from '@tanstack/react-router';
import { Button, Card, DataTable } from '@weerwoord/ui';
import type { Column } from '@weerwoord/ui';
import { useWords } from '../../app/language';
import type { Batch } from './import.query';

/** What was imported before; each opens in the place of the newest. */
export function EarlierImports({ imports, onMore }: { readonly imports: readonly Batch[]; readonly onMore: (() => void) | undefined }) {
  const { t, told, format } = useWords();
  if (imports.length === 0) return null;
  const count = (id: 'read' | 'accepted' | 'merged' | 'rejected'): Column<Batch> => ({
    id,
    header: t(`import.col-${id}`),
    numeric: true,
    phone: id === 'read' || id === 'rejected' ? 'labelled' : 'hide',
    ...(id === 'merged' ? { hideBelow: 'tablet' as const } : {}),
    cell: ({ totals }) => (totals[id] === 0 ? '–' : format.count(totals[id])),
  });
  const columns: readonly Column<Batch>[] = [
    {
      id: 'when',
      header: t('import.earlier-when'),
      rowHeader: true,
      phone: 'title',
      cell: ({ id, startedAt }) => (
        <Link to="/import" search={(before) => ({ ...before, batch: id })}>
          {format.moment(startedAt)}
        </Link>
      ),
    },
    { id: 'account', header: t('import.earlier-account'), phone: 'end', cell: ({ account }) => account.name },
    {
      id: 'files',
      header: t('import.earlier-files'),
      phone: 'line',
      cell: ({ files }) => (
        <span className="import-names">
          {files[0]?.name}
          {files.length > 1 && <span className="ww-meta"> +{format.count(files.length - 1)}</span>}
        </span>
      ),
    },
    { id: 'by', header: t('import.earlier-by'), phone: 'hide', hideBelow: 'tablet', cell: ({ by }) => told('actor', by) ?? by },
    count('read'),
    count('accepted'),
    count('merged'),
    count('rejected'),
  ];
  return (
    <Card
      title={t('import.earlier')}
      {...(onMore && {
        footer: (
          <Button kind="quiet" small onClick={onMore}>
            {t('import.more')}
          </Button>
        ),
      })}
    >
      <DataTable caption={t('import.earlier')} columns={columns} rows={imports} rowKey={({ id }) => id} />
    </Card>
  );
}
