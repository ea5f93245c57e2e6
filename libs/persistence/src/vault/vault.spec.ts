import { randomBytes } from 'node:crypto';
import type { OrganisationId } from '@weerwoord/kernel';
import type { TestDatabase } from '../../testing';
import { aDatabase, describeWithPostgres } from '../../testing';
import { inOrganisation } from '../in-organisation';
import { lookups, normalised } from './lookup';
import { localKeys } from './local-keys';
import { openVault } from './vault';

const ours = '00000000-0000-8000-8000-000000000001' as OrganisationId;
const theirs = '00000000-0000-8000-8000-000000000002' as OrganisationId;
const bytes = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const text = (opened: Uint8Array | null | undefined): string | null => (opened ? Buffer.from(opened).toString('utf8') : null);

describe('the one spelling that is hashed', () => {
  it.each([
    ['postcode', '1012 ab', '1012AB'],
    ['postcode', "'4006", '4006'],
    ['postcode', '400081.0', '400081'],
    ['postcode', '90210-1234', '90210'],
    ['postcode', 'SW1A 1AA', 'SW1A1AA'],
    ['postcode', '00-950', '00950'],
    ['city', ' KÖLN ', 'koln'],
    ['postcode', 'D-10115', '10115'],
    ['city', "'s-Hertogenbosch", 'shertogenbosch'],
    ['city', 'KOELN', 'koln'],
    ['city', 'St. Gallen', 'saintgallen'],
    ['city', 'Gießen', 'giessen'],
    ['email', 'Jo@Shop.Example', 'jo@shop.example'],
  ] as const)('%s %p is %p', (purpose, written, spelled) => {
    expect(normalised(purpose, written)).toBe(spelled);
  });
});

describe('lookup', () => {
  const lookup = lookups(Buffer.alloc(32, 1));
  it('two writings of one town have one hash', () => expect(lookup(ours, 'city', 'Köln')).toBe(lookup(ours, 'city', 'KOLN')));
  it('a town and a name of the same letters have different hashes', () =>
    expect(lookup(ours, 'city', 'paris')).not.toBe(lookup(ours, 'name', 'paris')));
  it('two organisations have different hashes of one town', () => expect(lookup(ours, 'city', 'paris')).not.toBe(lookup(theirs, 'city', 'paris')));
  it('another root gives other hashes', () => expect(lookups(Buffer.alloc(32, 2))(ours, 'city', 'paris')).not.toBe(lookup(ours, 'city', 'paris')));
});

describeWithPostgres('vault', () => {
  let database: TestDatabase;
  const masterKey = randomBytes(32);
  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.drop());

  it('gives back what was sealed, also in another process', async () => {
    const [sealed] = await (
      await openVault(database.dataSource, localKeys(masterKey))
    ).seal(ours, [{ subject: 'order:1', plain: bytes('Jansen, 1012 AB') }]);
    const [opened] = await (
      await openVault(database.dataSource, localKeys(masterKey))
    ).open(ours, [{ subject: 'order:1', sealed: sealed ?? bytes('') }]);
    expect(text(opened)).toBe('Jansen, 1012 AB');
    expect(Buffer.from(sealed ?? []).includes('Jansen')).toBe(false);
  });

  it('two writers that make the same keys at once can both be read', async () => {
    const vaults = await Promise.all([1, 2, 3, 4].map(() => openVault(database.dataSource, localKeys(masterKey))));
    const items = Array.from({ length: 50 }, (_, n) => ({ subject: `race:${n}`, plain: bytes(`p${n}`) }));
    const sealed = await Promise.all(vaults.map((vault, n) => vault.seal(ours, n % 2 ? items : [...items].reverse())));
    const back = await (
      await openVault(database.dataSource, localKeys(masterKey))
    ).open(
      ours,
      items.map(({ subject }, n) => ({ subject, sealed: sealed[1]?.[n] ?? bytes('') })),
    );
    expect(back.map(text)).toEqual(items.map((_, n) => `p${n}`));
    const first = await (
      await openVault(database.dataSource, localKeys(masterKey))
    ).open(
      ours,
      [...items].reverse().map(({ subject }, n) => ({ subject, sealed: sealed[0]?.[n] ?? bytes('') })),
    );
    expect(first.map(text)).toEqual(items.map((_, n) => `p${49 - n}`));
  });

  it('a destroyed subject opens nowhere, now and after the same data came again', async () => {
    const vault = await openVault(database.dataSource, localKeys(masterKey));
    const item = { subject: 'order:gone', plain: bytes('Jansen') };
    const [before] = await vault.seal(ours, [item]);
    await vault.destroy(ours, ['order:gone']);
    const [after] = await vault.seal(ours, [item]);
    const fresh = await openVault(database.dataSource, localKeys(masterKey));
    for (const sealed of [before, after]) expect(await fresh.open(ours, [{ subject: 'order:gone', sealed: sealed ?? bytes('') }])).toEqual([null]);
  });

  it('what another process destroyed does not open here any more, though its key was in use a moment ago', async () => {
    const [reading, erasing] = [
      await openVault(database.dataSource, localKeys(masterKey)),
      await openVault(database.dataSource, localKeys(masterKey)),
    ];
    const [first, second] = await reading.seal(ours, [
      { subject: 'order:read', plain: bytes('Jansen') },
      { subject: 'order:stays', plain: bytes('Smit') },
    ]);
    const both = [
      { subject: 'order:read', sealed: first ?? bytes('') },
      { subject: 'order:stays', sealed: second ?? bytes('') },
    ];
    expect((await reading.open(ours, both)).map(text)).toEqual(['Jansen', 'Smit']);
    await erasing.destroy(ours, ['order:read']);
    expect((await reading.open(ours, both)).map(text)).toEqual([null, 'Smit']);
  });

  it('a changed byte does not open', async () => {
    const vault = await openVault(database.dataSource, localKeys(masterKey));
    const [sealed] = await vault.seal(ours, [{ subject: 'order:2', plain: bytes('Jansen') }]);
    const changed = Buffer.from(sealed ?? []);
    changed[15] = (changed[15] ?? 0) ^ 1;
    await expect(vault.open(ours, [{ subject: 'order:2', sealed: changed }])).rejects.toThrow();
  });

  it('a document moved to another subject does not open', async () => {
    const vault = await openVault(database.dataSource, localKeys(masterKey));
    const [sealed] = await vault.seal(ours, [
      { subject: 'order:3', plain: bytes('a') },
      { subject: 'order:4', plain: bytes('b') },
    ]);
    await expect(vault.open(ours, [{ subject: 'order:4', sealed: sealed ?? bytes('') }])).rejects.toThrow();
  });

  it('keys stand wrapped: no row holds the key itself, and another organisation has none of them', async () => {
    const vault = await openVault(database.dataSource, localKeys(masterKey));
    await vault.seal(ours, [{ subject: 'order:5', plain: bytes('a') }]);
    const rows = await inOrganisation(database.dataSource, ours, (tx) =>
      tx.rows<{ wrapped: Buffer }>(`select wrapped from vault_key where subject = 'order:5'`),
    );
    expect(rows[0]?.wrapped.length).toBe(32 + 29);
    expect(await inOrganisation(database.dataSource, theirs, (tx) => tx.rows('select 1 from vault_key'))).toEqual([]);
  });
});
