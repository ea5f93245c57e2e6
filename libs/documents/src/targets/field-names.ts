import type { PaperLanguage } from '../words/dates';

type Names = Readonly<Record<string, string>>;

/** What a field of a form is for, in plain words: the form's own pages call it differently from year to year, its name in the API stays. */
const EN: Names = {
  uncategorized_text: 'the answer itself (additional information)', product_description: 'what was sold', shipping_carrier: 'carrier', shipping_tracking_number: 'tracking numbers', shipping_date: 'day of shipping', shipping_address: 'address it was sent to',
  customer_name: 'name of the customer', customer_email_address: 'e-mail of the customer', receipt: 'the order', shipping_documentation: 'papers of the carrier', customer_signature: 'signature or proof of delivery', customer_communication: 'messages with the customer',
  refund_policy: 'terms of return and refund', uncategorized_file: 'anything else', notes: 'the answer itself (notes)', tracking_number: 'tracking number', PROOF_OF_FULFILLMENT: 'proof that it was sent', PROOF_OF_DELIVERY_SIGNATURE: 'proof of delivery with a signature',
  DELIVERY_RECEIPT: 'receipt of the carrier', ORDER_DETAILS: 'the order', ITEM_DESCRIPTION: 'description of the item', PHOTOS_OF_SHIPPED_ITEM: 'photos of what was sent', PROOF_OF_REFUND: 'proof of a refund', PROOF_OF_RETURN: 'proof of the return',
  RETURN_POLICY: 'terms of return', OTHER: 'anything else', PROOF_OF_DELIVERY: 'proof of delivery', PROOF_OF_AUTHENTICITY: 'proof that it is genuine', PROOF_OF_ITEM_AS_DESCRIBED: 'proof that it is as described', PROOF_OF_CREDIT_NOT_DUE: 'proof that no refund is due',
};
const NL: Names = {
  uncategorized_text: 'het antwoord zelf (aanvullende informatie)', product_description: 'wat is verkocht', shipping_carrier: 'vervoerder', shipping_tracking_number: 'trackingnummers', shipping_date: 'dag van verzending', shipping_address: 'adres waarheen het is verzonden',
  customer_name: 'naam van de klant', customer_email_address: 'e-mail van de klant', receipt: 'de bestelling', shipping_documentation: 'papieren van de vervoerder', customer_signature: 'handtekening of bezorgbewijs', customer_communication: 'berichten met de klant',
  refund_policy: 'voorwaarden voor retour en terugbetaling', uncategorized_file: 'al het overige', notes: 'het antwoord zelf (notities)', tracking_number: 'trackingnummer', PROOF_OF_FULFILLMENT: 'bewijs van verzending', PROOF_OF_DELIVERY_SIGNATURE: 'bezorgbewijs met handtekening',
  DELIVERY_RECEIPT: 'ontvangstbewijs van de vervoerder', ORDER_DETAILS: 'de bestelling', ITEM_DESCRIPTION: 'beschrijving van het artikel', PHOTOS_OF_SHIPPED_ITEM: 'foto’s van wat is verzonden', PROOF_OF_REFUND: 'bewijs van terugbetaling', PROOF_OF_RETURN: 'bewijs van de retour',
  RETURN_POLICY: 'retourvoorwaarden', OTHER: 'al het overige', PROOF_OF_DELIVERY: 'bezorgbewijs', PROOF_OF_AUTHENTICITY: 'bewijs dat het echt is', PROOF_OF_ITEM_AS_DESCRIBED: 'bewijs dat het is zoals beschreven', PROOF_OF_CREDIT_NOT_DUE: 'bewijs dat er niets terug hoeft',
};
const DE: Names = {
  uncategorized_text: 'die Antwort selbst (weitere Angaben)', product_description: 'was verkauft wurde', shipping_carrier: 'Versanddienst', shipping_tracking_number: 'Sendungsnummern', shipping_date: 'Tag des Versands', shipping_address: 'Lieferanschrift',
  customer_name: 'Name des Kunden', customer_email_address: 'E-Mail des Kunden', receipt: 'die Bestellung', shipping_documentation: 'Unterlagen des Versanddienstes', customer_signature: 'Unterschrift oder Zustellnachweis', customer_communication: 'Nachrichten mit dem Kunden',
  refund_policy: 'Bedingungen für Rückgabe und Erstattung', uncategorized_file: 'alles Übrige', notes: 'die Antwort selbst (Notizen)', tracking_number: 'Sendungsnummer', PROOF_OF_FULFILLMENT: 'Nachweis des Versands', PROOF_OF_DELIVERY_SIGNATURE: 'Zustellnachweis mit Unterschrift',
  DELIVERY_RECEIPT: 'Beleg des Versanddienstes', ORDER_DETAILS: 'die Bestellung', ITEM_DESCRIPTION: 'Beschreibung des Artikels', PHOTOS_OF_SHIPPED_ITEM: 'Fotos des Versandten', PROOF_OF_REFUND: 'Nachweis der Erstattung', PROOF_OF_RETURN: 'Nachweis der Rücksendung',
  RETURN_POLICY: 'Rückgabebedingungen', OTHER: 'alles Übrige', PROOF_OF_DELIVERY: 'Zustellnachweis', PROOF_OF_AUTHENTICITY: 'Echtheitsnachweis', PROOF_OF_ITEM_AS_DESCRIBED: 'Nachweis, dass es der Beschreibung entspricht', PROOF_OF_CREDIT_NOT_DUE: 'Nachweis, dass keine Erstattung geschuldet ist',
};
const NAMES: Readonly<Record<PaperLanguage, Names>> = { en: EN, nl: NL, de: DE };

/** A field in plain words; null where we have none for it. */
export const fieldName = (language: PaperLanguage, field: string): string | null => NAMES[language][field] ?? null;
