import { Inject, Injectable } from '@nestjs/common';
import type { JobData, JobOutcome } from '@weerwoord/contracts';
import type { ClaimId, OrganisationId } from '@weerwoord/kernel';
import { refreshSome } from '@weerwoord/pipeline';
import type { DeskTools } from '@weerwoord/pipeline';
import { DESK, LIVE } from '@weerwoord/wiring';
import type { LiveEvents } from '@weerwoord/wiring';
import type { JobProcessor } from './job-processor';

/** Follows the facts of claims' orders: their deadlines and reasons, their bundles, their drafts. */
@Injectable()
export class DraftProcessor implements JobProcessor<'draft.write'> {
  readonly job = 'draft.write';
  constructor(
    @Inject(DESK) private readonly desk: DeskTools,
    @Inject(LIVE) private readonly live: Pick<LiveEvents, 'tell'>,
  ) {}

  async run(letter: JobData<'draft.write'>): Promise<JobOutcome> {
    const organisation = letter.organisationId as OrganisationId;
    const written = await refreshSome(this.desk, { organisation, claimIds: letter.claimIds.map((id) => id as ClaimId) });
    if (written.length === 0) return 'nothing-to-do';
    await this.live.tell(organisation, ...written.map((claimId) => ({ kind: 'claim', claimId }) as const));
    return 'done';
  }
}
