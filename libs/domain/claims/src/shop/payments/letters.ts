import type { EvidenceBundle } from '@weerwoord/evidence';
import { dayOf } from '@weerwoord/kernel';
import type { OrderFacts } from '@weerwoord/orders';
import type { DraftKind } from '../../draft/draft-plan';
import { itemOf } from '../../draft/draft-sources';
import type { Recipe } from '../../draft/recipe';
import { DISPATCH, MESSAGES } from '../../draft/recipe';
import * as ask from '../../draft/requests';
import * as say from '../../draft/statements';
import type { StripeField } from './stripe-fields';

/** Chronological and by type, one line for each item (webshop §6, "Quality"); what was sold first, for a bank knows no order. */
const EVIDENCE: Recipe = [
  say.opening,
  say.productSold,
  say.refundMade,
  say.handedOver,
  say.trackingOnOrder,
  say.delivered,
  say.signedFor,
  say.photoOfDelivery,
  say.stillMoving,
  say.returning,
  say.carrierInvestigation,
  say.listingSaid,
  say.productProof,
  say.returnRequested,
  say.returnOutOfPolicy,
  say.returnOffered,
  say.returnNotSent,
  say.returnArrived,
  say.returnInspected,
  say.buyerAcknowledged,
  ...MESSAGES,
  'strong-gap',
  'required-gaps',
  ask.requestDispute,
];
export const STRIPE_LETTER: Recipe = EVIDENCE;
/** PayPal's notes hold 2,000 characters: the deciding fact first, the messages go as documents (webshop §7). */
export const PAYPAL_LETTER: Recipe = [
  say.opening,
  say.refundMade,
  say.delivered,
  say.signedFor,
  say.photoOfDelivery,
  ...DISPATCH,
  say.stillMoving,
  say.listingSaid,
  say.productProof,
  say.returnOffered,
  say.returnNotSent,
  say.returnInspected,
  say.buyerAcknowledged,
  'strong-gap',
  'required-gaps',
  ask.requestDispute,
];

/** Statements that Stripe takes in a field of their own; all others are `uncategorized_text` (webshop §6). */
const STRIPE_FIELD_OF: Readonly<Record<string, StripeField>> = {
  'product-sold': 'product_description',
  'listing-said': 'product_description',
  'return-requested': 'refund_refusal_explanation',
  'return-out-of-policy': 'refund_refusal_explanation',
  'return-offered': 'refund_refusal_explanation',
  'return-not-sent': 'refund_refusal_explanation',
  'return-arrived': 'refund_refusal_explanation',
  'return-inspected': 'refund_refusal_explanation',
};

/** Into which field of its form a paragraph of this letter goes; null where the form has only one. @param says the paragraph's kind of statement */
export function evidenceFieldOf(kind: DraftKind, says: string): string | null {
  if (kind === 'stripe-evidence') return STRIPE_FIELD_OF[says] ?? 'uncategorized_text';
  return kind === 'paypal-evidence' ? 'notes' : null;
}

/** A value Stripe wants bare, with the items that prove it. */
export type StripeValue = { readonly field: StripeField; readonly value: string; readonly cites: readonly string[] };

/**
 * The short fields of Stripe's form, filled from items alone; what no item shows is not there.
 * `shipping_carrier` is our key of the carrier, to be named by whoever sends it; `shipping_date` is the day of the first physical scan in
 * the zone of the order; several parcels stand with commas between, in one order.
 * @source webshop §6, evidence fields
 */
export function stripeValues({ items }: Pick<EvidenceBundle, 'items'>, facts: Pick<OrderFacts, 'parcels'>, zone: string): readonly StripeValue[] {
  const first = itemOf({ items }, 'FIRST_SCAN');
  const tracked = facts.parcels.filter((parcel) => parcel.trackingNumber !== null);
  const uploaded = items.filter(({ code }) => code === 'TRACKING_UPLOADED' || code === 'SHIP_CONFIRMATION').map(({ id }) => id);
  if (uploaded.length === 0 || tracked.length === 0) return first?.at ? [shippedOn(first.at, first.id, zone)] : [];
  return [
    ...(tracked.every(({ carrier }) => carrier !== null)
      ? [{ field: 'shipping_carrier' as const, value: tracked.map(({ carrier }) => carrier).join(', '), cites: uploaded }]
      : []),
    { field: 'shipping_tracking_number', value: tracked.map(({ trackingNumber }) => trackingNumber).join(', '), cites: uploaded },
    ...(first?.at ? [shippedOn(first.at, first.id, zone)] : []),
  ];
}
const shippedOn = (at: Date, item: string, zone: string): StripeValue => ({ field: 'shipping_date', value: dayOf(at, zone), cites: [item] });
