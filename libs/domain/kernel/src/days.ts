import { offsetAt } from './offsets';

/** A calendar day `YYYY-MM-DD`; which zone it belongs to is said where it is used. Days compare as text. */
export type Day = string;

const DAY_MS = 86_400_000;

export type LocalTime = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
};

/** The wall clock of `zone` (IANA) at `instant`. Throws RangeError for an unknown zone: zones are checked where they enter. */
export function localTime(instant: Date, zone: string): LocalTime {
  const shown = new Date(instant.getTime() + offsetAt(instant, zone));
  return {
    year: shown.getUTCFullYear(),
    month: shown.getUTCMonth() + 1,
    day: shown.getUTCDate(),
    hour: shown.getUTCHours(),
    minute: shown.getUTCMinutes(),
    second: shown.getUTCSeconds(),
  };
}

/** Day texts by their number since 1970: an account's figures ask for the same few hundred days a million times. */
const texts = new Map<number, Day>();

function textOfDay(number: number): Day {
  const known = texts.get(number);
  if (known !== undefined) return known;
  if (texts.size > 20_000) texts.clear();
  const made = new Date(number * DAY_MS).toISOString().slice(0, 10);
  texts.set(number, made);
  return made;
}

/** The calendar day of `instant` in `zone` (IANA). Throws RangeError for an invalid date or an unknown zone. */
export const dayOf = (instant: Date, zone: string): Day => textOfDay(Math.floor((instant.getTime() + offsetAt(instant, zone)) / DAY_MS));

/** `day` moved by `by` calendar days (negative goes back); no zone needed, a day has no clock. */
export const addDays = (day: Day, by: number): Day => textOfDay(numberOfDay(day) + by);

const numberOfDay = (day: Day): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);

/** Whole days from `from` to `to`: 0 for the same day, negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => numberOfDay(to) - numberOfDay(from);

/** Every day from `from` through `to`, both included; empty when `to` is earlier. */
export function daysFromTo(from: Day, to: Day): Day[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, step) => addDays(from, step));
}

/** 0 = Sunday … 6 = Saturday. */
export const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** True for an existing `YYYY-MM-DD` (2026-02-30 is not one). */
export function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text;
}
