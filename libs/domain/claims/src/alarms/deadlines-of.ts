import type { ClaimClock, WorkState } from '../claim';

/** What the time is for: the answer to a claim, or the appeal against what was decided. */
export type ClockStage = 'answer' | 'appeal';
/** The two instants that count while something is to be done. */
export type OpenClock = { readonly stage: ClockStage; readonly safe: Date; readonly hard: Date };

const TO_DO: readonly WorkState[] = ['open', 'drafting', 'approved'];
/** Rules whose time is that of an appeal. */
const APPEAL_RULES: ReadonlySet<string> = new Set(['amazon.claim.appeal-days', 'ebay.decision.appeal-days', 'aliexpress.appeal.days']);

/**
 * The clock that runs for us, or null when nothing is to be done: answered, won, withdrawn, or lost without a way to appeal. A letter that is
 * approved and not sent still runs out of time. A lost claim has a clock only where its own is that of the appeal: a loss somebody wrote down
 * by hand, without the decision itself, says nothing about when the appeal ends.
 */
export function openClockOf({ work, clock }: { readonly work: WorkState; readonly clock: ClaimClock }): OpenClock | null {
  const isAppeal = APPEAL_RULES.has(clock.rule);
  if (!TO_DO.includes(work) && !(work === 'lost' && isAppeal)) return null;
  return { stage: isAppeal ? 'appeal' : 'answer', safe: clock.safeDeadline, hard: clock.hardDeadline };
}
