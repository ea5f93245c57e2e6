import type { JudgeContext, VerdictRow } from '@weerwoord/metrics';
import { utc } from '@weerwoord/tracking/testing';

/** A Dutch account, well after everything `anOrder` does. */
export const aContext = (over: Partial<JudgeContext> = {}): JudgeContext => ({
  zone: 'Europe/Amsterdam',
  site: 'amazon.nl',
  now: utc('2026-06-01T12:00:00Z'),
  ...over,
});

/** Adds rows up the way the daily rollup does. */
export function sumsOf(rows: readonly VerdictRow[], asOf = '9999-12-31') {
  const count = (fits: (row: VerdictRow) => boolean): number => rows.filter(fits).length;
  const known = rows
    .filter((row) => row.counted)
    .flatMap((row) => row.marks)
    .filter((mark) => mark.day <= asOf);
  return {
    counted: count((row) => row.counted),
    hits: count((row) => row.hit),
    worstCounted: count((row) => row.worstCounted),
    worstHits: count((row) => row.worstHit),
    knownHits: known.reduce((sum, mark) => sum + mark.hit, 0),
    setAside: count((row) => row.setAside !== null),
  };
}
