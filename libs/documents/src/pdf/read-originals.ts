import type { PackPaper } from '@weerwoord/ports';
import { withPdf } from '../files/pdf-pages';
import { pictureOf } from '../files/pictures';
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

/** Upright and small enough to print, of a PDF its first page; the same bytes for the same file on the same versions of sharp and pdfium. What cannot be drawn (HEIC) is named instead. */
async function picturesOf(exhibits: Exhibits): Promise<Pictures> {
  const pictures = new Map<string, { jpeg: Buffer; width: number; height: number }>();
  for (const { path, bytes, mediaType } of exhibits.flatMap((exhibit) => exhibit.originals)) {
    if (bytes === null || pictures.has(path)) continue;
    const jpeg =
      mediaType === 'application/pdf'
        ? await firstPage(bytes)
        : mediaType?.startsWith('image/')
          ? await drawn(bytes, PICTURE_EDGE, 82).catch(() => null)
          : null;
    if (jpeg) pictures.set(path, { jpeg: Buffer.from(jpeg), ...(await sizeOf(jpeg)) });
  }
  return pictures;
}

/** Pixels across: small print on A4 is read, and a pack of many papers stays one that can be mailed. */
const PAGE_WIDE = 1100;
const firstPage = (bytes: Uint8Array): Promise<Uint8Array | null> =>
  withPdf(Uint8Array.from(bytes), async (pdf) =>
    pdf.pages === 0 ? null : (await pictureOf(await pdf.draw(1, PAGE_WIDE))).jpeg({ quality: 76 }).toBuffer(),
  ).catch(() => null);
