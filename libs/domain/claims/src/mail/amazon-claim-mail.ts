import type { Site } from '@weerwoord/kernel';
import { amazonMarketplace } from '@weerwoord/policies';
import type { ClaimNotice } from '../claim';
import { firstAmount } from './amounts-in-mail';
import { AMAZON_ENDING_CUES, amazonEnding } from './amazon-decision-cues';
import { answerWindow, appealWindow } from './answer-windows';
import { A_TO_Z_CUES, AMAZON_DECISION_CUES, AMAZON_FUNDING_CUES, AMAZON_METRIC_CUES, INFO_REQUEST_CUES, firstCue, reasonSaid } from './claim-cues';
import { languageOf } from './language-of';
import type { Mail } from './mail';
import { addressOf, headerOf, plainText } from './mail';
import { respondByIn } from './respond-by';
import { whatHappened } from './what-happened';

export const AMAZON_ORDER_ID = /(?<!\d)\d{3}-\d{7}-\d{7}(?!\d)/;

/** The host of an Amazon sender ("amazon.de"); null for others, for buyers' relay addresses and for lookalikes. */
export function amazonHost(address: string): string | null {
  const host = /@(?:[\w-]+\.)*?(amazon\.(?:com?\.\w{2}|com|\w{2}))$/.exec(address)?.[1] ?? null;
  return host === null || address.includes('@marketplace.') ? null : host;
}

/** Store of the mail: its marketplace header, else the sender's host; "amazon.com" sends for every store, so it names none by itself. */
function siteOf(mail: Mail, host: string | null): Site | null {
  const named = amazonMarketplace(headerOf(mail, 'X-Marketplace-ID'))?.site;
  if (named) return named;
  return host === null || host === 'amazon.com' ? null : (amazonMarketplace(host)?.site ?? null);
}

type Kind = { readonly kind: 'A_TO_Z' | 'CHARGEBACK'; readonly event: ClaimNotice['event'] | null; readonly cue: string };

/** What the mail is, by header and sender; its subject decides nothing (amazon §6.6). Pasted text without a sender goes by its words. */
function kindOf(mail: Mail, address: string, text: string): Kind | null {
  const type = headerOf(mail, 'X-Space-Notification-Type');
  const fromAmazon = amazonHost(address) !== null;
  const pasted = address === '';
  if ((fromAmazon || pasted) && type.startsWith('A_Z_CLAIM_RESPONDENT_')) {
    return { kind: 'A_TO_Z', event: type.endsWith('_CLOSE') ? 'decided' : 'opened', cue: `header:${type}` };
  }
  if (fromAmazon && /^(?:atoz-guarantee-no-reply|seller-guarantee)@/.test(address)) return { kind: 'A_TO_Z', event: null, cue: `from:${address}` };
  if (fromAmazon && address.startsWith('cb-seller-notification@')) return { kind: 'CHARGEBACK', event: 'opened', cue: `from:${address}` };
  if (fromAmazon && address.startsWith('cb-seller-query@'))
    return { kind: 'CHARGEBACK', event: /funding decision/i.test(text) ? 'decided' : 'info-requested', cue: `from:${address}` };
  if (!pasted) return null;
  if (/chargeback dispute/i.test(text))
    return { kind: 'CHARGEBACK', event: /funding decision/i.test(text) ? 'decided' : 'opened', cue: 'text:en:chargeback' };
  const about = firstCue(A_TO_Z_CUES, text);
  return about ? { kind: 'A_TO_Z', event: null, cue: `text:${about.language}:a-to-z` } : null;
}

/** State of a decided A-to-z claim in the words of amazon §4.6; without a word about who pays, a grant stays GRANTED. */
function stateOf(decision: string | undefined, fundedBy: ClaimNotice['fundedBy']): string | null {
  if (decision === 'DENIED') return 'DENIED';
  if (decision === 'WITHDRAWN') return 'WITHDRAWN_BEFORE_DECISION';
  if (decision !== 'GRANTED') return null;
  return fundedBy === 'SELLER' ? 'GRANTED_SELLER_FUNDED' : fundedBy === 'AMAZON' ? 'GRANTED_AMAZON_FUNDED' : 'GRANTED';
}

/** Says that there is a decision; which one, only the text tells. */
const DECISION_SUBJECT =
  /claim decision|decision on (?:the|your) (?:A-to-z|claim)|entscheidung (?:zu|über)|décision (?:concernant|relative|sur)|decisione (?:sul|relativa)|beslissing over|decisión sobre/i;

