import { wholeSeconds } from '@weerwoord/kernel';

export type ShipmentTiming = {
  /** Last instant still on time (inclusive), UTC, as reported and never recomputed. */
  readonly shipBy: Date;
  /** When the last package was confirmed, UTC; null while any is open. */
  readonly confirmedAt: Date | null;
};

/**
 * Was the order ship-confirmed after its ship-by instant?
 *
 * Looks at the moment the seller confirmed in the marketplace's system, not at the carrier's first scan: the two disagree in
 * both directions. Compared in whole seconds, the confirmation cut down first, so 06:59:59.900 is still on 06:59:59. An order
 * not yet confirmed is not late here; see `isOverdue`.
 *
 * @source Amazon, "Late shipment rate" (G200285190); amazon.md §3.1
 * @example isLateShipment({ shipBy: utc('2026-03-04T08:00:00Z'), confirmedAt: utc('2026-03-04T08:00:01Z') }) //=> true
 */
export const isLateShipment = ({ shipBy, confirmedAt }: ShipmentTiming): boolean =>
  confirmedAt !== null && wholeSeconds(confirmedAt) > wholeSeconds(shipBy);

/** Seconds past the ship-by instant; negative when it was in time, null while unconfirmed. */
export const lateSeconds = ({ shipBy, confirmedAt }: ShipmentTiming): number | null =>
  confirmedAt === null ? null : wholeSeconds(confirmedAt) - wholeSeconds(shipBy);

/** Not confirmed although the ship-by instant has passed: late as soon as it is confirmed. On the very instant it is not overdue yet. */
export const isOverdue = ({ shipBy, confirmedAt }: ShipmentTiming, now: Date): boolean =>
  confirmedAt === null && wholeSeconds(now) > wholeSeconds(shipBy);

/** The first instant at which an unconfirmed order is overdue: one second after ship-by. */
export const overdueFrom = (shipBy: Date): Date => new Date((wholeSeconds(shipBy) + 1) * 1000);
