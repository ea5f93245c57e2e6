import { fileInspector, fileWorkshop, letterWriter, packMaker, packSetMaker } from '@weerwoord/documents';
import { fileDoor } from '@weerwoord/files';
import { createDataSource, createReaders, deskUnits, door, frameStores, intakeUnits, postgresSealer, postgresVault, unitOfWork, VaultKeys } from '@weerwoord/persistence';
import type { AlarmTools, DeskTools, IntakeTools, PackSetTools, SendingTools } from '@weerwoord/pipeline';
import type { AnswerSenders, Clock, Door, FileInspector, FrameStores, Readers, UnitOfWork, Vault } from '@weerwoord/ports';
import type { DataSource } from 'typeorm';
import { clamdAt } from './clamd';
import { openAlarms } from './alarms/open-alarms';
import { masterKey } from './keys/master-key';
import type { Settings } from './settings';

export const realClock: Clock = { now: () => new Date() };

/** Every plug in its socket: what api, worker and commands are made of. */
export type Product = {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly dataSource: DataSource;
  /** What may be asked before an organisation is known. */
  readonly door: Door;
  readonly units: UnitOfWork<FrameStores>;
  readonly vault: Vault;
  /** What the vault's keys are wrapped by. `load()` again once the database has been migrated. */
  readonly keys: VaultKeys;
  readonly intake: IntakeTools;
  readonly desk: DeskTools;
  readonly alarms: AlarmTools;
  /** The desk's tools with those that make files fit their forms and hand answers over. */
  readonly sending: SendingTools;
  /** The desk's tools with those that put many packs into one file. */
  readonly packSets: PackSetTools;
  /** Looks at files that people add as evidence. */
  readonly inspect: FileInspector;
  /** What screens and commands read through. */
  readonly readers: Readers;
  close(): Promise<void>;
};

/** No account is connected to anything: every answer is sent by hand. */
export const NO_SENDERS: AnswerSenders = { of: () => null };

/**
 * Connects to the database and puts everything together; `name` is what the server shows in its list of connections.
 * @throws KeyServiceError when the database is sealed under another master key than the given one
 */
export async function openProduct(settings: Settings, name: 'api' | 'worker' | 'cli', clock: Clock = realClock, senders: AnswerSenders = NO_SENDERS): Promise<Product> {
  const dataSource = createDataSource({ url: settings.DATABASE_URL, name: `weerwoord ${name}` });
  const [master] = await Promise.all([masterKey(settings), dataSource.initialize()]);
  const keys = new VaultKeys(dataSource, master.service, master.bytes);
  await keys.load().catch(async (error: unknown) => {
    await dataSource.destroy();
    throw error;
  });
  const vault = postgresVault(keys);
  const readers = createReaders(dataSource, vault);
  const desk: DeskTools = { units: deskUnits(dataSource), orders: readers.orders, vault, clock, letters: letterWriter, packs: packMaker, sealer: postgresSealer(dataSource, vault, clock) };
  const alarms = openAlarms(settings, desk);
  return {
    settings,
    clock,
    dataSource,
    vault,
    keys,
    door: door(dataSource),
    units: unitOfWork(dataSource, frameStores),
    intake: { units: intakeUnits(dataSource), vault, door: fileDoor(), clock },
    desk,
    alarms: alarms.tools,
    packSets: { ...desk, sets: packSetMaker },
    sending: { ...desk, workshop: fileWorkshop, senders },
    inspect: fileInspector({
      maxBytes: settings.WEERWOORD_MAX_EVIDENCE_MB * 1_000_000,
      scan: settings.WEERWOORD_CLAMD === undefined ? null : clamdAt(settings.WEERWOORD_CLAMD),
    }),
    readers,
    async close() {
      alarms.close();
      await dataSource.destroy();
    },
  };
}
