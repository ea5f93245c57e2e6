import type { JobName } from '@weerwoord/contracts';

export type JobRule = {
  /** Jobs of this kind at a time in one worker. */
  readonly concurrency: number;
  /** Tries in a row before the job rests as failed; the sweep tries it again later, see `restBeforeRetry`. */
  readonly attempts: number;
  /** Before the second try, in ms; doubles with each further one. */
  readonly backoffMs: number;
  /** After this long without a sign of life another worker may take the job over. */
  readonly lockMs: number;
};

/**
 * How each kind of job is run and tried again. Nothing here is needed for correctness: steps can be run twice, and what is lost is found in
 * Postgres by the sweep.
 */
export const JOB_TABLE: Readonly<Record<JobName, JobRule>> = {
  // Two, so that a small file does not wait behind a large one; imports of one account take turns by themselves.
  'import.read': { concurrency: 2, attempts: 2, backoffMs: 5_000, lockMs: 60_000 },
  'orders.judge': { concurrency: 1, attempts: 3, backoffMs: 2_000, lockMs: 60_000 },
  // One: it takes in whatever waits, some hundred at a time; a second one would find the same notices.
  'claim.open': { concurrency: 1, attempts: 3, backoffMs: 2_000, lockMs: 30_000 },
  // Small, and many at once after a night without power.
  'claim.remind': { concurrency: 8, attempts: 3, backoffMs: 2_000, lockMs: 60_000 },
  // One try here: when to try again stands in the alarm's own row.
  'alarm.send': { concurrency: 8, attempts: 1, backoffMs: 2_000, lockMs: 60_000 },
  // One try here: when to try again stands in the outbox. Longer than one try may take.
  'answer.send': { concurrency: 4, attempts: 1, backoffMs: 2_000, lockMs: 120_000 },
  'draft.write': { concurrency: 2, attempts: 3, backoffMs: 2_000, lockMs: 30_000 },
  'claims.index': { concurrency: 1, attempts: 3, backoffMs: 5_000, lockMs: 60_000 },
  // One try here: when to ask the authority again stands in the anchor's own row.
  'chain.anchor': { concurrency: 1, attempts: 1, backoffMs: 5_000, lockMs: 120_000 },
  // One: helpings take the account's lock, and a second one would find the same orders.
  'personal.erase': { concurrency: 1, attempts: 3, backoffMs: 5_000, lockMs: 120_000 },
  // Two, so that one person's three packs do not wait behind another's thousand.
  'bulk.run': { concurrency: 2, attempts: 3, backoffMs: 5_000, lockMs: 120_000 },
  'packs.collect': { concurrency: 2, attempts: 3, backoffMs: 5_000, lockMs: 120_000 },
  // Two, so that one buyer with three orders does not wait behind one with a thousand.
  'request.run': { concurrency: 2, attempts: 3, backoffMs: 5_000, lockMs: 120_000 },
  // One try here: when to look again stands in the notice's own row.
  'notice.settle': { concurrency: 4, attempts: 1, backoffMs: 2_000, lockMs: 120_000 },
};

const LONGEST_REST_MS = 3_600_000;

/** How long a job that failed rests before a sweep tries it again: a minute, then twice as long after every further failure, an hour at most. */
export const restBeforeRetry = (attemptsMade: number, { attempts }: JobRule): number =>
  Math.min(60_000 * 2 ** Math.max(0, attemptsMade - attempts), LONGEST_REST_MS);
