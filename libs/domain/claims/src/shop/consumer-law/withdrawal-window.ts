import type { Day } from '@weerwoord/kernel';
import { addDays, weekdayOf } from '@weerwoord/kernel';
import type { PolicyRow } from '@weerwoord/policies';
import { shopNumber } from '../shop-number';
import { monthsLater } from './months-later';

/** Who took the last parcel. Only the consumer's own hands, or somebody they named, start the period for sure. */
export type ReceivedBy = 'consumer' | 'named-by-consumer' | 'someone-else';

export type WithdrawalWindow =
  | { readonly state: 'running-or-over'; readonly lastDay: Day; /** Never refuse on or before this day. */ readonly acceptUntil: Day }
  | { readonly state: 'start-uncertain' | 'not-started'; readonly lastDay: null; readonly acceptUntil: null };

const SATURDAY = 6;
const SUNDAY = 0;

/** `day` itself, or the first day after it that is neither Saturday, Sunday nor a day off. */
export function workingDayFrom(day: Day, isDayOff: (day: Day) => boolean): Day {
  let found = day;
  while (weekdayOf(found) === SATURDAY || weekdayOf(found) === SUNDAY || isDayOff(found)) found = addDays(found, 1);
  return found;
}

/**
 * Until which day may a consumer withdraw from a distance sale without giving a reason? The day of receipt does not count; the last parcel
 * of the order starts it; whoever was not told of the right has it twelve months longer. Information, not legal advice.
 *
 * `lastDay` is the law's own day; `acceptUntil` moves an end on a weekend or holiday to the next working day (not verified): a withdrawal is
 * never refused before it. Left with a neighbour the consumer did not name, at a pickup point or in a locker, nobody can say when it began:
 * a person decides.
 *
 * @param receivedOn local days of receipt, one per parcel; null for a parcel not received yet: then the period has not begun
 * @param isDayOff holidays where the shop is; weekends need not be among them
 * @source webshop §8
 */
export function withdrawalWindow({
  receivedOn,
  receivedBy = 'consumer',
  informed = true,
  isDayOff = () => false,
  overrides = [],
}: {
  readonly receivedOn: readonly (Day | null)[];
  readonly receivedBy?: ReceivedBy;
  readonly informed?: boolean;
  readonly isDayOff?: (day: Day) => boolean;
  readonly overrides?: readonly PolicyRow[];
}): WithdrawalWindow {
  const days = receivedOn.filter((day): day is Day => day !== null).sort();
  const last = days.at(-1);
  if (last === undefined || days.length < receivedOn.length) return { state: 'not-started', lastDay: null, acceptUntil: null };
  if (receivedBy === 'someone-else') return { state: 'start-uncertain', lastDay: null, acceptUntil: null };
  const ordinary = addDays(last, shopNumber('shop.withdrawal.days', last, overrides));
  const lastDay = informed ? ordinary : monthsLater(ordinary, shopNumber('shop.withdrawal.uninformed-months', last, overrides));
  return { state: 'running-or-over', lastDay, acceptUntil: workingDayFrom(lastDay, isDayOff) };
}
