import { migrate, rewrapSubjects } from '@weerwoord/persistence';
import { demandServer } from './database-problem';
import type { Product } from './product';

/**
 * Brings the database to the present form; several may ask at once. Keys of an older form are wrapped by their organisation's key here as well:
 * nothing when there are none, some seconds for a hundred thousand orders, and whatever ends it in the middle is made up for by the next start.
 *
 * @returns names of what was done
 * @throws DatabaseProblem for a server that is too old
 */
export async function migrateProduct({ dataSource, keys, door }: Pick<Product, 'dataSource' | 'keys' | 'door'>): Promise<string[]> {
  const [server] = await dataSource.query<{ server_version_num: string }[]>('show server_version_num');
  demandServer(Number(server?.server_version_num));
  const ran = await migrate(dataSource);
  await keys.load();
  if ((await keys.legacy()) !== null) for (const { id } of await door.organisations()) await rewrapSubjects(keys, id);
  return ran;
}
