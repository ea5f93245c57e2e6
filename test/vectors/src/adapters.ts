import type { Adapters } from './adapter';
import { ALIEXPRESS_ADAPTERS } from './aliexpress.adapters';
import { AMAZON_ADAPTERS } from './amazon.adapters';
import { EBAY_ADAPTERS } from './ebay.adapters';
import { TRACKING_ADAPTERS } from './tracking.adapters';
import { WEBSHOP_ADAPTERS } from './webshop.adapters';

/** Every sheet's rules. No two sheets use one name for two rules; a spec says so. */
export const SHEETS: Readonly<Record<string, Adapters>> = {
  amazon: AMAZON_ADAPTERS,
  ebay: EBAY_ADAPTERS,
  aliexpress: ALIEXPRESS_ADAPTERS,
  webshop: WEBSHOP_ADAPTERS,
  tracking: TRACKING_ADAPTERS,
};

export const ADAPTERS: Adapters = Object.assign({}, ...Object.values(SHEETS)) as Adapters;
