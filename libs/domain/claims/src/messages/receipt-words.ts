import type { MailLanguage } from '../mail/mail';

/** Words of one language that say a parcel came, deny it, or take the statement back. */
export type ReceiptWords = {
  readonly came: RegExp;
  readonly not: RegExp;
  /** Wishes, conditions, hearsay, and things that come but are no parcel: with one of these nobody says to have it. */
  readonly blocked: RegExp;
  /** Only a part of it. */
  readonly part: RegExp;
};

/** Whole words in any script: "\b" knows only Latin letters without accents. */
const words = (...alternatives: readonly string[]): RegExp => new RegExp(`(?<!\\p{L})(?:${alternatives.join('|')})(?!\\p{L})`, 'iu');

export const RECEIPT_WORDS: Readonly<Record<MailLanguage, ReceiptWords>> = {
  en: {
    came: words(
      'arrived|received|been delivered|was delivered',
      'got (?:it|the (?:parcel|package|item|order|delivery|box)|my (?:parcel|package|item|order|delivery))|has come|turned up',
      'came (?:today|yesterday|this morning|on|safely|in the (?:mail|post))',
    ),
    not: words("not|\\p{L}+n't|never|no|nothing|without|nor|cannot|yet to|missing|havent|hasnt|didnt"),
    blocked: words(
      'if|when|once|until|unless|as soon as|should|would|could|may|might|supposed|was to|were to|says|said|say|stat(?:es|ed)|according',
      'claims?|tracking|status|app|website|allegedly|apparently|neighbou?rs?|someone|somebody|hop(?:e|ing)|wish|expect(?:ed|ing)?',
      "wait(?:ing)?|will|going to|to be|you(?: have|'ve)? (?:received|got|have|say|said|told|sent|promised)|refund|e-?mails?|messages?",
      'reply|answer|invoice|notice|notification|confirmation|letter|code|money|feedback|photo|proof|label|supposedly|wonder(?:ing)?',
      'before',
    ),
    part: words('only|one of|part of|half|missing|incomplete|instead of|just one|not all'),
  },
  nl: {
    came: words(
      'aangekomen|ontvangen|binnengekomen|gekregen|bezorgd|geleverd|afgeleverd|binnen gekomen',
      'kwam (?:vandaag|gisteren|vanmorgen|netjes|goed) aan|ontving',
    ),
    not: words('niet|nooit|geen|niets|niks|nog niet|noch|zonder'),
    blocked: words(
      'als|indien|wanneer|zodra|tot|zou|zouden|zal|zullen|moet(?:en)?|kan|kunnen|wil|mag|te ontvangen|volgens|zegt|staat|status',
      'track(?:ing)?|app|zogenaamd|blijkbaar|hoop|hopelijk|graag|verwacht\\p{L}*|wacht\\p{L}*|bur(?:en|en?man|vrouw)|buur\\p{L}*|iemand',
      'terugbetaling|geld|mail(?:tje)?s?|e-mails?|bericht(?:en|je)?|antwoord|factuur|bevestiging|melding|code|foto',
      '(?:u|jullie|jij|je) (?:hebt|heeft|hebben|heb|zegt|zei|beloofde|stuurde)|(?:hebt|heeft|hebben|heb) (?:u|jullie|jij|je)|voordat',
      'word(?:t|en)',
    ),
    part: words('maar (?:één|een|1|2)|alleen|slechts|deel|gedeelte|helft|ontbre\\p{L}*|incompleet|onvolledig|in plaats van|niet alles'),
  },
  de: {
    came: words(
      'angekommen|erhalten|bekommen|eingetroffen|zugestellt|geliefert',
      'kam (?:heute|gestern|gut|heil|wohlbehalten|pünktlich)(?: \\p{L}+)* an|ist da|erhielt',
    ),
    not: words('nicht|nie|niemals|kein\\p{L}*|nichts|noch nicht|weder|ohne'),
    blocked: words(
      'wenn|falls|wann|sobald|bis|soll(?:te|ten|en)?|würde\\p{L}*|wird|werden?|kann|könnte\\p{L}*|möchte|muss|laut|angeblich|sagt|steht',
      'status|sendungsverfolgung|tracking|app|hoffe|hoffentlich|warte\\p{L}*|erwarte\\p{L}*|nachbar\\p{L}*|jemand|zu erhalten',
      'erstattung|geld|e-?mails?|mails?|nachrichten?|antwort|rechnung|bestätigung|benachrichtigung|code|foto|sie haben|ihr habt|bevor',
      'anscheinend|scheinbar',
    ),
    part: words('nur|teil(?:weise|e)?|hälfte|fehl(?:t|en|te)|unvollständig|statt|anstatt|eines von'),
  },
  fr: {
    came: words('reçue?s?|arrivée?s?|livrée?s?'),
    not: words("pas|jamais|rien|aucune?|toujours pas|n'\\p{L}+|sans"),
    blocked: words(
      "si|s'il|quand|lorsque|dès|jusqu\\p{L}*|devrai\\p{L}*|aurai\\p{L}*|serai\\p{L}*|sera|doit|peut|selon|d'après|indique\\p{L}*|dit",
      "suivi|statut|soi-disant|apparemment|j'espère|espère|attend\\p{L}*|voisine?s?|quelqu'un|remboursement|argent|e-?mails?|courriel",
      'messages?|réponse|facture|confirmation|notification|code|photo|vous avez|avant|êtes',
    ),
    part: words('seulement|une? (?:seule?|partie)|moitié|manque\\p{L}*|incompl\\p{L}*|au lieu|que (?:un|une|1)'),
  },
  it: {
    came: words('arrivat[oaie]|ricevut[oaie]|consegnat[oaie]'),
    not: words('non|mai|niente|nulla|nessun\\p{L}*|senza|ancora no'),
    blocked: words(
      'se|quando|appena|finché|dovrebbe\\p{L}*|dovev\\p{L}*|sarebbe|sarà|deve|può|secondo|dice|risulta\\p{L}*|tracking|tracciamento',
      'stato della|spero|speriamo|aspett\\p{L}*|attend\\p{L}*|vicin[oaie]|qualcuno|rimborso|denaro|soldi|e-?mails?|mail|messaggi?o?',
      'risposta|fattura|conferma|notifica|codice|foto|avete|prima che',
    ),
    part: words('solo|soltanto|una parte|metà|manca(?:no)?|mancante|incomplet\\p{L}*|invece'),
  },
  es: {
    came: words('llegó|llegado|llegaron|recibí|recibido|recibimos|entregado|entregaron'),
    not: words('no|nunca|nada|tampoco|ningún\\p{L}*|sin|jamás|todavía no|aún no'),
    blocked: words(
      'si|cuando|cuándo|hasta|debería\\p{L}*|habría|sería|debe|puede|según|dice|consta|aparece|figura|seguimiento|estado|supuestamente',
      'espero|esper\\p{L}*|vecin[oa]s?|alguien|reembolso|dinero|correos?|e-?mails?|mensajes?|respuesta|factura|confirmación',
      'notificación|código|foto|antes|ustedes',
    ),
    part: words('solo|sólo|solamente|una parte|mitad|falta\\p{L}*|incomplet\\p{L}*|en lugar'),
  },
  pl: {
    came: words('dotarł\\p{L}*|przyszł\\p{L}*|przyszedł|otrzymał\\p{L}*|odebrał\\p{L}*|doręczon\\p{L}*|dostarczon\\p{L}*|dostał\\p{L}*'),
    not: words('nie|nigdy|nic|żadn\\p{L}*|bez|ani'),
    blocked: words(
      'jeśli|jeżeli|gdy|kiedy|aż|dopóki|powin\\p{L}*|miał\\p{L}*|będzie|według|podobno|status\\p{L}*|śledzeni\\p{L}*|mam nadzieję',
      'czekam|czekamy|sąsiad\\p{L}*|ktoś|zwrot\\p{L}*|pieni\\p{L}*|e-?mail\\p{L}*|wiadomoś\\p{L}*|odpowied\\p{L}*|faktur\\p{L}*',
      'potwierdzeni\\p{L}*|kod|zdjęci\\p{L}*|zanim|rzekomo|czy',
    ),
    part: words('tylko|częś\\p{L}*|połow\\p{L}*|brak\\p{L}*|niekompletn\\p{L}*|zamiast'),
  },
};
