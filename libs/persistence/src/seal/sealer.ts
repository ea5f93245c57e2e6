import { createHash, createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { OrganisationId } from '@weerwoord/kernel';
import type { Clock, Sealer, SigningKey, Vault } from '@weerwoord/ports';
import type { DataSource } from 'typeorm';
import { inOrganisation } from '../in-organisation';
import type { Tx } from '../tx';
import { nextKeyName } from './key-name';

type KeyLine = { id: string; name: string; public_key: Buffer; private_sealed: Buffer; since: Date; retired_at: Date | null };

const COLUMNS = 'id, name, public_key, private_sealed, since, retired_at';
const subjectOf = (id: string): string => `signing:${id}`;
const toKey = (line: KeyLine): SigningKey => ({
  id: line.id,
  name: line.name,
  publicKey: new Uint8Array(line.public_key),
  since: line.since,
  retiredAt: line.retired_at,
});
/** An Ed25519 public key as SPKI ends with its 32 bytes. */
const RAW_BYTES = 32;

/**
 * Signs for organisations with keys kept in PostgreSQL, the private half sealed in the vault under `signing:<key id>`. The first key is made when it is first
 * needed; of several processes that make it at once, the one that writes first has made it, and the others use it.
 *
 * Each call is a transaction of its own: ask before a unit of work is opened, not within.
 */
export function postgresSealer(dataSource: DataSource, vault: Vault, clock: Clock = { now: () => new Date() }): Sealer {
  const opened = new Map<string, KeyObject>();

  const present = (organisation: OrganisationId): Promise<KeyLine | null> =>
    inOrganisation(dataSource, organisation, (tx) => tx.row<KeyLine>(`select ${COLUMNS} from signing_key where retired_at is null`));

  async function made(organisation: OrganisationId, at: Date, settle: (tx: Tx) => Promise<unknown>): Promise<KeyLine> {
    const pair = generateKeyPairSync('ed25519');
    const publicKey = pair.publicKey.export({ format: 'der', type: 'spki' }).subarray(-RAW_BYTES);
    const id = createHash('sha256').update(publicKey).digest('hex');
    const [sealed] = await vault.seal(organisation, [{ subject: subjectOf(id), plain: pair.privateKey.export({ format: 'der', type: 'pkcs8' }) }]);
    await inOrganisation(dataSource, organisation, async (tx) => {
      await settle(tx);
      const named = await tx.row<{ name: string; taken: string[] }>(
        `select o.name, coalesce((select array_agg(k.name) from signing_key k), '{}') as taken from organisation o`,
      );
      if (!named) throw new Error('there is no such organisation to sign for');
      await tx.run(
        `insert into signing_key (organisation_id, id, name, public_key, private_sealed, since) values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
        [organisation, id, nextKeyName(named.name, at, named.taken), publicKey, sealed, at],
      );
    });
    const line = await present(organisation);
    if (!line) throw new Error('the signing key just made is not there');
    return line;
  }
  const ensured = async (organisation: OrganisationId): Promise<KeyLine> =>
    (await present(organisation)) ?? made(organisation, clock.now(), () => Promise.resolve());

  async function privateHalf(organisation: OrganisationId, line: KeyLine): Promise<KeyObject> {
    const known = opened.get(line.id);
    if (known) return known;
    const [bytes] = await vault.open(organisation, [{ subject: subjectOf(line.id), sealed: line.private_sealed }]);
    if (!bytes) throw new Error(`the signing key ${line.name} cannot be opened any more: make a new one`);
    const key = createPrivateKey({ key: Buffer.from(bytes), format: 'der', type: 'pkcs8' });
    opened.set(line.id, key);
    return key;
  }

  async function named(organisation: OrganisationId, id: string): Promise<KeyLine> {
    const line = await inOrganisation(dataSource, organisation, (tx) => tx.row<KeyLine>(`select ${COLUMNS} from signing_key where id = $1`, [id]));
    if (!line) throw new Error('there is no such signing key');
    return line;
  }

  return {
    key: async (organisation) => toKey(await ensured(organisation)),
    async keys(organisation) {
      const lines = await inOrganisation(dataSource, organisation, (tx) =>
        tx.rows<KeyLine>(`select ${COLUMNS} from signing_key order by since desc, name desc`),
      );
      return lines.map(toKey);
    },
    async sign(organisation, bytes, by) {
      const line = by === undefined ? await ensured(organisation) : await named(organisation, by);
      return { key: toKey(line), signature: new Uint8Array(sign(null, bytes, await privateHalf(organisation, line))) };
    },
    async renew(organisation, at) {
      const before = await ensured(organisation);
      // Only the key seen is retired: of two who renew at once the second finds nothing to retire and gets the first one's key.
      return toKey(
        await made(organisation, at, (tx) => tx.run('update signing_key set retired_at = $2 where id = $1 and retired_at is null', [before.id, at])),
      );
    },
  };
}
