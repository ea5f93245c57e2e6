import type { DataSource } from 'typeorm';

/**
 * Rewrites the table of keys, so that what was taken out of it is in none of its pages any more: a destroyed key otherwise stays in its page as a dead row
 * until something is written over it. Holds the table for as long as copying it takes (100,000 keys: under a second).
 *
 * What is left then is the log of changes (WAL), until the server has used its segments again, and backups that were made of keys.
 *
 * @throws where the connection's user does not own the table
 */
export async function scrubKeys(dataSource: DataSource): Promise<void> {
  await dataSource.query('vacuum full vault_key');
}
