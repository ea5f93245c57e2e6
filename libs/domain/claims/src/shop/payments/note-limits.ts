/** Characters of the free text an answer goes into: Stripe's `uncategorized_text`, PayPal's `notes`. The same numbers as their policy rows; a spec says so. */
export const PAYMENT_NOTE_CHARACTERS = { STRIPE_DISPUTE: 20_000, PAYPAL_DISPUTE: 2000 } as const;
