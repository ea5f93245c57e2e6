import type { Cue } from './claim-cues';
import type { MailLanguage } from './mail';

/** What a service's mail tells: a dispute begins, more is asked, it ended for one side, or the buyer took it back. */
export type ServiceSays = 'opened' | 'asked' | 'won' | 'lost' | 'withdrawn' | 'ended';
const all = (says: ServiceSays, words: Partial<Readonly<Record<MailLanguage, RegExp>>>): readonly Cue<ServiceSays>[] =>
  Object.entries(words).map(([language, regex]) => ({ says, language: language as MailLanguage, words: regex, verified: false }));

/**
 * Our own wording: of none of these services a mail was seen (webshop.md and aliexpress.md give states and fields, no mails). First that
 * fits decides: an outcome before an end, an end before a question, a question before a beginning. "Ended" without a word about how
 * leaves the dispute open for a person.
 */
export const SERVICE_CUES: readonly Cue<ServiceSays>[] = [
  ...all('withdrawn', {
    en: /(?:buyer|customer|cardholder|consumer|they) (?:has |have )?(?:cancell?ed|withdrawn|withdrew|closed) (?:the|this|their|his|her) (?:dispute|claim|case|complaint)|(?:dispute|claim|case|complaint) (?:has been |was )(?:withdrawn|cancell?ed) by/i,
    nl: /(?:koper|klant|consument)[^.\n]{0,40}(?:geschil|klacht|claim|zaak)[^.\n]{0,40}(?:ingetrokken|geannuleerd|gesloten)/i,
    de: /(?:käufer|kunde|kundin)[^.\n]{0,40}(?:konflikt|fall|antrag|beschwerde)[^.\n]{0,40}(?:zurückgezogen|storniert|geschlossen)/i,
    fr: /(?:acheteur|client)[^.\n]{0,40}(?:annulé|retiré|fermé)[^.\n]{0,40}(?:litige|réclamation)/i,
    it: /(?:acquirente|cliente)[^.\n]{0,40}(?:annullato|ritirato|chiuso)[^.\n]{0,40}(?:controversia|contestazione|reclamo)/i,
    es: /(?:comprador|cliente)[^.\n]{0,40}(?:cancelado|retirado|cerrado)[^.\n]{0,40}(?:disputa|reclamación)/i,
  }),
  ...all('won', {
    en: /you(?:'ve| have)? won (?:the|this) (?:dispute|case|claim)|(?:dispute|case|claim)[^.\n]{0,60}(?:decided|resolved|closed|ruled|settled)[^.\n]{0,40} in your favou?r|(?:decided|ruled|found) in (?:your favou?r|favou?r of the seller)/i,
    nl: /in (?:uw|jouw|je) voordeel (?:beslist|gesloten|opgelost|besloten|uitgevallen)|u bent in het gelijk gesteld/i,
    de: /zu ihren gunsten (?:entschieden|geschlossen|gelöst)/i,
    fr: /(?:tranché|résolu|clos|fermé)[^.\n]{0,30}en votre faveur/i,
    it: /(?:risolt|chius|decis)[oa][^.\n]{0,30}a (?:tuo|suo|vostro) favore/i,
    es: /(?:resuelt|cerrad|decidid)[oa][^.\n]{0,30}a (?:tu|su) favor/i,
  }),
  ...all('lost', {
    en: /you(?:'ve| have)? lost (?:the|this) (?:dispute|case|claim)|(?:decided|resolved|closed|ruled|found|settled)[^.\n]{0,40} in (?:the )?(?:(?:buyer|customer|cardholder|consumer)'s favou?r|favou?r of (?:the |your )?(?:buyer|customer|cardholder|consumer))/i,
    nl: /in het voordeel van de (?:koper|klant|consument)|(?:koper|klant|consument) (?:is )?in het gelijk gesteld/i,
    de: /zugunsten des (?:käufers|kunden|karteninhabers)/i,
    fr: /en faveur de (?:l'acheteur|votre client|le titulaire)/i,
    it: /a favore (?:dell'acquirente|del cliente|del titolare)/i,
    es: /a favor del (?:comprador|cliente|titular)/i,
  }),
  ...all('ended', {
    en: /(?:dispute|case|claim|complaint|inquiry)[^.\n]{0,40}(?:has been|was|is now|is) (?:closed|resolved|settled)|we(?:'ve| have) closed (?:the|this) (?:dispute|case|claim)/i,
    nl: /(?:geschil|klacht|zaak|dossier|bemiddeling)[^.\n]{0,40}(?:is|werd) (?:gesloten|opgelost|afgerond)/i,
    de: /(?:konflikt|fall|beschwerde)[^.\n]{0,40}(?:wurde|ist) (?:geschlossen|gelöst)/i,
    fr: /(?:litige|réclamation|dossier)[^.\n]{0,40}(?:a été|est) (?:clos|fermé|résolu)/i,
    it: /(?:controversia|contestazione|reclamo)[^.\n]{0,40}(?:è stat[oa]|è) (?:chius|risolt)/i,
    es: /(?:disputa|reclamación|caso)[^.\n]{0,40}(?:se ha|ha sido|está) (?:cerrad|resuelt)/i,
  }),
  ...all('asked', {
    en: /(?:need|request|require)[^.\n]{0,30}(?:additional|further|more) (?:information|evidence|documents)|escalated (?:to|into) (?:a )?claim|submit your defen[cs]e|mediat(?:or|ion) (?:has |will )?(?:been )?start/i,
    nl: /(?:aanvullende|meer|extra) (?:informatie|bewijs|documenten)|(?:dien|geef)[^.\n]{0,30}verweer|verweer(?:schrift)? (?:in te dienen|indienen)|bemiddel(?:aar|ing)[^.\n]{0,40}(?:gestart|start|begonnen|in behandeling)|bemiddelaar[^.\n]{0,60}(?:reactie|vraagt)/i,
    de: /(?:weitere|zusätzliche) (?:informationen|nachweise|unterlagen)|in einen (?:antrag auf käuferschutz|käuferschutzantrag) umgewandelt/i,
    fr: /(?:informations|preuves|documents) (?:complémentaires|supplémentaires)/i,
    it: /(?:ulteriori|maggiori) (?:informazioni|prove|documenti)/i,
    es: /(?:información|pruebas|documentos) adicional/i,
  }),
  ...all('opened', {
    en: /(?:opened|filed|raised|submitted|started|initiated|created) (?:a|an|this) (?:new )?(?:dispute|claim|case|complaint|chargeback|inquiry)|(?:disputed|reported a problem with|has questioned) (?:a|this|the|their) (?:payment|transaction|charge|purchase)|(?:new|you(?:'ve| have) (?:received|a)) (?:a )?(?:new )?(?:dispute|claim|chargeback|complaint|inquiry)|payment[^.\n]{0,60}(?:is|was|has been) disputed|(?:dispute|claim|complaint)[^.\n]{0,40}(?:has been|was) (?:opened|filed|submitted|received)|respond to (?:this|the) dispute/i,
    nl: /(?:geschil|klacht|claim|zaak)[^.\n]{0,60}(?:geopend|ingediend|gestart|ontvangen|aangemeld|gemeld)|(?:nieuw|nieuwe) (?:geschil|klacht|claim)|betaling[^.\n]{0,40}(?:betwist|wordt betwist)/i,
    de: /(?:konflikt|fall|beschwerde|antrag auf käuferschutz|rückbuchung)[^.\n]{0,60}(?:eröffnet|gestellt|gemeldet|eingereicht|erhalten)|neue[rs]? (?:konflikt|fall|beschwerde)|zahlung[^.\n]{0,40}(?:angefochten|beanstandet)/i,
    fr: /(?:ouvert|déposé|signalé|soumis)[^.\n]{0,20}(?:un |une )?(?:litige|réclamation|contestation)|(?:nouveau litige|nouvelle réclamation)|(?:paiement|transaction)[^.\n]{0,40}contestée?/i,
    it: /(?:aperto|presentato|inviato|segnalato)[^.\n]{0,20}(?:una |un )?(?:controversia|contestazione|reclamo)|(?:nuova (?:controversia|contestazione)|nuovo reclamo)|pagamento[^.\n]{0,40}contestato/i,
    es: /(?:abierto|presentado|iniciado)[^.\n]{0,20}(?:una |un )?(?:disputa|reclamación|caso)|nueva (?:disputa|reclamación)|pago[^.\n]{0,40}(?:disputado|impugnado)/i,
    pl: /(?:otworzył|zgłosił|złożył)\p{L}*[^.\n]{0,20}(?:spór|reklamacj|roszczeni)|now[ye] (?:spór|roszczenie)/iu,
  }),
];
