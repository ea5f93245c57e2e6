import type { Status } from './status';
import { timeLeft } from './time-left';
import type { TimeLeft } from './time-left';

/** The instants of one claim. `clock`: `nobody` while someone else decides, `unknown` while we have no data. */
export type ClockFacts = {
  readonly openedAt: Date | null;
  /** The stricter deadline that drives the alerts; null when only the hard one is known. */
  readonly safeAt: Date | null;
  readonly hardAt: Date | null;
  readonly clock?: 'running' | 'nobody' | 'unknown' | undefined;
};
export type ClockState = 'safe' | 'watch' | 'breach' | 'past-safe' | 'missed' | 'none' | 'unknown';
export type ClockReading = {
  readonly state: ClockState;
  readonly status: Status;
  /** To the safe deadline while it lies ahead, else to the hard one; null without a clock. */
  readonly left: TimeLeft | null;
  /** Share of the bar from 0 to 1 where now and the safe deadline stand. */
  readonly nowShare: number;
  readonly safeShare: number;
};

const HOUR = 3_600_000;
/** Under 24 hours a clock asks for attention, under 8 hours it is urgent (mock/README, "Time left rounds down"). */
export const WATCH_BELOW = 24 * HOUR;
export const BREACH_BELOW = 8 * HOUR;

const STATUS_OF: Readonly<Record<ClockState, Status>> = {
  safe: 'safe',
  watch: 'watch',
  breach: 'breach',
  'past-safe': 'breach',
  missed: 'breach',
  none: 'excluded',
  unknown: 'unknown',
};

function stateAt(safe: Date, hard: Date, now: Date): ClockState {
  if (now >= hard) return 'missed';
  if (now >= safe) return 'past-safe';
  const distance = safe.getTime() - now.getTime();
  if (distance < BREACH_BELOW) return 'breach';
  return distance < WATCH_BELOW ? 'watch' : 'safe';
}

/**
 * Where a claim's clock stands at `now`. Exactly 24 h left is still safe, exactly 8 h still watch; at the deadline's own
 * instant it is too late: nobody answers in no time (ruling R-W6). With one deadline only, it is both the safe and the hard one.
 */
export function clockReading({ openedAt, safeAt, hardAt, clock = 'running' }: ClockFacts, now: Date): ClockReading {
  const safe = safeAt ?? hardAt;
  const hard = hardAt ?? safeAt;
  if (clock === 'nobody') return { state: 'none', status: 'excluded', left: null, nowShare: 0, safeShare: 1 };
  if (clock === 'unknown' || safe === null || hard === null) return { state: 'unknown', status: 'unknown', left: null, nowShare: 0, safeShare: 1 };
  const last = hard < safe ? safe : hard;
  const state = stateAt(safe, last, now);
  // An unknown opening moment is drawn as four days before the end, so that the bar still has a scale.
  const start = openedAt === null || openedAt >= safe ? safe.getTime() - 96 * HOUR : openedAt.getTime();
  const share = (at: number) => Math.min(1, Math.max(0, (at - start) / (last.getTime() - start)));
  return {
    state,
    status: STATUS_OF[state],
    left: timeLeft(state === 'past-safe' || state === 'missed' ? last : safe, now),
    nowShare: share(now.getTime()),
    safeShare: share(safe.getTime()),
  };
}
