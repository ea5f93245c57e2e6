import { simpleParser } from 'mailparser';
import type { AddressObject } from 'mailparser';

/** A mail as a person reads it. Its bytes stay in the ZIP; pictures and styling are left out. */
export type MailText = {
  readonly from: string;
  readonly to: string;
  readonly date: Date | null;
  readonly subject: string;
  /** What was written, without the earlier messages quoted in it. */
  readonly text: string;
  /** Lines of earlier messages that were quoted. */
  readonly folded: number;
  readonly attachments: readonly string[];
};

const addresses = (field: AddressObject | AddressObject[] | undefined): string =>
  [field ?? []]
    .flat()
    .map((entry) => entry.text)
    .join(', ');

/** Headers and words of a mail; null when the bytes are none. Nothing is fetched: links and remote pictures are only text. */
export async function readMail(bytes: Uint8Array): Promise<MailText | null> {
  try {
    const mail = await simpleParser(Buffer.from(bytes), { skipImageLinks: true, skipTextToHtml: true, skipTextLinks: true });
    if (mail.headers.size === 0) return null;
    return {
      from: addresses(mail.from),
      to: addresses(mail.to),
      date: mail.date ?? null,
      subject: mail.subject ?? '',
      ...withoutQuotes(
        (mail.text ?? '')
          .replace(/\r\n?/g, '\n')
          .replace(/\n{3,}/g, '\n\n')
          .trim(),
      ),
      attachments: mail.attachments.map((attachment) => attachment.filename ?? attachment.contentType),
    };
  } catch {
    return null;
  }
}

/** `On 11 Nov 2026, X wrote:` and its like in the three languages, over a quotation. */
const ATTRIBUTION = /^(?:on\b.*wrote|am\b.*schrieb.*|op\b.*schreef.*|le\b.*écrit)\s*:\s*$/i;
/** From here on all is the earlier message. */
const WHOLE_BELOW =
  /^-{2,}\s*(?:original message|ursprüngliche nachricht|oorspronkelijk bericht|forwarded message|weitergeleitete nachricht|doorgestuurd bericht)\s*-{2,}$/i;

/**
 * What this message says of its own, and how many lines of earlier ones it carries. Those have their own place in the thread and stay
 * whole in the original. A message that is nothing but quotation is left as it is.
 */
export function withoutQuotes(text: string): { readonly text: string; readonly folded: number } {
  const lines = text.split('\n');
  const below = lines.findIndex((line) => WHOLE_BELOW.test(line.trim()));
  const own = (below < 0 ? lines : lines.slice(0, below)).filter(
    (line, place, all) =>
      !line.startsWith('>') && !(ATTRIBUTION.test(line.trim()) && all.slice(place + 1, place + 3).some((next) => next.startsWith('>'))),
  );
  const kept = own
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  if (kept === '') return { text, folded: 0 };
  return { text: kept, folded: lines.length - own.length };
}
