import type { AmazonClaimState } from '../amazon/moves';
import type { Cue } from './claim-cues';
import { firstCue } from './claim-cues';
import type { MailLanguage } from './mail';

type Ending = AmazonClaimState | 'APPEAL_WON';
const cue = (says: Ending, language: MailLanguage, words: RegExp): Cue<Ending> => ({ says, language, words, verified: false });

/**
 * Ends of a claim beyond granted, denied and withdrawn (amazon §4.4, §4.6). No mail that says so was seen: our own wording, and what
 * fits none of it leaves the claim as it was.
 */
export const AMAZON_ENDING_CUES: readonly Cue<Ending>[] = [
  cue(
    'APPEAL_LOST',
    'en',
    /(?:have |has been |was )?(?:denied|declined|rejected) (?:your |the )?appeal|appeal (?:has been |was )?(?:denied|declined|rejected)|(?:upheld|stand by) (?:our|the) (?:original )?decision/i,
  ),
  cue('APPEAL_LOST', 'de', /(?:widerspruch|einspruch)[^.\n]{0,60}(?:abgelehnt|zurückgewiesen)/i),
  cue('APPEAL_LOST', 'nl', /bezwaar[^.\n]{0,60}(?:afgewezen|ongegrond)/i),
  cue('APPEAL_LOST', 'fr', /(?:appel|contestation)[^.\n]{0,60}(?:refusée?|rejetée?)/i),
  cue('APPEAL_LOST', 'it', /ricorso[^.\n]{0,60}(?:respinto|rifiutato)/i),
  cue('APPEAL_LOST', 'es', /(?:apelación|recurso)[^.\n]{0,60}(?:rechazad|denegad)/i),
  cue(
    'APPEAL_WON',
    'en',
    /(?:have |has been |was )?(?:granted|accepted|approved) (?:your |the )?appeal|appeal (?:has been |was )?(?:granted|accepted|approved|successful)|(?:have )?reversed (?:our|the) (?:original )?decision/i,
  ),
  cue('APPEAL_WON', 'de', /(?:widerspruch|einspruch)[^.\n]{0,60}(?:stattgegeben|angenommen)/i),
  cue('APPEAL_WON', 'nl', /bezwaar[^.\n]{0,60}(?:toegekend|gegrond|gehonoreerd)/i),
  cue('APPEAL_WON', 'fr', /(?:appel|contestation)[^.\n]{0,60}(?:acceptée?|accordée?)/i),
  cue('APPEAL_WON', 'it', /ricorso[^.\n]{0,60}(?:accolto|accettato)/i),
  cue('APPEAL_WON', 'es', /(?:apelación|recurso)[^.\n]{0,60}(?:aceptad|concedid|aprobad)/i),
  cue(
    'REFUNDED_BY_SELLER_AFTER_FILING',
    'en',
    /(?:closed|resolved)[^.\n]{0,60}(?:because )?you (?:have )?(?:issued a |already )?refund|you (?:have )?refunded the (?:buyer|customer|order)[^.\n]{0,60}claim/i,
  ),
  cue(
    'AUTO_GRANTED_NOT_SHIPPED',
    'en',
    /granted[^.\n]{0,120}(?:not shipped|did not ship|not confirm)|order was not (?:shipped|confirmed)[^.\n]{0,80}granted/i,
  ),
  cue(
    'AUTO_GRANTED_NO_TRACKING',
    'en',
    /granted[^.\n]{0,120}(?:no valid tracking|without (?:valid )?tracking|not provide (?:a )?(?:valid )?tracking)/i,
  ),
  cue('AUTO_GRANTED_NO_REPLY', 'en', /granted[^.\n]{0,120}(?:did not respond|no response|not respond)|did not respond[^.\n]{0,80}granted/i),
  cue('AUTO_REFUND_REFUSED_RETURNING', 'en', /(?:refused|undeliverable)[^.\n]{0,80}return(?:ing|ed) to (?:you|the seller|sender)/i),
  cue(
    'ORDER_CANCELLED_AFTER_FILING',
    'en',
    /order (?:has been |was )cancell?ed[^.\n]{0,80}claim|claim[^.\n]{0,80}order (?:has been |was )cancell?ed/i,
  ),
];

const MONEY_BACK =
  /(?:reimburs|credit|refund)(?:ed|ing)? (?:\p{L}+ ){0,4}(?:your|the seller's) account|gutgeschrieben|teruggestort|remboursé (?:sur )?votre|riaccreditat|reembolsad[oa] (?:a|en) su cuenta/iu;

/**
 * The end a decision mail tells, beyond granted, denied and withdrawn; null when it tells none. A won appeal says which of the two axes
 * was reversed, and one that says neither is left to a person: either may be reversed alone (amazon §4.7).
 * @param told what happened, without conditions @param notCounted whether the mail says that the claim does not count
 */
export function amazonEnding(told: string, notCounted: boolean): AmazonClaimState | null {
  const says = firstCue(AMAZON_ENDING_CUES, told)?.says ?? null;
  if (says !== 'APPEAL_WON') return says;
  const money = MONEY_BACK.test(told);
  if (money && notCounted) return 'APPEAL_WON_BOTH';
  return notCounted ? 'APPEAL_WON_METRIC_ONLY' : money ? 'APPEAL_WON_MONEY_ONLY' : null;
}
