import type { Cue } from './claim-cues';
import type { MailLanguage } from './mail';

/**
 * How eBay's mails say what happened. The sheet has no real eBay mail: every wording here is our own reading of eBay's help pages
 * and NOT verified. Whatever matches nothing stays a message, and a person can enter the claim with the short form.
 */
export type EbayHappening = 'EBAY_INR' | 'EBAY_RETURN' | 'EBAY_CASE' | 'PAYMENT_DISPUTE' | 'EBAY_CANCELLATION' | 'CLOSED';
const cue = (says: EbayHappening, language: MailLanguage, words: RegExp): Cue<EbayHappening> => ({ says, language, words, verified: false });

/** First that fits decides: an end before a beginning, the bank before eBay, eBay's step before the buyer's request. */
export const EBAY_CUES: readonly Cue<EbayHappening>[] = [
  cue(
    'CLOSED',
    'en',
    /(?:request|return|case|inquiry|dispute)(?: (?:on|for|about) [^.\n]{1,60}?)? (?:(?:has been|was|is now|is) )?closed|we(?:'ve| have)? (?:closed|decided|resolved) (?:the|this|your) (?:request|return|case|inquiry|dispute)/i,
  ),
  cue('CLOSED', 'de', /(?:anfrage|rückgabe|fall|zahlungsstreit)[^.\n]{0,40}(?:wurde|ist)(?: zu (?:ihren|deinen) gunsten)? geschlossen/i),
  cue('CLOSED', 'nl', /(?:verzoek|aanvraag|retour|zaak|geschil)[^.\n]{0,40}(?:is|werd)(?: in (?:uw|je|jouw) voordeel)? gesloten/i),
  cue('CLOSED', 'fr', /(?:demande|retour|dossier|litige)[^.\n]{0,40}(?:a été|est) (?:clos|fermé)/i),
  cue('CLOSED', 'it', /(?:richiesta|restituzione|caso|contestazione)[^.\n]{0,40}(?:è stat[oa]|è) chius/i),
  cue('CLOSED', 'es', /(?:solicitud|devolución|caso|disputa)[^.\n]{0,40}(?:se ha cerrado|ha sido cerrad|está cerrad)/i),
  cue('PAYMENT_DISPUTE', 'en', /payment dispute/i),
  cue('PAYMENT_DISPUTE', 'de', /zahlungs(?:streit|problem|konflikt|anfechtung)|zahlung(?: [^.\n]{0,40})? (?:angefochten|beanstandet)|rückbuchung/i),
  cue('PAYMENT_DISPUTE', 'nl', /betalingsgeschil|betaling[^.\n]{0,40}betwist/i),
  cue('PAYMENT_DISPUTE', 'fr', /litige (?:de|sur le) paiement|contestation (?:de|du) paiement|(?:contesté|conteste) (?:le|un|ce) paiement/i),
  cue('PAYMENT_DISPUTE', 'it', /contestazione (?:di|del) pagamento|controversia (?:di|sul) pagamento|contestato (?:il|un) pagamento/i),
  cue('PAYMENT_DISPUTE', 'es', /(?:disputa|reclamación) (?:de|del) pago/i),
  cue('EBAY_CASE', 'en', /asked (?:us|ebay) to step in|(?:opened|escalated) (?:a|the|to a) case|case (?:has been |was )?opened/i),
  cue('EBAY_CASE', 'de', /ebay (?:eingeschaltet|um hilfe gebeten)|hat (?:uns|ebay) eingeschaltet|eskaliert/i),
  cue('EBAY_CASE', 'nl', /(?:ebay|ons) (?:gevraagd )?(?:in te grijpen|om hulp gevraagd|ingeschakeld)/i),
  cue('EBAY_CASE', 'fr', /demandé (?:à ebay |que nous )?(?:d')?interven|fait appel à ebay/i),
  cue('EBAY_CASE', 'it', /chiesto (?:a ebay |il nostro )?(?:di )?interven/i),
  cue('EBAY_CASE', 'es', /pedido (?:a ebay )?que (?:intervenga|intervengamos)|solicitado nuestra intervención/i),
  cue('EBAY_CANCELLATION', 'en', /cancell?ation request|(?:asked|requested|wants|would like) (?:you )?to cancel/i),
  cue(
    'EBAY_CANCELLATION',
    'de',
    /(?:abbruch|stornierung|stornierungsanfrage)[^.\n]{0,40}(?:beantragt|angefragt|angefordert)|möchte[^.\n]{0,60}(?:abbrechen|stornieren)/i,
  ),
  cue('EBAY_CANCELLATION', 'nl', /annuleringsverzoek|(?:wil|vraagt|gevraagd)[^.\n]{0,60}(?:te )?annuleren/i),
  cue('EBAY_CANCELLATION', 'fr', /demande d'annulation|(?:souhaite|demande)[^.\n]{0,40}annuler/i),
  cue('EBAY_CANCELLATION', 'it', /richiesta di annullamento|(?:vuole|chiede)[^.\n]{0,40}annullare/i),
  cue('EBAY_CANCELLATION', 'es', /solicitud de cancelación|(?:quiere|ha solicitado)[^.\n]{0,40}cancelar/i),
  // The article, not the money: who waits for a refund has a return.
  cue(
    'EBAY_INR',
    'en',
    /item not received|(?:has not|hasn't|did not|didn't|have not|haven't|never) (?:yet )?(?:receive|received|arrive|arrived)\b(?! (?:(?:a|the|their|any) )?(?:full )?refund)/i,
  ),
  cue('EBAY_INR', 'de', /(?<!erstattung (?:noch )?)(?:nicht|nie) (?:erhalten|bekommen|angekommen|eingetroffen|zugestellt|geliefert)/i),
  cue(
    'EBAY_INR',
    'nl',
    /niet[ -]ontvangen|(?<!terugbetaling (?:nog )?)(?:niet|nooit) (?:(?:is|heeft|hebben|heb|werd|te|zijn) ){0,2}(?:ontvangen|gekregen|aangekomen|bezorgd|geleverd)/i,
  ),
  cue('EBAY_INR', 'fr', /non reçu|(?:pas|jamais)(?: encore)? (?:avoir |été )?(?:reçu|arrivé|livré)(?! (?:le|son|de) rembours)/i),
  cue(
    'EBAY_INR',
    'it',
    /non (?:(?:è|ha|aver|avere|stato|stata|ancora|mai|essere) ){0,4}(?:ricevut|arrivat|consegnat)(?![oa] (?:il|alcun|nessun) rimborso)|mai (?:ricevut|arrivat)/i,
  ),
  cue('EBAY_INR', 'es', /(?:no|nunca) (?:(?:ha|haber|lo|la) ){0,2}(?:recibi|llegado)(?!(?:ó|do) (?:el|su|ningún) reembolso)/i),
  cue('EBAY_RETURN', 'en', /return request|(?:wants|would like|asked|requested|started) (?:to|a) return|opened a return/i),
  cue('EBAY_RETURN', 'de', /rückgabe|zurückgeben|zurück(?:zu)?senden|rücksende|zurückge(?:sandt|sendet|schickt)/i),
  cue('EBAY_RETURN', 'nl', /retourverzoek|retouraanvraag|retourneren|terugsturen|terugzenden|teruggestuurd|geretourneerd/i),
  cue('EBAY_RETURN', 'fr', /demande de retour|(?:souhaite|veut|voudrait) (?:vous )?(?:retourner|renvoyer)/i),
  cue('EBAY_RETURN', 'it', /richiesta di (?:restituzione|reso)|vuole restituire|restituire l'oggetto/i),
  cue('EBAY_RETURN', 'es', /solicitud de devolución|(?:quiere|desea) devolver/i),
];

const decided = (says: string, language: MailLanguage, words: RegExp): Cue<string> => ({ says, language, words, verified: false });
/**
 * How eBay tells the end of a case (states of ebay §7.4). A mail that gives the buyer right without a word about the seller's fault stays
 * unread: fault is what the metric counts, and nobody guesses it.
 */
export const EBAY_DECISION_CUES: readonly Cue<string>[] = [
  decided('APPEAL_LOST', 'en', /(?:denied|declined|rejected) your appeal|appeal (?:has been |was )?(?:denied|declined|rejected)/i),
  decided('APPEAL_WON', 'en', /(?:granted|accepted|approved) your appeal|appeal (?:has been |was )?(?:granted|accepted|approved)/i),
  decided('CASE_SELLER_WON', 'en', /(?:decided|closed|resolved|found)[^.\n]{0,40} in your favou?r/i),
  decided('CASE_SELLER_WON', 'de', /zu (?:ihren|deinen) gunsten (?:entschieden|geschlossen)/i),
  decided('CASE_SELLER_WON', 'nl', /in (?:uw|je|jouw) voordeel|(?:u|je) bent in het gelijk gesteld/i),
  decided('CASE_SELLER_WON', 'fr', /en (?:votre|ta) faveur/i),
  decided('CASE_SELLER_WON', 'it', /a tuo favore|a suo favore/i),
  decided('CASE_SELLER_WON', 'es', /a tu favor|a su favor/i),
  // "favour" and "fault" mostly stand in two sentences.
  decided(
    'CASE_BUYER_WON_NO_FAULT',
    'en',
    /(?:buyer|customer)'s favou?r[\s\S]{0,200}(?:not (?:be )?held responsible|won't (?:be )?count|will not (?:be )?count|no defect)|not (?:be )?held responsible|(?:were|are|was) not (?:found )?(?:at fault|responsible)/i,
  ),
  decided(
    'CASE_BUYER_WON_FAULT',
    'en',
    /(?:buyer|customer)'s favou?r[\s\S]{0,200}(?:you (?:were|are) (?:found )?(?:at fault|responsible)|count(?:s|ed)? (?:as a defect|against you))|found you (?:at fault|responsible)|you (?:were|are|have been) found (?:to be )?(?:at fault|responsible)/i,
  ),
  // No such mail was seen in any language; "not responsible" is tried before "responsible", which is in it.
  decided(
    'CASE_BUYER_WON_NO_FAULT',
    'de',
    /zugunsten (?:des käufers|der käuferin)[\s\S]{0,200}(?:nicht[^.\n]{0,30}verantwortlich|kein(?:e|en)? (?:verschulden|schuld|mangel)|nicht (?:als mangel )?gewertet)/i,
  ),
  decided(
    'CASE_BUYER_WON_FAULT',
    'de',
    /zugunsten (?:des käufers|der käuferin)[\s\S]{0,200}(?:sie (?:sind|waren|wurden)[^.\n]{0,40}verantwortlich|ihr verschulden|als mangel gewertet|zählt als mangel)/i,
  ),
  decided(
    'CASE_BUYER_WON_NO_FAULT',
    'nl',
    /in het voordeel van de koper[\s\S]{0,200}(?:niet[^.\n]{0,30}(?:verantwoordelijk|aansprakelijk)|niet (?:door )?uw (?:schuld|fout)|telt niet mee|geen defect)/i,
  ),
  decided(
    'CASE_BUYER_WON_FAULT',
    'nl',
    /in het voordeel van de koper[\s\S]{0,200}(?:u (?:bent|was|wordt)[^.\n]{0,40}(?:verantwoordelijk|aansprakelijk)|door uw (?:schuld|fout)|telt (?:wel )?mee|als defect)/i,
  ),
  decided(
    'CASE_BUYER_WON_NO_FAULT',
    'fr',
    /en faveur de l['’]acheteur[\s\S]{0,200}(?:pas[^.\n]{0,30}responsable|pas (?:été )?comptabilisé|sans faute de votre part)/i,
  ),
  decided(
    'CASE_BUYER_WON_FAULT',
    'fr',
    /en faveur de l['’]acheteur[\s\S]{0,200}(?:vous êtes[^.\n]{0,40}responsable|compte comme (?:un )?défaut|comptabilisé comme)/i,
  ),
  decided(
    'CASE_BUYER_WON_NO_FAULT',
    'it',
    /a favore dell['’]acquirente[\s\S]{0,200}(?:non (?:sei|è|siete)[^.\n]{0,30}responsabil|non (?:verrà |sarà )?conteggiat)/i,
  ),
  decided(
    'CASE_BUYER_WON_FAULT',
    'it',
    /a favore dell['’]acquirente[\s\S]{0,200}(?:(?:sei|siete|è)[^.\n]{0,40}responsabil|conteggiat[oa] come difetto)/i,
  ),
  decided(
    'CASE_BUYER_WON_NO_FAULT',
    'es',
    /a favor del comprador[\s\S]{0,200}(?:no (?:eres|es|se le considera)[^.\n]{0,30}responsable|no (?:se )?contar)/i,
  ),
  decided('CASE_BUYER_WON_FAULT', 'es', /a favor del comprador[\s\S]{0,200}(?:(?:eres|es)[^.\n]{0,40}responsable|cuenta como defecto)/i),
  decided('APPEAL_LOST', 'de', /(?:einspruch|widerspruch)[^.\n]{0,60}(?:abgelehnt|zurückgewiesen)/i),
  decided('APPEAL_WON', 'de', /(?:einspruch|widerspruch)[^.\n]{0,60}(?:stattgegeben|angenommen)/i),
  decided('APPEAL_LOST', 'nl', /(?:beroep|bezwaar)[^.\n]{0,60}(?:afgewezen|ongegrond)/i),
  decided('APPEAL_WON', 'nl', /(?:beroep|bezwaar)[^.\n]{0,60}(?:toegewezen|toegekend|gegrond)/i),
];
