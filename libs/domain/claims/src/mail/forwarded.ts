import { labelOf, namedLine } from './header-labels';
import type { Mail } from './mail';
import { addressOf, plainText } from './mail';
import { headerDate } from './respond-by';

/** No mail program writes more headers than this above a forwarded mail. */
const LONGEST_BLOCK = 60;

/** A notice forwarded more often than this is not looked for. */
const DEEPEST = 8;

type Block = { readonly fields: ReadonlyMap<string, string>; readonly headers: Readonly<Record<string, string>>; readonly bodyFrom: number };

/** A header block that starts at line `start`: a From line with a Subject or Date near it. */
function blockAt(lines: readonly string[], start: number): { readonly block: Block | null; readonly end: number } {
  const fields = new Map<string, string>();
  const headers: Record<string, string> = {};
  let at = start;
  let last: string | null = null;
  for (; at < Math.min(lines.length, start + LONGEST_BLOCK); at += 1) {
    const line = lines[at] ?? '';
    if (line.trim() === '') break;
    const named = namedLine(line);
    if (named === null) {
      // A long value goes on in the next line.
      if (last === null || at - start > 12) break;
      fields.set(last, `${fields.get(last) ?? ''} ${line.trim()}`);
      continue;
    }
    last = labelOf(named.name) ?? named.name.toLowerCase();
    if (!fields.has(last)) fields.set(last, named.value);
    headers[named.name] = named.value;
  }
  const whole = fields.has('from') && (fields.has('subject') || fields.has('date'));
  return { block: whole ? { fields, headers, bodyFrom: at } : null, end: at };
}

/** Some programs show a marketplace's name without its address: such a mail goes by its words, as pasted text does. */
const senderShown = (from: string): string => (!from.includes('@') && /\b(?:amazon|ebay)\b/i.test(from) ? '' : from);

/** Buyers write through these; what they paste into a message opens no claim. */
export const isRelay = (address: string): boolean => /@marketplace\.amazon\.|@members\.ebay\.|@reply\.ebay\./.test(address);

/**
 * The mails inside a mail, outermost first: what was forwarded or pasted with its header block (From:/Von:/De:/Da:/Van:, Subject, Date …).
 * A mail from a buyer's relay address is never opened up. An inner date that cannot be read stays the outer one, which is later:
 * `dated` tells.
 */
export function mailsInside(mail: Mail): readonly (Mail & { readonly dated: boolean })[] {
  if (isRelay(addressOf(mail.from))) return [];
  const lines = plainText(mail.text).split('\n');
  const found: (Mail & { dated: boolean })[] = [];
  for (let at = 0; at < lines.length && found.length < DEEPEST; at += 1) {
    if (namedLine(lines[at] ?? '') === null) continue;
    const { block, end } = blockAt(lines, at);
    // Lines that make no block together make none from the second on either.
    at = end - 1;
    if (!block) continue;
    const written = block.fields.get('date') ?? '';
    const date = headerDate(written, { zone: mail.zone ?? 'UTC', sentAt: mail.date, monthFirst: /\b(?:AM|PM)\b/i.test(written) });
    found.push({
      ...mail,
      from: senderShown(block.fields.get('from') ?? ''),
      to: block.fields.get('to') ?? '',
      subject: block.fields.get('subject') ?? mail.subject,
      headers: block.headers,
      date: date ?? mail.date,
      dated: date !== null,
      text: lines.slice(block.bodyFrom).join('\n'),
    });
  }
  return found;
}
