/** Countries whose offices print on Letter. */
const LETTER_SITES = /^(?:amazon\.(?:com|ca|com\.mx)|EBAY_(?:US|CA|ENCA|FRCA|MOTORS?|MX))$/;

/** The sheet a pack is printed on where its claim is judged: Letter in the United States, Canada and Mexico, A4 elsewhere. */
export const paperSizeOf = (site: string): 'A4' | 'Letter' => (LETTER_SITES.test(site) ? 'Letter' : 'A4');
