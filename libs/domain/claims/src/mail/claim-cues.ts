import type { ClaimNotice, ClaimReason } from '../claim';
import type { MailLanguage } from './mail';

/** One wording that tells something. `verified`: seen in a real mail by a source of the sheet; the others are our own guesses at the wording. */
export type Cue<Says> = { readonly says: Says; readonly language: MailLanguage; readonly words: RegExp; readonly verified: boolean };
const cue = <Says>(says: Says, language: MailLanguage, words: RegExp, verified = false): Cue<Says> => ({ says, language, words, verified });

/** The first cue that is in the text. A full stop inside "1.249,00" ends no sentence. */
export function firstCue<Says>(cues: readonly Cue<Says>[], text: string): Cue<Says> | null {
  const whole = text.replace(/(?<=\d)\.(?=\d)/g, ',');
  return cues.find((c) => c.words.test(whole)) ?? null;
}

/** Why the buyer complains, whatever the channel. Ordered: the way back before the way out, a refund before a return. */
export const REASON_CUES: readonly Cue<ClaimReason | 'INR'>[] = [
  cue('INJURY_DAMAGE', 'en', /personal injury|property damage/i),
  cue('INJURY_DAMAGE', 'de', /personensch(?:aden|äden)|sachsch(?:aden|äden)|körperverletzung/i),
  cue('INJURY_DAMAGE', 'nl', /letsel|schade aan (?:eigendom|eigendommen)|zaakschade/i),
  cue('INJURY_DAMAGE', 'fr', /dommages? (?:matériels?|corporels?)|blessure/i),
  cue('INJURY_DAMAGE', 'it', /lesioni|danni (?:a cose|alla proprietà|a persone)/i),
  cue('INJURY_DAMAGE', 'es', /lesiones|daños (?:personales|materiales|a la propiedad)/i),
  cue(
    'RETURN_NOT_REFUNDED',
    'en',
    /return(?:ed)?[^.\n]{0,60}not (?:been )?refunded|no refund|refund (?:was |has )?(?:not|never) (?:yet )?(?:been )?(?:received|issued)|(?:not|never) (?:yet )?(?:been )?refunded|(?:not|n't|never) (?:yet )?(?:received?|gotten|got) (?:(?:a|the|their|his|her|any) )?(?:full )?refund/i,
  ),
  cue('RETURN_NOT_REFUNDED', 'de', /(?:keine|nicht) (?:rück)?erstatt|erstattung[^.\n]{0,30}(?:nicht|nie) (?:erhalten|bekommen|eingegangen)/i),
  cue('RETURN_NOT_REFUNDED', 'nl', /(?:geen|niet) terugbeta|terugbetaling[^.\n]{0,30}(?:niet|nooit) (?:gekregen|ontvangen)/i),
  cue('RETURN_NOT_REFUNDED', 'fr', /pas (?:encore )?(?:été )?rembours|(?:pas|jamais) (?:encore )?(?:reçu|obtenu) (?:le|son|de) rembours/i),
  cue('RETURN_NOT_REFUNDED', 'it', /non (?:(?:è|ha|stato|stata|ancora|mai|aver|essere) ){0,4}(?:rimborsat|ricevuto (?:il|alcun|nessun) rimborso)/i),
  cue('RETURN_NOT_REFUNDED', 'es', /no (?:ha|han|se le ha) (?:sido )?reembolsado|no (?:ha )?recibi(?:ó|do) (?:el|su|ningún) reembolso/i),
  cue('RETURN_REFUSED', 'en', /return (?:request )?(?:was |has been )?(?:refused|denied|declined|not (?:accepted|authori[sz]ed))/i),
  cue('RETURN_REFUSED', 'de', /(?:rücksendung|rückgabe)\p{L}*[^.\n]{0,40}(?:abgelehnt|verweigert)/iu),
  cue('RETURN_REFUSED', 'nl', /retour\p{L}*[^.\n]{0,40}(?:geweigerd|afgewezen)/iu),
  cue('RETURN_REFUSED', 'fr', /(?:demande de )?retour[^.\n]{0,40}(?:refusée?|rejetée?)/i),
  cue('RETURN_REFUSED', 'it', /(?:reso|restituzione)[^.\n]{0,40}(?:rifiutat|negat)/i),
  cue(
    'INR',
    'en',
    /not received|(?:did not|didn't|has not|hasn't|have not|haven't|never) (?:yet )?(?:been )?(?:received?|arrived?|delivered)|(?:has|was) not (?:yet )?(?:been )?(?:delivered|received)|non-receipt/i,
    true,
  ),
  cue('INR', 'de', /(?:nicht|nie|niemals) (?:erhalten|bekommen|angekommen|zugestellt|geliefert|eingetroffen)|nichterhalt/i),
  cue(
    'INR',
    'nl',
    /niet[ -]ontvangen|(?:niet|nooit) (?:(?:is|heeft|hebben|heb|werd|te|zijn) ){0,2}(?:ontvangen|gekregen|aangekomen|geleverd|bezorgd)/i,
  ),
  cue('INR', 'fr', /non reçue?|(?:pas|jamais)(?: encore)? (?:avoir |été |avoir été )?(?:reçue?|livrée?|arrivée?)/i),
  cue(
    'INR',
    'it',
    /non (?:(?:è|ha|hai|aver|avere|stato|stata|mai|ancora|essere|gli|le) ){0,4}(?:ricevut|consegnat|arrivat)|mai (?:ricevut|consegnat|arrivat)|mancata consegna/i,
  ),
  cue('INR', 'es', /(?:no|nunca) (?:(?:ha|haber|lo|la) ){0,2}(?:recibi|llegado)|no entregad/i),
  cue(
    'SNAD',
    'en',
    /not as described|differ(?:s|ent) (?:from|to)|doesn't match|does not match|materially different|damaged|defective|wrong (?:item|product|size|colou?r)|counterfeit|missing parts|parts? (?:is |are )?missing|faulty|broken|not as expected/i,
  ),
  cue(
    'SNAD',
    'de',
    /nicht (?:wie beschrieben|der beschreibung)|entspricht nicht|(?:weicht|abweich)[^.\n]{0,40}(?:\bab\b|beschreibung)|beschädigt|defekt|kaputt|(?:falscher|anderer) artikel|fälschung|teile fehlen|fehlende teile|unvollständig/i,
  ),
  cue(
    'SNAD',
    'nl',
    /niet (?:overeen )?(?:met|zoals) (?:de )?beschr|komt niet overeen|beschadigd|defect|kapot|verkeerd(?:e)? (?:artikel|object|product)|wijkt af|namaak|onderdelen ontbreken|(?:niet compleet|incompleet|onvolledig)/i,
  ),
  cue(
    'SNAD',
    'fr',
    /non conforme|pas conforme|(?:ne )?correspond pas|endommagé|abîmé|cassé|défectueu|incomplet|mauvais (?:article|produit)|différente? de|contrefa/i,
  ),
  cue(
    'SNAD',
    'it',
    /non (?:è )?conforme|non corrisponde|divers[oa] da|danneggiat|difettos|rott[oa]|incomplet|articolo (?:sbagliato|errato)|contraffatt/i,
  ),
  cue('SNAD', 'es', /no (?:coincide|corresponde)|no es como|dañad|defectuos|falsificad/i),
  cue('FRAUD', 'en', /unauthori[sz]ed|did not (?:make|authori[sz]e) (?:this|the) (?:purchase|transaction)|fraud/i),
  cue(
    'REMORSE',
    'en',
    /changed (?:their|his|her|my) mind|no longer (?:need|want)|(?:doesn't|does not|don't|do not) (?:fit|like)|ordered by mistake|bought by mistake/i,
  ),
  cue('REMORSE', 'de', /nicht mehr benötigt|(?:gefällt|passt) (?:\p{L}+ ){0,2}nicht|meinung geändert|versehentlich|widerruf/iu),
  cue('REMORSE', 'nl', /van gedachten veranderd|niet meer nodig|(?:bevalt|past) (?:\p{L}+ ){0,2}niet|per ongeluk|herroep/iu),
  cue('REMORSE', 'fr', /chang(?:é|er) d'avis|plus besoin|ne (?:(?:me|lui|leur) )?(?:plaît|convient) (?:pas|plus)|par erreur|rétractation/i),
  cue('REMORSE', 'it', /cambiato idea|più bisogno|non (?:gli |le |mi )?piace|per errore|recesso/i),
  cue('REMORSE', 'es', /cambiado de opinión|ya no (?:lo )?necesit|por error|desistimiento/i),
];

/** How the languages name the rate itself: "Order Defect Rate" is no defect of the item. */
const RATE_NAMES =
  /order defect rate|(?:orderdefect|bestelldefekt)\p{L}*|(?:percentage )?defecte bestellingen|(?:taux (?:de|d') ?)?commandes défectueuses|ordini difettosi|difettosità (?:degli )?ordini|pedidos defectuosos/giu;

/** The reason by the words of the mail's own language (and English, which marketplaces mix in); by all of them when it is unknown. */
export function reasonSaid(text: string, language: string | null): ClaimReason | 'INR' | null {
  const spoken = language === null ? REASON_CUES : REASON_CUES.filter((c) => c.language === 'en' || language.startsWith(c.language));
  return firstCue(spoken, text.replace(RATE_NAMES, 'ODR'))?.says ?? null;
}

/** What Amazon's decision mail says (amazon §6.6); nothing matching leaves the axis unknown, never "against us". */
export const AMAZON_METRIC_CUES: readonly Cue<'COUNTED' | 'NOT_COUNTED'>[] = [
  cue(
    'NOT_COUNTED',
    'en',
    /will not count (?:the |this )?claim against|(?:will|does) not (?:be counted|count|affect|impact)[^.\n]{0,40}order defect rate/i,
    true,
  ),
  cue('NOT_COUNTED', 'es', /no se contabilizar/i),
  cue(
    'NOT_COUNTED',
    'de',
    /(?:nicht|keine\p{L}*)[^.\n]{0,60}(?:rate an bestellmängeln|bestellmängelrate|mängelrate)|rate an bestellmängeln[^.\n]{0,60}nicht/iu,
  ),
  cue('NOT_COUNTED', 'it', /non (?:influir|influisc|verrà conteggiat|sarà conteggiat|incider)/i),
  cue(
    'NOT_COUNTED',
    'fr',
    /(?:ne sera|n'est) pas (?:comptabilisé|pris|compté)|n'(?:aura|affectera|impactera)[^.\n]{0,40}(?:taux de commandes|tcd|odr)/i,
  ),
  cue('NOT_COUNTED', 'nl', /niet (?:worden )?(?:meegeteld|meetellen|mee(?:genomen)?)|telt niet/i),
  cue(
    'COUNTED',
    'de',
    /(?:wird|fließt)[^.\n]{0,60}(?:rate an bestellmängeln|bestellmängelrate)[^.\n]{0,30}(?:angerechnet|gezählt|berücksichtigt|ein)/i,
  ),
  cue('COUNTED', 'it', /(?:verrà|sarà) conteggiat|(?:influirà|inciderà)[^.\n]{0,40}(?:tasso|ordini)/i),
  cue('COUNTED', 'fr', /sera (?:comptabilisée?|prise? en compte|comptée?)/i),
  cue('COUNTED', 'nl', /telt (?:wel )?mee|(?:wordt|worden) (?:wel )?meegeteld/i),
  cue('COUNTED', 'es', /se contabilizar[áa] en su (?:ratio|tasa)/i, true),
  cue('COUNTED', 'en', /will (?:be )?count(?:ed)? (?:the claim )?(?:against|toward|in)[^.\n]{0,40}order defect rate/i),
];
export const AMAZON_FUNDING_CUES: readonly Cue<NonNullable<ClaimNotice['fundedBy']>>[] = [
  cue('SELLER', 'en', /(?:will|have|has been) debit|(?<!not |not been )debited (?:from )?your account|(?<!not )charged (?:to )?your account/i, true),
  cue('SELLER', 'es', /hemos cobrado el importe de su cuenta|cargado en su cuenta/i),
  // "Your account is not debited" says the opposite with the same words: no "not" may stand between them.
  cue('SELLER', 'de', /konto(?:(?!nicht|kein)[^.\n]){0,60}belastet|von ihrem konto abgebucht/i),
  cue('SELLER', 'it', /(?<!non (?:è stato |verrà |sarà )?)addebitat[oa](?:(?!non)[^.\n]){0,40}(?:account|conto)/i),
  cue('SELLER', 'fr', /(?<!pas )débitée? (?:de )?votre compte|votre compte(?:(?!pas)[^.\n]){0,40}débité/i),
  cue('SELLER', 'nl', /(?<!niet )van uw (?:account|rekening) (?:gehaald|afgeschreven)|uw (?:account|rekening)(?:(?!niet|geen)[^.\n]){0,40}belast/i),
  cue('AMAZON', 'en', /covered the cost|(?:funded|paid) by amazon/i, true),
  cue('AMAZON', 'de', /amazon (?:übernimmt|trägt|hat)(?:(?!nicht)[^.\n]){0,40}(?:kosten|betrag|erstattung)|von amazon (?:übernommen|getragen)/i),
  cue(
    'AMAZON',
    'nl',
    /amazon (?:vergoedt|betaalt|neemt|heeft)(?:(?!niet)[^.\n]){0,40}(?:bedrag|kosten|terugbetaling)|door amazon (?:vergoed|betaald)/i,
  ),
  cue('AMAZON', 'fr', /amazon (?:prend|a pris)(?:(?!pas)[^.\n]){0,40}en charge|prise? en charge par amazon/i),
  cue('AMAZON', 'it', /amazon (?:si fa|si è fatta|si farà) carico|amazon (?:copre|coprirà|ha coperto)|a carico di amazon/i),
  cue('AMAZON', 'es', /amazon (?:asume|ha asumido|cubre|ha cubierto)|a cargo de amazon/i),
];

export type AmazonDecision = 'GRANTED' | 'DENIED' | 'WITHDRAWN';
export const AMAZON_DECISION_CUES: readonly Cue<AmazonDecision>[] = [
  cue(
    'WITHDRAWN',
    'en',
    /claim (?:on (?:the |your )?order [\d-]{19} )?(?:has been |was )?(?:withdrawn|cancell?ed by the (?:buyer|customer))|(?:buyer|customer) (?:has )?(?:withdrew|withdrawn|cancell?ed) (?:the|their|his|her|this) (?:A-to-z (?:Guarantee )?)?claim/i,
  ),
  cue(
    'DENIED',
    'en',
    /(?:have |has been |was )?denied (?:an |the |this )?(?:A-to-z|claim)|claim (?:has been |was )(?:denied|closed in your favou?r)/i,
  ),
  cue(
    'WITHDRAWN',
    'de',
    /(?:käufer|kund)\p{L}*[^.\n]{0,30}antrag[^.\n]{0,60}(?:zurückgezogen|storniert)|antrag[^.\n]{0,60}wurde[^.\n]{0,30}zurückgezogen/iu,
  ),
  cue('WITHDRAWN', 'nl', /(?:claim|aanvraag)[^.\n]{0,60}ingetrokken/i),
  cue('WITHDRAWN', 'fr', /(?:acheteur|client) a (?:retiré|annulé) (?:sa|la|cette) réclamation|réclamation[^.\n]{0,60}(?:retirée|annulée)/i),
  cue('WITHDRAWN', 'it', /(?:acquirente|cliente) ha (?:ritirato|annullato) (?:il|la|questo)|reclamo[^.\n]{0,60}(?:ritirato|annullato)/i),
  cue('DENIED', 'de', /antrag[^.\n]{0,80}(?:abgelehnt|nicht stattgegeben)/i),
  cue('DENIED', 'es', /hemos (?:denegado|rechazado)/i),
  cue('DENIED', 'it', /abbiamo (?:respinto|rifiutato|negato)/i),
  cue(
    'DENIED',
    'fr',
    /(?:avons )?(?:refusé|rejeté) (?:une|la|cette|votre) réclamation|réclamation[^.\n]{0,60}(?:refusée|rejetée)|décidé de (?:refuser|rejeter)/i,
  ),
  cue('DENIED', 'nl', /(?:claim|garantieaanvraag|aanvraag)[^.\n]{0,80}(?:afgewezen|geweigerd)/i),
  cue('GRANTED', 'en', /(?:have|has been|was) granted/i, true),
  cue('GRANTED', 'es', /hemos concedido una reclamaci[oó]n/i, true),
  cue('GRANTED', 'de', /antrag[^.\n]{0,80}(?:stattgegeben|genehmigt)/i),
  cue('GRANTED', 'it', /abbiamo (?:accolto|approvato|concesso)/i),
  cue('GRANTED', 'fr', /avons (?:accepté|accordé|approuvé|décidé d'(?:accorder|accepter))|réclamation[^.\n]{0,60}(?:acceptée|accordée)/i),
  cue('GRANTED', 'nl', /(?:hebben|is|werd)[^.\n]{0,80}(?:toegekend|goedgekeurd|gehonoreerd)/i),
];

/** Says that the text is about an A-to-z claim at all: only needed where sender and header do not tell (pasted text). */
export const A_TO_Z_CUES: readonly Cue<'A_TO_Z'>[] = [
  cue('A_TO_Z', 'en', /A-to-z (?:Guarantee )?claim|claim received on order|claim decision on order/i, true),
  cue('A_TO_Z', 'it', /reclamo (?:di garanzia )?dalla A alla Z|garanzia dalla A alla Z/i, true),
  cue('A_TO_Z', 'es', /garant[ií]a de la A a la Z/i, true),
  cue('A_TO_Z', 'de', /A-bis-z-(?:Garantie|Antrag)/i),
  cue('A_TO_Z', 'fr', /garantie (?:de )?A (?:à|a) Z/i),
  cue('A_TO_Z', 'nl', /A-tot-z-(?:garantie|claim)|A-to-z-garantie/i),
];
export const INFO_REQUEST_CUES: readonly Cue<'info'>[] = [
  cue('info', 'en', /(?:need|request|require)[^.\n]{0,30}(?:additional|further|more) information/i),
  cue('info', 'de', /(?:weitere|zusätzliche) informationen/i),
  cue('info', 'nl', /(?:aanvullende|meer) informatie/i),
  cue('info', 'it', /(?:ulteriori|maggiori) informazioni/i),
  cue('info', 'fr', /informations (?:complémentaires|supplémentaires)/i),
  cue('info', 'es', /(?:más|informaci[oó]n) (?:informaci[oó]n )?adicional/i),
];
