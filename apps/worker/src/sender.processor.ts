import { Inject, Injectable } from '@nestjs/common';
import type { JobData, JobOutcome } from '@weerwoord/contracts';
import type { OrganisationId } from '@weerwoord/kernel';
import { sendAnswer } from '@weerwoord/pipeline';
import { LIVE, LOGGER, PRODUCT } from '@weerwoord/wiring';
import type { LiveEvents, Logger, Product } from '@weerwoord/wiring';
import type { JobProcessor } from './job-processor';

/** Hands one answer of the outbox to its marketplace. What fails stands in its row, with the time of the next try, or waits for a person. */
@Injectable()
export class SenderProcessor implements JobProcessor<'answer.send'> {
  readonly job = 'answer.send';
  constructor(
    @Inject(PRODUCT) private readonly product: Product,
    @Inject(LIVE) private readonly live: Pick<LiveEvents, 'tell'>,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async run({ organisationId, outboxId }: JobData<'answer.send'>): Promise<JobOutcome> {
    const organisation = organisationId as OrganisationId;
    const outcome = await sendAnswer(this.product.sending, { organisation, outboxId });
    if (outcome === 'person') this.logger.warn({ outbox: outboxId }, 'answer not sent or its fate not known; a person is asked');
    const row = outcome === 'nothing-to-do' ? null : await this.product.desk.units(organisation, ({ outbox }) => outbox.byId(outboxId));
    if (row) await this.live.tell(organisation, { kind: 'claim', claimId: row.claimId });
    return outcome === 'nothing-to-do' ? 'nothing-to-do' : 'done';
  }
}
