import type { RateChartLabels } from './rate-chart';
import type { RatePoint } from './rate-scale';
import { LinkButton } from './states';

const WIDTH = 246;

type RatePopProps = {
  readonly labels: RateChartLabels;
  readonly formatRate: (share: number) => string;
  readonly formatDay: (day: string) => string;
  readonly height: number;
  readonly width: number;
  readonly onOpen: ((point: RatePoint) => void) | undefined;
  /** Handed in by the chart. */
  readonly active?: boolean;
  readonly coordinate?: { readonly x: number; readonly y: number } | undefined;
  readonly payload?: readonly { readonly payload?: unknown }[];
};

/**
 * One day's figures, fixed under the lines so that they stay visible. The pointer can go straight down into it to open the
 * orders: moves inside are kept from the chart, so the day does not change under the hand.
 */
export function RatePop({ labels, formatRate, formatDay, height, width, onOpen, active, coordinate, payload }: RatePopProps) {
  const point = payload?.find((entry) => entry.payload !== undefined)?.payload as RatePoint | undefined;
  if (!active || !point || !coordinate) return null;
  const left = Math.min(Math.max(coordinate.x - WIDTH / 2, 0), Math.max(0, width - WIDTH));
  const row = (word: string, value: number | null | undefined, quiet = true) =>
    value !== null &&
    value !== undefined && (
      <div className="ww-pop-row">
        <span style={quiet ? { color: 'var(--text-3)' } : undefined}>{word}</span>
        <span>{formatRate(value)}</span>
      </div>
    );
  return (
    <div
      className="ww-pop"
      style={{ left, top: height - 38, transform: 'translateY(-100%)', pointerEvents: 'auto' }}
      onMouseMove={(event) => event.stopPropagation()}
    >
      <b style={{ fontSize: 13 }}>{formatDay(point.day)}</b>
      <div className="ww-pop-row">
        <span>{labels.pop.ours}</span>
        <b>{point.rate === null ? labels.noOrders : labels.pop.of(formatRate(point.rate), point.hits, point.counted)}</b>
      </div>
      {point.known !== point.rate && row(labels.pop.known, point.known)}
      {point.worst !== point.rate && row(labels.pop.worst, point.worst)}
      {row(labels.pop.theirs, point.theirs)}
      {onOpen && point.hits > 0 && <LinkButton onClick={() => onOpen(point)}>{labels.pop.open(point.hits)}</LinkButton>}
    </div>
  );
}
