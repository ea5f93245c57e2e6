import type { KeyService } from '@weerwoord/ports';
import type { DataSource } from 'typeorm';
import { installationContext, loadInstallation } from './installation-key';
import type { Installation, InstallationLine } from './installation-key';
import { OrganisationKeys } from './organisation-keys';

/** All keys of an installation below its master key. */
export class VaultKeys {
  readonly organisations: OrganisationKeys;
  private loaded: Installation | null = null;

  /** @param masterKey the bytes of the master key, where there are such: needed once, by a database from before keys of organisations */
  constructor(
    readonly dataSource: DataSource,
    readonly service: KeyService,
    private readonly masterKey: Uint8Array | null = null,
  ) {
    this.organisations = new OrganisationKeys(dataSource, service, () => this.installation());
  }

  /**
   * Reads what must be at hand before anything is looked up. Made when there is none yet. False in a database whose form is too old to have it: migrate, then load again.
   * @throws KeyServiceError when the master key is not that of this database
   */
  async load(): Promise<boolean> {
    this.loaded ??= await loadInstallation(this.dataSource, this.service, this.masterKey);
    return this.loaded !== null;
  }

  /** After another installation's data was restored into this database. */
  forget(): void {
    this.loaded = null;
    this.organisations.forgetAll();
  }

  /**
   * Do keys that are being restored open under our master key? Asked inside the transaction that restores them.
   * @throws KeyServiceError
   */
  async fits(select: (sql: string) => Promise<unknown[]>): Promise<void> {
    const [line] = (await select('select id, made_from, wrapped, wrapped_by from installation_key')) as InstallationLine[];
    if (!line?.wrapped || line.wrapped_by === null) throw new Error('the keys that are restored say nothing of their master key');
    await this.service.decrypt({ keyId: line.wrapped_by, sealed: line.wrapped }, installationContext(line.id));
  }

  /** Loaded, or read now. */
  async installation(): Promise<Installation> {
    if (this.loaded || (await this.load())) return this.known();
    throw new Error('the database has not been brought up to date yet');
  }

  /** As loaded; look-ups cannot wait. */
  known(): Installation {
    if (!this.loaded) throw new Error('the keys have not been loaded yet: the database was not up to date when we started');
    return this.loaded;
  }

  /** What wraps the keys of subjects that no organisation's key wraps yet; null where none are so old. */
  readonly legacy = async (): Promise<Uint8Array | null> => {
    const { root, fromMasterKey } = await this.installation();
    return fromMasterKey ? root : null;
  };
}
