import type { RateChartLabels } from './rate-chart';
import type { EndLabel, RatePoint } from './rate-scale';

/** The band goes from our figure up to the worst case; nothing is drawn where the two agree. */
export function bandOf({ rate, worst }: RatePoint): readonly [number, number] | null {
  return rate !== null && worst !== null && worst !== undefined && worst !== rate ? [rate, worst] : null;
}

export type LastKnown = { readonly rate: number | null; readonly worst: number | null; readonly theirs: number | null };

/** Where each line ends: our figure and the worst case of the last day, the marketplace's newest report. */
export function lastKnown(points: readonly RatePoint[]): LastKnown {
  const end = points.at(-1);
  const theirs = points.reduce<number | null>((seen, point) => point.theirs ?? seen, null);
  return { rate: end?.rate ?? null, worst: end && bandOf(end) ? (end.worst ?? null) : null, theirs };
}

/** The words at the right end, in the colour of their line. */
export function endLabels(
  { rate, worst, theirs }: LastKnown,
  limit: number | null,
  labels: RateChartLabels,
  format: (share: number) => string,
): readonly (EndLabel & { readonly colour: string })[] {
  return [
    ...(worst === null ? [] : [{ id: 'worst', text: labels.worst(format(worst)), value: worst, colour: 'var(--watch-fg)' }]),
    ...(limit === null || labels.limit === null ? [] : [{ id: 'limit', text: labels.limit, value: limit, colour: 'var(--breach-fg)' }]),
    ...(rate === null ? [] : [{ id: 'ours', text: labels.ours(format(rate)), value: rate, colour: 'var(--c-ours)' }]),
    ...(theirs === null ? [] : [{ id: 'theirs', text: labels.theirs(format(theirs)), value: theirs, colour: 'var(--c-theirs)' }]),
  ];
}

/** The gap before a label, and what is left free behind it. */
const AROUND = 20;
/** A wide sign of the strong 12 px type; digits and most letters are narrower. */
const SIGN = 6.7;

/** Pixels right of the plot so that no label is cut: other languages have longer words. Never less than the 118 of a short one, never more than 180. */
export function endRoom(labels: readonly { readonly text: string }[]): number {
  const longest = Math.max(0, ...labels.map(({ text }) => text.length));
  return Math.min(180, Math.max(118, Math.ceil(longest * SIGN) + AROUND));
}
