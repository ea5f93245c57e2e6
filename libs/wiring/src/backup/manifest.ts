import { z } from 'zod';

export const BACKUP_FORMAT = 'weerwoord-backup/1';

/** What a file of a backup says of itself. The bytes are COPY's text form, one entry `tables/<name>.copy` each. */
export const BackupManifest = z.object({
  format: z.literal(BACKUP_FORMAT),
  /** `data`: everything but keys. `keys`: nothing else; replaced by each export, never kept in generations. */
  part: z.enum(['data', 'keys']),
  installation: z.uuid(),
  /** Name of the master key the keys are sealed under. */
  masterKey: z.string(),
  takenAt: z.iso.datetime(),
  level: z.array(z.string()),
  tables: z.array(
    z.object({
      name: z.string(),
      columns: z.array(z.string()),
      rows: z.number().int(),
      bytes: z.number().int(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
});
export type BackupManifest = z.infer<typeof BackupManifest>;

export const MANIFEST = 'manifest.json';
/** The comment at the end of the ZIP: hash of all bytes before it, hex. */
export const WHOLE_HASH_LENGTH = 64;
export const entryOf = (table: string): string => `tables/${table}.copy`;
