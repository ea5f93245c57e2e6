import { randomBytes } from 'node:crypto';
import type { OrganisationId } from '@weerwoord/kernel';
import type { KeyContext, KeyService, Vault } from '@weerwoord/ports';
import { KeyServiceError } from '@weerwoord/ports';
import type { TestDatabase } from '../../testing';
import { aDatabase, describeWithPostgres } from '../../testing';
import { peopleStore } from '../frame/people.store';
import { inOrganisation } from '../in-organisation';
import { legacyBound, NOBODY } from './installation-key';
import { listKeys } from './list-keys';
import { keyIdOf, localKeys } from './local-keys';
import { rewrapSubjects } from './rewrap';
import { rotateMasterKey } from './rotate-master';
import { rotateOrganisationKey } from './rotate-organisation';
import { sealBytes } from './sealing';
import { postgresVault } from './vault';
import { VaultKeys } from './vault-keys';

const ours = '00000000-0000-8000-8000-000000000001' as OrganisationId;
const theirs = '00000000-0000-8000-8000-000000000002' as OrganisationId;
const at = new Date('2026-11-20T12:00:00Z');
const asked = { actor: 'cli', at };
const names = (count: number): string[] => Array.from({ length: count }, (_, n) => `order:${String(n).padStart(5, '0')}`);

/** A key service as a cloud offers one: keys that never leave it, a blob per call, a context that must be the same. */
function inMemoryKms(): KeyService & { newKey(): void } {
  const held = new Map<string, { keyId: string; plain: Uint8Array; context: KeyContext }>();
  let id = 'arn:1';
  return {
    get id() {
      return id;
    },
    newKey: () => void (id = `arn:${Number(id.slice(4)) + 1}`),
    encrypt(plain, context) {
      const blob = randomBytes(16);
      held.set(blob.toString('hex'), { keyId: id, plain, context });
      return Promise.resolve({ keyId: id, sealed: blob });
    },
    decrypt({ keyId, sealed }, context) {
      const found = held.get(Buffer.from(sealed).toString('hex'));
      if (found?.keyId !== keyId || JSON.stringify(found.context) !== JSON.stringify(context))
        return Promise.reject(new KeyServiceError('changed', 'not what was sealed'));
      return Promise.resolve(found.plain);
    },
  };
}

