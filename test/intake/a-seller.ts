import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileDoor } from '@weerwoord/files';
import type { AccountId, OrganisationId } from '@weerwoord/kernel';
import { inOrganisation, intakeUnits, localKeys, openVault } from '@weerwoord/persistence';
import type { Tx } from '@weerwoord/persistence';
import { aDatabase } from '@weerwoord/persistence/testing';
import { idFor, importFiles, stateHash } from '@weerwoord/pipeline';
import type { ImportFiles, ImportReport, IntakeTools } from '@weerwoord/pipeline';
import type { Account } from '@weerwoord/ports';
import type { DataSource } from 'typeorm';

export const NOW = new Date('2026-11-20T12:00:00Z');

export type Seller = {
  readonly tools: IntakeTools;
  readonly organisation: OrganisationId;
  readonly account: Account;
  readonly url: string;
  readonly dataSource: DataSource;
  /** Another account of the same seller. */
  addAccount(over: Partial<Account>): Promise<Account>;
  /** Writes the text to a file and imports it. */
  drop(name: string, text: string | Uint8Array, over?: { account?: Account } & Pick<ImportFiles, 'kind' | 'profile'>): Promise<ImportReport>;
  /** Puts a file there without importing it. */
  put(name: string, text: string | Uint8Array): Promise<string>;
  hash(): Promise<string>;
  inside<Answer>(work: (tx: Tx) => Promise<Answer>): Promise<Answer>;
  leave(): Promise<void>;
};

/** A seller with an empty database of its own and one account. */
export async function aSeller(over: Partial<Account> = {}, now: () => Date = () => NOW): Promise<Seller> {
  const database = await aDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'intake-'));
  const organisation = idFor<OrganisationId>('organisation', 'seller');
  const units = intakeUnits(database.dataSource);
  const tools: IntakeTools = { units, vault: await openVault(database.dataSource, localKeys(randomBytes(32))), door: fileDoor(), clock: { now } };
  await units(organisation, ({ people }) => people.addOrganisation({ id: organisation, name: 'Seller', zone: 'Europe/Amsterdam' }, NOW));
  const addAccount = async (also: Partial<Account>): Promise<Account> => {
    const name = also.name ?? 'shop';
    const account: Account = {
      id: idFor<AccountId>('account', organisation, name),
      organisationId: organisation,
      name,
      channel: 'amazon',
      site: 'amazon.de',
      zone: 'Europe/Berlin',
      settings: {},
      ...also,
    };
    await units(organisation, ({ accounts }) => accounts.add(account, NOW));
    return account;
  };
  const account = await addAccount(over);
  const put = async (name: string, text: string | Uint8Array): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, text);
    return path;
  };
  return {
    tools,
    organisation,
    account,
    url: database.url,
    dataSource: database.dataSource,
    addAccount,
    put,
    drop: async (name, text, { account: into = account, ...rest } = {}) =>
      importFiles(tools, { account: into, actor: 'cli', files: [{ spool: await put(name, text) }], ...rest }),
    hash: () => stateHash(tools, { organisation }),
    inside: (work) => inOrganisation(database.dataSource, organisation, work),
    leave: async () => {
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
