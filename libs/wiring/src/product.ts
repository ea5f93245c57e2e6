import { buyerPaper, fileInspector, fileWorkshop, letterWriter, packMaker, packSetMaker, targetGuide } from '@weerwoord/documents';
import { fileDoor } from '@weerwoord/files';
import {
  createDataSource,
  createReaders,
  deskUnits,
  door,
  frameStores,
  intakeUnits,
  noticeDoor,
  postgresSealer,
  postgresVault,
  rightsUnits,
  storedItems,
  unitOfWork,
  VaultKeys,
} from '@weerwoord/persistence';
import type { AlarmTools, AuditTools, DeskTools, IntakeTools, PackSetTools, TargetTools, RightsTools, SendingTools } from '@weerwoord/pipeline';
import type { AnswerSenders, Clock, Door, FileInspector, FrameStores, NoticeDoor, Readers, StoredItems, UnitOfWork, Vault } from '@weerwoord/ports';
import type { DataSource } from 'typeorm';
import { clamdAt } from './clamd';
import { openAlarms } from './alarms/open-alarms';
import { ebayKeys } from './ebay/ebay-keys';
import { masterKey } from './keys/master-key';
import type { Settings } from './settings';
import { timeStamperOf } from './time-stamp/time-stamper';

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
  /** The chain of acts: checked, signed, stamped. */
  readonly audit: AuditTools;
  readonly alarms: AlarmTools;
  /** The desk's tools with those that make files fit their forms and hand answers over. */
  readonly sending: SendingTools;
  /** The desk's tools with those that put many packs into one file. */
  readonly packSets: PackSetTools;
  /** The same with what fits an answer to the form it is handed in at. */
  readonly targets: TargetTools;
  /** The desk's tools with those for what people may ask about themselves. */
  readonly rights: RightsTools;
  /** Whose account an address for a marketplace's notices is of. */
  readonly noticeDoor: NoticeDoor;
  /** Looks at files that people add as evidence. */
  readonly inspect: FileInspector;
  /** Everything sealed, to be checked. */
  readonly stored: StoredItems;
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
export async function openProduct(
  settings: Settings,
  name: 'api' | 'worker' | 'cli',
  clock: Clock = realClock,
  senders: AnswerSenders = NO_SENDERS,
): Promise<Product> {
  const dataSource = createDataSource({ url: settings.DATABASE_URL, name: `weerwoord ${name}` });
  const [master, stamper] = await Promise.all([masterKey(settings), timeStamperOf(settings), dataSource.initialize()]);
  const keys = new VaultKeys(dataSource, master.service, master.bytes);
  await keys.load().catch(async (error: unknown) => {
    await dataSource.destroy();
    throw error;
  });
  const vault = postgresVault(keys);
  const readers = createReaders(dataSource, vault);
  const desk: DeskTools = {
    units: deskUnits(dataSource),
    orders: readers.orders,
    vault,
    clock,
    letters: letterWriter,
    packs: packMaker,
    sealer: postgresSealer(dataSource, vault, clock),
  };
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
    audit: { units: unitOfWork(dataSource, frameStores), sealer: desk.sealer, stamper, clock },
    alarms: alarms.tools,
    packSets: { ...desk, sets: packSetMaker },
    targets: { ...desk, workshop: fileWorkshop, guide: targetGuide },
    sending: { ...desk, workshop: fileWorkshop, senders },
    rights: { ...desk, units: rightsUnits(dataSource), paper: buyerPaper, noticeKeys: ebayKeys(settings) },
    noticeDoor: noticeDoor(dataSource),
    inspect: fileInspector({
      maxBytes: settings.WEERWOORD_MAX_EVIDENCE_MB * 1_000_000,
      scan: settings.WEERWOORD_CLAMD === undefined ? null : clamdAt(settings.WEERWOORD_CLAMD),
    }),
    stored: storedItems(dataSource),
    readers,
    async close() {
      alarms.close();
      await dataSource.destroy();
    },
  };
}