describeWithPostgres('keys that are changed', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await aDatabase();
    for (const id of [ours, theirs])
      await inOrganisation(database.dataSource, id, (tx) => peopleStore(tx).addOrganisation({ id, name: 'Seller', zone: 'UTC' }, at));
  });
  afterEach(() => database.drop());

  const opened = async (service: KeyService, masterKey: Uint8Array | null = null): Promise<{ keys: VaultKeys; vault: Vault }> => {
    const keys = new VaultKeys(database.dataSource, service, masterKey);
    await keys.load();
    return { keys, vault: postgresVault(keys) };
  };
  const sealed = (vault: Vault, subjects: readonly string[], organisation = ours): Promise<Uint8Array[]> =>
    vault.seal(
      organisation,
      subjects.map((subject) => ({ subject, plain: Buffer.from(`of ${subject}`) })),
    );
  const readAs = async (vault: Vault, subjects: readonly string[], blobs: readonly Uint8Array[], organisation = ours): Promise<(string | null)[]> => {
    const back = await vault.open(
      organisation,
      subjects.map((subject, n) => ({ subject, sealed: blobs[n] ?? Buffer.alloc(0) })),
    );
    return back.map((bytes) => (bytes ? Buffer.from(bytes).toString() : null));
  };
  const words = (subjects: readonly string[]): string[] => subjects.map((subject) => `of ${subject}`);
  const wrappings = (): Promise<{ subject: string; wrapped: Buffer | null; version: number | null }[]> =>
    inOrganisation(database.dataSource, ours, (tx) =>
      tx.rows('select subject, wrapped, organisation_key_version as version from vault_key order by subject'),
    );

  describe('of an organisation', () => {
    it('wraps every key anew, opens everything, and destroys the old key', async () => {
      const { keys, vault } = await opened(localKeys(randomBytes(32)));
      const subjects = names(4_500); // more than two batches
      const blobs = await sealed(vault, subjects);
      await vault.destroy(ours, ['order:00007']);
      const before = await wrappings();
      expect(await rotateOrganisationKey(keys, ours, asked)).toEqual({ version: 2, subjects: 4_499, resumed: false });
      const after = await wrappings();
      expect(
        after.filter(({ version, wrapped }, n) => wrapped !== null && (version !== 2 || wrapped.equals(before[n]?.wrapped ?? Buffer.alloc(0)))),
      ).toEqual([]);
      const expected = words(subjects).map((word) => (word === 'of order:00007' ? null : word));
      for (const reader of [vault, (await opened(keys.service)).vault]) expect(await readAs(reader, subjects, blobs)).toEqual(expected);
      const [one, two] = (await listKeys(keys)).organisations.find(({ id }) => id === ours)?.keys ?? [];
      expect([one, two]).toMatchObject([
        { version: 1, destroyed: true, subjects: 0, retiredAt: at },
        { version: 2, destroyed: false, subjects: 4_499, retiredAt: null },
      ]);
      const acts = await inOrganisation(database.dataSource, ours, (tx) => tx.rows('select what, payload from act'));
      expect(acts).toEqual([{ what: 'keys.rotated', payload: { of: 'organisation', version: 2, subjects: 4_499 } }]);
    });

    it('ended in the middle: everything opens, and the next rotation goes on where it was', async () => {
      const { keys, vault } = await opened(localKeys(randomBytes(32)));
      const subjects = names(5_000);
      const blobs = await sealed(vault, subjects);
      const killed = rotateOrganisationKey(keys, ours, {
        ...asked,
        told: () => {
          throw new Error('killed');
        },
      });
      await expect(killed).rejects.toThrow('killed');
      expect(new Set((await wrappings()).map(({ version }) => version))).toEqual(new Set([1, 2]));
      const anotherDay = await opened(keys.service);
      expect(await readAs(anotherDay.vault, subjects, blobs)).toEqual(words(subjects));
      expect(await rotateOrganisationKey(anotherDay.keys, ours, asked)).toEqual({ version: 2, subjects: 3_000, resumed: true });
      expect(await readAs((await opened(keys.service)).vault, subjects, blobs)).toEqual(words(subjects));
    });

    it('beside imports that remember the old key: nothing is lost', async () => {
      const service = localKeys(randomBytes(32));
      const [{ keys, vault }, writer] = await Promise.all([opened(service), opened(service)]);
      await sealed(vault, ['first']);
      const kept: [string[], Uint8Array[]][] = [];
      const importing = (async () => {
        for (let chunk = 0; chunk < 12; chunk += 1) {
          const subjects = names(40).map((name) => `${name}/${chunk}`);
          kept.push([subjects, await sealed(writer.vault, subjects)]);
        }
      })();
      for (let round = 0; round < 3; round += 1) await rotateOrganisationKey(keys, ours, asked);
      await importing;
      await rotateOrganisationKey(keys, ours, asked);
      const fresh = await opened(service);
      for (const [subjects, blobs] of kept) expect(await readAs(fresh.vault, subjects, blobs)).toEqual(words(subjects));
    });
  });

  describe('of the installation', () => {
    it('the old one opens nothing any more, the new one everything, and look-ups stay', async () => {
      const [before, next] = [randomBytes(32), randomBytes(32)];
      const { keys, vault } = await opened(localKeys(before));
      const [mine, foreign] = [await sealed(vault, ['a', 'b']), await sealed(vault, ['c'], theirs)];
      const hash = vault.lookup(ours, 'email', 'jansen@example.com');
      expect(await rotateMasterKey(keys, localKeys(next), asked)).toEqual({
        from: keyIdOf(before),
        to: keyIdOf(next),
        organisationKeys: 2,
        already: false,
      });
      await expect(opened(localKeys(before))).rejects.toThrow(
        new RegExp(`sealed under master key ${keyIdOf(next)}, the given key is ${keyIdOf(before)}`),
      );
      const after = await opened(localKeys(next));
      expect(await readAs(after.vault, ['a', 'b'], mine)).toEqual(['of a', 'of b']);
      expect(await readAs(after.vault, ['c'], foreign, theirs)).toEqual(['of c']);
      expect(after.vault.lookup(ours, 'email', 'jansen@example.com')).toBe(hash);
      expect(await rotateMasterKey(after.keys, localKeys(next), asked)).toMatchObject({ already: true, organisationKeys: 0 });
    });

    it('who ran meanwhile reads the new key again, and seals under it for an organisation that had none', async () => {
      const [before, next] = [randomBytes(32), randomBytes(32)];
      let file: Uint8Array = before;
      const running = await opened(localKeys(before, () => Promise.resolve([file])));
      const { keys } = await opened(localKeys(before));
      await rotateMasterKey(keys, localKeys(next), asked);
      file = next;
      const blobs = await sealed(running.vault, ['new'], theirs);
      expect(await readAs((await opened(localKeys(next))).vault, ['new'], blobs, theirs)).toEqual(['of new']);
    });

    it('who ran meanwhile and cannot get the new key is told which one it lacks, and writes nothing', async () => {
      const [before, next] = [randomBytes(32), randomBytes(32)];
      const running = await opened(localKeys(before));
      const { keys } = await opened(localKeys(before));
      await rotateMasterKey(keys, localKeys(next), asked);
      await expect(sealed(running.vault, ['new'])).rejects.toThrow(keyIdOf(next));
      expect(await wrappings()).toEqual([]);
    });

    it('a service that breaks in the middle leaves everything under the old key', async () => {
      const before = randomBytes(32);
      const { keys, vault } = await opened(localKeys(before));
      const blobs = await sealed(vault, ['a']);
      const kms = inMemoryKms();
      const breaking: KeyService = {
        ...kms,
        encrypt: (plain, context) =>
          context['purpose'] === 'organisation key' ? Promise.reject(new KeyServiceError('away', 'no answer')) : kms.encrypt(plain, context),
      };
      await expect(rotateMasterKey(keys, breaking, asked)).rejects.toThrow('no answer');
      expect(await readAs((await opened(localKeys(before))).vault, ['a'], blobs)).toEqual(['of a']);
    });

    it('a key service of another make does for everything: sealing, rotating, moving from one to the other', async () => {
      const kms = inMemoryKms();
      const first = await opened(kms);
      const blobs = await sealed(first.vault, ['a']);
      await rotateOrganisationKey(first.keys, ours, asked);
      const own = randomBytes(32);
      await rotateMasterKey(first.keys, localKeys(own), asked);
      const moved = await opened(localKeys(own));
      expect(await readAs(moved.vault, ['a'], blobs)).toEqual(['of a']);
      kms.newKey();
      await rotateMasterKey(moved.keys, kms, asked);
      expect(await readAs((await opened(kms)).vault, ['a'], blobs)).toEqual(['of a']);
    });
  });

  describe('of an older form, wrapped by the master key itself', () => {
    const masterKey = randomBytes(32);
    const subjectKey = randomBytes(32);
    const sealedThen = sealBytes(subjectKey, Buffer.from('Jansen'), `${ours} old`);
    beforeEach(async () => {
      await inOrganisation(database.dataSource, ours, (tx) =>
        tx.run('insert into vault_key (organisation_id, subject, wrapped) values ($1, $2, $3)', [
          ours,
          'old',
          sealBytes(masterKey, subjectKey, legacyBound(ours, 'old')),
        ]),
      );
      await inOrganisation(database.dataSource, NOBODY, (tx) => tx.run(`update installation_key set made_from = 'master-key'`));
    });

    it('opens, keeps its look-ups, and is wrapped by the organisation once asked to', async () => {
      const { keys, vault } = await opened(localKeys(masterKey), masterKey);
      expect(await readAs(vault, ['old'], [sealedThen])).toEqual(['Jansen']);
      expect((await keys.installation()).root.toString()).toBe(masterKey.toString());
      expect(await rewrapSubjects(keys, ours)).toBe(1);
      expect(await wrappings()).toMatchObject([{ subject: 'old', version: 1 }]);
      expect(await readAs((await opened(localKeys(masterKey))).vault, ['old'], [sealedThen])).toEqual(['Jansen']);
    });

    it('goes along when the master key is changed: the old one opens nothing', async () => {
      const { keys } = await opened(localKeys(masterKey), masterKey);
      const next = randomBytes(32);
      await rotateMasterKey(keys, localKeys(next), asked);
      expect(await wrappings()).toMatchObject([{ version: 1 }]);
      expect(await readAs((await opened(localKeys(next))).vault, ['old'], [sealedThen])).toEqual(['Jansen']);
    });

    it('a wrong master key is told at once and changes nothing', async () => {
      const wrong = randomBytes(32);
      await expect(opened(localKeys(wrong), wrong)).rejects.toThrow(/not the one this database was made with/);
      const { vault } = await opened(localKeys(masterKey), masterKey);
      expect(await readAs(vault, ['old'], [sealedThen])).toEqual(['Jansen']);
    });
  });

  it('no key can be read where it stands, and a wrapped key moved to another organisation does not open', async () => {
    const { keys, vault } = await opened(localKeys(randomBytes(32)));
    await sealed(vault, ['a']);
    const { key } = await keys.organisations.current(ours);
    const [line] = await inOrganisation(database.dataSource, ours, (tx) =>
      tx.rows<{ wrapped: Buffer; wrapped_by: string }>('select wrapped, wrapped_by from organisation_key'),
    );
    expect(line?.wrapped.includes(Buffer.from(key))).toBe(false);
    await inOrganisation(database.dataSource, theirs, (tx) =>
      tx.run('insert into organisation_key (organisation_id, version, wrapped, wrapped_by) values ($1, 1, $2, $3)', [
        theirs,
        line?.wrapped,
        line?.wrapped_by,
      ]),
    );
    await expect(sealed((await opened(keys.service)).vault, ['b'], theirs)).rejects.toMatchObject({ code: 'changed' });
  });
});
