import type { Adapters } from './adapter';

/** The rules of ebay.md, in the words of its vectors. */
export const EBAY_ADAPTERS: Adapters = {};
