import { Inject, Injectable } from '@nestjs/common';
import type { OrganisationId } from '@weerwoord/kernel';
import { LOGGER, PRODUCT, QUEUES } from '@weerwoord/wiring';
import type { Logger, Product, WorkQueues } from '@weerwoord/wiring';
import { queueAlarms } from './queue-alarms';
import { Stopping } from './stopping';

/** Looked at least this often: an alarm of a claim that just came in need not wait for the sweep. */
const LONGEST_MS = 10_000;
/** What is due and queued stays due until it is done: time for the queue to work. */
const SHORTEST_MS = 1_000;
/** Queued anew only after this: the queue may have been wiped. */
const QUEUED_MS = 15_000;

/**
 * Wakes at the instant the next alarm is due, so that it does not wait for the next sweep. It remembers nothing: the instant is read from Postgres
 * every time, and whatever it misses the sweep finds.
 */
@Injectable()
export class AlarmClock {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<unknown> = Promise.resolve();
  private queued = new Map<string, number>();

  constructor(
    @Inject(PRODUCT) private readonly product: Product,
    @Inject(QUEUES) private readonly queues: WorkQueues,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly stopping: Stopping,
  ) {}

  start(): void {
    const look = this.look().catch((error: unknown) => {
      this.logger.warn({ err: error }, 'alarms could not be looked at; looked at again soon');
      return LONGEST_MS;
    });
    this.running = look;
    void look.then((waitMs) => {
      if (!this.stopping.asked) this.timer = setTimeout(() => this.start(), waitMs);
    });
  }

  async stop(): Promise<void> {
    clearTimeout(this.timer);
    await this.running;
  }

  /** Queues what is due; how many ms until the next look. */
  private async look(): Promise<number> {
    let waitMs = LONGEST_MS;
    const forgotten = performance.now() - QUEUED_MS;
    this.queued = new Map([...this.queued].filter(([, at]) => at > forgotten));
    for (const { id } of await this.product.door.organisations()) {
      if (this.stopping.asked) break;
      const nextAt = await this.queueDue(id);
      if (nextAt) waitMs = Math.min(waitMs, nextAt.getTime() - this.product.clock.now().getTime());
    }
    return Math.max(SHORTEST_MS, waitMs);
  }

  /** Queues what is due and was not queued a moment ago; when the next comes. */
  queueDue(organisation: OrganisationId): Promise<Date | null> {
    return queueAlarms(this.product.alarms, this.queues, organisation, (key) => this.isQueued(key));
  }

  private isQueued(key: string): boolean {
    if (this.queued.has(key)) return true;
    this.queued.set(key, performance.now());
    return false;
  }
}
