import type { Channel } from '@weerwoord/kernel';

const AMAZON = /(?<![\d-])\d{3}-\d{7}-\d{7}(?![\d-])/;
const EBAY = /(?<![\d-])\d{2}-\d{5}-\d{5}(?![\d-])/;
/** "#1001" or "order 10001" in the words of the shop's languages. */
const SHOP =
  /#\d{3,}\b|(?:order|bestelling|bestellung|bestellnummer|bestelnummer|commande|auftrag|ordine|pedido)\s*(?:n(?:o|r|\u00b0|\u00ba)?\.?|number|nummer)?\s*:?\s*(#?\d{3,})\b/i;

/** The order number a mail is about, by the account's channel; null when none is in it. The subject goes before the text. */
export function orderInText(channel: Channel, subject: string, text: string): string | null {
  for (const part of [subject, text]) {
    const found = channel === 'ebay' ? EBAY.exec(part) : channel === 'shop' ? SHOP.exec(part) : AMAZON.exec(part);
    if (found) return found[1] ?? found[0];
  }
  return null;
}

/** Numbers no other thing looks like: UPS, Amazon Logistics, USPS, postal S10, PostNL, DHL piece ids. Tracking sheet §6. */
const TRACKING =
  /\b(?:1Z[A-Z0-9]{15}\d|TB[ACM]\d{12}|9[1-5]\d{20}|[A-Z]{2}\d{9}(?:NL|GB|US|DE|BE|FR|CN|JP)|3S[A-Z]{4}\d{6,9}|JJD\d{10,24}|JVGL\d{8,31})\b/;

/** A tracking number in a carrier's mail; null when there is none that cannot be something else. */
export const trackingInText = (text: string): string | null => TRACKING.exec(text)?.[0] ?? null;
