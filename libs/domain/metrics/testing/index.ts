import { weightsOf } from '@weerwoord/metrics';
import type { JudgeContext, VerdictRow, Weights } from '@weerwoord/metrics';
import { utc } from '@weerwoord/tracking/testing';

export { aVerdict } from './a-verdict';
export { combinations, coverage } from './combinations';

/** A Dutch account, well after everything `anOrder` does. */
export const aContext = (over: Partial<JudgeContext> = {}): JudgeContext => ({
  zone: 'Europe/Amsterdam',
  site: 'amazon.nl',
  now: utc('2026-06-01T12:00:00Z'),
  ...over,
});

/** Adds rows up the way the daily rollup does. */
export function sumsOf(rows: readonly VerdictRow[], asOf = '9999-12-31') {
  const weigh = (side: keyof Weights): number => rows.reduce((sum, row) => sum + weightsOf(row)[side], 0);
  const known = rows
    .filter((row) => row.counted)
    .flatMap((row) => row.marks)
    .filter((mark) => mark.day <= asOf);
  return {
    counted: weigh('counted'),
    hits: weigh('hit'),
    worstCounted: weigh('worstCounted'),
    worstHits: weigh('worstHit'),
    knownHits: known.reduce((sum, mark) => sum + mark.hit, 0),
    setAside: rows.filter((row) => row.setAside !== null).length,
  };
}
