import { Inject, Injectable } from '@nestjs/common';
import type { JobData, JobOutcome } from '@weerwoord/contracts';
import type { ClaimId, OrganisationId } from '@weerwoord/kernel';
import { remindClaim } from '@weerwoord/pipeline';
import { LIVE, PRODUCT, QUEUES } from '@weerwoord/wiring';
import type { LiveEvents, Product, WorkQueues } from '@weerwoord/wiring';
import type { JobProcessor } from './job-processor';

/** Looks at one claim's clock, tells in the app what is due, and has mails and webhooks sent. */
@Injectable()
export class RemindProcessor implements JobProcessor<'claim.remind'> {
  readonly job = 'claim.remind';
  constructor(
    @Inject(PRODUCT) private readonly product: Product,
    @Inject(QUEUES) private readonly queues: WorkQueues,
    @Inject(LIVE) private readonly live: Pick<LiveEvents, 'tell'>,
  ) {}

  async run({ organisationId, claimId }: JobData<'claim.remind'>): Promise<JobOutcome> {
    const { toSend, toldInApp } = await remindClaim(this.product.alarms, {
      organisation: organisationId as OrganisationId,
      claimId: claimId as ClaimId,
    });
    if (toSend.length === 0 && toldInApp.length === 0) return 'nothing-to-do';
    for (const alarmId of toSend) await this.queues.add('alarm.send', { organisationId, alarmId }, { id: alarmId, hash: '0' });
    await this.live.tell(organisationId as OrganisationId, ...toldInApp.map((personId) => ({ kind: 'notification', personId }) as const));
    return 'done';
  }
}
