import type { OrganisationId } from '@weerwoord/kernel';
import { dueWork, readFile } from '@weerwoord/pipeline';
import { settleClaims } from '@weerwoord/wiring';
import type { Product } from '@weerwoord/wiring';

/** What a worker would do with everything that waits, done at once. */
export async function workOff(product: Product, organisation: OrganisationId): Promise<void> {
  const { fileIds } = await dueWork(product.intake, { organisation });
  for (const fileId of fileIds) await readFile(product.intake, { organisation, fileId });
  await settleClaims(product, organisation);
}
