import type { Mail } from '@weerwoord/claims';
import { simpleParser } from 'mailparser';
import { readMoment } from '../values/moments';

export type ParsedMail = {
  /** What the core reads; its date is the caller's when the mail has none. */
  readonly mail: Omit<Mail, 'date'>;
  /** The Date header, UTC; null when it is missing or is no date. */
  readonly date: Date | null;
  readonly messageId: string | null;
  /** Address and name of the sender, decoded. */
  readonly sender: { readonly address: string; readonly name: string };
  /** It was cut off: its headers never end, the last boundary of a multipart mail never came, or its page is not closed. */
  readonly torn: boolean;
};

/**
 * A mail's headers and readable text, decoded. The text is the plain part, else the HTML turned into text.
 *
 * The date comes from the header line itself: mailparser puts the present moment where it cannot read one, and a deadline would
 * then start today.
 */
export async function parseMail(bytes: Buffer, zone: string): Promise<ParsedMail> {
  const parsed = await simpleParser(withBlankLine(bytes), { skipImageLinks: true, skipTextToHtml: true, skipTextLinks: true });
  const headers: Record<string, string> = {};
  for (const { key, line } of parsed.headerLines ?? []) {
    headers[key.toLowerCase()] ??= line
      .slice(line.indexOf(':') + 1)
      .replace(/\r?\n[ \t]+/g, ' ')
      .trim();
  }
  const [sender] = parsed.from?.value ?? [];
  const to = [parsed.to ?? []].flat().map(({ text }) => text);
  const language = headers['content-language']?.split(',')[0]?.trim();
  return {
    mail: {
      from: parsed.from?.text ?? '',
      to: to.join(', '),
      subject: parsed.subject ?? '',
      headers,
      text: parsed.text ?? '',
      zone,
      ...(language ? { language } : {}),
    },
    date: headerMoment(headers['date'], zone),
    messageId: parsed.messageId?.replace(/^<|>$/g, '') ?? null,
    sender: { address: sender?.address?.toLowerCase() ?? '', name: sender?.name ?? '' },
    torn: endsInHeaders(bytes) || isTorn(bytes, headers['content-type'] ?? '') || isOpenPage(parsed.html),
  };
}

/** "Fri, 11 Sep 2020 18:51:20 +0000 (UTC)": the weekday and the comment say nothing new. */
export function headerMoment(written: string | undefined, zone: string): Date | null {
  const bare = (written ?? '')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/^\s*\p{L}+\.?(?:,\s*|\s+(?=\d{1,2}[.\s]+(?:de\s+)?\p{L}))/iu, '')
    .replace(/\s(?:de|at|um|om|\u00e0|alle|ore|uhr|uur)\s/giu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const read = readMoment(bare, { order: 'dmy', zone });
  return read.ok ? read.value.at : null;
}

/** Some senders forget the blank line between headers and body; the body would then be lost as one odd header. */
function withBlankLine(bytes: Buffer): Buffer {
  const head = bytes.subarray(0, HEADER_BYTES).toString('latin1');
  let from = 0;
  while (from < head.length) {
    const end = head.indexOf('\n', from);
    const line = (end === -1 ? head.slice(from) : head.slice(from, end)).trimEnd();
    if (line === '' && from > 0) return bytes;
    if (from > 0 && !/^[ \t]/.test(line) && !/^[!-9;-~]+\s*:/.test(line))
      return Buffer.concat([bytes.subarray(0, from), Buffer.from('\n'), bytes.subarray(from)]);
    if (end === -1) return bytes;
    from = end + 1;
  }
  return bytes;
}

/** Where the headers are looked for; real ones are a few kilobytes. */
const HEADER_BYTES = 65_536;

/** Nothing but header lines: a mail without words still has the blank line behind them. */
const endsInHeaders = (bytes: Buffer): boolean =>
  bytes.length < HEADER_BYTES && withBlankLine(bytes) === bytes && !/\r?\n[ \t]*\r?\n/.test(bytes.toString('latin1'));

const isOpenPage = (html: string | false | undefined): boolean => typeof html === 'string' && /<html[\s>]/i.test(html) && !/<\/html\s*>/i.test(html);

function isTorn(bytes: Buffer, contentType: string): boolean {
  const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(contentType);
  const mark = boundary?.[1] ?? boundary?.[2];
  return mark !== undefined && !bytes.includes(`--${mark}--`);
}
