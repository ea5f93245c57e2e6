import { hoursLater } from '../clocks/clock-rule';
import type { QuietHours } from './quiet-hours';
import { quietWindowAt } from './quiet-hours';

/** When to say that time runs out. */
export type AlarmPlan = {
  /** Whole hours before the safe deadline, at least one. */
  readonly stepHours: readonly number[];
  /** Whole hours before the hard deadline. */
  readonly hardHours: number;
};

/**
 * Reminders 24, 8 and 2 hours before the safe deadline, and one 8 hours before the hard one.
 * @source amazon §4.3 rule 4 (24, 8 and 2 hours: a convention); the last one is our own
 */
export const USUAL_PLAN: AlarmPlan = { stepHours: [24, 8, 2], hardHours: 8 };

export type AlarmKind = 'before-safe' | 'safe-passed' | 'before-hard';
export type AlarmStep = {
  /** 'safe-24h', 'safe-passed', 'hard-8h': the same step of the same clock is told to nobody twice. */
  readonly id: string;
  readonly kind: AlarmKind;
  /** Its instant by the plan. */
  readonly at: Date;
  /** When it may go out: `at`, or before the quiet hours that would else last until it is no use. */
  readonly goesAt: Date;
  /** Goes out in quiet hours too: the last one before the safe deadline, and the one before the hard one where waiting would be too long. */
  readonly loud: boolean;
};

/** How long before quiet hours an alarm goes that they would swallow. */
const BEFORE_QUIET_MS = 15 * 60_000;
const beforeQuiet = (at: Date, start: Date): Date => new Date(Math.min(at.getTime(), start.getTime() - BEFORE_QUIET_MS));

/**
 * Every alarm of one clock, in the order of their instants.
 *
 * Quiet hours postpone an alarm to their end (that is for `alarmsFor`). One that they would postpone past the safe deadline goes before they begin
 * instead; the last one goes at its own time, unless it is the only one: then it too goes before they begin, so that somebody awake hears of it.
 * The one before the hard deadline is left out where it would come no later than the word that the safe one has passed.
 */
export function alarmSteps({ safe, hard }: { readonly safe: Date; readonly hard: Date }, plan: AlarmPlan, quiet: QuietHours | null): AlarmStep[] {
  const hours = [...new Set(plan.stepHours)].sort((a, b) => b - a);
  const before = hours.map((count, place): AlarmStep => {
    const at = hoursLater(safe, -count);
    const window = quietWindowAt(quiet, at);
    const loud = place === hours.length - 1;
    const early = window !== null && window.end >= safe && (!loud || hours.length === 1);
    return { id: `safe-${count}h`, kind: 'before-safe', at, goesAt: early ? beforeQuiet(at, window.start) : at, loud };
  });
  const passed: AlarmStep = { id: 'safe-passed', kind: 'safe-passed', at: safe, goesAt: safe, loud: false };
  const lastCall = hoursLater(hard, -plan.hardHours);
  if (lastCall <= safe) return [...before, passed];
  const window = quietWindowAt(quiet, lastCall);
  const loud = window !== null && window.end >= hard;
  return [...before, passed, { id: `hard-${plan.hardHours}h`, kind: 'before-hard', at: lastCall, goesAt: lastCall, loud }];
}
