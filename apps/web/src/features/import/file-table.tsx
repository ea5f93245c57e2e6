import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ImportBatch } from '@weerwoord/contracts';
import { buttonClass, DataTable, Icon, ProgressBar, SelectField, StatusPair } from '@weerwoord/ui';
import type { Column, Status } from '@weerwoord/ui';
import { api } from '../../app/api';
import { useWords } from '../../app/language';
import { TroubleNote } from '../../app/trouble';
import type { Batch, BatchFile } from './import.query';
import { CHOOSABLE_KINDS, DELIMITER_NAMES } from './kinds';

const MAIL_KINDS: readonly (string | null)[] = ['mail', 'mailbox', 'pasted-text'];

/** The files of an import: what each was taken for, how far it is, and where its rows went. */
export function FileTable({ batch }: { readonly batch: Batch }) {
  const { t, format } = useWords();
  const queries = useQueryClient();
  const keep = (next: Batch) => {
    queries.setQueryData(['imports', 'batch', next.id], next);
    void queries.invalidateQueries({ queryKey: ['imports', 'problems', next.id] });
  };
  const overrule = useMutation({
    mutationFn: ({ file, kind }: { readonly file: string; readonly kind: string }) =>
      api.send('POST', `/imports/files/${file}/kind`, { shape: ImportBatch, body: { kind } }),
    onSuccess: keep,
  });
  const stop = useMutation({
    mutationFn: (file: string) => api.send('POST', `/imports/files/${file}/stop`, { shape: ImportBatch }),
    onSuccess: keep,
  });
  const count = (id: 'read' | 'accepted' | 'merged' | 'rejected'): Column<BatchFile> => ({
    id,
    header: t(`import.col-${id}`),
    numeric: true,
    phone: 'labelled',
    ...(id === 'rejected' ? {} : { hideBelow: 'tablet' as const }),
    cell: (file) => (file[id] === 0 ? '–' : <span className={id === 'rejected' ? 'import-rejected' : undefined}>{format.count(file[id])}</span>),
  });
  const columns: readonly Column<BatchFile>[] = [
    { id: 'file', header: t('import.file'), rowHeader: true, phone: 'title', cell: (file) => <FileName file={file} /> },
    {
      id: 'kind',
      header: t('import.kind'),
      phone: 'line',
      width: 216,
      cell: (file) => <KindSelect file={file} onChange={(kind) => overrule.mutate({ file: file.id, kind })} />,
    },
    {
      id: 'matched',
      header: t('import.matched'),
      phone: 'hide',
      hideBelow: 'wide',
      cell: ({ columnsMatched, columnsTotal }) => (
        <span className="ww-meta">{columnsTotal === 0 ? '–' : t('import.columns', { matched: columnsMatched, total: columnsTotal })}</span>
      ),
    },
    { id: 'state', header: t('import.state'), phone: 'line', cell: (file) => <FileState file={file} /> },
    count('read'),
    count('accepted'),
    count('merged'),
    count('rejected'),
    {
      id: 'do',
      header: t('import.col-do'),
      hideHeader: true,
      shrink: true,
      phone: 'end',
      cell: (file) => <FileAction file={file} batchId={batch.id} onStop={() => stop.mutate(file.id)} />,
    },
  ];
  const failed = overrule.error ?? stop.error;
  return (
    <>
      {failed && (
        <div className="ww-card-body">
          <TroubleNote error={failed} />
        </div>
      )}
      <DataTable caption={t('import.files')} columns={columns} rows={batch.files} rowKey={({ id }) => id} density="two-lines" />
    </>
  );
}

function FileName({ file }: { readonly file: BatchFile }) {
  const { t, format } = useWords();
  const name = DELIMITER_NAMES[file.delimiter ?? ''];
  const facts = [format.bytes(file.bytes), name && t(`delimiter.${name}`), file.encoding?.toUpperCase()].filter(Boolean);
  return (
    <span className="import-file">
      <Icon name={MAIL_KINDS.includes(file.kind) ? 'mail' : 'file'} size={16} />
      <span>
        {file.name}
        <span className="ww-meta">{facts.join(', ')}</span>
      </span>
    </span>
  );
}

