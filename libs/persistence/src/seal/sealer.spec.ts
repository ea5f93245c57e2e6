import { createHash, createPublicKey, randomBytes, verify } from 'node:crypto';
import type { AccountId, OrganisationId } from '@weerwoord/kernel';
import type { TestDatabase } from '../../testing';
import { aDatabase, describeWithPostgres } from '../../testing';
import { frameStores } from '../frame/frame.stores';
import { inOrganisation, withinReach } from '../in-organisation';
import { localKeys } from '../vault/local-keys';
import { postgresVault } from '../vault/vault';
import { VaultKeys } from '../vault/vault-keys';
import { nextKeyName, slugOf } from './key-name';
import { postgresSealer } from './sealer';

const ours = '00000000-0000-8000-8000-000000000001' as OrganisationId;
const theirs = '00000000-0000-8000-8000-000000000002' as OrganisationId;
const at = new Date('2026-11-20T21:00:00Z');
const text = Buffer.from('page one');
const spki = (raw: Uint8Array) =>
  createPublicKey({ key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), raw]), format: 'der', type: 'spki' });

describe('the name of a key', () => {
  it.each([
    ['Vlierdal', 'vlierdal'],
    ['Größe & Söhne', 'grosse-sohne'],
    ['  ', 'shop'],
    ['北京', 'shop'],
    ['A name that is longer than anybody reads', 'a-name-that-is-longer-th'],
  ])('%p is %p', (name, slug) => expect(slugOf(name)).toBe(slug));
  it('takes the first number nobody has', () => expect(nextKeyName('Vlierdal', at, ['vlierdal-2026-1'])).toBe('vlierdal-2026-2'));
});

describeWithPostgres('sealer', () => {
  let database: TestDatabase;
  const masterKey = randomBytes(32);
  const sealer = () =>
    postgresSealer(database.dataSource, postgresVault(new VaultKeys(database.dataSource, localKeys(masterKey))), { now: () => at });
  beforeAll(async () => {
    database = await aDatabase();
    for (const [id, name] of [
      [ours, 'Vlierdal'],
      [theirs, 'Meerhof'],
    ] as const) {
      await inOrganisation(database.dataSource, id, (tx) => frameStores(tx).people.addOrganisation({ id, name, zone: 'UTC' }, at));
    }
  });
  afterAll(() => database.drop());

  it('processes that make the first key at once end with one', async () => {
    const keys = await Promise.all([1, 2, 3, 4].map(() => sealer().key(ours)));
    expect(new Set(keys.map(({ id }) => id)).size).toBe(1);
    expect(keys[0]?.name).toBe('vlierdal-2026-1');
    expect(keys[0]?.id).toBe(
      createHash('sha256')
        .update(keys[0]?.publicKey ?? '')
        .digest('hex'),
    );
  });

  it('what one process signs, anybody can check with the public half', async () => {
    const { key, signature } = await sealer().sign(ours, text);
    expect(signature).toHaveLength(64);
    expect(verify(null, text, spki(key.publicKey), signature)).toBe(true);
    expect(verify(null, Buffer.from('page two'), spki(key.publicKey), signature)).toBe(false);
  });

  it('a renewed key signs from then on; the old one is kept and still told', async () => {
    const before = await sealer().key(ours);
    const [one, other] = await Promise.all([sealer().renew(ours, at), sealer().renew(ours, at)]);
    expect(one.id).not.toBe(before.id);
    const keys = await sealer().keys(ours);
    expect(keys.filter(({ retiredAt }) => retiredAt === null)).toHaveLength(1);
    expect(keys.find(({ id }) => id === before.id)?.retiredAt).toEqual(at);
    expect(keys.map(({ id }) => id)).toEqual(expect.arrayContaining([one.id, other.id]));
    const later = await sealer().sign(ours, text, before.id);
    expect([later.key.id, verify(null, text, spki(before.publicKey), later.signature)]).toEqual([before.id, true]);
    await expect(sealer().sign(ours, text, 'f'.repeat(64))).rejects.toThrow('no such signing key');
  });

  it('another organisation has its own, and who sees some accounts only can sign too', async () => {
    const { key } = await withinReach({ accounts: [ours as string as AccountId], masked: true }, () => sealer().sign(theirs, text));
    expect((await sealer().keys(theirs)).map(({ id }) => id)).toEqual([key.id]);
    expect((await sealer().keys(ours)).map(({ id }) => id)).not.toContain(key.id);
  });

  it('the private half lies nowhere in clear and no public half can be changed', async () => {
    const [line] = await inOrganisation(database.dataSource, ours, (tx) =>
      tx.rows<{ private_sealed: Buffer }>('select private_sealed from signing_key'),
    );
    expect(line?.private_sealed.includes(Buffer.from('302e020100300506032b6570', 'hex'))).toBe(false);
    await expect(inOrganisation(database.dataSource, ours, (tx) => tx.run("update signing_key set name = 'x'"))).rejects.toThrow(/permission denied/);
  });
});
