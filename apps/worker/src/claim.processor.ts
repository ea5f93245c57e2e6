import { Inject, Injectable } from '@nestjs/common';
import type { JobData, JobOutcome } from '@weerwoord/contracts';
import type { OrganisationId } from '@weerwoord/kernel';
import { openClaims } from '@weerwoord/pipeline';
import type { DeskTools } from '@weerwoord/pipeline';
import { DESK, LIVE, QUEUES } from '@weerwoord/wiring';
import type { LiveEvents, WorkQueues } from '@weerwoord/wiring';
import type { JobProcessor } from './job-processor';
import { queueDeskWork } from './queue-desk-work';

/** Opens or moves claims from notices that came in, and has their bundles and drafts made. */
@Injectable()
export class ClaimProcessor implements JobProcessor<'claim.open'> {
  readonly job = 'claim.open';
  constructor(
    @Inject(DESK) private readonly desk: DeskTools,
    @Inject(QUEUES) private readonly queues: WorkQueues,
    @Inject(LIVE) private readonly live: Pick<LiveEvents, 'tell'>,
  ) {}

  async run({ organisationId }: JobData<'claim.open'>): Promise<JobOutcome> {
    const organisation = organisationId as OrganisationId;
    const touched = await openClaims(this.desk, { organisation });
    if (touched.length === 0) return 'nothing-to-do';
    for (const claimId of touched) await this.live.tell(organisation, { kind: 'claim', claimId });
    await queueDeskWork(this.desk, this.queues, organisation); // their drafts, and further notices where there were too many for one round
    return 'done';
  }
}
