import type { BuyerTopic } from '@weerwoord/orders';

/** What a buyer says he will do next; in any language at once, since the names of the ways out are much the same. Our wording. */
export const ANNOUNCED_CUES: readonly { readonly topic: BuyerTopic; readonly words: RegExp }[] = [
  {
    topic: 'announces-claim',
    words:
      /a-?\s?(?:to|tot|bis|à|a|do)-?\s?z\b|(?:open|file|start|raise|submit)(?:ing)? (?:a|an|the) (?:case|claim|dispute|complaint|inr)|(?:report|complain) (?:you |this |it )?to (?:amazon|ebay|aliexpress)|buyer protection|(?:geschil|klacht|claim|zaak) (?:openen|indienen|starten)|(?:dien|open) (?:ik )?een (?:klacht|claim|geschil|zaak)|(?:fall|antrag|streitfall) (?:er)?öffnen|(?:ouvrir|déposer|faire) (?:un|une) (?:litige|réclamation|dossier|plainte)|aprire (?:un|una) (?:reclamo|contestazione|controversia|caso)|abrir (?:un|una) (?:reclamación|disputa|caso)|(?:otworzyć|zgłosić|założyć) (?:spór|reklamację|sprawę)|bemiddeling|digidispuut|webwinkelkeur/iu,
  },
  {
    topic: 'announces-chargeback',
    words:
      /charge-?\s?back|(?:dispute|reverse|cancel|block) (?:the |this |my )?(?:payment|charge|transaction)|(?:my|the) (?:bank|credit card company|card issuer)|paypal (?:dispute|claim|case|zaak|fall)|terugboeken|storneren|rückbuchung|rückbuchen|zurückbuchen|rétrofacturation|opposition (?:au|sur le) paiement|storno (?:della|del)|contracargo|obciążenie zwrotne|creditcardmaatschappij|kreditkarten(?:firma|unternehmen|gesellschaft)/iu,
  },
  {
    topic: 'announces-review',
    words:
      /(?:negative|bad|poor|honest|one[- ]star|1[- ]star) (?:feedback|review|rating)|(?:leave|write|post|give) (?:you )?(?:a )?(?:feedback|review|rating)|negatieve? (?:beoordeling|review|feedback)|slechte (?:beoordeling|review)|(?:negative|schlechte) (?:bewertung|rezension)|(?:mauvais|négatif|mauvaise|négative)\s(?:avis|évaluation)|(?:avis|évaluation) négati|(?:recensione|feedback) negativ|(?:valoración|reseña|opinión|calificación) negativa|negatywn\p{L}* (?:opini|komentarz|ocen)/iu,
  },
  {
    topic: 'announces-authorities',
    words:
      /(?<!\p{L})(?:police|lawyer|solicitor|attorney|legal action|small claims|trading standards|consumer (?:authority|protection)|politie|aangifte|advocaat|juridische|consumentenbond|rechtsbijstand|polizei|anzeige erstatten|anwalt|rechtsanwalt|verbraucherzentrale|gendarmerie|avocat|dgccrf|porter plainte|avvocato|polizia|denuncia|vie legali|abogado|policía|vías legales|prawnik\p{L}*|adwokat\p{L}*|policj\p{L}*|uokik|rzecznik\p{L}* konsument\p{L}*)(?!\p{L})/iu,
  },
];
