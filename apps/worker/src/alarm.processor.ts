import { Inject, Injectable } from '@nestjs/common';
import type { JobData, JobOutcome } from '@weerwoord/contracts';
import type { OrganisationId } from '@weerwoord/kernel';
import { sendAlarm } from '@weerwoord/pipeline';
import { LOGGER, PRODUCT } from '@weerwoord/wiring';
import type { Logger, Product } from '@weerwoord/wiring';
import type { JobProcessor } from './job-processor';

/** Sends one alarm by mail or webhook. What fails stands in its row, with the time of the next try. */
@Injectable()
export class AlarmProcessor implements JobProcessor<'alarm.send'> {
  readonly job = 'alarm.send';
  constructor(
    @Inject(PRODUCT) private readonly product: Product,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async run({ organisationId, alarmId }: JobData<'alarm.send'>): Promise<JobOutcome> {
    const as = await sendAlarm(this.product.alarms, { organisation: organisationId as OrganisationId, alarmId });
    if (as === 'failed') this.logger.warn({ alarm: alarmId }, 'alarm not sent; why stands in its row');
    return as === 'nothing-to-do' ? 'nothing-to-do' : 'done';
  }
}
