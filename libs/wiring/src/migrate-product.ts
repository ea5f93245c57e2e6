import { migrate } from '@weerwoord/persistence';
import type { Product } from './product';

/** Brings the database to the present form; several may ask at once. @returns names of what was done */
export const migrateProduct = (product: Product): Promise<string[]> => migrate(product.dataSource);
