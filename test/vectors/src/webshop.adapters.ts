import type { Adapters } from './adapter';

/** The rules of webshop.md, in the words of its vectors. */
export const WEBSHOP_ADAPTERS: Adapters = {};
