import { randomBytes } from 'node:crypto';
import type { OrganisationId } from '@weerwoord/kernel';
import type { KeyContext, KeyService } from '@weerwoord/ports';
import { KeyServiceError } from '@weerwoord/ports';
import type { DataSource } from 'typeorm';
import { inOrganisation } from '../in-organisation';
import type { Tx } from '../tx';
import { installationContext, MASTER_LOCK, readInstallation } from './installation-key';
import { KEY_BYTES } from './sealing';

export type OrganisationKey = { readonly version: number; readonly key: Uint8Array };
type Line = { version: number; wrapped: Buffer | null; wrapped_by: string; retired_at: Date | null };
type Known = { readonly keys: ReadonlyMap<number, Uint8Array>; readonly current: number | null; readonly highest: number; readonly until: number };

/** Another process may retire a key, and destroys it when no subject needs it: after this time we look again. */
const REMEMBER_MS = 60_000;

export const organisationContext = (organisation: OrganisationId, version: number): KeyContext => ({
  purpose: 'organisation key',
  organisation,
  version: String(version),
});

/** Does this version still wrap new keys? If so it stays the current one until this transaction ends: whoever retires it waits. */
export const holdCurrent = async (tx: Tx, version: number): Promise<boolean> =>
  (await tx.row('select 1 as held from organisation_key where version = $1 and retired_at is null for share', [version])) !== null;

/** The keys of organisations: made on first use, wrapped by the master key, remembered for a minute. */
export class OrganisationKeys {
  private readonly known = new Map<OrganisationId, Known>();

  constructor(
    private readonly dataSource: DataSource,
    readonly service: KeyService,
    /** What names the master key of this database must stand there before anything is sealed under it. */
    private readonly ready: () => Promise<unknown>,
    private readonly monotonicMs: () => number = () => performance.now(),
  ) {}

  /** The key that wraps new keys of subjects; made when there is none. */
  async current(organisation: OrganisationId): Promise<OrganisationKey> {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const { keys, current, highest } = await this.of(organisation);
      const key = current === null ? undefined : keys.get(current);
      if (key && current !== null) return { version: current, key };
      await this.add(organisation, highest + 1);
    }
    throw new Error('no key of the organisation could be made');
  }

  /** null where that version has been destroyed: what it wrapped is wrapped by a newer one now. */
  async ofVersion(organisation: OrganisationId, version: number): Promise<Uint8Array | null> {
    const found = (await this.of(organisation)).keys.get(version);
    if (found) return found;
    this.forget(organisation);
    return (await this.of(organisation)).keys.get(version) ?? null;
  }

  forget(organisation: OrganisationId): void {
    this.known.delete(organisation);
  }

  forgetAll(): void {
    this.known.clear();
  }

  /** Puts a new version in, which becomes the current one; `before` runs in the same transaction. False when somebody else put one in meanwhile. */
  async add(organisation: OrganisationId, version: number, before: (tx: Tx) => Promise<boolean> = () => Promise.resolve(true)): Promise<boolean> {
    await this.ready();
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const { keyId, sealed } = await this.service.encrypt(randomBytes(KEY_BYTES), organisationContext(organisation, version));
      const done = await inOrganisation(this.dataSource, organisation, async (tx) => {
        await tx.run('select pg_advisory_xact_lock_shared($1)', [MASTER_LOCK]);
        const master = await tx.row<{ wrapped_by: string | null }>('select wrapped_by from installation_key');
        if (master?.wrapped_by !== keyId) return null;
        if (!(await before(tx))) return false;
        const sql = `insert into organisation_key (organisation_id, version, wrapped, wrapped_by) values ($1, $2, $3, $4) on conflict do nothing`;
        return (await tx.run(sql, [organisation, version, sealed, keyId])) === 1;
      });
      this.forget(organisation);
      if (done !== null) return done;
      await this.newMaster();
    }
    throw new KeyServiceError('another-key', 'The master key of this database was changed while we ran. Start again with the new one.');
  }

  /** The master key was rotated beside us: opening what it sealed makes the service take up the new one, or say which one it lacks. */
  private async newMaster(): Promise<void> {
    const line = await readInstallation(this.dataSource);
    if (line?.wrapped && line.wrapped_by !== null)
      await this.service.decrypt({ keyId: line.wrapped_by, sealed: line.wrapped }, installationContext(line.id));
  }

  private async of(organisation: OrganisationId): Promise<Known> {
    const known = this.known.get(organisation);
    if (known && known.until >= this.monotonicMs()) return known;
    const lines = await inOrganisation(this.dataSource, organisation, (tx) =>
      tx.rows<Line>('select version, wrapped, wrapped_by, retired_at from organisation_key order by version'),
    );
    const keys = new Map<number, Uint8Array>();
    for (const { version, wrapped, wrapped_by: keyId } of lines) {
      if (wrapped) keys.set(version, await this.service.decrypt({ keyId, sealed: wrapped }, organisationContext(organisation, version)));
    }
    const current = lines.find(({ retired_at: retiredAt }) => retiredAt === null)?.version ?? null;
    const found = { keys, current, highest: lines.at(-1)?.version ?? 0, until: this.monotonicMs() + REMEMBER_MS };
    this.known.set(organisation, found);
    return found;
  }
}
