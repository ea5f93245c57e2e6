import { createHash } from 'node:crypto';
import { claimEventOf, noticeTopicsOf, plainText, readBuyerMessage, readClaimMail, readWords } from '@weerwoord/claims';
import type { Mail } from '@weerwoord/claims';
import type { BuyerMessage, BuyerTopic } from '@weerwoord/orders';
import type { ReadContext, ReadStatement } from '@weerwoord/ports';
import { NO_DATE, statement } from '../table/statement-parts';
import { orderInText, trackingInText } from './order-in-text';

/** Senders that are no person: the marketplace, a carrier, a shop system. */
const AUTOMATIC =
  /no-?reply|do-?not-?reply|auto-?(reply|confirm)|mailer-daemon|notif|tracking|shipment|shipping|order-update|^mcinfo@|@[\w.-]*(dhl|ups|usps|fedex|gls-group|gls|dpd|postnl|hermes|myhermes|evri|royalmail|auspost|poczta-polska|laposte|colissimo|bpost|inpost)\.[a-z.]+$/i;

export type MailFacts = {
  readonly mail: Mail;
  /** When the mail itself says it was sent; null when it does not. */
  readonly date: Date | null;
  readonly messageId: string | null;
  readonly sender: { readonly address: string; readonly name: string };
};

/**
 * What a mail states: a notice about a claim when it reads as one, else a message in an order's thread. Subject and text name
 * people, so they go to the personal part; the message entry holds only who wrote, when, and what a buyer's own words are about.
 */
export function mailStatement(told: MailFacts, context: ReadContext): ReadStatement {
  const { mail, date, messageId, sender } = notAhead(told, context.receivedAt);
  const notice = readClaimMail(mail);
  const message = readBuyerMessage(mail);
  const externalOrderId =
    notice?.externalOrderId ?? message?.externalOrderId ?? orderInText(context.channel, plainText(mail.subject), plainText(mail.text));
  const key = messageId ?? hashOf(told.date?.toISOString() ?? '', mail.from, mail.subject, mail.text);
  const from = message?.from ?? (AUTOMATIC.test(sender.address) || mail.headers['auto-submitted']?.startsWith('auto') ? 'marketplace' : 'buyer');
  const about = from === 'buyer' ? topicsOf(mail, context) : noticeTopicsOf(mail);
  const made = statement({
    externalOrderId,
    trackingNumber: externalOrderId === null && from === 'marketplace' ? trackingInText(mail.text) : null,
    statedAt: date ?? NO_DATE,
    // The notice is a fact of its order as well: without it no metric would know of the claim.
    lists: notice
      ? { messages: [], claims: [claimEventOf(notice)].filter((event) => event !== null) }
      : {
          messages: [
            { key, from, at: mail.date, ...(about === null || (from !== 'buyer' && about.length === 0) ? {} : { about }) } satisfies Omit<
              BuyerMessage,
              'recordId'
            >,
          ],
        },
    personal: {
      ...(from === 'buyer' && !notice
        ? { buyerName: nameOf(sender.name), email: sender.address || null, buyerHandle: message?.relayAddress?.split('@')[0] }
        : {}),
      texts: {
        ...(mail.text.trim() === '' ? {} : { [key]: mail.text.trim() }),
        ...(mail.subject === '' ? {} : { [`${key} subject`]: mail.subject }),
      },
    },
  });
  return { ...made, notice };
}

/** No mail was sent after it came to us: a clock that starts in the future gives time that is not there, and its words would outdo every later mail's. */
const notAhead = (told: MailFacts, receivedAt: Date): MailFacts => ({
  ...told,
  mail: told.mail.date > receivedAt ? { ...told.mail, date: receivedAt } : told.mail,
  date: told.date !== null && told.date > receivedAt ? receivedAt : told.date,
});

/** What the buyer wrote about; null when his words could not be read at all, which is not the same as nothing. */
function topicsOf(mail: Mail, { zone, site }: ReadContext): readonly BuyerTopic[] | null {
  const { topics, sure, language } = readWords(mail.text, { sentAt: mail.date, zone, site });
  return topics.length > 0 || (sure && language !== null) ? topics : null;
}

/** Does this mail read as a notice about a claim? Such a one is kept even without a date of its own. */
export const isClaimMail = (mail: Mail): boolean => readClaimMail(mail) !== null;

/** "Anna - via Amazon" is Anna. */
const nameOf = (name: string): string | null =>
  name.replace(/\s*[-\u2013(]\s*(?:(?:via|\u00fcber|par|tramite)\s+)?(?:amazon|ebay)\b.*$/i, '').trim() || null;

const hashOf = (...parts: readonly string[]): string => createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 32);
