import { useState } from 'react';
import { DataTable, Mono, StatusPair, TextField } from '@weerwoord/ui';
import type { Column } from '@weerwoord/ui';
import { useWords } from '../../app/language';
import type { Problem } from './import.query';

type Props = {
  readonly rows: readonly Problem[];
  readonly values: ReadonlyMap<string, string>;
  readonly onFill: (row: Problem, value: string) => void;
  /** Rows come from several files: each says from which. */
  readonly several: boolean;
};

/** Rejected rows; the one that is being corrected is shown above as it came. */
export function RejectedTable({ rows, values, onFill, several }: Props) {
  const { t, told, format } = useWords();
  const [current, setCurrent] = useState<string | null>(null);
  const open = rows.find(({ id }) => id === current) ?? rows[0];
  const columns: readonly Column<Problem>[] = [
    {
      id: 'row',
      header: t('import.row'),
      numeric: true,
      shrink: true,
      phone: 'end',
      cell: ({ row }) => <span className="ww-meta">{row === null ? '–' : format.count(row)}</span>,
    },
    {
      id: 'field',
      header: t('import.field'),
      rowHeader: true,
      phone: 'title',
      cell: ({ field, fileName }) => (
        <>
          {field ?? t('import.other-field')}
          {several && <div className="ww-meta import-names">{fileName}</div>}
        </>
      ),
    },
    {
      id: 'value',
      header: t('import.as-came'),
      phone: 'line',
      cell: ({ value, field }) =>
        field === null ? (
          '–'
        ) : value === null || value === '' ? (
          <span className="ww-meta">{t('import.empty-value')}</span>
        ) : (
          <span className="ww-bad">{value}</span>
        ),
    },
    {
      id: 'wrong',
      header: t('import.wrong'),
      phone: 'line',
      cell: ({ code, reason, remedy, field, value }) => (
        <span className="import-wrong">
          {told('problem', code, { field: field ?? '', value: value ?? '' }) ?? reason}
          <span className="ww-meta">{told('remedy', code) ?? remedy}</span>
        </span>
      ),
    },
    {
      id: 'correct',
      header: t('import.correct-to'),
      phone: 'line',
      width: 190,
      cell: (row) =>
        row.field === null || row.mended || row.raw === null ? (
          '–'
        ) : (
          <span onFocus={() => setCurrent(row.id)}>
            <TextField
              label={t('import.correct-of', { field: row.field, row: row.row ?? 0 })}
              bareLabel
              value={values.get(row.id) ?? ''}
              onChange={(value) => onFill(row, value)}
            />
          </span>
        ),
    },
    {
      id: 'state',
      header: t('import.row-state'),
      phone: 'line',
      shrink: true,
      cell: (row) => <RowState row={row} filled={(values.get(row.id) ?? '').trim() !== ''} />,
    },
  ];
  // A long row scrolls in its place, and what scrolls must be reachable with the keyboard. (Spread, because the linter takes it for plain text.)
  const scrollable = { tabIndex: 0 };
  return (
    <>
      {open?.raw && (
        <div className="ww-raw import-raw" role="region" aria-label={t('import.raw-row')} {...scrollable}>
          {open.row !== null && <span className="ww-meta">{t('import.row-number', { row: open.row })}</span>}{' '}
          <RawRow raw={open.raw} value={open.value} />
        </div>
      )}
      <DataTable caption={t('import.need-table')} columns={columns} rows={rows} rowKey={({ id }) => id} current={current} density="two-lines" />
    </>
  );
}

function RowState({ row, filled }: { readonly row: Problem; readonly filled: boolean }) {
  const { t } = useWords();
  if (row.mended) return <StatusPair status="safe">{t('import.row-mended')}</StatusPair>;
  if (row.field === null || row.raw === null) return <StatusPair status="excluded">{t('import.row-in-file')}</StatusPair>;
  return filled ? <StatusPair status="watch">{t('import.row-filled')}</StatusPair> : <StatusPair status="unknown">{t('import.row-open')}</StatusPair>;
}

/** The row as it came, with the value that is wrong marked where it stands. */
function RawRow({ raw, value }: { readonly raw: string; readonly value: string | null }) {
  const at = value === null || value === '' ? -1 : raw.indexOf(value);
  if (at === -1 || value === null) return <Mono>{raw}</Mono>;
  return (
    <Mono>
      {raw.slice(0, at)}
      <span className="ww-bad">{value}</span>
      {raw.slice(at + value.length)}
    </Mono>
  );
}
