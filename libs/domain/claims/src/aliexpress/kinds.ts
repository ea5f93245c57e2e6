import type { KindRules } from '../kind-rules';
import { STRIPE_DISPUTE } from '../shop/kinds';

export const ALIEXPRESS_DISPUTE: KindRules = { ...STRIPE_DISPUTE };
