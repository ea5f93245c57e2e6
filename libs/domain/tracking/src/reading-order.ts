import { SCAN_STATUSES } from './scan';
import type { Scan, ScanStatus } from './scan';

const DAY_MINUTES = 1440;
const MINUTE_MS = 60_000;
const RANK: Readonly<Record<ScanStatus, number>> = Object.fromEntries(SCAN_STATUSES.map((status, rank) => [status, rank])) as Record<
  ScanStatus,
  number
>;

const minuteOf = (scan: Scan): number => Math.floor(scan.at.getTime() / MINUTE_MS);
const byId = (a: Scan, b: Scan): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * The scans of one parcel in the order they are read: by minute, then rank, then id. A scan that names only a day stands at that day's end
 * when it closes the story (delivered, returned …) and at its start otherwise, so that the morning's hub scan does not seem to follow the
 * day's delivery. Scans of one minute that all carry their source's own order keep it.
 *
 * Scans of one minute with equal status, sub and place are one event: the earliest is kept (R-T10), with what any of them knew.
 *
 * @source tracking.md §2, order and dedupe
 */
export function inReadingOrder(scans: readonly Scan[]): Scan[] {
  const readAt = (scan: Scan): number => (scan.dateOnly && RANK[scan.status] >= RANK.delivered ? minuteOf(scan) + DAY_MINUTES - 1 : minuteOf(scan));
  const sorted = joined(scans).sort((a, b) => readAt(a) - readAt(b) || RANK[a.status] - RANK[b.status] || byId(a, b));
  return sorted.some(({ order }) => order !== undefined) ? byOwnOrder(sorted, readAt) : sorted;
}

/** One scan per event. */
function joined(scans: readonly Scan[]): Scan[] {
  const events = new Map<string, Scan>();
  for (const scan of [...scans].sort((a, b) => a.at.getTime() - b.at.getTime() || byId(a, b))) {
    const key = [scan.trackingNumber, minuteOf(scan), scan.status, scan.sub, scan.placeKey ?? scan.country].join('|');
    const first = events.get(key);
    events.set(
      key,
      first
        ? {
            ...first,
            placeMatch: first.placeMatch ?? scan.placeMatch,
            signed: first.signed || scan.signed,
            needsReview: first.needsReview || scan.needsReview,
            ...(first.photo === true || scan.photo === true ? { photo: true } : {}),
          }
        : scan,
    );
  }
  return [...events.values()];
}

/** Puts the scans of each moment into the order their source gave, where all of them have one (Ship24: lower = older). */
function byOwnOrder(sorted: readonly Scan[], readAt: (scan: Scan) => number): Scan[] {
  const moments = new Map<number, Scan[]>();
  for (const scan of sorted) {
    const same = moments.get(readAt(scan));
    if (same) same.push(scan);
    else moments.set(readAt(scan), [scan]);
  }
  return [...moments.values()].flatMap((same) =>
    same.length > 1 && same.every(({ order }) => order !== undefined) ? same.sort((a, b) => (a.order ?? 0) - (b.order ?? 0)) : same,
  );
}

/**
 * The scans as a timeline shows them: a carrier that repeats one exception day after day is shown saying it once (§2, dedupe). All rows
 * stay in `scans`; one without a code is never taken for a repetition.
 */
export function shownOnce(scans: readonly Scan[]): Scan[] {
  const said = new Set<string>();
  return scans.filter((scan) => {
    if (scan.status !== 'exception' || !scan.code) return true;
    const key = `${scan.trackingNumber}|${scan.code}`;
    if (said.has(key)) return false;
    said.add(key);
    return true;
  });
}
