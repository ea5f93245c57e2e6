import type { ClaimNotice, ClaimReason } from '../claim';
import type { MailLanguage } from './mail';

/** One wording that tells something. `verified`: seen in a real mail by a source of the sheet; the others are our own guesses at the wording. */
export type Cue<Says> = { readonly says: Says; readonly language: MailLanguage; readonly words: RegExp; readonly verified: boolean };
const cue = <Says>(says: Says, language: MailLanguage, words: RegExp, verified = false): Cue<Says> => ({ says, language, words, verified });

/** The first cue that is in the text. */
export const firstCue = <Says>(cues: readonly Cue<Says>[], text: string): Cue<Says> | null => cues.find((c) => c.words.test(text)) ?? null;

/** Why the buyer complains, whatever the channel. Ordered: the way back before the way out, a refund before a return. */
export const REASON_CUES: readonly Cue<ClaimReason | 'INR'>[] = [
  cue('INJURY_DAMAGE', 'en', /personal injury|property damage/i),
  cue('INJURY_DAMAGE', 'de', /personenschaden|sachschaden/i),
  cue(
    'RETURN_NOT_REFUNDED',
    'en',
    /return(?:ed)?[^.\n]{0,60}not (?:been )?refunded|no refund|refund (?:was |has )?not (?:been )?(?:received|issued)|(?:not|never) (?:yet )?(?:been )?refunded/i,
  ),
  cue('RETURN_NOT_REFUNDED', 'de', /(?:keine|nicht) (?:rück)?erstatt/i),
  cue('RETURN_NOT_REFUNDED', 'nl', /(?:geen|niet) terugbeta/i),
  cue('RETURN_NOT_REFUNDED', 'fr', /pas (?:été )?rembours/i),
  cue('RETURN_NOT_REFUNDED', 'it', /non (?:è stato |ha )?(?:rimborsat|ricevuto il rimborso)/i),
  cue('RETURN_REFUSED', 'en', /return (?:request )?(?:was |has been )?(?:refused|denied|declined|not (?:accepted|authori[sz]ed))/i),
  cue(
    'INR',
    'en',
    /not received|(?:did not|didn't|has not|hasn't|have not|haven't|never) (?:yet )?(?:received?|arrived?)|(?:has|was) not (?:yet )?(?:been )?delivered|non-receipt/i,
    true,
  ),
  cue('INR', 'de', /nicht (?:erhalten|angekommen|zugestellt|geliefert|eingetroffen)/i),
  cue('INR', 'nl', /niet[ -]ontvangen|niet (?:is |heeft |werd )?(?:ontvangen|aangekomen|geleverd|bezorgd)/i),
  cue('INR', 'fr', /non reçue?|(?:pas|jamais)(?: encore)? (?:été )?(?:reçue?|livrée?|arrivée?)/i),
  cue('INR', 'it', /non (?:è (?:stato |mai )?|ha (?:ancora )?|hai )?(?:ricevut|consegnat|arrivat)|mancata consegna/i),
  cue('INR', 'es', /no (?:ha )?recibi|no (?:ha )?llegado|no entregad/i),
  cue(
    'SNAD',
    'en',
    /not as described|differ(?:s|ent) (?:from|to)|doesn't match|does not match|materially different|damaged|defective|wrong item|counterfeit|missing parts|faulty/i,
  ),
  cue('SNAD', 'de', /nicht (?:wie beschrieben|der beschreibung)|entspricht nicht|beschädigt|defekt|falscher artikel|fälschung|teile fehlen/i),
  cue(
    'SNAD',
    'nl',
    /niet (?:overeen )?(?:met|zoals) (?:de )?beschr|komt niet overeen|beschadigd|defect|verkeerd(?:e)? (?:artikel|object)|namaak|onderdelen ontbreken/i,
  ),
  cue('SNAD', 'fr', /non conforme|pas conforme|(?:ne )?correspond pas|endommagé|défectueux|contrefa/i),
  cue('SNAD', 'it', /non (?:è )?conforme|non corrisponde|danneggiat|difettos|contraffatt/i),
  cue('SNAD', 'es', /no (?:coincide|corresponde)|no es como|dañad|defectuos|falsificad/i),
  cue('FRAUD', 'en', /unauthori[sz]ed|did not (?:make|authori[sz]e) (?:this|the) (?:purchase|transaction)|fraud/i),
  cue('REMORSE', 'en', /changed (?:their|his|her) mind|no longer (?:need|want)|ordered by mistake|bought by mistake/i),
  cue('REMORSE', 'de', /nicht mehr benötigt|gefällt (?:\p{L}+ )?nicht|versehentlich|widerruf/iu),
  cue('REMORSE', 'nl', /van gedachten veranderd|niet meer nodig|per ongeluk|herroep/i),
  cue('REMORSE', 'fr', /chang(?:é|er) d'avis|plus besoin|par erreur|rétractation/i),
  cue('REMORSE', 'it', /cambiato idea|più bisogno|per errore|recesso/i),
  cue('REMORSE', 'es', /cambiado de opinión|ya no (?:lo )?necesit|por error|desistimiento/i),
];

/** The reason by the words of the mail's own language (and English, which marketplaces mix in); by all of them when it is unknown. */
export function reasonSaid(text: string, language: string | null): ClaimReason | 'INR' | null {
  const spoken = language === null ? REASON_CUES : REASON_CUES.filter((c) => c.language === 'en' || language.startsWith(c.language));
  // "Order Defect Rate" is no defect of the item.
  return firstCue(spoken, text.replace(/order defect rate/gi, 'ODR'))?.says ?? null;
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
  cue('NOT_COUNTED', 'de', /nicht (?:auf|in|gegen)[^.\n]{0,40}(?:rate an bestellmängeln|bestellmängelrate)|rate an bestellmängeln[^.\n]{0,60}nicht/i),
  cue('NOT_COUNTED', 'it', /non (?:influir|verrà conteggiat|sarà conteggiat|incider)/i),
  cue('NOT_COUNTED', 'fr', /ne sera pas (?:comptabilisé|pris|compté)/i),
  cue('NOT_COUNTED', 'nl', /niet (?:meegeteld|meetellen)/i),
  cue('COUNTED', 'es', /se contabilizar[áa] en su (?:ratio|tasa)/i, true),
  cue('COUNTED', 'en', /will (?:be )?count(?:ed)? (?:the claim )?(?:against|toward|in)[^.\n]{0,40}order defect rate/i),
];
export const AMAZON_FUNDING_CUES: readonly Cue<NonNullable<ClaimNotice['fundedBy']>>[] = [
  cue('SELLER', 'en', /(?:will|have|has been) debit|(?<!not |not been )debited (?:from )?your account|(?<!not )charged (?:to )?your account/i, true),
  cue('SELLER', 'es', /hemos cobrado el importe de su cuenta|cargado en su cuenta/i),
  cue('SELLER', 'de', /konto[^.\n]{0,60}belastet|von ihrem konto abgebucht/i),
  cue('SELLER', 'it', /addebitat[oa][^.\n]{0,40}(?:account|conto)/i),
  cue('SELLER', 'fr', /débité (?:de )?votre compte|votre compte[^.\n]{0,40}débité/i),
  cue('SELLER', 'nl', /van uw (?:account|rekening) (?:gehaald|afgeschreven)|uw account[^.\n]{0,40}belast/i),
  cue('AMAZON', 'en', /covered the cost/i, true),
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
  cue('DENIED', 'de', /antrag[^.\n]{0,60}(?:abgelehnt|nicht stattgegeben)/i),
  cue('DENIED', 'es', /hemos (?:denegado|rechazado)/i),
  cue('DENIED', 'it', /abbiamo (?:respinto|rifiutato|negato)/i),
  cue('DENIED', 'fr', /(?:avons )?(?:refusé|rejeté) (?:une|la|cette) réclamation/i),
  cue('DENIED', 'nl', /(?:claim|garantieaanvraag|aanvraag)[^.\n]{0,60}(?:afgewezen|geweigerd)/i),
  cue('GRANTED', 'en', /(?:have|has been|was) granted/i, true),
  cue('GRANTED', 'es', /hemos concedido una reclamaci[oó]n/i, true),
  cue('GRANTED', 'de', /antrag[^.\n]{0,80}(?:stattgegeben|genehmigt)/i),
  cue('GRANTED', 'it', /abbiamo (?:accolto|approvato|concesso)/i),
  cue('GRANTED', 'fr', /avons (?:accepté|accordé|approuvé)/i),
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
