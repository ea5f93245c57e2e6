import { useRef } from 'react';
import type { ReactNode } from 'react';
import { classes } from './classes';
import { Icon } from './icon';
import { AS, BodyRow, cellClass, SkeletonRow } from './table-row';
import { WindowedRows } from './windowed-rows';

/**
 * Where a cell goes when a row becomes a card below 640 px: `title` and `end` share the first line, `left` and `right`
 * a later one, `line` takes a whole line, `labelled` a line with its column's name, `hide` leaves it out.
 */
export type PhonePlace = 'title' | 'end' | 'left' | 'right' | 'line' | 'labelled' | 'hide';
export type Column<Row> = {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Right-aligned, tabular figures. */
  readonly numeric?: boolean;
  /** As narrow as its words allow. */
  readonly shrink?: boolean;
  readonly width?: number | string;
  /** Names the row for assistive technology; at most one column. */
  readonly rowHeader?: boolean;
  /** Hidden below 1400 px (`wide`) or 1100 px (`tablet`), for secondary columns. */
  readonly hideBelow?: 'wide' | 'tablet';
  readonly phone?: PhonePlace;
  readonly hideHeader?: boolean;
  readonly sorted?: 'asc' | 'desc' | null;
  readonly onSort?: (() => void) | undefined;
};
export type TableSection<Row> = { readonly id: string; readonly head?: ReactNode; readonly rows: readonly Row[] };
export type DataTableProps<Row> = {
  /** What the table lists; read aloud, not shown. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows?: readonly Row[] | undefined;
  /** Instead of `rows`: rows under group heads ("Counted now", "Worst case only"). */
  readonly sections?: readonly TableSection<Row>[] | undefined;
  readonly rowKey: (row: Row) => string;
  /** Click or Enter on a row. */
  readonly onOpen?: ((row: Row) => void) | undefined;
  /** Ticks before the rows; X or Space on a focused row ticks too. */
  readonly selection?:
    | {
        readonly chosen: ReadonlySet<string>;
        readonly onChange: (chosen: ReadonlySet<string>) => void;
        /** Instead of `onChange` for one row; `range`: with Shift, everything from the row chosen before to this one. */
        readonly onToggle?: ((row: Row, range: boolean) => void) | undefined;
        /** More is chosen than the rows here show. */
        readonly everything?: boolean | undefined;
        readonly labels: { readonly all: string; readonly row: (row: Row) => string };
      }
    | undefined;
  /** The row that is open beside the table. */
  readonly current?: string | null | undefined;
  readonly tone?: ((row: Row) => 'urgent' | 'gone' | null) | undefined;
  readonly density?: 'normal' | 'dense' | 'two-lines';
  /** For lists without end: only rows near the window are drawn. `total`: rows of the whole list, loaded or not. */
  readonly windowed?:
    { readonly total: number; readonly onNearEnd: () => void; readonly onSeen?: ((from: number, to: number) => void) | undefined } | undefined;
  /** So many grey rows instead of rows. */
  readonly loading?: number | undefined;
  /** Shown instead of rows when there are none. */
  readonly empty?: ReactNode;
};

/** A table that becomes a list of cards on a phone and never scrolls the page sideways. J, K and arrows move between rows. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, sections, selection, density = 'normal', loading, empty } = props;
  const parts = sections ?? [{ id: 'all', rows: rows ?? [] }];
  const all = parts.flatMap((part) => part.rows);
  const body = useRef<HTMLTableElement>(null);
  const span = columns.length + (selection ? 1 : 0);
  const isLoading = loading !== undefined;
  return (
    <table
      ref={body}
      {...AS.table}
      className={classes(
        'ww-table',
        density === 'dense' && 'ww-table-dense',
        density === 'two-lines' && 'ww-table-two',
        props.windowed && 'ww-table-fixed',
      )}
      aria-rowcount={props.windowed && !isLoading ? props.windowed.total + 1 : undefined}
      aria-busy={isLoading || undefined}
    >
      <caption>{caption}</caption>
      <Head columns={columns} all={all} selection={selection} rowKey={props.rowKey} windowed={props.windowed !== undefined} />
      {isLoading && (
        <tbody {...AS.group}>
          {Array.from({ length: loading }, (_, at) => (
            <SkeletonRow key={at} columns={columns} ticks={selection !== undefined} />
          ))}
        </tbody>
      )}
      {!isLoading && all.length === 0 && (
        <tbody {...AS.group} className="ww-table-plain">
          <tr {...AS.row}>
            <td {...AS.cell} colSpan={span}>
              {empty}
            </td>
          </tr>
        </tbody>
      )}
      {!isLoading && all.length > 0 && props.windowed && <WindowedRows table={props} rows={all} onNearEnd={props.windowed.onNearEnd} around={body} />}
      {!isLoading &&
        all.length > 0 &&
        !props.windowed &&
        parts.map((part) => (
          <tbody key={part.id} {...AS.group}>
            {part.head !== undefined && (
              <tr {...AS.row} className="ww-group">
                <th {...AS.rowheader} colSpan={span} scope="rowgroup">
                  {part.head}
                </th>
              </tr>
            )}
            {part.rows.map((row) => (
              <BodyRow key={props.rowKey(row)} row={row} table={props} first={row === all[0]} />
            ))}
          </tbody>
        ))}
    </table>
  );
}

function Head<Row>({
  columns,
  all,
  selection,
  rowKey,
  windowed,
}: Pick<DataTableProps<Row>, 'columns' | 'selection' | 'rowKey'> & { readonly all: readonly Row[]; readonly windowed: boolean }) {
  const chosen = selection?.everything ? all.length : all.filter((row) => selection?.chosen.has(rowKey(row))).length;
  return (
    <thead {...AS.group}>
      <tr {...AS.row} aria-rowindex={windowed ? 1 : undefined}>
        {selection && (
          <th {...AS.columnheader} scope="col" className="ww-shrink">
            <input
              type="checkbox"
              className="ww-tick"
              aria-label={selection.labels.all}
              checked={all.length > 0 && chosen === all.length}
              ref={(box) => {
                if (box) box.indeterminate = chosen > 0 && chosen < all.length;
              }}
              onChange={() => selection.onChange(new Set(chosen === all.length ? [] : all.map(rowKey)))}
            />
          </th>
        )}
        {columns.map((column) => (
          <th
            key={column.id}
            {...AS.columnheader}
            scope="col"
            className={cellClass(column)}
            style={column.width === undefined ? undefined : { width: column.width }}
            aria-sort={column.sorted === 'asc' ? 'ascending' : column.sorted === 'desc' ? 'descending' : undefined}
          >
            <HeadWord column={column} />
          </th>
        ))}
      </tr>
    </thead>
  );
}

function HeadWord<Row>({ column }: { readonly column: Column<Row> }) {
  if (column.hideHeader) return <span className="ww-hidden">{column.header}</span>;
  if (!column.onSort) return column.header;
  return (
    <button type="button" className="ww-sort" onClick={column.onSort}>
      {column.header}
      {column.sorted && <Icon name={column.sorted === 'asc' ? 'up' : 'down'} size={12} />}
    </button>
  );
}
