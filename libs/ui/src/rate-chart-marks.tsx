import { usePlotArea } from 'recharts';
import { spreadLabels } from './rate-scale';
import type { EndLabel, RatePoint, RateScale } from './rate-scale';

/** A strike, a change of policy: days from `from` to `to`, both included, and what it was. */
export type Disruption = { readonly from: string; readonly to: string; readonly label: string };

/** Height of a share in the plot. */
function yIn(plot: { y: number; height: number }, { bottom, top }: RateScale) {
  return (value: number) => plot.y + plot.height * (1 - (Math.min(top, Math.max(bottom, value)) - bottom) / (top - bottom));
}

/** Words at the right end of the lines, or the limit's name above its line where there is no room for the others. */
export function EndLabels({
  labels,
  scale,
  limitAtLeft,
}: {
  readonly labels: readonly (EndLabel & { readonly colour: string })[];
  readonly scale: RateScale;
  readonly limitAtLeft: { readonly text: string; readonly value: number } | null;
}) {
  const plot = usePlotArea();
  if (!plot) return null;
  const y = yIn(plot, scale);
  const colours = new Map(labels.map(({ id, colour }) => [id, colour]));
  return (
    <g aria-hidden="true">
      {spreadLabels(labels, y, plot.y + plot.height).map(({ id, text, y: at }) => (
        <text key={id} className="ww-end-label" x={plot.x + plot.width + 14} y={at + 4} style={{ fill: colours.get(id) }}>
          {text}
        </text>
      ))}
      {limitAtLeft && (
        <text className="ww-end-label" x={plot.x + 4} y={y(limitAtLeft.value) - 6} style={{ fill: 'var(--breach-fg)' }}>
          {limitAtLeft.text}
        </text>
      )}
    </g>
  );
}

/** A ring on today's figure, a dot on today's worst case. */
export function LastMarks({ points, scale }: { readonly points: readonly RatePoint[]; readonly scale: RateScale }) {
  const plot = usePlotArea();
  const last = points.at(-1);
  if (!plot || !last || last.rate === null) return null;
  const x = plot.x + plot.width;
  const y = yIn(plot, scale);
  const worst = last.worst ?? null;
  return (
    <g aria-hidden="true">
      <circle cx={x} cy={y(last.rate)} r={4} fill="var(--surface)" stroke="var(--c-ours)" strokeWidth={2} />
      {worst !== null && worst !== last.rate && <circle cx={x} cy={y(worst)} r={3} fill="var(--c-worst)" />}
    </g>
  );
}

/** The marketplace's own figure: a hollow square of 7 px on the days it reported. */
export function TheirSquare({ cx, cy, value }: { readonly cx?: number; readonly cy?: number; readonly value?: number | null }) {
  if (cx === undefined || cy === undefined || value === null || value === undefined || Number.isNaN(cy)) return null;
  return <rect x={cx - 3.5} y={cy - 3.5} width={7} height={7} fill="var(--surface)" stroke="var(--c-theirs)" strokeWidth={1.5} />;
}

/** A shade over the days of a disruption, with a flag and its name at the top. */
export function Disruptions({ spans, days }: { readonly spans: readonly Disruption[]; readonly days: readonly string[] }) {
  const plot = usePlotArea();
  if (!plot || days.length < 2) return null;
  const x = (index: number) => plot.x + (plot.width * index) / (days.length - 1);
  return (
    <g>
      {spans.map(({ from, to, label }) => {
        const start = days.findIndex((day) => day >= from);
        const end = days.filter((day) => day <= to).length - 1;
        if (start < 0 || end < start) return null;
        const left = x(start);
        const named = start > days.length / 3;
        return (
          <g key={`${from}${label}`}>
            <rect x={left} y={plot.y} width={Math.max(2, x(end) - left)} height={plot.height} fill="var(--shade)" />
            <line x1={left} x2={left} y1={plot.y} y2={plot.y + plot.height} stroke="var(--c-flag)" />
            <path d={`M${left},${plot.y + 6} h9 l-2.5,4 2.5,4 h-9z`} fill="var(--c-flag)" />
            <text x={named ? left - 6 : left + 14} y={plot.y + 15} textAnchor={named ? 'end' : 'start'}>
              {label}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** A day under the axis. Where the plot ends at the card's edge, the last day stands left of its tick, so that it is not cut. */
export function DayTick({
  x = 0,
  y = 0,
  payload,
  last,
  atEdge,
  format,
}: {
  readonly x?: number;
  readonly y?: number;
  readonly payload?: { readonly value: string };
  readonly last: string | undefined;
  readonly atEdge: boolean;
  readonly format: (day: string) => string;
}) {
  if (!payload) return null;
  return (
    <text x={x} y={y + 12} textAnchor={atEdge && payload.value === last ? 'end' : 'middle'}>
      {format(payload.value)}
    </text>
  );
}
