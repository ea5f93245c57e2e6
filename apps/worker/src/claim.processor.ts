import { Inject, Injectable } from '@nestjs/common';
import type { JobData, JobOutcome } from '@weerwoord/contracts';
import type { OrganisationId } from '@weerwoord/kernel';
import { openClaims, refreshSome } from '@weerwoord/pipeline';
import type { DeskTools } from '@weerwoord/pipeline';
import { DESK, LIVE, QUEUES } from '@weerwoord/wiring';
import type { LiveEvents, WorkQueues } from '@weerwoord/wiring';
import type { JobProcessor } from './job-processor';
import { queueDeskWork } from './queue-desk-work';
import { Stopping } from './stopping';

/** Notices taken in before their letters are written: of a thousand mails at once the first can be read soon. */
const AT_A_TIME = 50;

/** Opens or moves claims from notices that came in, and writes their bundles and letters at once: a burst of mails makes no letter of the queue each. */
@Injectable()
export class ClaimProcessor implements JobProcessor<'claim.open'> {
  readonly job = 'claim.open';
  constructor(
    @Inject(DESK) private readonly desk: DeskTools,
    @Inject(QUEUES) private readonly queues: WorkQueues,
    @Inject(LIVE) private readonly live: Pick<LiveEvents, 'tell'>,
    private readonly stopping: Stopping,
  ) {}

  async run({ organisationId }: JobData<'claim.open'>): Promise<JobOutcome> {
    const organisation = organisationId as OrganisationId;
    const seen = new Set<string>();
    while (!this.stopping.asked) {
      const claimIds = await openClaims(this.desk, { organisation, limit: AT_A_TIME });
      const before = seen.size;
      for (const id of claimIds) seen.add(id);
      await refreshSome(this.desk, { organisation, claimIds });
      await this.live.tell(organisation, ...claimIds.map((claimId) => ({ kind: 'claim', claimId }) as const));
      if (seen.size === before) break; // nothing, or notices that cannot be taken in
    }
    if (seen.size === 0) return 'nothing-to-do';
    await queueDeskWork(this.desk, this.queues, organisation);
    return 'done';
  }
}
