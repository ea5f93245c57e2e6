import type { Adapters } from './adapter';
import { CLOCKS } from './ebay/clocks';
import { FLOWS } from './ebay/flows';
import { LATE } from './ebay/late';
import { PROOF } from './ebay/proof';
import { STANDARDS } from './ebay/standards';

/** The rules of ebay.md, in the words of its vectors (which call the name of a rule `rule`). */
export const EBAY_ADAPTERS: Adapters = { ...CLOCKS, ...PROOF, ...LATE, ...STANDARDS, ...FLOWS };
