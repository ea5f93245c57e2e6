import type { Day } from '@weerwoord/kernel';
import { addDays, dayOf, endOfDay } from '@weerwoord/kernel';
import type { OrderFacts } from '@weerwoord/orders';
import type { Scan } from '@weerwoord/tracking';

/** How a delivery stands to the promised days. `early` is before the first of them, `unknown` when no promise was reported. */
export type KeptPromise = 'first-day' | 'within' | 'early' | 'late' | 'unknown';

/** Amazon writes the promise's last instant as a day's last second or as the next midnight; both mean that day. */
const lastPromisedDay = (deliverBy: Date, zone: string): Day => dayOf(new Date(deliverBy.getTime() - 1), zone);

/**
 * Was the parcel delivered within the promise? Compared by calendar days in `zone`, as buyers are shown days.
 * The first promised day is only named when the promise has more than one day.
 */
export function keptPromise(deliveredAt: Date, { deliverFrom, deliverBy }: Pick<OrderFacts, 'deliverFrom' | 'deliverBy'>, zone: string): KeptPromise {
  if (deliverBy === null) return 'unknown';
  const day = dayOf(deliveredAt, zone);
  const last = lastPromisedDay(deliverBy, zone);
  if (day > last) return 'late';
  if (deliverFrom === null) return 'within';
  const first = dayOf(deliverFrom, zone);
  if (day < first) return 'early';
  return day === first && first < last ? 'first-day' : 'within';
}

/**
 * Did the carrier scan the parcel no later than `shipBy`? null when a scan known only by its day cannot tell.
 * Compared to the second, inclusive (ruling R-M17).
 */
export function scannedInTime(scan: Scan, shipBy: Date | null, zone: string): boolean | null {
  if (shipBy === null) return null;
  if (!scan.dateOnly) return Math.floor(scan.at.getTime() / 1000) <= Math.floor(shipBy.getTime() / 1000);
  const day = dayOf(scan.at, zone);
  if (endOfDay(day, zone) <= shipBy) return true;
  return day > dayOf(shipBy, zone) ? false : null;
}

/** True while `deliverBy` has not passed; the day itself still counts. */
export const stillPromised = (now: Date, deliverBy: Date | null, zone: string): boolean =>
  deliverBy !== null && dayOf(now, zone) < addDays(lastPromisedDay(deliverBy, zone), 1);
