import type { Cue } from './claim-cues';
import type { MailLanguage } from './mail';

/**
 * How eBay's mails say what happened. The sheet has no real eBay mail: every wording here is our own reading of eBay's help pages
 * and NOT verified. Whatever matches nothing stays a message, and a person can enter the claim with the short form.
 */
export type EbayHappening = 'EBAY_INR' | 'EBAY_RETURN' | 'EBAY_CASE' | 'PAYMENT_DISPUTE' | 'CLOSED';
const cue = (says: EbayHappening, language: MailLanguage, words: RegExp): Cue<EbayHappening> => ({ says, language, words, verified: false });

/** First that fits decides: an end before a beginning, the bank before eBay, eBay's step before the buyer's request. */
export const EBAY_CUES: readonly Cue<EbayHappening>[] = [
  cue('CLOSED', 'en', /(?:request|return|case|inquiry|dispute) (?:has been|was|is now|is) closed|we(?:'ve| have) closed (?:the|this) (?:request|return|case)/i),
  cue('CLOSED', 'de', /(?:anfrage|rückgabe|fall|zahlungsstreit)[^.\n]{0,40}(?:wurde|ist) geschlossen/i),
  cue('CLOSED', 'nl', /(?:verzoek|aanvraag|retour|zaak|geschil)[^.\n]{0,40}(?:is|werd) gesloten/i),
  cue('CLOSED', 'fr', /(?:demande|retour|dossier|litige)[^.\n]{0,40}(?:a été|est) (?:clos|fermé)/i),
  cue('CLOSED', 'it', /(?:richiesta|restituzione|caso|contestazione)[^.\n]{0,40}(?:è stat[oa]|è) chius/i),
  cue('CLOSED', 'es', /(?:solicitud|devolución|caso|disputa)[^.\n]{0,40}(?:se ha cerrado|ha sido cerrad|está cerrad)/i),
  cue('PAYMENT_DISPUTE', 'en', /payment dispute/i),
  cue('PAYMENT_DISPUTE', 'de', /zahlungs(?:streit|problem|konflikt)/i),
  cue('PAYMENT_DISPUTE', 'nl', /betalingsgeschil/i),
  cue('PAYMENT_DISPUTE', 'fr', /litige (?:de|sur le) paiement|contestation de paiement/i),
  cue('PAYMENT_DISPUTE', 'it', /contestazione (?:di|del) pagamento|controversia (?:di|sul) pagamento/i),
  cue('PAYMENT_DISPUTE', 'es', /(?:disputa|reclamación) (?:de|del) pago/i),
  cue('EBAY_CASE', 'en', /asked (?:us|ebay) to step in|(?:opened|escalated) (?:a|the|to a) case|case (?:has been |was )?opened/i),
  cue('EBAY_CASE', 'de', /ebay (?:eingeschaltet|um hilfe gebeten)|hat (?:uns|ebay) eingeschaltet|eskaliert/i),
  cue('EBAY_CASE', 'nl', /(?:ebay|ons) (?:gevraagd )?(?:in te grijpen|om hulp gevraagd|ingeschakeld)/i),
  cue('EBAY_CASE', 'fr', /demandé (?:à ebay |que nous )?(?:d')?interven|fait appel à ebay/i),
  cue('EBAY_CASE', 'it', /chiesto (?:a ebay |il nostro )?(?:di )?interven/i),
  cue('EBAY_CASE', 'es', /pedido (?:a ebay )?que (?:intervenga|intervengamos)|solicitado nuestra intervención/i),
  cue('EBAY_INR', 'en', /item not received|(?:has not|hasn't|did not|didn't|have not|haven't) (?:yet )?(?:receive|received|arrive|arrived)\b/i),
  cue('EBAY_INR', 'de', /nicht erhalten|nicht angekommen|nicht eingetroffen/i),
  cue('EBAY_INR', 'nl', /niet[ -]ontvangen|niet (?:is |heeft |werd )?(?:ontvangen|aangekomen|bezorgd)/i),
  cue('EBAY_INR', 'fr', /non reçu|(?:pas|jamais)(?: encore)? (?:été )?reçu/i),
  cue('EBAY_INR', 'it', /non (?:è (?:stato )?|ha (?:ancora )?)?(?:ricevut|arrivat|consegnat)/i),
  cue('EBAY_INR', 'es', /no (?:ha )?recibi|no (?:ha )?llegado/i),
  cue('EBAY_RETURN', 'en', /return request|(?:wants|would like|asked|requested|started) (?:to|a) return|opened a return/i),
  cue('EBAY_RETURN', 'de', /rückgabe|zurückgeben|zurücksenden|rücksende/i),
  cue('EBAY_RETURN', 'nl', /retourverzoek|retouraanvraag|retourneren|terugsturen|terugzenden/i),
  cue('EBAY_RETURN', 'fr', /demande de retour|(?:souhaite|veut|voudrait) (?:vous )?(?:retourner|renvoyer)/i),
  cue('EBAY_RETURN', 'it', /richiesta di (?:restituzione|reso)|vuole restituire|restituire l'oggetto/i),
  cue('EBAY_RETURN', 'es', /solicitud de devolución|(?:quiere|desea) devolver/i),
];
