import type { ClaimNotice, ClaimReason } from '../claim';
import { rulesOf } from '../kind-table';
import { firstAmount } from './amounts-in-mail';
import { answerWindow } from './answer-windows';
import { firstCue, reasonSaid } from './claim-cues';
import { languageOf } from './language-of';
import type { Mail } from './mail';
import { addressOf, plainText } from './mail';
import { respondByIn } from './respond-by';
import { SERVICE_CUES } from './service-cues';
import type { ServiceSays } from './service-cues';
import type { Service } from './services';
import { SERVICES } from './services';
import { whatHappened } from './what-happened';

/** Words of the services' own lists of reasons (webshop §6, §7), as they stand in API values and subjects. */
const REASON_WORDS: readonly (readonly [ClaimReason | 'INR', RegExp])[] = [
  ['INR', /product[_ ]not[_ ]received|(?:item|merchandise|goods|order)[_ \w]{0,20}not[_ ]received/i],
  ['SNAD', /product[_ ]unacceptable|not[_ ]as[_ ]described/i],
  ['FRAUD', /fraudulent|unauthori[sz]ed|unrecogni[sz]ed/i],
  ['RETURN_NOT_REFUNDED', /credit[_ ]not[_ ]processed/i],
  ['OTHER', /\bduplicate\b|subscription[_ ]cancell?ed|incorrect[_ ]amount/i],
];

/** Who sent it: by the sender's host, or, for pasted text without a sender, by the service's name in it. */
function serviceOf(address: string, text: string): { readonly service: Service; readonly by: string } | null {
  const host = address.split('@').at(-1) ?? '';
  for (const service of SERVICES) {
    if (address !== '' ? service.hosts.test(host) : service.named.test(text)) return { service, by: address === '' ? 'text' : 'from' };
  }
  return null;
}

const END_OF: Readonly<Partial<Record<ServiceSays, 'won' | 'lost' | 'withdrawn'>>> = { won: 'won', lost: 'lost', withdrawn: 'withdrawn' };
const EVENT_OF: Readonly<Record<ServiceSays, ClaimNotice['event']>> = {
  opened: 'opened',
  asked: 'info-requested',
  won: 'decided',
  lost: 'decided',
  ended: 'decided',
  withdrawn: 'closed',
};

/**
 * Reads a mail of Stripe, PayPal, AliExpress, WebwinkelKeur or DigiDispuut about a dispute. Nothing about these mails is verified, so the
 * reader is generic: who by the sender's host, what by the words of `SERVICE_CUES`, numbers, amounts and dates by their shape. An end
 * without a word about its outcome has no state: the claim stays open. null when it is of none of them, no cue fits, or it names neither
 * an order nor a dispute.
 */
export function readServiceClaimMail(mail: Mail): ClaimNotice | null {
  const address = addressOf(mail.from);
  const body = plainText(mail.text);
  const text = `${plainText(mail.subject)}\n${body}`;
  const found = serviceOf(address, text);
  if (!found) return null;
  const { service, by } = found;
  const spoken = mail.language ?? languageOf(text);
  const what =
    firstCue(SERVICE_CUES, whatHappened(text, spoken)) ??
    firstCue(
      SERVICE_CUES.filter(({ says }) => says === 'opened'),
      text,
    );
  const order = service.orderId.exec(text)?.[1] ?? null;
  const claimId = service.claimId.exec(text)?.[1] ?? null;
  if (what === null || (order === null && claimId === null)) return null;
  const language = spoken ?? what.language;
  const event = EVENT_OF[what.says];
  const asks = event === 'opened' || event === 'info-requested';
  const ending = END_OF[what.says];
  return {
    kind: service.kind,
    event,
    externalOrderId: order,
    externalClaimId: claimId,
    reason: REASON_WORDS.find(([, words]) => words.test(text))?.[0] ?? reasonSaid(text, language),
    amount: firstAmount(body, null),
    receivedAt: mail.date,
    window: asks ? answerWindow(body, !service.wordy) : null,
    respondBy: asks ? respondByIn(text, { zone: service.zone ?? mail.zone ?? 'UTC', sentAt: mail.date, monthFirst: language === 'en' }) : null,
    decidedState: service.stations?.[what.says] ?? (ending === undefined ? null : rulesOf(service.kind).stateFor({ work: ending })),
    saysMetric: null,
    fundedBy: null,
    site: null,
    language,
    cue: `${by}:${service.id}:${what.language}:${what.says}`,
  };
}
