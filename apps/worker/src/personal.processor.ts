import { Inject, Injectable } from '@nestjs/common';
import type { JobData, JobOutcome } from '@weerwoord/contracts';
import type { OrganisationId } from '@weerwoord/kernel';
import { eraseWhatIsDue } from '@weerwoord/pipeline';
import type { DeskTools } from '@weerwoord/pipeline';
import { DESK } from '@weerwoord/wiring';
import type { JobProcessor } from './job-processor';
import { Stopping } from './stopping';

/** Keeps the clocks of personal data, and destroys what is due. */
@Injectable()
export class PersonalProcessor implements JobProcessor<'personal.erase'> {
  readonly job = 'personal.erase';
  constructor(
    @Inject(DESK) private readonly desk: DeskTools,
    private readonly stopping: Stopping,
  ) {}

  async run({ organisationId }: JobData<'personal.erase'>): Promise<JobOutcome> {
    const gone = await eraseWhatIsDue(this.desk, { organisation: organisationId as OrganisationId, stop: () => this.stopping.asked });
    return gone > 0 ? 'done' : 'nothing-to-do';
  }
}
