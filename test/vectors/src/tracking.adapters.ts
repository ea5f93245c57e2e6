import type { Adapters } from './adapter';

/** The rules of tracking.md, in the words of its vectors. */
export const TRACKING_ADAPTERS: Adapters = {};
