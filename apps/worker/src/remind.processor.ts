import { Inject, Injectable } from '@nestjs/common';
import type { JobData, JobOutcome } from '@weerwoord/contracts';
import type { ClaimId, OrganisationId } from '@weerwoord/kernel';
import { remindClaim, sendAlarm } from '@weerwoord/pipeline';
import { LIVE, PRODUCT } from '@weerwoord/wiring';
import type { LiveEvents, Product } from '@weerwoord/wiring';
import type { JobProcessor } from './job-processor';
import { Stopping } from './stopping';

/** Looks at one claim's clock, tells in the app what is due, and sends mails and webhooks. */
@Injectable()
export class RemindProcessor implements JobProcessor<'claim.remind'> {
  readonly job = 'claim.remind';
  constructor(
    @Inject(PRODUCT) private readonly product: Product,
    @Inject(LIVE) private readonly live: Pick<LiveEvents, 'tell'>,
    private readonly stopping: Stopping,
  ) {}

  async run({ organisationId, claimId }: JobData<'claim.remind'>): Promise<JobOutcome> {
    const organisation = organisationId as OrganisationId;
    const { toSend, toldInApp } = await remindClaim(this.product.alarms, { organisation, claimId: claimId as ClaimId });
    if (toSend.length === 0 && toldInApp.length === 0) return 'nothing-to-do';
    await this.live.tell(organisation, ...toldInApp.map((personId) => ({ kind: 'notification', personId }) as const));
    // At once, without a letter of the queue each; what fails, or is cut off here, waits in its row for `alarm.send`.
    if (!this.stopping.asked) await Promise.all(toSend.map((alarmId) => sendAlarm(this.product.alarms, { organisation, alarmId })));
    return 'done';
  }
}
