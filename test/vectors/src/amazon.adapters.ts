import type { Adapters } from './adapter';

/** The rules of amazon.md, in the words of its vectors. */
export const AMAZON_ADAPTERS: Adapters = {};
