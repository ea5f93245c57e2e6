import type { Adapters } from './adapter';

/** The rules of aliexpress.md, in the words of its vectors. */
export const ALIEXPRESS_ADAPTERS: Adapters = {};
