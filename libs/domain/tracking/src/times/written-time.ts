import { isDay } from '@weerwoord/kernel';

/** A date or time as a source writes it, not yet placed in a zone. */
export type WrittenTime = {
  readonly day: string;
  /** Null: only a day is given. */
  readonly time: string | null;
  /** Minutes ahead of UTC, where the text says so. */
  readonly offset: number | null;
  /** The offset is a Z: the source speaks UTC. */
  readonly isUtc: boolean;
};

const ISO = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]+(.+))?$/;
const DOTS = /^(\d{1,2})[.](\d{1,2})[.](\d{4})(?:[T, ]+(.+))?$/;
/** Month first: the only source that writes slashes is DPD's older service, which writes as Americans do. */
const SLASHES = /^(\d{1,2})[/](\d{1,2})[/](\d{4})(?:[T, ]+(.+))?$/;
const CLOCK = /^(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*([AaPp])?\.?[Mm]?\.?\s*(Z|[+-].+)?$/;

const two = (text: string | number): string => String(text).padStart(2, '0');

/** `+02:00`, `+0200`, `-04.00`, `+2`, `Z` as minutes ahead of UTC; null for anything else. */
export function offsetMinutes(written: string | null | undefined): number | null {
  const text =
    written
      ?.trim()
      .toUpperCase()
      .replace(/^(UTC|GMT)(?=[+-])/, '') ?? '';
  if (text === 'Z' || text === 'UTC' || text === 'GMT') return 0;
  const match = /^([+-])(\d{1,2})(?:[:.]?(\d{2}))?$/.exec(text);
  if (!match) return null;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return minutes > 14 * 60 || Number(match[3] ?? 0) > 59 ? null : match[1] === '-' ? -minutes : minutes;
}

/** Minutes ahead of UTC as `+02:00`. */
export function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/**
 * Reads ISO with or without offset (also without separators: `20240423 095004`), `25.10.2026 02:30`, `8/17/2021 7:11:26 PM`, and days
 * alone. Null for anything else, for days that do not exist and for times past 23:59:59: never guessed.
 */
export function readWrittenTime(written: string): WrittenTime | null {
  const text = written.trim();
  const iso = ISO.exec(text);
  const dots = DOTS.exec(text);
  const slashes = SLASHES.exec(text);
  const [year, month, day, rest] = iso
    ? [iso[1], iso[2], iso[3], iso[4]]
    : dots
      ? [dots[3], dots[2], dots[1], dots[4]]
      : [slashes?.[3], slashes?.[1], slashes?.[2], slashes?.[4]];
  if (year === undefined || month === undefined || day === undefined) return null;
  const on = `${year}-${two(month)}-${two(day)}`;
  if (!isDay(on)) return null;
  if (rest === undefined) return { day: on, time: null, offset: null, isUtc: false };
  const clock = CLOCK.exec(rest.trim());
  if (!clock) return null;
  const [, hours = '', minutes = '', seconds = '00', half, mark] = clock;
  const time = clockText(Number(hours), minutes, seconds, half?.toUpperCase());
  const offset = mark === undefined ? null : offsetMinutes(mark);
  if (time === null || (mark !== undefined && offset === null)) return null;
  return { day: on, time, offset, isUtc: mark === 'Z' };
}

function clockText(hours: number, minutes: string, seconds: string, half: string | undefined): string | null {
  if (half !== undefined && (hours < 1 || hours > 12)) return null;
  const hour = half === undefined ? hours : (hours % 12) + (half === 'P' ? 12 : 0);
  return hour > 23 || Number(minutes) > 59 || Number(seconds) > 59 ? null : `${two(hour)}:${minutes}:${seconds}`;
}
