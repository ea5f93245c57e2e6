/** What a message says about where people live and how to reach them: kept apart, so that the rest may be shown to more people. */
export type ContactDetails = { readonly emails: readonly string[]; readonly phones: readonly string[]; readonly addressLines: readonly string[] };

const EMAIL = /[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4}/g;
/** Digits as people write telephone numbers; an order number, a day and a price have other shapes. */
const PHONE = /(?<![\w.,-])(?:\+|00)?\d[\d ()/.-]{6,20}\d(?![\w-])/g;
const NO_PHONE = /^\d{3}-\d{7}-\d{7}$|^\d{2}-\d{5}-\d{5}$|^\d{4}-\d{2}-\d{2}$|^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/;
/** Post code and town, or street and number, alone on a line of few words. */
const POST_CODE =
  /^\W{0,3}(?:[A-Z]{1,2}-)?(?:\d{4} ?[A-Z]{2}|\d{2}-\d{3}|\d{4,5})\s+\p{Lu}[\p{L}' -]{1,40}$|(?<![A-Z\d])[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/u;
const STREET =
  /^\W{0,3}(?:(?:rue|avenue|boulevard|chemin|place|via|viale|piazza|calle|avenida|plaza|ul\.|ulica|al\.) .{2,40}\d{1,5}[\w/ -]{0,8}|\d{1,5}[a-z]?,? (?:[\p{L}'.-]+ ){1,4}(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|close|court|way|rue|avenue|boulevard)\.?|\p{L}[\p{L}' .-]{2,40}(?:straat|laan|weg|plein|kade|gracht|dijk|hof|singel|str\.|straße|strasse|gasse|allee|platz|ring|damm|ufer)\.? \d{1,5} ?[\w/-]{0,6})$/iu;

const isPhone = (written: string): boolean => {
  const digits = written.replace(/\D/g, '').length;
  // A long bare number is a tracking or item number unless it begins like a telephone's.
  return digits >= 9 && digits <= 15 && !NO_PHONE.test(written) && (/^(?:\+|0|\()/.test(written) || /[ ()/.-]/.test(written));
};
const isAddressLine = (line: string): boolean => line.length <= 90 && (POST_CODE.test(line.trim()) || STREET.test(line.trim()));

/** @param text a buyer's own words */
export function contactDetailsIn(text: string): ContactDetails {
  return {
    emails: [...new Set(text.match(EMAIL) ?? [])],
    phones: [...new Set((text.match(PHONE) ?? []).filter(isPhone))],
    addressLines: text
      .split('\n')
      .filter(isAddressLine)
      .map((line) => line.trim()),
  };
}

/** The text with every such detail replaced by a mark, for people who may not see them. */
export function withoutContact(text: string): string {
  return text
    .split('\n')
    .map((line) => (isAddressLine(line) ? '▒▒▒' : line.replace(EMAIL, '▒▒▒').replace(PHONE, (found) => (isPhone(found) ? '▒▒▒' : found))))
    .join('\n');
}
