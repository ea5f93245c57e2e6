import { Inject, Injectable } from '@nestjs/common';
import type { JobData, JobOutcome } from '@weerwoord/contracts';
import type { OrganisationId } from '@weerwoord/kernel';
import { runSet } from '@weerwoord/pipeline';
import { LIVE, LOGGER, PRODUCT } from '@weerwoord/wiring';
import type { LiveEvents, Logger, Product } from '@weerwoord/wiring';
import type { JobProcessor } from './job-processor';
import { Stopping } from './stopping';

/** Makes many packs for one file, pack by pack. After a stop or a crash the sweep queues what is left of it. */
@Injectable()
export class PackSetProcessor implements JobProcessor<'packs.collect'> {
  readonly job = 'packs.collect';
  constructor(
    @Inject(PRODUCT) private readonly product: Product,
    @Inject(LIVE) private readonly live: Pick<LiveEvents, 'tell'>,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly stopping: Stopping,
  ) {}

  async run({ organisationId, setId }: JobData<'packs.collect'>): Promise<JobOutcome> {
    const organisation = organisationId as OrganisationId;
    const how = await runSet(this.product.packSets, {
      organisation,
      setId,
      isStopping: () => this.stopping.asked,
      tell: () => this.live.tell(organisation, { kind: 'pack-set', setId }),
      onFault: (error, claimId) => this.logger.error({ err: error, setId, claimId }, 'a pack of many could not be made'),
    });
    return how === 'not-ours' ? 'nothing-to-do' : 'done';
  }
}
