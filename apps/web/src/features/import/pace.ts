import type { Batch } from './import.query';

/** How far a running import is: estimated rows in all, rows a second, milliseconds left; null where nothing can be told yet. */
export type Pace = { readonly expected: number | null; readonly perSecond: number | null; readonly msLeft: number | null };

/**
 * Rows to come are estimated from the bytes: as many rows per byte as so far. The pace is that of the files being read now.
 * A finished import expects nothing more.
 */
export function paceOf({ files, totals, running }: Pick<Batch, 'files' | 'totals' | 'running'>, now: Date): Pace {
  if (!running || totals.read === 0) return { expected: null, perSecond: null, msLeft: null };
  const toRead = files.filter(({ state }) => state === 'waiting' || state === 'reading' || state === 'done');
  const bytes = toRead.reduce((sum, file) => sum + file.bytes, 0);
  const bytesRead = toRead.reduce((sum, file) => sum + Math.min(file.bytes, file.state === 'done' ? file.bytes : file.bytesRead), 0);
  const expected = bytesRead > 0 ? Math.max(totals.read, Math.round((totals.read / bytesRead) * bytes)) : null;
  const starts = files.flatMap(({ startedAt }) => (startedAt === null ? [] : [new Date(startedAt).getTime()]));
  const seconds = starts.length > 0 ? (now.getTime() - Math.min(...starts)) / 1000 : 0;
  if (seconds < 1) return { expected, perSecond: null, msLeft: null };
  const perSecond = Math.round(totals.read / seconds);
  return { expected, perSecond, msLeft: expected === null || perSecond === 0 ? null : ((expected - totals.read) / perSecond) * 1000 };
}
