import { canonicalText } from '@weerwoord/kernel';
import type { OrderFacts } from './order-facts';

/**
 * The canonical text of an order's facts: stable key order, ISO dates. Two orders have the same text exactly when no rule could
 * tell them apart; the pipeline hashes it and judges again only when the hash changed.
 */
export const factsHashInput = (facts: OrderFacts): string => canonicalText(facts);
