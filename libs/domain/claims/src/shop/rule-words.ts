import { SHOP_COMPLAINT_RULES } from './complaints/rule-words';
import { SHOP_PAYMENT_RULES } from './payments/rule-words';

/** Rows of webshop.md that advice and refund guard go by (`WS 5/2`: second row of §5), with the message id of their words. */
export const SHOP_RULES = { ...SHOP_COMPLAINT_RULES, ...SHOP_PAYMENT_RULES } as const;
