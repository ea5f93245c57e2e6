import type { Adapters } from './adapter';
import { COMPLAINT_ADAPTERS } from './webshop/complaints.adapters';
import { PAYMENT_ADAPTERS } from './webshop/payments.adapters';
import { SHOP_FILE_ADAPTERS } from './webshop/shop-files.adapters';
import { TRIAGE_ADAPTERS } from './webshop/triage.adapters';

/** The rules of webshop.md, in the words of its vectors. */
export const WEBSHOP_ADAPTERS: Adapters = { ...COMPLAINT_ADAPTERS, ...SHOP_FILE_ADAPTERS, ...PAYMENT_ADAPTERS, ...TRIAGE_ADAPTERS };
