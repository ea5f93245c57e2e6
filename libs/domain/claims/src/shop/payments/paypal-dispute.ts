/** PayPal's words for the stage of a case. `CHARGEBACK` is PayPal's own claim, whatever it sounds like. */
export const PAYPAL_STAGES = ['INQUIRY', 'CHARGEBACK', 'PRE_ARBITRATION', 'ARBITRATION'] as const;
export type PaypalStage = (typeof PAYPAL_STAGES)[number];
export const PAYPAL_STATUSES = ['OPEN', 'WAITING_FOR_BUYER_RESPONSE', 'WAITING_FOR_SELLER_RESPONSE', 'UNDER_REVIEW', 'RESOLVED', 'OTHER'] as const;
export const PAYPAL_CHANNELS = ['INTERNAL', 'EXTERNAL', 'ALERT'] as const;
export const PAYPAL_OUTCOMES = [
  'RESOLVED_BUYER_FAVOUR',
  'RESOLVED_SELLER_FAVOUR',
  'RESOLVED_WITH_PAYOUT',
  'CANCELED_BY_BUYER',
  'ACCEPTED',
  'DENIED',
  'NONE',
] as const;

/** Resolved cases do not move any more; any other word, also one we do not know, counts as open. */
export const isPaypalClosed = (status: string): boolean => status === 'RESOLVED';

/** What a stage is called, as a message id; a stage PayPal added since keeps its own word. */
export type PaypalStageName = 'paypal-inquiry' | 'paypal-claim' | 'paypal-pre-arbitration' | 'paypal-arbitration' | 'card-chargeback';
const NAMES: Readonly<Record<PaypalStage, PaypalStageName>> = {
  INQUIRY: 'paypal-inquiry',
  CHARGEBACK: 'paypal-claim',
  PRE_ARBITRATION: 'paypal-pre-arbitration',
  ARBITRATION: 'paypal-arbitration',
};
const isStage = (stage: string): stage is PaypalStage => PAYPAL_STAGES.some((known) => known === stage);

/**
 * What to call a case's stage. Only a case that came in through the bank (`EXTERNAL`) is a card chargeback.
 * @returns `name` null for a stage we do not know: show PayPal's own word
 * @source webshop §7, dispute_life_cycle_stage, dispute_channel; vector W42
 */
export function paypalStageLabel(stage: string, channel: string): { readonly name: PaypalStageName | null; readonly isCardChargeback: boolean } {
  const isCardChargeback = channel === 'EXTERNAL' && stage === 'CHARGEBACK';
  if (isCardChargeback) return { name: 'card-chargeback', isCardChargeback };
  return { name: isStage(stage) ? NAMES[stage] : null, isCardChargeback };
}

/** What may be done to a case, in PayPal's words (each is a path below the case). */
export const PAYPAL_ACTIONS = [
  'provide-evidence',
  'send-message',
  'make-offer',
  'escalate',
  'accept-claim',
  'appeal',
  'acknowledge-return-item',
  'provide-supporting-info',
] as const;
/** Steps that come after the seller's clock, or have nothing to do with it. */
const AFTER_THE_CLOCK: ReadonlySet<string> = new Set(['appeal', 'acknowledge-return-item', 'provide-supporting-info']);

/** rel words stand with a hyphen in some samples and with an underscore in others (webshop §7). */
const plainRel = (rel: string): string => rel.trim().toLowerCase().replaceAll('_', '-');

/**
 * May this step be taken? Only when its link is in the case, and before the seller's due date where that date is about it; due exactly
 * now is late. A missed date closes the case for the buyer.
 *
 * @param sellerDue PayPal's own instant; null: none runs
 * @source webshop §7, actions; vectors W39 to W41; ruling R-W6
 */
export function paypalActionAllowed(
  { rels, sellerDue }: { readonly rels: readonly string[]; readonly sellerDue: Date | null },
  action: string,
  now: Date,
): { readonly allowed: true } | { readonly allowed: false; readonly reason: 'link_absent' | 'past_due' } {
  const asked = plainRel(action);
  if (!rels.some((rel) => plainRel(rel) === asked)) return { allowed: false, reason: 'link_absent' };
  if (sellerDue !== null && now >= sellerDue && !AFTER_THE_CLOCK.has(asked)) return { allowed: false, reason: 'past_due' };
  return { allowed: true };
}
