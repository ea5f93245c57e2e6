import type { ClaimClock, WorkState } from '../claim';
import { earlierOf, hoursLater } from '../clocks/clock-rule';

/** What the time is for: the answer to a claim, or the appeal against what was decided. */
export type ClockStage = 'answer' | 'appeal';
/** The two instants that count while something is to be done. */
export type OpenClock = { readonly stage: ClockStage; readonly safe: Date; readonly hard: Date };

const TO_DO: readonly WorkState[] = ['open', 'drafting', 'approved'];
/** Rules whose time is that of an appeal. */
const APPEAL_RULES: ReadonlySet<string> = new Set(['amazon.claim.appeal-days', 'ebay.decision.appeal-days', 'aliexpress.appeal.days']);
/** An appeal has weeks: it is urgent two days before its end, as Amazon's other long clocks are (our own convention, row `amazon.claim.safe-before-long-hours`). */
const SAFE_BEFORE_APPEAL_HOURS = 48;

/**
 * The clock that runs for us, or null when nothing is to be done: answered, won, withdrawn, or lost without a way to appeal. A letter that is
 * approved and not sent still runs out of time.
 *
 * @param appealUntil until when a lost claim may be appealed; null: it may not
 */
export function openClockOf({
  work,
  clock,
  appealUntil,
}: {
  readonly work: WorkState;
  readonly clock: ClaimClock;
  readonly appealUntil: Date | null;
}): OpenClock | null {
  const isAppeal = APPEAL_RULES.has(clock.rule);
  if (TO_DO.includes(work)) return { stage: isAppeal ? 'appeal' : 'answer', safe: clock.safeDeadline, hard: clock.hardDeadline };
  if (work !== 'lost' || appealUntil === null) return null;
  const safe = isAppeal ? clock.safeDeadline : hoursLater(appealUntil, -SAFE_BEFORE_APPEAL_HOURS);
  return { stage: 'appeal', safe: earlierOf(safe, appealUntil), hard: appealUntil };
}
