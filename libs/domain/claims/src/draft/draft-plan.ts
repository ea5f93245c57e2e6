import type { Figures } from '@weerwoord/evidence';

/** The kinds of statement a draft may make; worded per language at the edge, never here. */
export type DraftParagraph = {
  readonly id: string;
  /** Message id, one of `SAYS`. */
  readonly says: string;
  /** Evidence items behind it. Only openings, requests and gaps may cite nothing. */
  readonly cites: readonly string[];
  /** Figures for the words: ISO instants, counts, vault references ('vault:places.<scan>.postcode'), message ids of nested words. */
  readonly figures: Figures;
  /** Set when this paragraph is a gap: what is missing, where to get it. */
  readonly gap: { readonly code: string; readonly getIt: string } | null;
};

/** Statements that need at least one item behind them. */
export const FACTUAL_SAYS = [
  'delivered',
  'signed-for',
  'photo-of-delivery',
  'buyer-acknowledged',
  'protected-label',
  'handed-over',
  'tracking-on-order',
  'shipment-confirmed',
  'still-moving',
  'returning',
  'carrier-investigation',
  'buyer-asked-we-answered',
  'sent-to-buyer',
  'refund-made',
  'return-requested',
  'return-out-of-policy',
  'return-offered',
  'return-not-sent',
  'return-arrived',
  'listing-said',
  'product-proof',
  'return-inspected',
  'buyer-evidence-read',
  'your-parcel-delivered',
  'your-parcel-moving',
  'your-parcel-handed-over',
  'your-tracking-number',
  'your-parcel-returning',
  'your-refund-made',
  'your-return-offered',
  'your-listing-said',
  'your-photos-read',
  'product-sold',
  'new-since',
  'file-holds',
  'carrier-parcel',
  'carrier-first-scan',
  'carrier-last-scan',
  'carrier-worth',
] as const;
/** Openings, requests and courtesies: they state no fact of the order. */
export const PLAIN_SAYS = [
  'opening',
  'request-both-axes',
  'request-fund',
  'request-metric',
  'request-on-record',
  'request-dispute',
  'request-reimburse',
  'request-mediation',
  'request-ruling',
  'request-no-refund',
  'request-wait',
  'greeting',
  'please-check-nearby',
  'tell-us-here',
  'we-look-into-it',
  'return-through-request',
  'sign-off',
  'gap',
  'opening-appeal',
  'nothing-else-changed',
  'request-appeal',
  'request-case',
  'counter-offer',
  'interest',
  'next-step-by',
  'carrier-greeting',
  'carrier-missing',
  'carrier-ask',
  'carrier-reply-by',
] as const;
export const SAYS = [...PLAIN_SAYS, ...FACTUAL_SAYS] as const;
export type Says = (typeof SAYS)[number];

/** Kinds of letter. `appeal` is one kind on every channel: the claim's kind says whose form it goes into. */
export const DRAFT_KINDS = [
  'a-to-z-answer',
  'safe-t-claim',
  'appeal',
  'chargeback-answer',
  'ebay-inr-answer',
  'ebay-return-answer',
  'ebay-case-answer',
  'payment-dispute-note',
  'dispute-answer',
  'counter-proposal',
  'stripe-evidence',
  'paypal-evidence',
  'mediation-statement',
  'digidispuut-statement',
  'buyer-message',
  'carrier-investigation',
] as const;
export type DraftKind = (typeof DRAFT_KINDS)[number];
/**
 * Which letter of a claim: the answer to the claim itself, or one beside it, to the buyer or to the carrier. A letter beside never moves
 * the claim's own work.
 */
export const LETTERS = ['answer', 'buyer', 'carrier'] as const;
export type Letter = (typeof LETTERS)[number];
export type DraftPlan = {
  readonly kind: DraftKind;
  readonly paragraphs: readonly DraftParagraph[];
  /** IANA zone the times are told in; the bundle's. */
  readonly zone?: string;
};

export const DRAFT_LANGUAGES = ['en', 'nl', 'de'] as const;
export type DraftLanguage = (typeof DRAFT_LANGUAGES)[number];

/** Exhibit numbers: items in the order in which the letter first cites them, from 1. A gap and what was left out cite nothing. */
export function exhibitNumbers(plan: Pick<DraftPlan, 'paragraphs'>): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const { cites, gap } of plan.paragraphs) {
    if (gap) continue;
    for (const item of cites) if (!numbers.has(item)) numbers.set(item, numbers.size + 1);
  }
  return numbers;
}
