import { useId, useState } from 'react';
import { useElementWidth } from './element-width';
import { instantsBetween, placeLabels } from './scan-line-scale';

/** One scan of a parcel. `mark`: what the eye should find; the shape says it too. */
export type LineScan = {
  readonly id: string;
  readonly at: string;
  readonly what: string;
  /** Over the line, where it is marked; absent: as `what`. */ readonly word?: string;
  readonly when: string;
  readonly mark?: 'first' | 'delivered' | 'trouble' | null;
};
export type LineBand = { readonly from: string; readonly to: string; readonly word: string };
export type ScanLineLabels = {
  /** What the drawing shows, in one sentence, for those who do not see it. */
  readonly name: string;
  readonly showTable: string;
  readonly hideTable: string;
  readonly when: string;
  readonly what: string;
  readonly closed: string;
};

type Props = {
  readonly scans: readonly LineScan[];
  readonly ship: LineBand | null;
  readonly deliver: LineBand | null;
  /** Start and end of days on which nobody works, as instants. */
  readonly closed: readonly { readonly from: string; readonly to: string }[];
  /** Starts of days, with their words, to be put under the line. */
  readonly days: readonly { readonly at: string; readonly word: string }[];
  readonly labels: ScanLineLabels;
};

const HEIGHT = 118;
const LINE = 62;
const SIDE = 12;

/**
 * A parcel's scans on a line of time, against the ship-by window and the promised days; days on which nobody works are hatched. Told apart by shape and
 * place, not by colour alone; the same stands in a table on demand.
 */
export function ScanLine({ scans, ship, deliver, closed, days, labels }: Props) {
  const [ref, width] = useElementWidth<HTMLDivElement>(480);
  const [table, setTable] = useState(false);
  const hatch = useId();
  const tableId = useId();
  const x = instantsBetween([...scans.map(({ at }) => at), ...[ship, deliver].flatMap((band) => (band ? [band.from, band.to] : []))], width, SIDE);
  const shown = placeLabels(
    scans.filter(({ mark }) => mark).map(({ id, at, what, word }) => ({ id, x: x(at), text: word ?? what })),
    width,
  );
  const ticks = placeLabels(
    days.map(({ at, word }) => ({ id: at, x: x(at), text: word })),
    width,
  );
  return (
    <div className="ww-scanline" ref={ref}>
      <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={labels.name}>
        <defs>
          <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line x1="0" y1="0" x2="0" y2="6" className="ww-scanline-hatch" />
          </pattern>
        </defs>
        {closed.map(({ from, to }) => (
          <rect key={from} x={x(from)} y={24} width={Math.max(0, x(to) - x(from))} height={LINE} fill={`url(#${hatch})`} />
        ))}
        {ship && <Band band={ship} x={x} y={30} kind="ship" />}
        {deliver && <Band band={deliver} x={x} y={74} kind="deliver" />}
        <line className="ww-scanline-line" x1={SIDE} x2={width - SIDE} y1={LINE} y2={LINE} />
        {scans.map(({ id, at, mark }) => (
          <Mark key={id} x={x(at)} mark={mark ?? null} />
        ))}
        {shown.map(({ id, x: at, anchor, text }) => (
          <text key={id} x={at} y={16} textAnchor={anchor} className="ww-scanline-word">
            {text}
          </text>
        ))}
        {days.map(({ at }) => (
          <line key={at} className="ww-scanline-tick" x1={x(at)} x2={x(at)} y1={92} y2={98} />
        ))}
        {ticks.map(({ id, x: at, anchor, text }) => (
          <text key={id} x={at} y={112} textAnchor={anchor} className="ww-scanline-day">
            {text}
          </text>
        ))}
      </svg>
      <div className="ww-row ww-row-wrap ww-scanline-key">
        {ship && <Key kind="ship" word={ship.word} />}
        {deliver && <Key kind="deliver" word={deliver.word} />}
        {closed.length > 0 && <Key kind="closed" word={labels.closed} />}
        <button type="button" className="ww-link ww-push" aria-expanded={table} aria-controls={tableId} onClick={() => setTable(!table)}>
          {table ? labels.hideTable : labels.showTable}
        </button>
      </div>
      <div id={tableId} hidden={!table}>
        {table && (
          <table className="ww-scanline-table">
            <thead>
              <tr>
                <th scope="col">{labels.when}</th>
                <th scope="col">{labels.what}</th>
              </tr>
            </thead>
            <tbody>
              {scans.map(({ id, at, when, what }) => (
                <tr key={id}>
                  <td>
                    <time dateTime={at}>{when}</time>
                  </td>
                  <td>{what}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </div>
  );
}

/** A window with its last moment as a strong edge: that is the one that counts. */
function Band({
  band,
  x,
  y,
  kind,
}: {
  readonly band: LineBand;
  readonly x: (at: string) => number;
  readonly y: number;
  readonly kind: 'ship' | 'deliver';
}) {
  const [from, to] = [x(band.from), x(band.to)];
  return (
    <g className={`ww-scanline-${kind}`}>
      <rect x={from} y={y} width={Math.max(2, to - from)} height={14} rx={2} />
      <line x1={to} x2={to} y1={Math.min(y, LINE) - 3} y2={Math.max(y + 14, LINE) + 3} />
    </g>
  );
}

function Key({ kind, word }: { readonly kind: 'ship' | 'deliver' | 'closed'; readonly word: string }) {
  return (
    <span className="ww-row" style={{ gap: 6 }}>
      <i className={`ww-swatch ww-swatch-${kind}`} aria-hidden="true" />
      {word}
    </span>
  );
}

/** First scan: a square; delivered: a filled circle; trouble: a triangle; any other: an open circle. */
function Mark({ x, mark }: { readonly x: number; readonly mark: LineScan['mark'] }) {
  if (mark === 'first') return <rect className="ww-scanline-first" x={x - 5} y={LINE - 5} width={10} height={10} />;
  if (mark === 'delivered') return <circle className="ww-scanline-home" cx={x} cy={LINE} r={6} />;
  if (mark === 'trouble') return <path className="ww-scanline-trouble" d={`M${x} ${LINE - 7}l7 12h-14z`} />;
  return <circle className="ww-scanline-scan" cx={x} cy={LINE} r={4} />;
}
