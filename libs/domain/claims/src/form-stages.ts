import type { ClaimKind } from './claim';

/**
 * Where a claim may stand already when a person notes it, for kinds whose mails would say so; the first is what is taken where nobody says: the one that
 * understates nothing. An inquiry at Stripe or PayPal may still be settled by a refund or an offer, a dispute not (webshop §2, §6, §7).
 */
const FORM_STAGES: Partial<Readonly<Record<ClaimKind, readonly string[]>>> = {
  STRIPE_DISPUTE: ['needs_response', 'warning_needs_response'],
  PAYPAL_DISPUTE: ['CHARGEBACK', 'INQUIRY'],
  SHOP_COMPLAINT: ['COMPLAINT', 'DISPUTE_FILED', 'MEDIATION', 'DIGIDISPUUT_DEFENCE'],
};
export const formStagesOf = (kind: ClaimKind): readonly string[] => FORM_STAGES[kind] ?? [];
