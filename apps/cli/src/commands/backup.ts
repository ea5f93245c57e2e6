import { access } from 'node:fs/promises';
import { BackupError, eraseAgain, restoreBackup, writeBackup } from '@weerwoord/wiring';
import type { BackupManifest, BackupProblem, Product } from '@weerwoord/wiring';
import type { Command } from '../command';
import { optional, Refused, required, WrongUsage } from '../command';
import { asTyped } from '../typed-path';

const rowsOf = ({ tables }: BackupManifest): number => tables.reduce((sum, { rows }) => sum + rows, 0);
const told = (file: string, manifest: BackupManifest): object => ({
  file,
  rows: rowsOf(manifest),
  takenAt: manifest.takenAt,
  masterKey: manifest.masterKey,
  tables: manifest.tables.map(({ name, rows }) => ({ name, rows })),
});
const tell = (file: string, manifest: BackupManifest): string =>
  `${file}: ${manifest.tables.length} tables, ${rowsOf(manifest).toLocaleString('en')} rows, as of ${manifest.takenAt}`;

/** In the audit trail of every organisation, before the first byte leaves. */
async function record(
  product: Product,
  what: 'organisation.exported' | 'organisation.restored',
  payload: Readonly<Record<string, unknown>>,
): Promise<void> {
  for (const { id } of await product.door.organisations()) {
    const at = product.clock.now();
    await product.units(id, ({ acts }) => acts.record([{ at, actor: 'cli', what, subjectKind: 'organisation', subjectId: id, payload }]));
  }
}

export const exportCommand: Command = {
  name: 'export',
  usage: 'export --out F [--keys-out K] | --keys-out K',
  about: 'Write everything to one file, and the keys to another (F.keys) that each export replaces. Only --keys-out writes the keys alone.',
  options: { out: 'value', 'keys-out': 'value' },
  needs: 'product',
  async run(product, _args, options) {
    const [out, keysOut] = [optional(options, 'out'), optional(options, 'keys-out')];
    if (out === undefined && keysOut === undefined) throw new WrongUsage('--out is missing');
    const keysFile = asTyped(keysOut ?? `${out ?? ''}.keys`);
    if (out !== undefined && asTyped(out) === keysFile)
      throw new WrongUsage('data and keys must be two files: kept together, nothing could ever be forgotten');
    await record(product, 'organisation.exported', { parts: out === undefined ? ['keys'] : ['data', 'keys'] });
    const data = out === undefined ? null : await writeBackup(product, 'data', asTyped(out));
    const keys = await writeBackup(product, 'keys', keysFile); // after the data: it holds the keys of everything in them
    return {
      json: { data: data && told(asTyped(out ?? ''), data), keys: told(keysFile, keys) },
      lines: [
        ...(data ? [tell(asTyped(out ?? ''), data)] : []),
        `${tell(keysFile, keys)}; sealed under master key ${keys.masterKey}`,
        'Keep the data files as long as you like, and only the newest keys file: whatever is erased from now on is gone from all of them with the next one.',
        'The master key (vault.key or WEERWOORD_VAULT_KEY) is in neither. Keep it in a third place.',
      ],
    };
  },
};

const REMEDY: Readonly<Record<BackupProblem, (detail: string) => string>> = {
  'not-found': (file) => `There is no file ${file}.`,
  'not-a-backup': (file) => `${file} was not written by "export".`,
  changed: (where) =>
    `${where} is not what was exported: a byte was changed, or it is cut off. Take another copy. The database is as empty as before.`,
  'parts-swapped': (file) => `${file} is the other part: --from takes the data, --keys the keys.`,
  'another-installation': (file) => `${file} holds the keys of another installation than the data.`,
  'keys-older': (file) => `${file} is older than the data, so keys would be missing. Take the newest keys file there is; it opens all older data.`,
  filled: (table) =>
    `The database is not empty (table ${table}). Restore into a new one: another WEERWOORD_DATA, or another DATABASE_URL, brought up to date by "migrate".`,
  'other-level': (names) => `The backup was made by another version of Weerwoord (${names}). Restore it with that version, then start the newer one.`,
};

export const restoreCommand: Command = {
  name: 'restore',
  usage: 'restore --from F [--keys K]',
  about: 'Fill an empty database from an export and the newest keys file (F.keys when none is named). All of it or nothing.',
  options: { from: 'value', keys: 'value' },
  needs: 'product',
  async run(product, _args, options) {
    const data = asTyped(required(options, 'from'));
    const keys = asTyped(optional(options, 'keys') ?? `${data}.keys`);
    if (
      !(await access(keys).then(
        () => true,
        () => false,
      ))
    ) {
      throw new Refused('no-keys', `There is no keys file ${keys}. Without one nothing sealed can be read: name the newest with --keys.`);
    }
    try {
      const restored = await restoreBackup(product, { data, keys });
      await record(product, 'organisation.restored', { takenAt: restored.data.takenAt, keysTakenAt: restored.keys.takenAt });
      const erasedAgain = await eraseAgain(product);
      return {
        json: { erasedAgain, rows: restored.rows, takenAt: restored.data.takenAt, keysTakenAt: restored.keys.takenAt },
        lines: [
          `${restored.rows.toLocaleString('en')} rows restored: data of ${restored.data.takenAt}, keys of ${restored.keys.takenAt}.`,
          ...(erasedAgain > 0 ? [`${erasedAgain.toLocaleString('en')} orders that were erased after the data were exported were erased again.`] : []),
        ],
      };
    } catch (error) {
      if (error instanceof BackupError) throw new Refused(error.code, REMEDY[error.code](error.detail), { cause: error });
      throw error;
    }
  },
};
