import type { PackPaper } from '@weerwoord/ports';
import { drawn, sizeOf } from '../files/read-picture';
import type { Mails, Pictures, ReadOriginals } from './exhibit-pages';
import type { MailText } from './mail-text';
import { readMail } from './mail-text';

type Exhibits = PackPaper['exhibits'];
const MAIL_KINDS = new Set(['mail', 'mailbox']);
/** Longer side of a picture on the paper, in pixels: sharp at the width of the text, and a pack of many photos stays one that can be mailed. */
const PICTURE_EDGE = 1400;

/** What has to be read of the originals before a page can be set: mails opened, pictures made ready. Once for all runs over the same paper. */
export async function readOriginals(exhibits: Exhibits): Promise<ReadOriginals> {
  return { mails: await mailsOf(exhibits), pictures: await picturesOf(exhibits) };
}

async function mailsOf(exhibits: Exhibits): Promise<Mails> {
  const mails = new Map<string, MailText>();
  for (const original of exhibits.flatMap((exhibit) => exhibit.originals)) {
    const isMail = MAIL_KINDS.has(original.kind) || original.mediaType === 'message/rfc822';
    if (!isMail || original.bytes === null || mails.has(original.path)) continue;
    const mail = await readMail(original.bytes);
    if (mail) mails.set(original.path, mail);
  }
  return mails;
}

/** Upright and small enough to print; the same bytes for the same file on the same version of sharp. What cannot be drawn (HEIC) is named instead. */
async function picturesOf(exhibits: Exhibits): Promise<Pictures> {
  const pictures = new Map<string, { jpeg: Buffer; width: number; height: number }>();
  for (const { path, bytes, mediaType } of exhibits.flatMap((exhibit) => exhibit.originals)) {
    if (bytes === null || !mediaType?.startsWith('image/') || pictures.has(path)) continue;
    const jpeg = await drawn(bytes, PICTURE_EDGE, 82).catch(() => null);
    if (jpeg) pictures.set(path, { jpeg: Buffer.from(jpeg), ...(await sizeOf(jpeg)) });
  }
  return pictures;
}
