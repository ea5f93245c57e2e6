import { Inject, Injectable } from '@nestjs/common';
import type { JobData, JobOutcome } from '@weerwoord/contracts';
import type { OrganisationId } from '@weerwoord/kernel';
import { runErasure } from '@weerwoord/pipeline';
import { LIVE, PRODUCT } from '@weerwoord/wiring';
import type { LiveEvents, Product } from '@weerwoord/wiring';
import type { JobProcessor } from './job-processor';
import { Stopping } from './stopping';

/** Erases what a request asked for. After a stop the sweep queues what is left of it, and again and again what a hold keeps. */
@Injectable()
export class RequestProcessor implements JobProcessor<'request.run'> {
  readonly job = 'request.run';
  constructor(
    @Inject(PRODUCT) private readonly product: Product,
    @Inject(LIVE) private readonly live: Pick<LiveEvents, 'tell'>,
    private readonly stopping: Stopping,
  ) {}

  async run({ organisationId, requestId }: JobData<'request.run'>): Promise<JobOutcome> {
    const organisation = organisationId as OrganisationId;
    const tell = (): Promise<void> => this.live.tell(organisation, { kind: 'request', requestId });
    const settled = await runErasure(this.product.rights, { organisation, requestId, isStopping: () => this.stopping.asked, tell });
    await tell();
    return settled > 0 ? 'done' : 'nothing-to-do';
  }
}
