import { Inject, Injectable } from '@nestjs/common';
import type { JobData, JobOutcome } from '@weerwoord/contracts';
import type { OrganisationId } from '@weerwoord/kernel';
import { indexClaims } from '@weerwoord/pipeline';
import type { DeskTools } from '@weerwoord/pipeline';
import { DESK } from '@weerwoord/wiring';
import type { JobProcessor } from './job-processor';
import { Stopping } from './stopping';

/** Keeps claims findable by what they say now. */
@Injectable()
export class FindProcessor implements JobProcessor<'claims.index'> {
  readonly job = 'claims.index';
  constructor(
    @Inject(DESK) private readonly desk: DeskTools,
    private readonly stopping: Stopping,
  ) {}

  async run({ organisationId }: JobData<'claims.index'>): Promise<JobOutcome> {
    let outcome: JobOutcome = 'nothing-to-do';
    while (!this.stopping.asked && (await indexClaims(this.desk, { organisation: organisationId as OrganisationId })) > 0) outcome = 'done';
    return outcome;
  }
}
