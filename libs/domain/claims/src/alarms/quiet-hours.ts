import { addDays, dayOf, instantAt } from '@weerwoord/kernel';

/** Hours in which a person wants no alarm: wall clock `HH:MM` in an IANA zone, over midnight where `to` is not after `from`. */
export type QuietHours = { readonly from: string; readonly to: string; readonly zone: string };
/** @param end first instant that is no longer quiet */
export type QuietWindow = { readonly start: Date; readonly end: Date };

/**
 * The stretch of quiet hours an instant lies in, or null. The start is quiet, the end is not. Where clocks change in between the stretch is an
 * hour longer or shorter; a time that is skipped means the first instant after the gap, one that comes twice its first time.
 *
 * `from` equal to `to` means none: nobody is silent for ever.
 */
export function quietWindowAt(quiet: QuietHours | null, at: Date): QuietWindow | null {
  if (quiet === null || quiet.from === quiet.to) return null;
  const { from, to, zone } = quiet;
  const today = dayOf(at, zone);
  for (const day of [addDays(today, -1), today]) {
    const start = instantAt(day, `${from}:00`, zone);
    const end = instantAt(to <= from ? addDays(day, 1) : day, `${to}:00`, zone);
    if (start <= at && at < end) return { start, end };
  }
  return null;
}
