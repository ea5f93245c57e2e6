import { Inject, Injectable } from '@nestjs/common';
import type { JobData, JobOutcome } from '@weerwoord/contracts';
import type { OrganisationId } from '@weerwoord/kernel';
import { anchorChain, anchorDue } from '@weerwoord/pipeline';
import { PRODUCT } from '@weerwoord/wiring';
import type { Product, WorkQueues } from '@weerwoord/wiring';
import type { JobProcessor } from './job-processor';

/** Signs the head of the chain of acts once a day, and asks for the time stamps that are lacking. */
@Injectable()
export class AnchorProcessor implements JobProcessor<'chain.anchor'> {
  readonly job = 'chain.anchor';
  constructor(@Inject(PRODUCT) private readonly product: Product) {}

  async run({ organisationId }: JobData<'chain.anchor'>): Promise<JobOutcome> {
    return (await anchorChain(this.product.audit, { organisation: organisationId as OrganisationId })) ? 'done' : 'nothing-to-do';
  }
}

/** Queues the anchor of a chain that moved since it was last signed, or that waits for its stamp. */
export async function queueAnchor(
  { audit, clock }: Pick<Product, 'audit' | 'clock'>,
  queues: WorkQueues,
  organisation: OrganisationId,
): Promise<void> {
  const now = clock.now();
  if (!(await audit.units(organisation, (stores) => anchorDue(stores, now, audit.stamper.isSet)))) return;
  // A letter that failed rests in the queue under its name: each quarter of an hour has its own.
  await queues.add('chain.anchor', { organisationId: organisation }, { id: organisation, hash: String(Math.floor(now.getTime() / 900_000)) });
}
