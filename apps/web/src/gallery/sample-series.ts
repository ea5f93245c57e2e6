import type { ClaimWeek, RatePoint } from '@weerwoord/ui';

const OURS = [
  7, 7, 7, 7, 8, 8, 7, 7, 7, 8, 8, 8, 8, 8, 8, 8, 9, 8, 8, 8, 8, 8, 8, 9, 9, 8, 8, 8, 8, 8, 8, 7, 7, 7, 7, 7, 8, 8, 8, 9, 8, 8, 8, 8, 8, 9, 9, 9, 10,
  9, 9, 9, 9, 10, 10, 9, 10, 10, 10, 10, 10, 10, 11, 11, 10, 10, 10, 11, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 12, 12, 12, 12,
  12, 12, 12, 12,
];

/** Ninety days of a defect rate with a climb, a gap without orders, a worst case at the end and a weekly report. */
export const SERIES: readonly RatePoint[] = OURS.map((hits, at) => {
  const day = new Date(Date.UTC(2026, 7, 22 + at)).toISOString().slice(0, 10);
  const counted = 1490 - Math.round(18 * Math.sin(at / 9)) - (at > 80 ? 26 : 0);
  const rate = at === 30 || at === 31 ? null : hits / counted;
  const behind = at % 6 === 4 ? 1 : at > 66 && at < 80 ? 2 : 0;
  const known = rate === null ? null : (hits - behind) / counted;
  return {
    day,
    rate,
    hits: rate === null ? 0 : hits,
    counted: rate === null ? 0 : counted,
    known,
    knownHits: hits - behind,
    worst: at > 81 && rate !== null ? (hits + 2 + (at > 87 ? 1 : 0)) / counted : rate,
    theirs: at % 7 === 6 && rate !== null ? (hits - 1) / counted : null,
  };
});

export const WEEKS: readonly ClaimWeek[] = [
  { week: '2026-09-28', won: 2, lost: 1, other: 0, open: 0 },
  { week: '2026-10-05', won: 1, lost: 2, other: 0, open: 0 },
  { week: '2026-10-12', won: 3, lost: 0, other: 0, open: 0 },
  { week: '2026-10-19', won: 2, lost: 1, other: 0, open: 0 },
  { week: '2026-10-26', won: 1, lost: 2, other: 0, open: 0 },
  { week: '2026-11-02', won: 3, lost: 1, other: 0, open: 1 },
  { week: '2026-11-09', won: 2, lost: 1, other: 0, open: 3 },
  { week: '2026-11-16', won: 0, lost: 0, other: 0, open: 6 },
];
