import type { Site } from '@weerwoord/kernel';
import { ebaySite } from '@weerwoord/policies';
import type { ClaimKind, ClaimNotice, ClaimReason } from '../claim';
import { firstAmount } from './amounts-in-mail';
import { answerWindow } from './answer-windows';
import { firstCue, reasonSaid } from './claim-cues';
import { EBAY_CUES, EBAY_DECISION_CUES } from './ebay-claim-cues';
import { languageOf } from './language-of';
import type { Mail } from './mail';
import { addressOf, plainText } from './mail';
import { respondByIn } from './respond-by';
import { whatHappened } from './what-happened';

export const EBAY_ORDER_ID = /(?<![\d-])\d{2}-\d{5}-\d{5}(?![\d-])/;
/** Request, return or case number, where the mail names it as one. */
const REQUEST_ID =
  /(?:request|return|case|inquiry|dispute|anfrage|rückgabe|fall|verzoek|retour|aanvraag|zaak|demande|dossier|richiesta|caso|solicitud)(?:-?(?:id|nummer|nr\.?|number)| n[°º.]| no\.?| ID)?(?: ?#| ?:|) ?(\d{8,12})(?!\d)/iu;

const OPENINGS = EBAY_CUES.filter((cue) => cue.says !== 'CLOSED');

const SITES: Readonly<Record<string, Site>> = {
  de: 'EBAY_DE',
  nl: 'EBAY_NL',
  fr: 'EBAY_FR',
  it: 'EBAY_IT',
  es: 'EBAY_ES',
  at: 'EBAY_AT',
  ch: 'EBAY_CH',
  ie: 'EBAY_IE',
  pl: 'EBAY_PL',
  be: 'EBAY_BE',
  'co.uk': 'EBAY_GB',
  ca: 'EBAY_CA',
  'com.au': 'EBAY_AU',
};

/** Ending of an eBay sender's host ("de" of ebay@ebay.de, "com" of news@mail.ebay.com); null for members' relay addresses and others. */
export function ebayEnding(address: string): string | null {
  if (/@(?:members|reply)\.ebay\./.test(address)) return null;
  return /@(?:[\w-]+\.)*?ebay\.(com\.au|co\.uk|com|\w{2})$/.exec(address)?.[1] ?? null;
}

/** ebay.com sends for every site; only in English it most likely means the American one. */
function siteOf(ending: string | null, language: string | null): Site | null {
  if (ending === null) return null;
  return SITES[ending] ?? (ending === 'com' && language === 'en' ? 'EBAY_US' : null);
}

/** What an end is the end of: what the mail says else of it, or the word it closes. "The case is closed" is no end of a request: it was decided. */
function closedKind(text: string, closing: RegExp): ClaimKind {
  const opening = OPENINGS.find(({ words }) => words.test(text))?.says;
  if (opening !== undefined && opening !== 'CLOSED') return opening;
  const closed = closing.exec(text)?.[0] ?? '';
  return NOUNS.find(([noun]) => noun.test(closed))?.[1] ?? 'EBAY_INR';
}
const NOUNS: readonly (readonly [RegExp, ClaimKind])[] = [
  [/dispute|zahlungsstreit|geschil|litige|contestazione|disputa/i, 'PAYMENT_DISPUTE'],
  [/case|fall|zaak|dossier|caso/i, 'EBAY_CASE'],
  [/return|rückgabe|retour|restituzione|devolución/i, 'EBAY_RETURN'],
];

/** A return without a reason we know is read as "not as described": the reason that gives the seller the least room. */
function reasonFor(kind: ClaimKind, said: ClaimReason | 'INR' | null): ClaimNotice['reason'] {
  if (kind === 'EBAY_INR') return 'INR';
  return said === 'INR' && kind === 'EBAY_RETURN' ? null : said;
}

/** Is this eBay's own mail about a request or a case, whether or not it names an order? Pasted text is not told from a buyer's words. */
export const isEbayNotice = (mail: Mail): boolean =>
  ebayEnding(addressOf(mail.from)) !== null && firstCue(OPENINGS, `${plainText(mail.subject)}\n${plainText(mail.text)}`) !== null;

/** A payment dispute has states of its own: the bank decides it, and only a plain word about us is read. */
function stateFor(kind: ClaimKind, says: string | undefined): string | null {
  if (kind !== 'PAYMENT_DISPUTE') return says ?? null;
  return says === 'CASE_SELLER_WON' ? 'WON' : says?.startsWith('CASE_BUYER_WON') ? 'LOST' : null;
}

/**
 * Reads eBay's mail about a request, a case or a payment dispute. Nothing about these mails is verified (see the cues), so the reader
 * is generic: order number by its shape, amount, window and dates in six languages. null when no cue fits or no order is named.
 */
export function readEbayClaimMail(mail: Mail): ClaimNotice | null {
  const address = addressOf(mail.from);
  const ending = ebayEnding(address);
  if (ending === null && address !== '') return null;
  const body = plainText(mail.text);
  const text = `${plainText(mail.subject)}\n${body}`;
  const order = EBAY_ORDER_ID.exec(text)?.[0] ?? null;
  const spoken = mail.language ?? languageOf(text);
  // "If you do not answer, the request is closed" closes nothing: taken for an end it would stop a running clock.
  const what = firstCue(EBAY_CUES, whatHappened(text, spoken)) ?? firstCue(OPENINGS, text);
  if (what === null || order === null) return null;
  const language = spoken ?? what.language;
  const site = siteOf(ending, language);
  const zone = (site === null ? undefined : ebaySite(site)?.zone) ?? mail.zone ?? 'UTC';
  const closed = what.says === 'CLOSED';
  const kind: ClaimKind = what.says === 'CLOSED' ? closedKind(text, what.words) : what.says;
  const decision = closed || kind === 'EBAY_CASE' ? firstCue(EBAY_DECISION_CUES, whatHappened(text, spoken)) : null;
  const ended = closed || decision !== null;
  // A closed case was decided by somebody: without a word about how, it stays open for a person.
  const decided = decision !== null || (closed && (kind === 'EBAY_CASE' || kind === 'PAYMENT_DISPUTE'));
  return {
    kind: decision !== null && kind !== 'PAYMENT_DISPUTE' ? 'EBAY_CASE' : kind,
    event: decided ? 'decided' : closed ? 'closed' : 'opened',
    externalOrderId: order,
    externalClaimId: REQUEST_ID.exec(text)?.[1] ?? null,
    reason: reasonFor(kind, reasonSaid(text, language)),
    amount: firstAmount(body, site),
    receivedAt: mail.date,
    window: ended ? null : answerWindow(body, false),
    respondBy: ended ? null : respondByIn(text, { zone, sentAt: mail.date, monthFirst: language === 'en' && (site === null || site === 'EBAY_US') }),
    decidedState: decided ? stateFor(kind, decision?.says) : closed ? 'CLOSED' : null,
    saysMetric: null,
    fundedBy: null,
    site,
    language,
    cue: `text:${what.language}:${what.says.toLowerCase()}`,
  };
}
