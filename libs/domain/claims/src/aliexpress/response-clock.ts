import { hoursLater } from '../clocks/clock-rule';
import type { Issue } from './issue';
import { newestOf } from './issue';
import type { PacificEnd } from './pacific';
import { pacificDaysLater } from './pacific';
import { phaseOf } from './phase';
import type { Settings } from './settings';

/** What the buyer does that starts the seller's clock again; new proof and another reason do not (ruling R-A1). */
const RESTARTS: ReadonlySet<string> = new Set(['initiate', 'buyer_create_solution', 'buyer_modify_solution']);

export type ResponseClock = PacificEnd & {
  readonly startedAt: Date;
  /** Our own target; the end itself where the clock is shorter than that. */
  readonly target: Date;
  /** When to warn, first to last; those that would lie before the start are left out. */
  readonly warnAt: readonly Date[];
};

/**
 * When the seller's clock last started: the newest thing the buyer did that restarts it, else the opening. Null when the dispute names no time.
 * @source aliexpress.md §2, "seller response"; ruling R-A1
 */
export function responseStart(issue: Pick<Issue, 'createdAt' | 'solutions' | 'steps'>): Date | null {
  const starts = [
    issue.createdAt,
    newestOf(issue, 'buyer')?.createdAt ?? null,
    ...issue.steps.flatMap(({ action, at }) => (RESTARTS.has(action) ? [at] : [])),
  ];
  return starts.reduce<Date | null>((latest, at) => (at !== null && (latest === null || at > latest) ? at : latest), null);
}

/** The clock from a known start: the end by both counts, our target two days before it, and the moments to warn. */
export function responseClockFrom(startedAt: Date, settings: Settings, days = settings('dispute.response-days')): ResponseClock {
  const end = pacificDaysLater(startedAt, days);
  const before = (id: string): Date => hoursLater(end.due, -settings(id));
  const target = before('dispute.safe-hours');
  const warnAt = ['dispute.warn-first-hours', 'dispute.warn-second-hours', 'dispute.warn-last-hours'].map(before).filter((at) => at > startedAt);
  return { ...end, startedAt, target: target > startedAt ? target : end.due, warnAt };
}

/** By when must the seller answer? Null where nothing waits for the seller, and where no time is known. */
export function sellerResponse(issue: Issue, settings: Settings, days?: number): ResponseClock | null {
  const startedAt = phaseOf(issue).clockRuns ? responseStart(issue) : null;
  return startedAt && responseClockFrom(startedAt, settings, days);
}

/** When the platform steps in at the latest, the seventh day included; null where it no longer does (aliexpress.md §2). */
export const platformStepIn = (issue: Issue, settings: Settings): Date | null =>
  phaseOf(issue).stepsIn && issue.createdAt ? pacificDaysLater(issue.createdAt, settings('dispute.step-in-days')).due : null;
