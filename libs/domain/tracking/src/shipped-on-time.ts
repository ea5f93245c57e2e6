import type { Scan } from './scan';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Between which instants a scan was made. */
export type ScanBounds = { readonly earliest: Date; readonly latest: Date };

type Timed = Pick<Scan, 'at' | 'dateOnly' | 'tzSource' | 'tzAmbiguous'>;

/** Why a scan's time is not sure: its clocks showed it twice that day, or nobody told whose clocks they are. Null: it is sure. */
export type TimeDoubt = 'shown-twice' | 'zone-assumed';
export const timeDoubt = ({ tzSource, tzAmbiguous }: Pick<Scan, 'tzSource' | 'tzAmbiguous'>): TimeDoubt | null =>
  tzSource === 'assumed_utc' ? 'zone-assumed' : tzAmbiguous === true ? 'shown-twice' : null;

/**
 * The instants a scan may have been made at (tracking.md §5): one, unless its clock time was shown twice, or its zone is only assumed to be
 * UTC, when it may have been anywhere between UTC+14 and UTC−12.
 */
export function scanBounds(scan: Timed): ScanBounds {
  const { at } = scan;
  const moved = (by: number): Date => new Date(at.getTime() + by);
  const doubt = timeDoubt(scan);
  if (doubt === 'zone-assumed') return { earliest: moved(-14 * HOUR_MS), latest: moved(12 * HOUR_MS) };
  return { earliest: at, latest: doubt === 'shown-twice' ? moved(HOUR_MS) : at };
}

export type ShippedOnTime = {
  /** Null: not known, which is never "yes". */
  readonly onTime: boolean | null;
  readonly basis: 'first_physical_scan' | 'none';
  /** The two bounds of the scan fall on either side of the deadline: shown as uncertain. */
  readonly uncertain: boolean;
};

/**
 * Did the carrier have the parcel by `shipBy` (inclusive)? Unknown without a physical scan, and where the scan's own time leaves it open.
 *
 * A scan that names only a day counts as that day's end, so a bare date proves less than a clock time.
 *
 * @source tracking.md §2, §5
 */
export function judgeShippedOnTime(firstPhysicalScan: Timed | null, shipBy: Date): ShippedOnTime {
  if (firstPhysicalScan === null) return { onTime: null, basis: 'none', uncertain: false };
  const { earliest, latest } = scanBounds(firstPhysicalScan);
  const inTime = (at: Date): boolean => at.getTime() + (firstPhysicalScan.dateOnly ? DAY_MS - 1000 : 0) <= shipBy.getTime();
  const uncertain = inTime(earliest) !== inTime(latest);
  return { onTime: uncertain ? null : inTime(latest), basis: 'first_physical_scan', uncertain };
}

/** `judgeShippedOnTime` as a plain answer: true, false, or null when it is not known. */
export const shippedOnTime = (firstPhysicalScan: Scan | null, shipBy: Date): boolean | null => judgeShippedOnTime(firstPhysicalScan, shipBy).onTime;
