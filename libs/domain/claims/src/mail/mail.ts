/** A mail as the connector decoded it: headers unfolded and decoded, the text part (or the HTML turned into text). */
export type Mail = {
  /** The From header as written; '' for text somebody pasted without headers. */
  readonly from: string;
  readonly to?: string;
  readonly subject: string;
  /** All headers by name; the case of names does not matter. */
  readonly headers: Readonly<Record<string, string>>;
  /** The Date header, UTC; for pasted text the moment of pasting. Deadlines start here. */
  readonly date: Date;
  readonly text: string;
  /** BCP 47, when the connector or a header knows it. */
  readonly language?: string;
  /** Zone of dates in the text that name none: the account's. */
  readonly zone?: string;
};

export const MAIL_LANGUAGES = ['en', 'de', 'fr', 'it', 'nl', 'es', 'pl'] as const;
export type MailLanguage = (typeof MAIL_LANGUAGES)[number];

/**
 * The address of a From or To header, lower case: the part in the last brackets, since a display name may hold another address. Outlook
 * writes "Amazon [mailto:a@b.example]" and "Amazon <a@b.example<mailto:a@b.example>>" above a mail it quotes.
 */
export function addressOf(header: string): string {
  const bare = header.replace(/<mailto:[^<>]*>/i, '');
  const bracketed = /<([^<>]*)>[^<>]*$/.exec(bare)?.[1] ?? /\[(?:mailto:)?([^[\]\s]+@[^[\]\s]+)\][^[\]]*$/i.exec(bare)?.[1];
  return (bracketed ?? bare).trim().toLowerCase();
}

/** One header by name, in any case; '' when the mail has none. */
export function headerOf(mail: Mail, name: string): string {
  const wanted = name.toLowerCase();
  const found = Object.entries(mail.headers).find(([key]) => key.toLowerCase() === wanted);
  return found?.[1].trim() ?? '';
}

/** Blanks around the hyphens of an order number, or in place of them: what is copied out of a page is seldom in one piece. */
const AMAZON_NUMBER = /(?<![\d-])(\d{3})(?: ?- ?| )(\d{7})(?: ?- ?| )(\d{7})(?![\d-])/g;
const EBAY_NUMBER = /(?<![\d-])(\d{2}) ?- ?(\d{5}) ?- ?(\d{5})(?![\d-])/g;

/**
 * Cues are looked for in text without runs of blanks, quote marks of forwarded lines, typographic apostrophes and characters nobody sees;
 * an order number stands in it as the marketplace writes it.
 */
export const plainText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/^(?:>[ \t]?)+/gm, '')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/(?<=\d ?)[\u2010-\u2015\u2212](?= ?\d)/g, '-')
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/[ \t]+/g, ' ')
    .replace(AMAZON_NUMBER, '$1-$2-$3')
    .replace(EBAY_NUMBER, '$1-$2-$3');
