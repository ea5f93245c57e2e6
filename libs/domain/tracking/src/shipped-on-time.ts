import type { Scan } from './scan';

/**
 * Did the carrier have the parcel by `shipBy` (inclusive)? Null without a physical scan: unknown is never "yes".
 *
 * A scan that names only a day counts as that day's end (tracking.md §5), so a bare date proves less than a clock time.
 */
export function shippedOnTime(firstPhysicalScan: Scan | null, shipBy: Date): boolean | null {
  if (firstPhysicalScan === null) return null;
  const latest = firstPhysicalScan.at.getTime() + (firstPhysicalScan.dateOnly ? 86_400_000 - 1000 : 0);
  return latest <= shipBy.getTime();
}
