import { publishedNumber } from '@weerwoord/policies';

/** Characters of the free text an answer goes into: Stripe's `uncategorized_text`, PayPal's `notes`. */
export const PAYMENT_NOTE_CHARACTERS = {
  STRIPE_DISPUTE: publishedNumber('shop.stripe.text.field-characters'),
  PAYPAL_DISPUTE: publishedNumber('shop.paypal.notes-characters'),
};
