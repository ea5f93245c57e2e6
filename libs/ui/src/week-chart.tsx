import { useId } from 'react';
import { Bar, BarChart, CartesianGrid, XAxis, YAxis } from 'recharts';
import { useElementWidth } from './element-width';

/** Claims opened in one week, by how they stand today; `other` ended without anybody deciding. */
export type ClaimWeek = {
  readonly week: string;
  readonly won: number;
  readonly lost: number;
  readonly other: number;
  readonly open: number;
};

/** Claims by week: won solid, lost hatched, what ended otherwise grey, open outlined, so that it reads in grey too; with a table twin. */
export function ClaimsByWeek({
  title,
  weeks,
  formatWeek,
  labels,
  height = 112,
}: {
  readonly title: string;
  readonly weeks: readonly ClaimWeek[];
  readonly formatWeek: (week: string) => string;
  readonly labels: { readonly week: string; readonly won: string; readonly lost: string; readonly other: string; readonly open: string };
  readonly height?: number;
}) {
  const id = useId();
  const hatch = `${id}-lost`;
  const [ref, width] = useElementWidth<HTMLDivElement>(430);
  const most = Math.max(1, ...weeks.map(({ won, lost, other, open }) => won + lost + other + open));
  const step = Math.max(1, Math.ceil(most / 3));
  const ticks = Array.from({ length: Math.floor(most / step) + 1 }, (_, at) => at * step);
  const bar = { stackId: 'claims', isAnimationActive: false, barSize: 21 } as const;
  return (
    <figure className="ww-chart" aria-labelledby={id}>
      <figcaption id={id} className="ww-hidden">
        {title}
      </figcaption>
      <div ref={ref} style={{ height }} aria-hidden="true">
        <BarChart width={width} height={height} data={[...weeks]} margin={{ top: 4, right: 0, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <defs>
            <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="5" height="5" fill="var(--c-lost)" />
              <line x1="0" x2="0" y1="0" y2="5" stroke="var(--surface)" strokeWidth="1.8" />
            </pattern>
          </defs>
          <CartesianGrid vertical={false} stroke="var(--c-grid)" />
          <XAxis
            dataKey="week"
            tickFormatter={formatWeek}
            tickLine={false}
            axisLine={{ stroke: 'var(--border-strong)' }}
            height={22}
            interval="equidistantPreserveStart"
          />
          <YAxis width={28} ticks={ticks} domain={[0, most]} axisLine={false} tickLine={false} allowDecimals={false} interval={0} />
          <Bar dataKey="won" {...bar} shape={<Block fill="var(--c-won)" stroke="none" />} />
          <Bar dataKey="lost" {...bar} shape={<Block fill={`url(#${CSS_ESCAPED(hatch)})`} stroke="var(--c-lost)" />} />
          <Bar dataKey="other" {...bar} shape={<Block fill="var(--excl)" stroke="none" />} />
          <Bar dataKey="open" {...bar} shape={<Block fill="var(--surface)" stroke="var(--c-open)" />} />
        </BarChart>
      </div>
      <table className="ww-hidden">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{labels.week}</th>
            <th scope="col">{labels.won}</th>
            <th scope="col">{labels.lost}</th>
            <th scope="col">{labels.other}</th>
            <th scope="col">{labels.open}</th>
          </tr>
        </thead>
        <tbody>
          {weeks.map(({ week, won, lost, other, open }) => (
            <tr key={week}>
              <th scope="row">{formatWeek(week)}</th>
              <td>{won}</td>
              <td>{lost}</td>
              <td>{other}</td>
              <td>{open}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

/** React's generated ids hold characters that are fine in an attribute but not in every url(#…). */
const CSS_ESCAPED = (id: string) => id.replace(/[^\w-]/g, (sign) => `\\${sign}`);

type BlockProps = {
  readonly fill: string;
  readonly stroke: string;
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
};

/** A part of a bar with a hair of space to the part below it. */
function Block({ fill, stroke, x = 0, y = 0, width = 0, height = 0 }: BlockProps) {
  if (height <= 0) return null;
  return (
    <rect x={x + 0.75} y={y + 1} width={width - 1.5} height={Math.max(1, height - 2.5)} rx={1.5} fill={fill} stroke={stroke} strokeWidth={1.25} />
  );
}

/** The key beside the bars: counts with their marks. */
export function WeekKey({
  won,
  lost,
  other,
  open,
}: {
  readonly won: string;
  readonly lost: string;
  /** Left out where nothing ended otherwise. */
  readonly other: string | null;
  readonly open: string;
}) {
  return (
    <ul className="ww-week-key">
      <li>
        <i className="ww-key-won" aria-hidden="true" />
        {won}
      </li>
      <li>
        <i className="ww-key-lost" aria-hidden="true" />
        {lost}
      </li>
      {other !== null && (
        <li>
          <i className="ww-key-other" aria-hidden="true" />
          {other}
        </li>
      )}
      <li>
        <i className="ww-key-open" aria-hidden="true" />
        {open}
      </li>
    </ul>
  );
}
