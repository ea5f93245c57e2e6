import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { spoolFolder } from '@weerwoord/wiring';
import type { Settings } from '@weerwoord/wiring';
import type { UploadLimits } from './receive-upload';

const MB = 1024 * 1024;
export const uploadLimits = (settings: Settings): UploadLimits => ({
  folder: spoolFolder(settings),
  maxBytes: settings.WEERWOORD_MAX_UPLOAD_MB * MB,
});

/** Name of a spool file that is not there yet. */
export async function newSpool(settings: Settings): Promise<string> {
  const folder = spoolFolder(settings);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return join(folder, randomUUID());
}
