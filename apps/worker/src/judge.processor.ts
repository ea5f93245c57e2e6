import { Inject, Injectable } from '@nestjs/common';
import type { JobData, JobOutcome } from '@weerwoord/contracts';
import type { OrganisationId } from '@weerwoord/kernel';
import { judgeStale } from '@weerwoord/pipeline';
import { LIVE, PRODUCT } from '@weerwoord/wiring';
import type { LiveEvents, Product } from '@weerwoord/wiring';
import type { JobProcessor } from './job-processor';
import { Stopping } from './stopping';

/** Orders between two looks at whether we are to stop; what is left the next sweep finds. */
const AT_A_TIME = 10_000;

@Injectable()
export class JudgeProcessor implements JobProcessor<'orders.judge'> {
  readonly job = 'orders.judge';
  constructor(
    @Inject(PRODUCT) private readonly product: Product,
    @Inject(LIVE) private readonly live: Pick<LiveEvents, 'tell'>,
    private readonly stopping: Stopping,
  ) {}

  async run(letter: JobData<'orders.judge'>): Promise<JobOutcome> {
    const organisation = letter.organisationId as OrganisationId;
    const accounts = await this.product.units(organisation, (stores) => stores.accounts.all());
    let judged = 0;
    for (const { id: accountId } of accounts) {
      const before = judged;
      for (let done = AT_A_TIME; done === AT_A_TIME && !this.stopping.asked; judged += done)
        done = await judgeStale(this.product.intake, { organisation, accountId, limit: AT_A_TIME });
      if (judged > before) await this.live.tell(organisation, { kind: 'orders', accountId });
    }
    return judged > 0 ? 'done' : 'nothing-to-do';
  }
}
