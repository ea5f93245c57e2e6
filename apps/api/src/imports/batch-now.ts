import type { ImportBatch } from '@weerwoord/contracts';
import type { OrganisationId } from '@weerwoord/kernel';
import type { BatchWithFiles, Readers } from '@weerwoord/ports';
import type { Product } from '@weerwoord/wiring';
import type { z } from 'zod';
import { found } from '../http/app-error';
import { namesOfActors } from '../session/names-of-actors';
import { viewBatch } from '../views/imports';

type Batch = z.infer<typeof ImportBatch>;

/** Batches as the import page shows them, with the names of those who dropped them. */
export async function viewBatches(product: Product, organisation: OrganisationId, batches: readonly BatchWithFiles[]): Promise<Batch[]> {
  const nameOf = await namesOfActors(
    product,
    organisation,
    batches.map(({ actor }) => actor),
  );
  return batches.map((batch) => viewBatch(batch, nameOf(batch.actor)));
}

/** One batch as it stands now. @throws AppError 'not-found' */
export async function batchNow(product: Product, readers: Readers, organisation: OrganisationId, batchId: string): Promise<Batch> {
  const [batch] = await viewBatches(product, organisation, [found(await readers.imports.batch(organisation, batchId))]);
  return found(batch);
}
