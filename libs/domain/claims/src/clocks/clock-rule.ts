import type { Site } from '@weerwoord/kernel';
import { addDays, dayOf, endOfDay } from '@weerwoord/kernel';
import type { MoreHolidays } from '@weerwoord/policies';

/** An answer to "by when?": what drives alarms, what ends our chance, and which policy row says so. */
export type ClockRule = {
  readonly safe: Date;
  readonly hard: Date;
  readonly rule: string;
  readonly fromMail: boolean;
  readonly holidaysKnown: boolean;
  /** Where the clock started, if not with the notice: a SAFE-T claim runs from the refund and the return. */
  readonly startedAt?: Date;
};

/** Where days and holidays are those of. */
export type ClockPlace = { readonly site: Site; readonly zone: string; readonly moreHolidays?: MoreHolidays };

const HOUR_MS = 3_600_000;
export const hoursLater = (start: Date, hours: number): Date => new Date(start.getTime() + hours * HOUR_MS);
export const earlierOf = (a: Date, b: Date): Date => (a <= b ? a : b);
/** Last second of the n-th local day after `start`. */
export const endOfDayLater = (start: Date, days: number, zone: string): Date => endOfDay(addDays(dayOf(start, zone), days), zone);
