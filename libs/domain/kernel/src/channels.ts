/** Where an account sells. `generic` is a mapped file whose rules are rows of the account itself. */
export const CHANNELS = ['amazon', 'ebay', 'aliexpress', 'shop', 'generic'] as const;
export type Channel = (typeof CHANNELS)[number];

/** A marketplace site in the marketplace's own spelling: `amazon.de`, `EBAY_NL`, a shop's host name, or '' for a generic account. */
export type Site = string;

/** Who ships: the seller itself (Amazon MFN/FBM) or the marketplace (AFN/FBA). */
export type Fulfilment = 'MFN' | 'AFN';
