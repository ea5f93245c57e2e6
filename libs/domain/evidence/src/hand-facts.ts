import type { Channel } from '@weerwoord/kernel';

/** What a person has to enter: yes or no, one of a few words, when something happened, a refund with its amount, a parcel's number, a return address. */
export type HandFactValue = 'yes-no' | 'choice' | 'moment' | 'refund' | 'parcel' | 'address';

/** What a claim is about, coarsely: facts about a returned item do not matter for a parcel that never came. */
export const FACT_KINDS = ['not-received', 'goods', 'return', 'cancellation', 'payment'] as const;
type FactKind = (typeof FACT_KINDS)[number];

/** A fact only a person can set: no report and no mail tells it, and rules read it. */
export type HandFact = {
  /** Name of the flag where it is one, so that the rules' own word is used. */
  readonly id: string;
  readonly value: HandFactValue;
  /** Of a choice; each is a message id. */
  readonly choices?: readonly string[];
  readonly channels: readonly Channel[];
  readonly about: readonly FactKind[];
  /** What it changes, as message ids: 'late-rate', 'defect-rate', 'advice', 'checklist', 'draft' … */
  readonly changes: readonly string[];
  /** Where the rule that reads it stands. */
  readonly sheet: string;
};

const EVERYWHERE: readonly Channel[] = ['amazon', 'ebay', 'aliexpress', 'shop', 'generic'];
const ANY: readonly FactKind[] = FACT_KINDS;
const GOODS: readonly FactKind[] = ['goods', 'return'];
const fact = (
  id: string,
  value: HandFactValue,
  channels: readonly Channel[],
  about: readonly FactKind[],
  changes: readonly string[],
  sheet: string,
  choices?: readonly string[],
): HandFact => ({
  id,
  value,
  channels,
  about,
  changes,
  sheet,
  ...(choices && { choices }),
});

/**
 * Every such fact, those about evidence first, then those that only move figures. A spec holds the flags against the rules that read them.
 */
