import { memo, useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import type { DataTableProps } from './data-table';
import { AS, BodyRow } from './table-row';

/** Rows drawn beyond the edge of the window, so that browsing by keys always finds the next one. */
const BEYOND = 12;
/** Rows before the end at which more are asked for. */
const SOON = 30;
const ROW_PX = 45;
const CARD_PX = 116;

type Props<Row> = {
  readonly table: DataTableProps<Row>;
  readonly rows: readonly Row[];
  readonly onNearEnd: () => void;
  readonly around: RefObject<HTMLTableElement | null>;
};

/**
 * The rows near the window, with room for the others above and below: a list of fifty thousand costs what thirty cost. Each row keeps its place
 * in the whole for assistive technology, and the row with the focus stays drawn however far the page is scrolled.
 */
export function WindowedRows<Row>({ table, rows, onNearEnd, around }: Props<Row>) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [focused, setFocused] = useState(0);
  const [margin, setMargin] = useState(0);
  const isPhone = typeof window !== 'undefined' && window.innerWidth < 640;
  useLayoutEffect(() => {
    const place = () => setMargin((body.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
    place();
    const watch = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(place);
    watch?.observe(document.body);
    return () => watch?.disconnect();
  }, []);
  const drawn = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => (isPhone ? CARD_PX : ROW_PX),
    overscan: BEYOND,
    scrollMargin: margin,
    getItemKey: (at) => {
      const row = rows[at];
      return row === undefined ? at : table.rowKey(row);
    },
    rangeExtractor: (range) => {
      const near = defaultRangeExtractor(range);
      return focused >= rows.length || near.includes(focused) ? near : [...near, focused].sort((a, b) => a - b);
    },
  });
  const items = drawn.getVirtualItems();
  const last = items.filter(({ index }) => index !== focused).at(-1)?.index ?? items.at(-1)?.index ?? 0;
  useLayoutEffect(() => {
    if (last >= rows.length - SOON) onNearEnd();
  }, [last, rows.length, onNearEnd]);
  const from = items.find(({ index }) => index !== focused)?.index ?? 0;
  const onSeen = table.windowed?.onSeen;
  useLayoutEffect(() => onSeen?.(from, last), [from, last, onSeen]);
  const count = rows.length;
  const scrollTo = drawn.scrollToIndex;
  const go = useCallback(
    (to: number) => {
      if (to < 0 || to >= count) return;
      setFocused(to);
      const there = () => around.current?.querySelector<HTMLElement>(`tr[data-index="${String(to)}"]`) ?? null;
      const reach = (row: HTMLElement | null) => {
        row?.focus({ preventScroll: true });
        row?.scrollIntoView({ block: 'nearest' });
      };
      if (there()) {
        reach(there());
        return;
      }
      scrollTo(to, { align: 'auto' });
      requestAnimationFrame(() => reach(there()));
    },
    [count, around, scrollTo],
  );
  const reached = (items.at(-1)?.end ?? margin) - margin;
  return (
    <tbody
      ref={body}
      {...AS.group}
      onFocus={(event) => {
        const index = event.target.closest('tr')?.dataset['index'];
        if (index !== undefined) setFocused(Number(index));
      }}
    >
      {items.flatMap((item, place) => {
        const row = rows[item.index];
        if (row === undefined) return [];
        const gap = item.start - (items[place - 1]?.end ?? margin);
        const drawnRow = (
          <SteadyRow
            key={item.key}
            row={row}
            table={table}
            first={item.index === focused || (focused >= rows.length && item.index === 0)}
            at={item.index}
            go={go}
            measured={drawn.measureElement}
          />
        );
        return gap > 0.5 ? [<Room key={`room-${String(item.index)}`} px={gap} />, drawnRow] : [drawnRow];
      })}
      {drawn.getTotalSize() - reached > 0.5 && <Room px={drawn.getTotalSize() - reached} />}
    </tbody>
  );
}

/** While the page is scrolled only rows that come or go are drawn; the others stay as they are. */
const SteadyRow = memo(BodyRow) as typeof BodyRow;

/** Room of rows that are not drawn. */
function Room({ px }: { readonly px: number }) {
  return <tr className="ww-room" aria-hidden="true" style={{ height: px }} />;
}
