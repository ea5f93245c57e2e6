import Bull from 'bull';
import type { Job, Queue } from 'bull';
import { jobs } from '@weerwoord/contracts';
import type { JobData, JobName, JobOutcome } from '@weerwoord/contracts';
import type { Clock } from '@weerwoord/ports';
import type { Logger } from '../logger';
import { realClock } from '../product';
import { ToldFailure, toldMessage } from '../told-error';
import { JOB_TABLE, restBeforeRetry } from './job-table';

/** What makes a letter the same letter: what it is about, and the state of it that calls for work. */
export type LetterKey = { readonly id: string; readonly hash: string };
export type RunJob<Name extends JobName> = (letter: JobData<Name>) => Promise<JobOutcome>;

/** One queue per kind of job. Letters carry ids only. */
export type WorkQueues = {
  /**
   * Queues a letter unless the very same is known already; one that failed and has rested is tried again. Never throws and never waits long for a
   * queue that does not answer: the work stands in Postgres and the next sweep finds it.
   *
   * @returns whether it is queued now because of this call
   */
  add<Name extends JobName>(name: Name, letter: JobData<Name>, key: LetterKey): Promise<boolean>;
  /** Starts taking letters of this kind; the shape is checked before `run` sees it. */
  process<Name extends JobName>(name: Name, run: RunJob<Name>): void;
  isReachable(): Promise<boolean>;
  /** Takes no more letters, waits for those at work (up to 7 s), and lets go of the server. */
  close(): Promise<void>;
};

const PATIENCE_MS = 1_500;
const CLOSING_MS = 7_000;
const NAMES = Object.keys(jobs) as JobName[];

/** `answer` of what is asked, or null when it does not come in time or fails. */
const inTime = async <Answer>(asked: Promise<Answer>, patience = PATIENCE_MS): Promise<Answer | null> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => (timer = setTimeout(resolve, patience, null)));
  try {
    return await Promise.race([asked.catch(() => null), late]);
  } finally {
    clearTimeout(timer);
  }
};

/** Opens the queues; does not wait for the server, which may come later or come back empty. */
export function openQueues(redisUrl: string, logger: Logger, clock: Clock = realClock): WorkQueues {
  const queues = new Map<JobName, Queue>(NAMES.map((name) => [name, openQueue(name, redisUrl, logger)]));
  const queueOf = (name: JobName): Queue => queues.get(name) as Queue; // the map is made of all names
  return {
    async add(name, letter, { id, hash }) {
      const queued = await inTime(addOrRetry(queueOf(name), name, letter, `${name}.${id}.${hash}`, clock.now()));
      if (queued === null) logger.warn({ job: name, id }, 'queue not within reach; left to the sweep');
      return queued ?? false;
    },
    process(name, run) {
      // The queue keeps the words of what failed, beside letters that carry ids only.
      const work = async (job: Job<unknown>): Promise<JobOutcome> => {
        try {
          return await run(jobs[name].parse(job.data) as JobData<typeof name>);
        } catch (error) {
          throw new ToldFailure(error);
        }
      };
      // Errors of the blocking connection are told by the queue's own 'error' event; it reconnects by itself.
      void queueOf(name)
        .process(name, JOB_TABLE[name].concurrency, work)
        .catch((error: unknown) => logger.debug({ job: name, error: toldMessage(error) }, 'taking letters ended'));
    },
    async isReachable() {
      return (await inTime(queueOf('import.read').client.ping())) === 'PONG';
    },
    async close() {
      await Promise.all([...queues.values()].map((queue) => inTime(queue.close(), CLOSING_MS)));
    },
  };
}

function openQueue(name: JobName, redisUrl: string, logger: Logger): Queue {
  const { attempts, backoffMs, lockMs } = JOB_TABLE[name];
  const queue = new Bull(name, redisUrl, {
    prefix: 'weerwoord',
    // A lock is renewed at half its time; a letter whose worker died is found again within that and the interval.
    settings: { lockDuration: lockMs, stalledInterval: 15_000, maxStalledCount: 5 },
    defaultJobOptions: { attempts, backoff: { type: 'exponential', delay: backoffMs }, removeOnComplete: true },
  });
  queue.on(
    'error',
    quietly((error) => logger.warn({ job: name, error: toldMessage(error) }, 'queue')),
  );
  queue.on('failed', (job: Job, error: Error) =>
    logger.error({ job: name, id: String(job.id), attempt: job.attemptsMade, err: error }, 'job failed'),
  );
  queue.on('stalled', (job: Job) => logger.warn({ job: name, id: String(job.id) }, 'job taken over from a worker that went silent'));
  return queue;
}

async function addOrRetry(queue: Queue, name: JobName, letter: object, jobId: string, now: Date): Promise<boolean> {
  const known = await queue.getJob(jobId);
  if (!known) {
    await queue.add(name, letter, { jobId });
    return true;
  }
  if (!(await known.isFailed())) return false;
  const restedUntil = (known.finishedOn ?? 0) + restBeforeRetry(known.attemptsMade, JOB_TABLE[name]);
  if (now.getTime() < restedUntil) return false;
  await known.retry();
  return true;
}

/** A server that is away is said once in half a minute, not at every attempt to reach it. */
function quietly(tell: (error: unknown) => void): (error: unknown) => void {
  let last = -Infinity;
  return (error) => {
    if (performance.now() - last < 30_000) return;
    last = performance.now();
    tell(error);
  };
}
