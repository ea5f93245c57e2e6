import type { KeyboardEvent, MouseEvent } from 'react';
import { classes } from './classes';
import type { Column, DataTableProps } from './data-table';
import { Skeleton } from './states';

/**
 * Said again although the elements imply it: below 640 px rows are laid out as grids, and Safari then forgets that they
 * are a table. (Spread, because the linter only knows the usual case.)
 */
export const AS = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  cell: { role: 'cell' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
} as const;

export function cellClass<Row>({ numeric, shrink, hideBelow }: Column<Row>): string {
  return classes(numeric && 'ww-num', shrink && 'ww-shrink', hideBelow && `ww-hide-${hideBelow}`);
}

/** One row: a click or Enter opens it, X or Space chooses it, arrows and J/K go on. */
export function BodyRow<Row>({
  row,
  table,
  first,
  at,
  go,
  measured,
}: {
  readonly row: Row;
  readonly table: DataTableProps<Row>;
  readonly first: boolean;
  /** In a windowed table: its place in the whole, the way to another place, and who measures its height. */
  readonly at?: number;
  readonly go?: (to: number) => void;
  readonly measured?: (row: HTMLTableRowElement | null) => void;
}) {
  const { columns, rowKey, onOpen, selection, current, tone } = table;
  const key = rowKey(row);
  const chosen = selection !== undefined && (selection.everything === true || selection.chosen.has(key));
  const reachable = onOpen !== undefined || selection !== undefined;
  const toggle = (range = false) => {
    if (selection?.onToggle) {
      selection.onToggle(row, range);
      return;
    }
    const next = new Set(selection?.chosen);
    if (!next.delete(key)) next.add(key);
    selection?.onChange(next);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTableRowElement>) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const beside = (step: 1 | -1) => {
      if (event.shiftKey) selection?.onToggle?.(row, true);
      if (go && at !== undefined) go(at + step);
      else focusBeside(event.currentTarget, step);
    };
    if (key === 'Enter') onOpen?.(row);
    else if ((key === 'x' || key === ' ') && selection) toggle(event.shiftKey);
    else if (key === 'ArrowDown' || key === 'j') beside(1);
    else if (key === 'ArrowUp' || key === 'k') beside(-1);
    else return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent<HTMLTableRowElement>) => {
    // A link, button or field inside the row does its own thing; so does marking text.
    if ((event.target as HTMLElement).closest('a,button,input,select,label,textarea') || window.getSelection()?.type === 'Range') return;
    onOpen?.(row);
  };
  const mood = tone?.(row) ?? null;
  return (
    <tr
      {...AS.row}
      ref={measured}
      data-row={key}
      data-index={at}
      aria-rowindex={at === undefined ? undefined : at + 2}
      data-selected={chosen || key === current ? '' : undefined}
      aria-selected={selection ? chosen : undefined}
      className={classes(onOpen && 'ww-open', mood && `ww-${mood}`)}
      tabIndex={reachable ? (first ? 0 : -1) : undefined}
      onKeyDown={reachable ? onKeyDown : undefined}
      onClick={onOpen ? onClick : undefined}
    >
      {selection && (
        <td {...AS.cell} data-phone="tick" className="ww-shrink">
          <input
            type="checkbox"
            className="ww-tick"
            aria-label={selection.labels.row(row)}
            checked={chosen}
            onChange={(event) => toggle((event.nativeEvent as Partial<globalThis.MouseEvent>).shiftKey === true)}
          />
        </td>
      )}
      {columns.map((column) => (
        <Cell key={column.id} column={column} row={row} />
      ))}
    </tr>
  );
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const given = { className: cellClass(column), 'data-phone': column.phone ?? 'line', 'data-label': column.header };
  return column.rowHeader ? (
    <th {...AS.rowheader} scope="row" {...given}>
      {column.cell(row)}
    </th>
  ) : (
    <td {...AS.cell} {...given}>
      {column.cell(row)}
    </td>
  );
}

/** A row to come. */
export function SkeletonRow<Row>({ columns, ticks }: { readonly columns: readonly Column<Row>[]; readonly ticks: boolean }) {
  return (
    <tr {...AS.row} aria-hidden="true">
      {ticks && (
        <td {...AS.cell} data-phone="tick">
          <Skeleton width={16} height={16} />
        </td>
      )}
      {columns.map((column) => (
        <td key={column.id} {...AS.cell} className={cellClass(column)} data-phone={column.phone ?? 'line'}>
          <Skeleton width="70%" />
        </td>
      ))}
    </tr>
  );
}

/** Moves the focus to the row above or below; only one row of a table is in the tab order. */
function focusBeside(from: HTMLElement, step: 1 | -1): void {
  const rows = [...(from.closest('table')?.querySelectorAll<HTMLElement>('tr[data-row]') ?? [])];
  const to = rows[rows.indexOf(from) + step];
  if (!to) return;
  from.tabIndex = -1;
  to.tabIndex = 0;
  to.focus();
  to.scrollIntoView({ block: 'nearest' });
}
