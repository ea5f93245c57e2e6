/** A whole number of sixteen digits or more, outside of any text: larger than a JavaScript number can hold exactly. */
const BIG_NUMBER = /"(?:[^"\\]|\\.)*"|(-?\d{16,})(?![\d.eE])/g;

/**
 * Reads JSON of AliExpress with its ids intact: they are larger than 2^53, so long whole numbers become text before anything reads them.
 *
 * @throws SyntaxError for text that is no JSON
 * @source aliexpress.md §7, "Rules for the adapter"
 */
export const parseBigJson = (text: string): unknown =>
  JSON.parse(text.replace(BIG_NUMBER, (whole, digits: string | undefined) => (digits === undefined ? whole : `"${digits}"`))) as unknown;
