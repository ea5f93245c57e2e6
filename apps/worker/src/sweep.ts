import { Inject, Injectable } from '@nestjs/common';
import type { OrganisationId } from '@weerwoord/kernel';
import { dueWork, restoreDeadlines } from '@weerwoord/pipeline';
import { LOGGER, PRODUCT, QUEUES } from '@weerwoord/wiring';
import type { Logger, Product, WorkQueues } from '@weerwoord/wiring';
import { AlarmClock } from './alarm-clock';
import { queueAnchor } from './anchor.processor';
import { clearSpool } from './clear-spool';
import { queueDeskWork } from './queue-desk-work';
import { queueRightsWork } from './queue-rights-work';
import { queuePersonalWork } from './queue-personal-work';
import { queueSendings } from './queue-sendings';
import { Stopping } from './stopping';

/**
 * Finds in Postgres whatever is due or has lost its worker, and queues it. It alone makes sure that nothing is forgotten: everything else only makes
 * things happen sooner. Queues letters and does no work itself.
 */
@Injectable()
export class Sweep {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    @Inject(PRODUCT) private readonly product: Product,
    @Inject(QUEUES) private readonly queues: WorkQueues,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly alarmClock: AlarmClock,
    private readonly stopping: Stopping,
  ) {}

  /** Once at once, then again and again, each a while after the one before has ended. */
  start(everyMs: number): void {
    this.running = this.sweep().catch((error: unknown) =>
      this.logger.warn({ err: error }, 'sweep did not come to its end; the next one starts anew'),
    );
    void this.running.then(() => {
      if (!this.stopping.asked) this.timer = setTimeout(() => this.start(everyMs), everyMs);
    });
  }

  async stop(): Promise<void> {
    clearTimeout(this.timer);
    await this.running;
  }

  async sweep(): Promise<void> {
    for (const { id } of await this.product.door.organisations()) {
      if (this.stopping.asked) return;
      await this.sweepOne(id);
    }
    await clearSpool(this.product, this.logger);
  }

  private async sweepOne(organisation: OrganisationId): Promise<void> {
    const { fileIds, staleOrders } = await dueWork(this.product.intake, { organisation });
    for (const fileId of fileIds)
      await this.queues.add(
        'import.read',
        { organisationId: organisation, fileId },
        { id: fileId, hash: await this.attemptOf(organisation, fileId) },
      );
    if (staleOrders) await this.queues.add('orders.judge', { organisationId: organisation }, { id: organisation, hash: 'stale' });
    await restoreDeadlines(this.product.alarms, { organisation });
    await this.alarmClock.queueDue(organisation);
    // Answers before anything else of the desk: they have a deadline.
    await queueSendings(this.product.desk, this.queues, organisation);
    await queueRightsWork(this.product, this.queues, organisation);
    const atDesk = await queueDeskWork(this.product.desk, this.queues, organisation);
    await queuePersonalWork(this.product.desk, this.queues, organisation);
    await queueAnchor(this.product, this.queues, organisation);
    if (fileIds.length > 0 || staleOrders || atDesk > 0) this.logger.info({ files: fileIds.length, staleOrders, atDesk }, 'sweep found work');
  }

  /** A file whose reader died is another letter than the one that reader took, which a queue may hold for dead for a while. */
  private async attemptOf(organisation: OrganisationId, fileId: string): Promise<string> {
    const file = await this.product.intake.units(organisation, ({ imports }) => imports.file(fileId));
    return file?.startedAt ? String(file.startedAt.getTime()) : 'first';
  }
}
