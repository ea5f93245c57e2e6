import { Inject, Injectable } from '@nestjs/common';
import type { JobData, JobOutcome } from '@weerwoord/contracts';
import type { ClaimId, OrganisationId } from '@weerwoord/kernel';
import { refreshClaim } from '@weerwoord/pipeline';
import type { DeskTools } from '@weerwoord/pipeline';
import { DESK, LIVE } from '@weerwoord/wiring';
import type { LiveEvents } from '@weerwoord/wiring';
import type { JobProcessor } from './job-processor';

/** Follows the facts of one claim's order: its deadline and reason, its bundle, its draft. */
@Injectable()
export class DraftProcessor implements JobProcessor<'draft.write'> {
  readonly job = 'draft.write';
  constructor(
    @Inject(DESK) private readonly desk: DeskTools,
    @Inject(LIVE) private readonly live: Pick<LiveEvents, 'tell'>,
  ) {}

  async run(letter: JobData<'draft.write'>): Promise<JobOutcome> {
    const organisation = letter.organisationId as OrganisationId;
    const claimId = letter.claimId as ClaimId;
    if (!(await refreshClaim(this.desk, { organisation, claimId }))) return 'nothing-to-do';
    await this.live.tell(organisation, { kind: 'claim', claimId });
    return 'done';
  }
}
