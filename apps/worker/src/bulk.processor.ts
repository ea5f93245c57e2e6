import { Inject, Injectable } from '@nestjs/common';
import type { JobData, JobOutcome } from '@weerwoord/contracts';
import type { OrganisationId } from '@weerwoord/kernel';
import { runBulk } from '@weerwoord/pipeline';
import type { DeskTools } from '@weerwoord/pipeline';
import { DESK, LIVE, LOGGER } from '@weerwoord/wiring';
import type { LiveEvents, Logger } from '@weerwoord/wiring';
import type { JobProcessor } from './job-processor';
import { Stopping } from './stopping';

/** Does an act on many claims, claim by claim. After a stop the sweep queues what is left of it. */
@Injectable()
export class BulkProcessor implements JobProcessor<'bulk.run'> {
  readonly job = 'bulk.run';
  constructor(
    @Inject(DESK) private readonly desk: DeskTools,
    @Inject(LIVE) private readonly live: Pick<LiveEvents, 'tell'>,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly stopping: Stopping,
  ) {}

  async run({ organisationId, bulkId }: JobData<'bulk.run'>): Promise<JobOutcome> {
    const organisation = organisationId as OrganisationId;
    const settled = await runBulk(this.desk, {
      organisation,
      bulkId,
      isStopping: () => this.stopping.asked,
      tell: (claimId) => this.live.tell(organisation, { kind: 'claim', claimId }, { kind: 'bulk', bulkId }),
      onFault: (error, claimId) => this.logger.error({ err: error, bulkId, claimId }, 'act on one of many claims failed'),
    });
    return settled > 0 ? 'done' : 'nothing-to-do';
  }
}
