import type { Day } from '@weerwoord/kernel';
import { dayOf } from '@weerwoord/kernel';
import type { OrderFacts } from '@weerwoord/orders';

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