function KindSelect({ file, onChange }: { readonly file: BatchFile; readonly onChange: (kind: string) => void }) {
  const { t, told } = useWords();
  const fixed = file.state === 'reading' || file.state === 'waiting' || file.state === 'same-file';
  const ids = [...new Set([...(file.kind === null ? [] : [file.kind]), ...file.alternatives, ...CHOOSABLE_KINDS])];
  const word = (id: string) => told('file-kind', id) ?? t('import.kind-unknown');
  if (fixed) return <span className="ww-meta">{file.kind === null ? '–' : word(file.kind)}</span>;
  return (
    <SelectField
      label={t('import.kind-of', { file: file.name })}
      bareLabel
      width="min(220px, 100%)"
      placeholder={t('import.kind-unknown')}
      options={ids.map((id) => ({ id, word: word(id) }))}
      value={file.kind}
      onChange={(kind) => {
        if (kind !== file.kind) onChange(kind);
      }}
    />
  );
}

const STATUS_OF: Readonly<Record<BatchFile['state'], Status>> = {
  waiting: 'unknown',
  reading: 'unknown',
  done: 'safe',
  failed: 'breach',
  'needs-mapping': 'watch',
  'same-file': 'excluded',
  stopped: 'excluded',
};

function FileState({ file }: { readonly file: BatchFile }) {
  const { t, told, format } = useWords();
  if (file.state === 'reading') {
    const share = file.bytes > 0 ? Math.min(1, file.bytesRead / file.bytes) : 0;
    return (
      <span className="import-reading">
        <ProgressBar share={share} label={t('import.reading-of', { file: file.name })} />
        <span className="ww-meta">{t('import.percent-done', { share: Math.floor(share * 100) / 100 })}</span>
      </span>
    );
  }
  const problem = file.problem && {
    reason: told('problem', file.problem.code, { field: '', value: '' }) ?? file.problem.reason,
    remedy: told('remedy', file.problem.code) ?? file.problem.remedy,
  };
  const tookWords = (ms: number) => (ms < 1000 ? t('import.in-no-time') : t('import.in-time', { time: format.duration(ms) }));
  const took =
    file.state === 'done' && file.startedAt !== null && file.finishedAt !== null
      ? tookWords(new Date(file.finishedAt).getTime() - new Date(file.startedAt).getTime())
      : null;
  const rejected = file.state === 'done' && file.rejected > 0;
  const note = problem ? `${problem.reason} ${problem.remedy}` : (took ?? told('file-note', file.state));
  return (
    <span className="import-state">
      <StatusPair status={rejected ? 'breach' : STATUS_OF[file.state]} size="small">
        {rejected ? t('import.done-rejected', { count: file.rejected }) : t(`file-state.${file.state}`)}
      </StatusPair>
      {note !== null && <span className="ww-meta">{note}</span>}
    </span>
  );
}

function FileAction({ file, batchId, onStop }: { readonly file: BatchFile; readonly batchId: string; readonly onStop: () => void }) {
  const { t } = useWords();
  if (file.state === 'reading' || file.state === 'waiting')
    return (
      <button
        type="button"
        className={buttonClass({ kind: 'quiet', small: true })}
        aria-label={t('import.stop-of', { file: file.name })}
        onClick={onStop}
      >
        {t('import.stop')}
      </button>
    );
  if (file.state === 'needs-mapping' || file.problem?.code === 'no-profile')
    return (
      <Link
        to="/import/$batchId/$fileId"
        params={{ batchId, fileId: file.id }}
        className={buttonClass({ kind: 'accent', small: true })}
        aria-label={t('import.map-of', { file: file.name })}
      >
        {t('import.map')}
      </Link>
    );
  if (file.rejected > 0)
    return (
      <a href="#rejected" className={buttonClass({ kind: 'accent', small: true })}>
        {t('import.fix', { count: file.rejected })}
      </a>
    );
  return null;
}
