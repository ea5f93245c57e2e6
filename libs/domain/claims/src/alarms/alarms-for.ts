import { hoursLater } from '../clocks/clock-rule';
import type { AlarmPlan, AlarmStep } from './alarm-steps';
import { alarmSteps } from './alarm-steps';
import type { QuietHours } from './quiet-hours';
import { quietWindowAt } from './quiet-hours';

/** A clock as one receiver knows it. */
export type AlarmAsk = {
  readonly safe: Date;
  readonly hard: Date;
  /** When we learnt of these deadlines. */
  readonly setAt: Date;
};
export type AlarmSettings = {
  readonly plan: AlarmPlan;
  /** null: none, as for a webhook. */
  readonly quiet: QuietHours | null;
  /** `at` of the latest step this receiver was told of; null: none yet. */
  readonly told: Date | null;
};
export type AlarmAnswer = {
  /** What to tell now: at most one, and it tells the time that is left now. */
  readonly due: AlarmStep | null;
  /** What comes after it and when, `due` taken as told; null: nothing more comes of this clock. Look again then. */
  readonly next: { readonly at: Date; readonly step: AlarmStep } | null;
};

/** After this long past the hard deadline nobody needs to be woken for it any more. */
const FORGET_HOURS = 168;
const SILENT: AlarmAnswer = { due: null, next: null };

/**
 * Which alarm of a clock is due for one receiver at `now`, and when to look again.
 *
 * Steps whose time has come while nobody looked (a claim that comes in with 5 hours left, a night without power) are one alarm, the latest of them;
 * a step before one that was told is never told. At the very instant of a deadline it has passed (ruling R-W6). A clock that was over when we learnt
 * of it (old mails read in) is no alarm: it could never have been met.
 *
 * Asked at any instants in any rhythm, a step is told at most once as long as `told` is kept.
 */
export function alarmsFor({ safe, hard, setAt }: AlarmAsk, { plan, quiet, told }: AlarmSettings, now: Date): AlarmAnswer {
  if (setAt >= hard || now > hoursLater(hard, FORGET_HOURS)) return SILENT;
  const steps = alarmSteps({ safe, hard }, plan, quiet);
  const open = steps.filter(({ at }) => told === null || at > told);
  const come = open.filter(({ goesAt }) => goesAt <= now);
  const newest = come.at(-1) ?? null;
  // One alarm stands for all that were missed: where one of them would have woken somebody, it does, while there is still something to win.
  const wakes = now < hard && come.some(({ loud }) => loud);
  const silence = newest === null || wakes ? null : quietWindowAt(quiet, now);
  const later = open.filter(({ at, goesAt }) => goesAt > now && (newest === null || at > newest.at)).map((step) => ({ at: step.goesAt, step }));
  const waiting = silence === null || newest === null ? [] : [{ at: silence.end, step: newest }];
  return { due: silence === null ? newest : null, next: earliest([...waiting, ...later]) };
}

const earliest = <Planned extends { readonly at: Date }>(planned: readonly Planned[]): Planned | null =>
  planned.reduce<Planned | null>((found, one) => (found === null || one.at < found.at ? one : found), null);
