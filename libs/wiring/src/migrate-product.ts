import { migrate, rewrapSubjects } from '@weerwoord/persistence';
import type { Product } from './product';

/**
 * Brings the database to the present form; several may ask at once. Keys of an older form are wrapped by their organisation's key here as well:
 * nothing when there are none, some seconds for a hundred thousand orders, and whatever ends it in the middle is made up for by the next start.
 *
 * @returns names of what was done
 */
export async function migrateProduct({ dataSource, keys, door }: Pick<Product, 'dataSource' | 'keys' | 'door'>): Promise<string[]> {
  const ran = await migrate(dataSource);
  await keys.load();
  if ((await keys.legacy()) !== null) for (const { id } of await door.organisations()) await rewrapSubjects(keys, id);
  return ran;
}
