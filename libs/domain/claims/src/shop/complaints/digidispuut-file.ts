import type { EvidenceBundle, EvidenceCode } from '@weerwoord/evidence';
import { holds } from '@weerwoord/evidence';
import type { MediationItem } from './mediation-bundle';
import { MEDIATION_BUNDLE } from './mediation-bundle';

/** Which of our items stands for what the sheet calls by its everyday name. */
const SHOWN_BY: Readonly<Record<MediationItem, readonly EvidenceCode[]>> = {
  'order-confirmation': ['ORDER_FACTS'],
  'tracking-proof': ['SCAN_HISTORY', 'DELIVERY_SCAN'],
  communication: ['MESSAGE_LOG'],
  'positive-review': ['BUYER_ACK'],
  'terms-and-return-policy': ['POLICY_TEXT'],
  'product-page-snapshot': ['LISTING_SNAPSHOT'],
  'proof-of-delivery': ['SIGNATURE_POD'],
};
const ITEMS: readonly MediationItem[] = [...MEDIATION_BUNDLE.must, ...MEDIATION_BUNDLE.recommended];

/** Codes of the mediator's bundle, in the sheet's order. */
export const mediationItemCodes = (): readonly EvidenceCode[] => ITEMS.flatMap((item) => SHOWN_BY[item]);

/** What of the mediator's bundle an order's evidence holds, in the sheet's order. A signature the carrier only mentions is none. */
export const mediationItemsOf = (bundle: Pick<EvidenceBundle, 'items'>): readonly MediationItem[] =>
  ITEMS.filter((item) => SHOWN_BY[item].some((code) => holds(bundle, code)));

export const DIGIDISPUUT_FILE = {
  /** Who files a claim says what is asked and pays; who defends answers it. Both accept that the ruling binds. */
  claimant: ['statement', 'interest', 'fee', 'binding-accepted'],
  defendant: ['statement', 'binding-accepted'],
} as const;
export type DigiDispuutPart = (typeof DIGIDISPUUT_FILE.claimant)[number] | MediationItem;

/**
 * What goes into the portal, in order, and what of it is missing: the parts of the claim or the defence, then the bundle the mediator had.
 * Filing is in Dutch, English or German; everything is online. A person accepts the binding ruling, never a rule.
 * @param there parts already made or accepted
 * @source webshop §4
 */
export function digiDispuutFile(
  side: keyof typeof DIGIDISPUUT_FILE,
  there: readonly string[],
  bundle: Pick<EvidenceBundle, 'items'>,
): { readonly parts: readonly DigiDispuutPart[]; readonly missing: readonly DigiDispuutPart[]; readonly ready: boolean } {
  const shown = mediationItemsOf(bundle);
  const own: readonly DigiDispuutPart[] = DIGIDISPUUT_FILE[side];
  const missing = [...own.filter((part) => !there.includes(part)), ...MEDIATION_BUNDLE.must.filter((item) => !shown.includes(item))];
  return { parts: [...own, ...ITEMS], missing, ready: missing.length === 0 };
}
