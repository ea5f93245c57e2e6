import { Controller, Get, HttpCode, Inject } from '@nestjs/common';
import { isMigrated, PRODUCT, QUEUES } from '@weerwoord/wiring';
import type { Product, WorkQueues } from '@weerwoord/wiring';
import { AppError } from '../http/app-error';
import { OpenToAll } from '../session/caller';

@OpenToAll()
@Controller('health')
export class HealthController {
  private migrated = false;
  constructor(
    @Inject(PRODUCT) private readonly product: Product,
    @Inject(QUEUES) private readonly queues: WorkQueues,
  ) {}

  /** The process answers. */
  @Get('live')
  live(): { readonly live: true } {
    return { live: true };
  }

  /** It can do its work: database within reach and in the present form, queue within reach. */
  @Get('ready')
  @HttpCode(200)
  async ready(): Promise<{ readonly ready: true }> {
    this.migrated ||= await isMigrated(this.product); // a database is not un-migrated while we run
    const [, queue] = await Promise.all([this.product.door.organisations(), this.queues.isReachable()]);
    if (!this.migrated || !queue) throw new AppError('not-ready');
    return { ready: true };
  }
}
