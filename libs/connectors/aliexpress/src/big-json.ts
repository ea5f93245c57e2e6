/** A text or a whole number of the JSON, so that digits inside texts and fractions are never taken for an id. */
const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
/** Sixteen digits and more: larger than a JavaScript number can hold exactly. */
const BIG = /^-?\d{16,}$/;

/**
 * Reads JSON of AliExpress with its ids intact: they are larger than 2^53, so long whole numbers become text before anything reads them.
 *
 * @throws SyntaxError for text that is no JSON
 * @source aliexpress.md §7, "Rules for the adapter"
 */
export const parseBigJson = (text: string): unknown =>
  JSON.parse(text.replace(TOKEN, (token) => (BIG.test(token) ? `"${token}"` : token))) as unknown;
