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

/** The address of a From or To header, lower case: the part in the last angle brackets, since a display name may hold another address. */
export function addressOf(header: string): string {
  const bracketed = /<([^<>]*)>[^<>]*$/.exec(header)?.[1];
  return (bracketed ?? header).trim().toLowerCase();
}

/** One header by name, in any case; '' when the mail has none. */
export function headerOf(mail: Mail, name: string): string {
  const wanted = name.toLowerCase();
  const found = Object.entries(mail.headers).find(([key]) => key.toLowerCase() === wanted);
  return found?.[1].trim() ?? '';
}

/** Cues are looked for in text without runs of blanks, quote marks of forwarded lines and typographic apostrophes. */
export const plainText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/^(?:>[ \t]?)+/gm, '')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/[ \t]+/g, ' ');
