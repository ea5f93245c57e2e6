import { offsetAt } from '@weerwoord/kernel';

const DAY_MS = 86_400_000;

/** A wall-clock time in a zone: the instants at which the clocks show it, earliest first. */
export type LocalInstants = {
  readonly instants: readonly [Date, ...Date[]];
  /** Milliseconds the clocks skipped over it; 0 unless it fell into a spring gap. */
  readonly skippedBy: number;
};

/**
 * When the clocks of `zone` show `wall`. A time that happens twice in autumn gives both instants; a time skipped in spring is moved forward
 * by the gap (tracking.md §5), unlike a deadline, which ends with the gap.
 *
 * @param wall what the clocks show, in milliseconds as if it were UTC
 * @throws RangeError for an unknown zone
 */
export function localInstants(wall: number, zone: string): LocalInstants {
  const before = offsetAt(new Date(wall - DAY_MS), zone);
  const after = offsetAt(new Date(wall + DAY_MS), zone);
  const fits = [...new Set([wall - before, wall - after])].filter((at) => at + offsetAt(new Date(at), zone) === wall).sort((a, b) => a - b);
  const [first, ...others] = fits;
  if (first !== undefined) return { instants: [new Date(first), ...others.map((at) => new Date(at))], skippedBy: 0 };
  return { instants: [new Date(wall - before)], skippedBy: after - before };
}
