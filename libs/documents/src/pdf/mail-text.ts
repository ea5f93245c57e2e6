import { simpleParser } from 'mailparser';
import type { AddressObject } from 'mailparser';

/** A mail as a person reads it. Its bytes stay in the ZIP; pictures and styling are left out. */
export type MailText = {
  readonly from: string;
  readonly to: string;
  readonly date: Date | null;
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly string[];
};

const addresses = (field: AddressObject | AddressObject[] | undefined): string => [field ?? []].flat().map((entry) => entry.text).join(', ');

/** Headers and words of a mail; null when the bytes are none. Nothing is fetched: links and remote pictures are only text. */
export async function readMail(bytes: Uint8Array): Promise<MailText | null> {
  try {
    const mail = await simpleParser(Buffer.from(bytes), { skipImageLinks: true, skipTextToHtml: true, skipTextLinks: true });
    if (mail.headers.size === 0) return null;
    return {
      from: addresses(mail.from), to: addresses(mail.to), date: mail.date ?? null, subject: mail.subject ?? '', text: (mail.text ?? '').replace(/\r\n?/g, '\n').replace(/\n{3,}/g, '\n\n').trim(),
      attachments: mail.attachments.map((attachment) => attachment.filename ?? attachment.contentType),
    };
  } catch {
    return null;
  }
}
