import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OrganisationId, PersonId } from '@weerwoord/kernel';
import { createDataSource } from '@weerwoord/persistence';
import { aDatabase } from '@weerwoord/persistence/testing';
import type { Account, AnswerSenders, Clock, MembershipRole } from '@weerwoord/ports';
import { addAccount } from '../src/add-account';
import type { NewAccount } from '../src/add-account';
import { hashPassword } from '../src/passwords';
import { openProduct } from '../src/product';
import type { Product } from '../src/product';
import { readSettings } from '../src/settings';

export const PASSWORD = 'a password for specs';

export type ProductWanted = {
  readonly clock?: Clock;
  /** More settings, by the name of their variable. */ readonly settings?: Readonly<Record<string, string>>;
  readonly name?: 'api' | 'worker';
  /** Connectors that send answers; none where it is not said. */ readonly senders?: AnswerSenders;
};

export type OpenedProduct = {
  readonly product: Product;
  /** Another organisation with one person, who logs in by `email` and `PASSWORD`. */
  addOrganisation(
    email: string,
    role?: MembershipRole,
  ): Promise<{ readonly organisation: OrganisationId; readonly person: PersonId; readonly email: string; readonly password: string }>;
  addAccount(organisation: OrganisationId, wanted?: Partial<NewAccount>): Promise<Account>;
  /** The same database and data folder, opened by another process so to say. Close it yourself. */
  openAgain(name?: 'api' | 'worker'): Promise<Product>;
  leave(): Promise<void>;
};

/** The whole product on a database of its own that is gone afterwards, with nobody in it. */
export async function aProduct({ clock, settings: wanted = {}, name = 'api', senders }: ProductWanted = {}): Promise<OpenedProduct> {
  const [database, folder] = await Promise.all([aDatabase(), mkdtemp(join(tmpdir(), 'weerwoord-spec-'))]);
  const settings = readSettings({
    DATABASE_URL: database.url,
    WEERWOORD_DATA: folder,
    WEERWOORD_WEB: join(folder, 'web'),
    WEERWOORD_VAULT_KEY: randomBytes(32).toString('hex'),
    WEERWOORD_DEMO: 'off',
    LOG_LEVEL: 'silent',
    ...wanted,
  });
  const product = await openProduct(settings, name, clock, senders);
  return {
    product,
    async addOrganisation(email, role = 'owner') {
      const organisation = randomUUID() as OrganisationId;
      const person = randomUUID() as PersonId;
      const [passwordHash, at] = [await hashPassword(PASSWORD), product.clock.now()];
      await product.units(organisation, async ({ people }) => {
        await people.addOrganisation({ id: organisation, name: `Seller of ${email}`, zone: 'Europe/Amsterdam' }, at);
        await people.addPerson({ id: person, email, name: 'Sanne de Vries', language: 'en', passwordHash, role }, at);
      });
      return { organisation, person, email, password: PASSWORD };
    },
    async addAccount(organisation, over = {}) {
      const answer = await addAccount(product, organisation, 'cli', { name: 'amazon.de', channel: 'amazon', site: 'amazon.de', ...over });
      if (!answer.ok) throw new Error(`the account was refused: ${answer.problem}`);
      return answer.value;
    },
    openAgain: (again = 'worker') => openProduct(settings, again, clock, senders),
    async leave() {
      await product.close();
      await Promise.all([database.drop(), rm(folder, { recursive: true, force: true })]);
    },
  };
}

/** As a database does that is restarted: every connection of the product ends at once, in the middle of whatever it does. */
export async function breakConnections(url: string): Promise<void> {
  const client = createDataSource({ url, connections: 1, name: 'breaker' });
  await client.initialize();
  await client.query(`select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()`);
  await client.destroy();
}
