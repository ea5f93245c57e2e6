/** A day of a rate's history. Shares from 0 to 1; null where nothing was counted or nothing is known: a gap, never a zero. */
export type RatePoint = {
  /** Calendar day in the site's zone, `YYYY-MM-DD`. */
  readonly day: string;
  /** Our figure with everything known today. */
  readonly rate: number | null;
  readonly hits: number;
  readonly counted: number;
  /** Our figure with what was known on that day. */
  readonly known?: number | null | undefined;
  readonly knownHits?: number | null | undefined;
  /** If every open claim were lost. */
  readonly worst?: number | null | undefined;
  /** The marketplace's own figure, on the days it reported one. */
  readonly theirs?: number | null | undefined;
};

export type RateScale = { readonly bottom: number; readonly top: number; readonly ticks: readonly number[] };

/**
 * From 0 to a quarter above the limit, with ticks at 0, half and the limit; taller when the history goes higher, so that
 * nothing is cut off. A limit that must not be undershot ("at least 95 %") shows the part around it instead. Without a limit
 * the scale ends a quarter above the highest point, at 100 % at most; of a rate that is good when high it begins below the lowest.
 */
export function rateScale(points: readonly RatePoint[], limit: number | null, limitIs: 'most' | 'least'): RateScale {
  const values = points
    .flatMap(({ rate, known, worst, theirs }) => [rate, known, worst, theirs])
    .filter((value) => value !== null && value !== undefined);
  if (limitIs === 'least' && limit !== null) {
    const lowest = Math.min(limit, ...values);
    const bottom = Math.max(0, Math.floor((lowest - (1 - lowest) * 0.25) * 100) / 100);
    return { bottom, top: 1, ticks: [bottom, limit, 1] };
  }
  const highest = Math.max(0, ...values);
  if (limit === null || limit <= 0) {
    // No rate is above 100 %, and near it a scale from zero would show one line.
    if (limitIs === 'least' && highest > 0) {
      const lowest = Math.min(...values);
      const bottom = Math.max(0, Math.floor((lowest - (1 - lowest) * 0.25 - 0.02) * 100) / 100);
      return { bottom, top: 1, ticks: [bottom, (bottom + 1) / 2, 1] };
    }
    const top = highest > 0 ? Math.min(1, highest * 1.25) : 0.01;
    return { bottom: 0, top, ticks: highest > 0 ? roundTicks(top) : [0, top / 2, top] };
  }
  const needed = Math.max(limit * 1.25, highest * 1.08);
  const steps = Math.ceil(needed / limit);
  // So far above its limit that multiples of it would be crooked numbers: round ones then; the limit has its own line and word.
  if (steps > MOST_TICKS) return { bottom: 0, top: needed, ticks: roundTicks(needed) };
  const ticks = steps <= 2 ? [0, limit / 2, limit] : Array.from({ length: steps }, (_, at) => at * limit);
  return { bottom: 0, top: needed, ticks };
}

const MOST_TICKS = 5;

/** From 0 in steps of 1, 2 or 5 times a power of ten, at most five of them. @param top the highest share drawn, above 0 */
function roundTicks(top: number): number[] {
  const power = 10 ** Math.floor(Math.log10(top / (MOST_TICKS - 1)));
  const step = [1, 2, 5, 10].map((of) => of * power).find((of) => top / of < MOST_TICKS) ?? 10 * power;
  return Array.from({ length: Math.floor(top / step) + 1 }, (_, at) => at * step);
}

/**
 * Which days get a tick: the first of each month and the last day. A month whose word would touch the last one gives way.
 *
 * @param width of the plot in pixels
 */
export function dayTicks(days: readonly string[], width: number): readonly string[] {
  const last = days.at(-1);
  if (last === undefined) return [];
  const pixels = (from: number, to: number) => ((to - from) / Math.max(1, days.length - 1)) * width;
  const firsts = days.filter((day, at) => day.endsWith('-01') && pixels(at, days.length - 1) > TICK_ROOM && pixels(0, at) > TICK_ROOM / 4);
  // A year of firsts does not fit; every second or third month does.
  const every = Math.ceil(firsts.length / Math.max(1, Math.floor(width / TICK_ROOM)));
  return [...firsts.filter((_, at) => (firsts.length - 1 - at) % every === 0), last];
}

/** Room two words under the axis need, the last one standing left of its tick. */
const TICK_ROOM = 78;

export type EndLabel = { readonly id: string; readonly text: string; readonly value: number };

/**
 * Heights for the labels at the right end: each as near to its value as it can be, in the order of the values, at least
 * `gap` pixels apart and inside the plot.
 */
export function spreadLabels(
  labels: readonly EndLabel[],
  yOf: (value: number) => number,
  floor: number,
  gap = 16,
): readonly (EndLabel & { readonly y: number })[] {
  const sorted = [...labels].sort((a, b) => b.value - a.value);
  const placed: (EndLabel & { y: number })[] = [];
  for (const label of sorted) {
    const above = placed.at(-1);
    placed.push({ ...label, y: Math.max(yOf(label.value), above ? above.y + gap : -Infinity) });
  }
  // Pushed below the plot? Shift upwards from the bottom again, keeping the gaps.
  let room = floor;
  for (const label of placed.reverse()) {
    label.y = Math.min(label.y, room);
    room = label.y - gap;
  }
  return placed.reverse();
}
