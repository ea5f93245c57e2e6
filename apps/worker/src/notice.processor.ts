import { Inject, Injectable } from '@nestjs/common';
import type { JobData, JobOutcome } from '@weerwoord/contracts';
import type { OrganisationId } from '@weerwoord/kernel';
import { settleNotice } from '@weerwoord/pipeline';
import { PRODUCT } from '@weerwoord/wiring';
import type { Product } from '@weerwoord/wiring';
import type { JobProcessor } from './job-processor';
import { Stopping } from './stopping';

/** Proves a notice that a marketplace sent and does what it asks for. What cannot be proven yet is found by the sweep when its time has come. */
@Injectable()
export class NoticeProcessor implements JobProcessor<'notice.settle'> {
  readonly job = 'notice.settle';
  constructor(
    @Inject(PRODUCT) private readonly product: Product,
    private readonly stopping: Stopping,
  ) {}

  async run({ organisationId, noticeId }: JobData<'notice.settle'>): Promise<JobOutcome> {
    const settled = await settleNotice(this.product.rights, {
      organisation: organisationId as OrganisationId,
      noticeId,
      isStopping: () => this.stopping.asked,
    });
    return settled === 'settled' || settled === 'refused' ? 'done' : 'nothing-to-do';
  }
}