/** A mail about an appeal whose outcome we cannot read says nothing of the claim itself: "granted" in it may be the appeal. */
const withoutAppeal = (told: string, decision: string | undefined, fundedBy: ClaimNotice['fundedBy']): string | null =>
  /decision on your appeal|your appeal (?:has been|was)|(?:granted|accepted|approved) (?:your|the) appeal/i.test(told)
    ? null
    : stateOf(decision, fundedBy);

/**
 * The order a mail is about: the one in its subject, else the one in the sentence about the claim, else the first. A mail may name
 * an earlier order as well, and a claim on the wrong order is answered with the wrong evidence.
 */
function orderOf(mail: Mail, body: string): string | null {
  const inSubject = AMAZON_ORDER_ID.exec(plainText(mail.subject))?.[0];
  if (inSubject !== undefined) return inSubject;
  const sentences = body.split(/(?<=[.!?])\s+|\n\s*\n/);
  const aboutClaim = sentences.find((sentence) => AMAZON_ORDER_ID.test(sentence) && firstCue(A_TO_Z_CUES, sentence) !== null);
  return AMAZON_ORDER_ID.exec(aboutClaim ?? body)?.[0] ?? null;
}

/** Is this Amazon's mail about a claim (or pasted text that is one), whether or not it names an order? */
export const isAmazonNotice = (mail: Mail): boolean =>
  kindOf(mail, addressOf(mail.from), `${plainText(mail.subject)}\n${plainText(mail.text)}`) !== null;

/** Reads Amazon's mail about an A-to-z claim or a chargeback; null when it is neither, or names no order. @source amazon §6.6, §4.3 */
export function readAmazonClaimMail(mail: Mail): ClaimNotice | null {
  const address = addressOf(mail.from);
  const body = plainText(mail.text);
  const text = `${plainText(mail.subject)}\n${body}`;
  const what = kindOf(mail, address, text);
  const order = orderOf(mail, body);
  if (!what || order === null) return null;
  const site = siteOf(mail, amazonHost(address));
  const zone = (site === null ? undefined : amazonMarketplace(site)?.zone) ?? mail.zone ?? 'UTC';
  const language = mail.language ?? languageOf(text);
  const told = whatHappened(body, language);
  const decision = what.kind === 'A_TO_Z' ? firstCue(AMAZON_DECISION_CUES, told)?.says : undefined;
  const event =
    what.event ??
    (decision !== undefined || firstCue(AMAZON_ENDING_CUES, told) !== null || DECISION_SUBJECT.test(mail.subject)
      ? 'decided'
      : firstCue(INFO_REQUEST_CUES, body)
        ? 'info-requested'
        : 'opened');
  const decided = event === 'decided';
  const fundedBy = decided ? fundingOf(what.kind, told) : null;
  const metric = decided ? (firstCue(AMAZON_METRIC_CUES, told)?.says ?? null) : null;
  return {
    kind: what.kind,
    event,
    externalOrderId: order,
    externalClaimId: null,
    reason: reasonSaid(body, language),
    amount: firstAmount(body, site ?? amazonHost(address)),
    receivedAt: mail.date,
    window: decided ? appealWindow(body) : answerWindow(body, address !== ''),
    respondBy: decided
      ? null
      : respondByIn(body, { zone, sentAt: mail.date, monthFirst: language === 'en' && (site === null || site === 'amazon.com') }),
    decidedState: decided
      ? what.kind === 'CHARGEBACK'
        ? chargebackState(told)
        : (amazonEnding(told, metric === 'NOT_COUNTED') ?? withoutAppeal(told, decision, fundedBy))
      : null,
    saysMetric: metric,
    fundedBy,
    site,
    language,
    cue: what.cue,
  };
}

function fundingOf(kind: Kind['kind'], body: string): ClaimNotice['fundedBy'] {
  const says = firstCue(AMAZON_FUNDING_CUES, body)?.says ?? null;
  return (
    says ??
    (kind === 'CHARGEBACK' && /responsible for this chargeback/i.test(body) && !/not (?:be )?(?:held )?responsible/i.test(body) ? 'SELLER' : null)
  );
}
const chargebackState = (body: string): string | null =>
  /not (?:be )?(?:held )?responsible|resolved in your favou?r/i.test(body)
    ? 'RESOLVED_FOR_SELLER'
    : /responsible for this chargeback|debited your account/i.test(body)
      ? 'SELLER_RESPONSIBLE'
      : null;
