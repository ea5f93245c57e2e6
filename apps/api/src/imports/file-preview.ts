import type { Account, ImportFile, Recognition } from '@weerwoord/ports';
import type { Product } from '@weerwoord/wiring';
import { AppError } from '../http/app-error';

/** Looks into the file again, as the reader would. @throws AppError 'not-possible-now' when its bytes are gone (they are kept for a while only) */
export async function previewOf({ intake: { door } }: Product, account: Account, file: ImportFile): Promise<Recognition> {
  for await (const entry of door.expand([file.spool])) {
    if (entry.path !== file.entry || 'problem' in entry) continue;
    return door.recognise(entry, { channel: account.channel, site: account.site, zone: account.zone, receivedAt: file.openedAt, profile: null });
  }
  throw new AppError('not-possible-now');
}
