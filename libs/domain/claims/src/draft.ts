/** The kinds of statement a draft may make; worded per language at the edge, never here. */
export type DraftParagraph = {
  readonly id: string;
  /** Message id: 'opening', 'delivered', 'handed-over', 'tracking-on-order', 'buyer-asked-we-answered', 'still-moving', 'return-offered', 'request-both-axes' … */
  readonly says: string;
  /** Evidence items behind it. Only openings, requests and gaps may cite nothing. */
  readonly cites: readonly string[];
  /** Figures for the words: ISO instants, counts, vault references ('vault:recipient.postcode'), message ids of nested words. */
  readonly figures: Readonly<Record<string, string | number | boolean>>;
  /** Set when this paragraph is a gap: what is missing, where to get it. */
  readonly gap: { readonly code: string; readonly getIt: string } | null;
};

export type DraftKind = 'a-to-z-answer' | 'ebay-inr-answer' | 'ebay-return-answer' | 'chargeback-answer' | 'buyer-message';
export type DraftPlan = { readonly kind: DraftKind; readonly paragraphs: readonly DraftParagraph[] };

export const DRAFT_LANGUAGES = ['en', 'nl', 'de'] as const;
export type DraftLanguage = (typeof DRAFT_LANGUAGES)[number];
