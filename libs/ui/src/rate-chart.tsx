import { useId, useState } from 'react';
import { Area, CartesianGrid, ComposedChart, Line, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import { useElementWidth } from './element-width';
import { DayTick, Disruptions, EndLabels, LastMarks, TheirSquare } from './rate-chart-marks';
import type { Disruption } from './rate-chart-marks';
import { RateLegend } from './rate-legend';
import { RatePop } from './rate-pop';
import { RateTwin } from './rate-twin';
import { dayTicks, rateScale } from './rate-scale';
import type { RatePoint } from './rate-scale';
import { bandOf, endLabels, endRoom, lastKnown } from './rate-ends';

export type RateChartLabels = {
  /** Right end, with the figure: "ours 0.82%". */
  readonly ours: (rate: string) => string;
  readonly worst: (rate: string) => string;
  readonly theirs: (rate: string) => string;
  /** "limit 1%" */
  readonly limit: string | null;
  readonly legend: { readonly ours: string; readonly known: string; readonly worst: string; readonly theirs: string; readonly alert: string };
  readonly pop: {
    readonly ours: string;
    readonly known: string;
    readonly worst: string;
    readonly theirs: string;
    /** "0.89% (13 of 1,455)" */
    readonly of: (rate: string, hits: number, counted: number) => string;
    /** "Open these 13 orders" */
    readonly open: (hits: number) => string;
  };
  /** In place of a rate on a day without orders. */
  readonly noOrders: string;
  readonly twin: {
    readonly show: string;
    readonly hide: string;
    readonly day: string;
    readonly rate: string;
    readonly orders: string;
    readonly known: string;
    readonly worst: string;
    readonly theirs: string;
    readonly ofOrders: (hits: number, counted: number) => string;
  };
};
export type RateChartProps = {
  /** What is drawn, in one sentence; the name of the figure. */
  readonly title: string;
  readonly points: readonly RatePoint[];
  readonly limit: number | null;
  readonly limitIs?: 'most' | 'least';
  readonly alertAt?: number | null;
  readonly disruptions?: readonly Disruption[];
  readonly formatRate: (share: number) => string;
  /** On the axis, without the percent sign: "0.5". */
  readonly formatAxis: (share: number) => string;
  /** "4 Nov" */
  readonly formatDay: (day: string) => string;
  /** "Wed 4 Nov" */
  readonly formatDayLong: (day: string) => string;
  readonly labels: RateChartLabels;
  readonly height?: number;
  /** No right-hand labels and no twin button, for a card that holds more than the chart. The twin stays for screen readers. */
  readonly compact?: boolean;
  readonly legend?: boolean;
  readonly onOpen?: ((point: RatePoint) => void) | undefined;
};

/** From this width on there is room for labels at the right end; narrower charts name the limit at the left. */
const WIDE = 560;

/** A rate over time against its limit, with a table twin. Draws what it is given: no fetching, no arithmetic on rates. */
export function RateChart(props: RateChartProps) {
  const {
    title,
    points,
    limit,
    limitIs = 'most',
    alertAt = null,
    disruptions = [],
    formatRate,
    formatAxis,
    formatDay,
    labels,
    height = 296,
    compact = false,
    legend = true,
    onOpen,
  } = props;
  const titleId = useId();
  const [shown, setShown] = useState(false);
  const [ref, width] = useElementWidth<HTMLDivElement>(760);
  const wide = width >= WIDE && !compact;
  const scale = rateScale(points, limit, limitIs);
  const last = lastKnown(points);
  const ends = wide ? endLabels(last, limit, labels, formatRate) : [];
  const right = wide ? endRoom(ends) : 8;
  const rows = points.map((point) => ({ ...point, band: bandOf(point) }));
  const has = {
    known: points.some((p) => typeof p.known === 'number'),
    worst: rows.some((p) => p.band !== null),
    theirs: points.some((p) => typeof p.theirs === 'number'),
  };
  return (
    <figure aria-labelledby={titleId} className="ww-chart">
      <figcaption id={titleId} className="ww-hidden">
        {title}
      </figcaption>
      <div ref={ref} style={{ position: 'relative', height }}>
        <ComposedChart width={width} height={height} data={rows} margin={{ top: 14, right, bottom: 4, left: 0 }} accessibilityLayer title={title}>
          <CartesianGrid vertical={false} stroke="var(--c-grid)" />
          <XAxis
            dataKey="day"
            ticks={[
              ...dayTicks(
                points.map((p) => p.day),
                width - right - 34,
              ),
            ]}
            interval={0}
            axisLine={{ stroke: 'var(--border-strong)' }}
            tickLine={{ stroke: 'var(--border-strong)' }}
            tick={<DayTick last={points.at(-1)?.day} atEdge={!wide} format={formatDay} />}
          />
          <YAxis
            width={34}
            domain={[scale.bottom, scale.top]}
            ticks={[...scale.ticks]}
            tickFormatter={formatAxis}
            axisLine={false}
            tickLine={false}
            allowDataOverflow
            interval={0}
          />
          <Disruptions spans={disruptions} days={points.map((p) => p.day)} />
          <Area
            dataKey="band"
            fill="var(--c-worst-fill)"
            stroke="none"
            isAnimationActive={false}
            connectNulls={false}
            activeDot={false}
            legendType="none"
            type="linear"
          />
          <Line
            dataKey={(row: { band: readonly [number, number] | null }) => row.band?.[1] ?? null}
            stroke="var(--c-worst)"
            strokeWidth={1.5}
            dot={false}
            activeDot={false}
            isAnimationActive={false}
            connectNulls={false}
            type="linear"
          />
          {alertAt !== null && <ReferenceLine y={alertAt} stroke="var(--watch)" strokeDasharray="2 4" />}
          {limit !== null && <ReferenceLine y={limit} stroke="var(--c-limit)" strokeWidth={1.5} strokeDasharray="6 4" />}
          <Line
            dataKey="known"
            stroke="var(--c-known)"
            strokeWidth={1.5}
            strokeDasharray="1.5 3.5"
            strokeLinecap="round"
            dot={false}
            activeDot={false}
            isAnimationActive={false}
            connectNulls={false}
            type="linear"
          />
          <Line
            dataKey="rate"
            stroke="var(--c-ours)"
            strokeWidth={2}
            dot={<LonePoint history={points} />}
            activeDot={{ r: 4, fill: 'var(--surface)', stroke: 'var(--c-ours)', strokeWidth: 2 }}
            isAnimationActive={false}
            connectNulls={false}
            type="linear"
            strokeLinejoin="round"
          />
          <Line dataKey="theirs" stroke="none" dot={<TheirSquare />} activeDot={false} isAnimationActive={false} legendType="none" />
          <LastMarks points={points} scale={scale} />
          <EndLabels
            labels={ends}
            scale={scale}
            limitAtLeft={!wide && limit !== null && labels.limit !== null ? { text: labels.limit, value: limit } : null}
          />
          <Tooltip
            isAnimationActive={false}
            position={{ x: 0, y: 0 }}
            cursor={{ stroke: 'var(--text-3)' }}
            wrapperStyle={{ pointerEvents: 'none', width: '100%', height: 0 }}
            content={
              <RatePop labels={labels} formatRate={formatRate} formatDay={props.formatDayLong} height={height} width={width} onOpen={onOpen} />
            }
          />
        </ComposedChart>
      </div>
      {(legend || !compact) && (
        <div className="ww-chart-foot">
          {legend ? <RateLegend labels={labels.legend} has={has} alert={alertAt !== null} /> : <span />}
          {!compact && (
            <button type="button" className="ww-link ww-meta" aria-expanded={shown} onClick={() => setShown(!shown)}>
              {shown ? labels.twin.hide : labels.twin.show}
            </button>
          )}
        </div>
      )}
      <RateTwin
        title={title}
        points={points}
        has={has}
        shown={shown}
        labels={labels}
        formatRate={formatRate}
        formatDay={props.formatDayLong}
        onOpen={onOpen}
      />
    </figure>
  );
}

/** A line needs two neighbours; a day with orders between two days without would be invisible, so it gets a dot. */
function LonePoint({
  history,
  cx,
  cy,
  index,
}: {
  readonly history: readonly RatePoint[];
  readonly cx?: number;
  readonly cy?: number;
  readonly index?: number;
}) {
  const alone =
    index !== undefined &&
    history[index]?.rate !== null &&
    (history[index - 1]?.rate ?? null) === null &&
    (history[index + 1]?.rate ?? null) === null;
  if (!alone || cx === undefined || cy === undefined) return null;
  return <circle cx={cx} cy={cy} r={2} fill="var(--c-ours)" />;
}
