/**
 * A column name reduced to what makes it the same column: case, blanks, underscores, dashes, dots and marks around it vanish.
 * "Sales Channel " and "sales-channel" are one, so are the two kinds of apostrophe.
 */
export const headerKey = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/^\uFEFF/, '')
    .replace(/[\u2018\u2019\u00B4`]/g, "'")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}']+/gu, '-')
    .replace(/^-+|-+$/g, '');
