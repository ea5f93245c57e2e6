import type { OrganisationId } from '@weerwoord/kernel';
import { openClaims, refreshClaims } from '@weerwoord/pipeline';
import type { Product } from './product';

/** Rounds at most: each opens or follows hundreds of claims, so only a fault could need more. */
const ROUNDS = 200;

/**
 * Everything the desk's clock would do, now and to the end: claims opened, bundles and drafts made. For commands that run alone; beside a
 * running worker it finds little left.
 *
 * @returns claims opened or changed
 */
export async function settleClaims(product: Product, organisation: OrganisationId): Promise<number> {
  const touched = new Set<string>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const ids = [...(await openClaims(product.desk, { organisation })), ...(await refreshClaims(product.desk, { organisation }))];
    const before = touched.size;
    for (const id of ids) touched.add(id);
    if (ids.length === 0 || touched.size === before) break;
  }
  return touched.size;
}
