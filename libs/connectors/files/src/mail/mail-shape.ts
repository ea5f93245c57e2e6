const KNOWN_HEADER =
  /^(return-path|received|from|to|cc|subject|date|message-id|mime-version|content-type|content-transfer-encoding|delivered-to|reply-to|sender|dkim-signature|authentication-results|in-reply-to|references|x-[a-z0-9-]+|arc-[a-z-]+|list-[a-z-]+)\s*:/i;
/** What mail programs print above a copied mail; real headers say "Date". */
const PRINTED = /^(sent|gesendet|verzonden|envoy\u00e9|inviato|enviado)\s*:/i;
const HEADER_LINE = /^[!-9;-~]+\s*:/;

/** The line that begins each mail of an mbox file: "From someone@example.com Thu Nov 19 08:00:00 2026". */
export const MAILBOX_LINE = /^From \S+ (?=.*\b\d{1,2}:\d{2})(?=.*\b\d{4}\b)/;

/** Does a text begin with the headers of a mail? At least two that every mail has, and nothing else up to the first blank line. */
export function isMail(text: string): boolean {
  let known = 0;
  let from = 0;
  for (let lines = 0; lines < 200; lines += 1) {
    const end = text.indexOf('\n', from);
    const line = (end === -1 ? text.slice(from) : text.slice(from, end)).replace(/\r$/, '').replace(/^\uFEFF/, '');
    if (line.trim() === '') return lines > 0 && known >= 2;
    if (PRINTED.test(line)) return false;
    if (KNOWN_HEADER.test(line)) known += 1;
    else if (!HEADER_LINE.test(line) && !(lines > 0 && /^[ \t]/.test(line))) return known >= 3; // a sender that forgot the blank line
    if (end === -1) break;
    from = end + 1;
  }
  return known >= 2;
}

export const isMailbox = (text: string): boolean => MAILBOX_LINE.test(text.replace(/^\uFEFF/, '').slice(0, 1000));

/** Ordinary prose: hardly any line is cut by the same mark, and most of it are letters and blanks. */
export function isProse(text: string): boolean {
  const looked = text.slice(0, 4000);
  const letters = looked.match(/[\p{L}\s]/gu)?.length ?? 0;
  return !/^\s*</.test(looked) && /\p{L}{2,}\s+\p{L}{2,}/u.test(looked) && letters / looked.length > 0.6;
}
