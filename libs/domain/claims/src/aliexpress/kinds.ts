import type { KindRules } from '../kind-rules';
import { CHARGEBACK_LETTER } from '../amazon/letters';
import { SHOP_COMPLAINT } from '../shop/kinds';

export const ALIEXPRESS_DISPUTE: KindRules = { ...SHOP_COMPLAINT, draftKind: () => 'chargeback-answer', recipe: () => CHARGEBACK_LETTER };
