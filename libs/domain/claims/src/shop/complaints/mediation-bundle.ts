/** What a mediator is given, in the order of the sheet: what must be there, then what makes the case stronger. */
export const MEDIATION_BUNDLE = {
  must: ['order-confirmation', 'tracking-proof', 'communication'],
  recommended: ['positive-review', 'terms-and-return-policy', 'product-page-snapshot', 'proof-of-delivery'],
} as const;
export type MediationItem = (typeof MEDIATION_BUNDLE.must)[number] | (typeof MEDIATION_BUNDLE.recommended)[number];

/**
 * Is the bundle for the mediator ready? Only what must be there decides. A review is asked for unless it is known that the customer wrote
 * none: not every customer does.
 * @param items what is there; things the sheet does not ask for are no harm
 * @source webshop §4 "submission bundle", W25
 */
export function mediationBundle(
  items: readonly string[],
  { reviewExists = null }: { readonly reviewExists?: boolean | null } = {},
): { readonly ready: boolean; readonly missing: readonly MediationItem[]; readonly recommendedMissing: readonly MediationItem[] } {
  const there = new Set(items);
  const missing = MEDIATION_BUNDLE.must.filter((item) => !there.has(item));
  const recommendedMissing = MEDIATION_BUNDLE.recommended.filter(
    (item) => !there.has(item) && !(item === 'positive-review' && reviewExists === false),
  );
  return { ready: missing.length === 0, missing, recommendedMissing };
}
