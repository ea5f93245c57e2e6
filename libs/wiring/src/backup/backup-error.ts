/**
 * `not-found`: no such file. `not-a-backup`: not ours. `changed`: not byte for byte what was written, or cut off. `parts-swapped`: data where keys are
 * wanted or the other way round. `another-installation`: data of one and keys of another. `keys-older`: keys from before the data.
 * `filled`: the database is not empty. `other-level`: it has another form than the backup.
 */
export type BackupProblem =
  'not-found' | 'not-a-backup' | 'changed' | 'parts-swapped' | 'another-installation' | 'keys-older' | 'filled' | 'other-level';

export class BackupError extends Error {
  override readonly name = 'BackupError';
  constructor(
    readonly code: BackupProblem,
    /** Which file, table or migration. */
    readonly detail: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${detail}`, options);
  }
}
