import { Inject, Injectable } from '@nestjs/common';
import type { JobData, JobOutcome } from '@weerwoord/contracts';
import type { OrganisationId } from '@weerwoord/kernel';
import { eraseWhatIsDue } from '@weerwoord/pipeline';
import { LOGGER, PRODUCT, scrubKeysWhenDue } from '@weerwoord/wiring';
import type { Logger, Product } from '@weerwoord/wiring';
import type { JobProcessor } from './job-processor';
import { Stopping } from './stopping';

/** Keeps the clocks of personal data, and destroys what is due. */
@Injectable()
export class PersonalProcessor implements JobProcessor<'personal.erase'> {
  readonly job = 'personal.erase';
  constructor(
    @Inject(PRODUCT) private readonly product: Product,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly stopping: Stopping,
  ) {}

  async run({ organisationId }: JobData<'personal.erase'>): Promise<JobOutcome> {
    const organisation = organisationId as OrganisationId;
    const gone = await eraseWhatIsDue(this.product.desk, { organisation, stop: () => this.stopping.asked });
    if (!this.stopping.asked) await this.scrub(organisation);
    return gone === 0 ? 'nothing-to-do' : 'done';
  }

  /** Also for what went by a request or a hold's end. Nobody's work fails for it: the keys are out of reach already, this takes them off the disk as well. */
  private async scrub(organisation: OrganisationId): Promise<void> {
    try {
      await scrubKeysWhenDue(this.product.dataSource, { organisation, now: this.product.clock.now() });
    } catch (error) {
      this.logger.warn({ err: error }, 'table of keys was not rewritten; destroyed keys may still lie in its pages');
    }
  }
}
