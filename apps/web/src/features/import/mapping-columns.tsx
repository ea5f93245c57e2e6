import { DataTable, SelectField } from '@weerwoord/ui';
import type { Column } from '@weerwoord/ui';
import { useWords } from '../../app/language';
import type { Preview } from './import.query';
import { FIELDS } from './mapping-fields';
import type { Field } from './mapping-fields';

const NOT_USED = '';
type Row = { readonly column: string; readonly samples: string };

/** Every column with its first values and what it holds. */
export function MappingColumns({
  preview,
  columns,
  onChange,
}: {
  readonly preview: Preview;
  readonly columns: ReadonlyMap<string, Field>;
  readonly onChange: (columns: ReadonlyMap<string, Field>) => void;
}) {
  const { t, told } = useWords();
  const rows = preview.header.map((column, at) => ({
    column,
    samples: preview.rows
      .map((row) => row[at] ?? '')
      .filter((cell) => cell !== '')
      .slice(0, 3)
      .join(' · '),
  }));
  const options = [{ id: NOT_USED, word: t('mapping.not-used') }, ...FIELDS.map((id) => ({ id, word: told('mapped', id) ?? '' }))];
  const choose = (column: string, id: string) => {
    const next = new Map(columns);
    const field = FIELDS.find((one) => one === id);
    if (field === undefined) next.delete(column);
    else next.set(column, field);
    onChange(next);
  };
  const cells: readonly Column<Row>[] = [
    { id: 'column', header: t('mapping.column'), rowHeader: true, phone: 'title', cell: ({ column }) => column },
    {
      id: 'sample',
      header: t('mapping.sample'),
      phone: 'line',
      cell: ({ samples }) => <span className="ww-meta import-names">{samples === '' ? '–' : samples}</span>,
    },
    {
      id: 'holds',
      header: t('mapping.holds'),
      phone: 'line',
      width: 260,
      cell: ({ column }) => (
        <SelectField
          label={t('mapping.holds-of', { column })}
          bareLabel
          options={options}
          value={columns.get(column) ?? NOT_USED}
          onChange={(id) => choose(column, id)}
          searchable
        />
      ),
    },
  ];
  return <DataTable caption={t('mapping.columns-table')} columns={cells} rows={rows} rowKey={({ column }) => column} />;
}