export const HAND_FACTS: readonly HandFact[] = [
  fact('buyerConfirmedReceipt', 'moment', EVERYWHERE, ANY, ['checklist', 'draft'], 'amazon.md §8.1 (BUYER_ACK); webshop.md §9'),
  fact('refundMade', 'refund', EVERYWHERE, ANY, ['checklist', 'draft', 'advice'], 'amazon.md §8.1 (REFUND_PROOF)'),
  fact(
    'trackingNumber',
    'parcel',
    EVERYWHERE,
    ['not-received', 'payment'],
    ['checklist', 'draft', 'tracking-rate'],
    'amazon.md §8.1; tracking.md §2',
  ),
  fact('returnOffered', 'choice', EVERYWHERE, GOODS, ['checklist', 'draft', 'advice'], 'amazon.md §8.1 (RETURN_OFFER)', [
    'prepaid-label',
    'domestic-address',
    'returnless',
  ]),
  fact('returnAddress', 'address', EVERYWHERE, GOODS, ['checklist'], 'ebay.md §11; aliexpress.md §5 (RETURN_ADDRESS)'),
  fact('returnNotSent', 'moment', EVERYWHERE, GOODS, ['checklist', 'draft', 'advice'], 'amazon.md §8.1 (RETURN_NOT_SHIPPED)'),
  fact('returnedItem', 'choice', EVERYWHERE, GOODS, ['signal'], 'ebay.md MB-40; webshop.md §2; aliexpress.md §5', [
    'as-sent',
    'other-item',
    'other-serial',
    'other-weight',
  ]),
  fact('feedbackRemoved', 'moment', ['amazon', 'shop', 'generic'], ANY, ['defect-rate'], 'amazon.md §2.4, §6.5'),
  fact('claimsProtectedLabel', 'yes-no', ['amazon'], ['not-received', 'payment'], ['advice', 'checklist', 'draft'], 'amazon.md §4.5'),
  fact('otdrProtected', 'yes-no', ['amazon'], ['not-received'], ['on-time-rate'], 'amazon.md §3.4'),
  fact('buyerRequestedCancel', 'yes-no', ['amazon'], ['cancellation', 'not-received'], ['cancel-rate'], 'amazon.md §3.2'),
  fact('announcedDisruption', 'yes-no', ['ebay'], ANY, ['late-rate', 'defect-rate', 'checklist'], 'ebay.md SP-10, SP-11, L8'),
  fact('disruptionInPart', 'yes-no', ['ebay'], ['not-received'], ['contestable'], 'ebay.md §4 (L8, dates match in part)'),
  fact('timeAway', 'yes-no', ['ebay'], ['not-received'], ['contestable'], 'ebay.md HT-5'),
  fact('dropOffReceipt', 'yes-no', ['ebay'], ['not-received'], ['contestable'], 'ebay.md §4 (L11)'),
  fact('ebayHoldOrCancel', 'yes-no', ['ebay'], ['not-received', 'cancellation'], ['late-rate', 'defect-rate', 'tracking-rate'], 'ebay.md SP-12, L1'),
  fact('neverShipped', 'yes-no', ['ebay'], ['not-received', 'cancellation'], ['late-rate', 'tracking-rate'], 'ebay.md L0a'),
  fact('noCarrier', 'yes-no', ['ebay'], ['not-received'], ['late-rate', 'tracking-rate'], 'ebay.md L0b'),
  fact('gsp', 'yes-no', ['ebay'], ['not-received', 'payment'], ['signature'], 'ebay.md §1.1, R-E13'),
  fact('ukSimpleDelivery', 'yes-no', ['ebay'], ['not-received', 'payment'], ['signature'], 'ebay.md §1.1, R-E13'),
  fact('abusiveBuyer', 'yes-no', ['ebay'], ANY, ['late-rate', 'defect-rate', 'service-rate'], 'ebay.md SP-1, L2, SM-3'),
  fact('buyerDidNotPay', 'yes-no', ['ebay'], ['cancellation'], ['defect-rate'], 'ebay.md SP-3'),
  fact('bidRetracted', 'yes-no', ['ebay'], ['cancellation'], ['defect-rate'], 'ebay.md SP-2'),
  fact('buyerWantedMore', 'yes-no', ['ebay'], ['cancellation', 'goods'], ['defect-rate'], 'ebay.md SP-5'),
  fact('expectRemoval', 'yes-no', ['ebay'], ANY, ['defect-rate'], 'ebay.md §3.4'),
  fact('protectionsForfeited', 'yes-no', ['ebay'], ANY, ['defect-rate'], 'ebay.md SP-14'),
  fact('deviation', 'choice', ['aliexpress'], ['goods'], ['advice'], 'aliexpress.md §5', ['minor', 'large']),
  fact('buyerMedia', 'choice', ['aliexpress'], ['goods'], ['advice'], 'aliexpress.md §5', ['none', 'other-item', 'transit-damage', 'defect']),
];

export const handFact = (id: string): HandFact | null => HAND_FACTS.find((known) => known.id === id) ?? null;

/** What a claim is about, from its kind and normalised reason. */
function kindsOf(kind: string, reason: string): readonly FactKind[] {
  if (kind === 'EBAY_CANCELLATION') return ['cancellation'];
  const paid: readonly FactKind[] = ['CHARGEBACK', 'PAYMENT_DISPUTE', 'STRIPE_DISPUTE', 'PAYPAL_DISPUTE'].includes(kind) ? ['payment'] : [];
  if (reason.startsWith('INR')) return ['not-received', ...paid];
  if (reason.startsWith('RETURN') || reason === 'REMORSE' || kind === 'SAFE_T') return ['return', 'goods', ...paid];
  return ['SNAD', 'DAMAGED', 'MISSING_PARTS', 'INJURY_DAMAGE'].includes(reason) ? ['goods', ...paid] : [...FACT_KINDS];
}

/** The facts that the rules of this claim read; of an order without a claim, all its channel knows. */
export function handFactsFor(channel: Channel, claim: { readonly kind: string; readonly reason: string } | null): readonly HandFact[] {
  const kinds = claim === null ? FACT_KINDS : kindsOf(claim.kind, claim.reason);
  return HAND_FACTS.filter(({ channels, about }) => channels.includes(channel) && about.some((kind) => kinds.includes(kind)));
}
