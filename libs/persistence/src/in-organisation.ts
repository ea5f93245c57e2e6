import { AsyncLocalStorage } from 'node:async_hooks';
import type { AccountId, OrganisationId } from '@weerwoord/kernel';
import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { Tx } from './tx';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** How far somebody sees into their organisation. */
export type Reach = {
  /** null: all accounts. */
  readonly accounts: readonly AccountId[] | null;
  /** Nothing may be found by who a buyer is. */
  readonly masked: boolean;
};
const reaches = new AsyncLocalStorage<Reach>();

/**
 * Runs `work` so that everything it reads and writes, however deep, stays inside the walls of these accounts: rows of others are not there. What it
 * starts and does not wait for is held as well.
 *
 * @throws RangeError when an id is not a UUID
 */
export function withinReach<Answer>(reach: Reach, work: () => Answer): Answer {
  if (reach.accounts?.some((id) => !UUID.test(id))) throw new RangeError('account id is not a UUID');
  return reaches.run(reach, work);
}
/** May this piece of work not find things by a buyer's name, address or handle? */
export const isMasked = (): boolean => reaches.getStore()?.masked ?? false;

/**
 * Runs `work` in one transaction as the role that has no way around row-level security, with the organisation set for its length.
 * Commits when `work` returns, rolls back when it throws. Nothing of another organisation can be read or written in it, also not
 * by a query that forgets to ask; nor of an account beyond the reach of whoever is being served.
 *
 * @throws RangeError when the id is not a UUID (it is put into the statement, not bound)
 */
export function inOrganisation<Answer>(dataSource: DataSource, organisation: OrganisationId, work: (tx: Tx) => Promise<Answer>): Promise<Answer> {
  if (!UUID.test(organisation)) throw new RangeError('organisation id is not a UUID');
  const accounts = reaches.getStore()?.accounts;
  const role = accounts ? 'weerwoord_limited' : 'weerwoord_app';
  const walls = accounts ? `set local app.accounts = '${accounts.join(',')}'; ` : '';
  return transaction(
    dataSource,
    `begin; set local role ${role}; ${walls}set local app.organisation_id = '${organisation}'`,
    (client) => new Tx(client, organisation, role),
    work,
  );
}

/** As `inOrganisation` but before an organisation is known: every table looks empty, only the `door_…` functions answer. */
export function atTheDoor<Answer>(dataSource: DataSource, work: (tx: Tx) => Promise<Answer>): Promise<Answer> {
  const nobody = '00000000-0000-0000-0000-000000000000' as OrganisationId;
  return transaction(dataSource, `begin; set local role weerwoord_app; set local app.organisation_id = ''`, (client) => new Tx(client, nobody), work);
}

async function transaction<Answer>(
  dataSource: DataSource,
  begin: string,
  of: (client: PoolClient) => Tx,
  work: (tx: Tx) => Promise<Answer>,
): Promise<Answer> {
  const runner = dataSource.createQueryRunner();
  try {
    const client = (await runner.connect()) as PoolClient;
    await client.query(begin);
    try {
      const tx = of(client);
      const answer = await work(tx);
      await tx.finish();
      await client.query('commit');
      return answer;
    } catch (error) {
      await client.query('rollback').catch(() => undefined); // the first error is the one worth telling
      throw error;
    }
  } finally {
    await runner.release();
  }
}
