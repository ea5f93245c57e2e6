import { Drawer } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { RecordShape } from '@weerwoord/contracts';
import { KeyValues, Mono, SkeletonRows } from '@weerwoord/ui';
import { useWords } from './language';
import { TroubleNote } from './trouble';
import { api } from './api';
import './record-drawer.css';

const recordOptions = (recordId: string) =>
  queryOptions({
    queryKey: ['orders', 'record', recordId],
    queryFn: ({ signal }) => api.get(`/records/${recordId}`, { shape: RecordShape, signal }),
    // A record never changes; only its text may be deleted with the buyer's data.
    staleTime: 5 * 60_000,
  });

/** A source record beside the page, as it came. */
export function RecordDrawer({ recordId, onClose }: { readonly recordId: string | null; readonly onClose: () => void }) {
  const { t } = useWords();
  return (
    <Drawer
      opened={recordId !== null}
      onClose={onClose}
      position="right"
      size="lg"
      title={t('record.title')}
      closeButtonProps={{ 'aria-label': t('record.close') }}
    >
      {recordId !== null && <RecordText recordId={recordId} />}
    </Drawer>
  );
}

function RecordText({ recordId }: { readonly recordId: string }) {
  const { t, told, format } = useWords();
  const record = useQuery(recordOptions(recordId));
  if (record.isLoadingError) return <TroubleNote error={record.error} onAgain={() => void record.refetch()} />;
  if (!record.data) return <SkeletonRows rows={4} label={t('record.loading')} />;
  const { source, fileName, row, receivedAt, hash, header, raw, damaged } = record.data;
  return (
    <div className="ww-stack">
      <KeyValues
        rows={[
          { key: t('record.source'), value: told('source', source.split(':')[0] ?? source) ?? t('order.source-other') },
          ...(fileName === null ? [] : [{ key: t('record.file'), value: <span className="record-name">{fileName}</span> }]),
          ...(row === null ? [] : [{ key: t('record.row'), value: format.count(row) }]),
          { key: t('record.received'), value: format.moment(receivedAt) },
        ]}
      />
      {header !== null && raw !== null && <RawText title={t('record.header')} text={header} />}
      {raw === null ? <p className="ww-meta">{t(damaged ? 'record.damaged' : 'record.gone')}</p> : <RawText title={t('record.raw')} text={raw} />}
      <div>
        <h3 className="ww-h3">{t('record.hash')}</h3>
        <span className="record-hash">
          <Mono>{hash}</Mono>
        </span>
      </div>
    </div>
  );
}

function RawText({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <div>
      <h3 className="ww-h3">{title}</h3>
      <pre className="record-text">{text}</pre>
    </div>
  );
}
