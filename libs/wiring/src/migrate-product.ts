import { migrate } from '@weerwoord/persistence';
import type { Product } from './product';

/** Brings the database to the present form; several may ask at once. @returns names of what was done */
export async function migrateProduct(product: Product): Promise<string[]> {
  const ran = await migrate(product.dataSource);
  await product.keys.load();
  return ran;
}
