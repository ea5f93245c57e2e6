import type { Day, Money, Site } from '@weerwoord/kernel';
import type { BuyerTopic } from '@weerwoord/orders';
import { AMAZON_ORDER_ID } from '../mail/amazon-claim-mail';
import { amountsIn } from '../mail/amounts-in-mail';
import { EBAY_ORDER_ID } from '../mail/ebay-claim-mail';
import { languageOf } from '../mail/language-of';
import type { MailLanguage } from '../mail/mail';
import { plainText } from '../mail/mail';
import { daysIn } from '../mail/respond-by';
import { ANNOUNCED_CUES } from './announced-cues';
import type { ContactDetails } from './contact-details';
import { contactDetailsIn } from './contact-details';
import { ownWords } from './own-words';
import type { Receipt } from './receipt';
import { receiptIn } from './receipt';
import { sentencesOf } from './sentences';
import { TOPIC_CUES } from './topic-cues';

/** What a buyer's message says, read from his own words only. */
export type WordsRead = {
  /** His words this time, as they stand. Personal data, like all words. */
  readonly words: string;
  /** What was cut off: older mails, signature, a marketplace's frame. */
  readonly cut: string;
  /** False when the words may be somebody else's: then nothing below is read from them. */
  readonly sure: boolean;
  readonly language: MailLanguage | null;
  readonly topics: readonly BuyerTopic[];
  readonly receipt: Receipt | null;
  /** Numbers of orders he names himself, Amazon's and eBay's by their shape. */
  readonly orders: readonly string[];
  readonly days: readonly Day[];
  readonly amounts: readonly Money[];
  /** Kept apart from the rest: personal data. */
  readonly contact: ContactDetails;
};

export type WordsContext = {
  /** When he wrote: gives the year where none is written. */
  readonly sentAt: Date;
  readonly zone: string;
  readonly site: Site | null;
};

const all = (pattern: RegExp, text: string): string[] => [...new Set(text.match(new RegExp(pattern.source, 'g')) ?? [])].slice(0, 20);

/**
 * Reads a buyer's message: what he wrote this time, in which language, about what, and which orders, days and amounts he names.
 * Nothing is read from what he quotes; a topic needs its words, an acknowledgement of receipt a whole sentence (see `receiptIn`).
 */
export function readWords(text: string, { sentAt, zone, site }: WordsContext): WordsRead {
  const { words, said, cut, sure } = ownWords(text);
  const plain = plainText(said);
  const language = languageOf(plain);
  const sentences = sentencesOf(plain);
  const receipt = sure ? receiptIn(sentences, language) : null;
  const spoken = TOPIC_CUES.filter((cue) => language === null || cue.language === language);
  const topics = [
    ...(receipt ? [receipt.says] : []),
    ...spoken.filter((cue) => cue.words.test(plain)).map(({ topic }) => topic),
    ...ANNOUNCED_CUES.filter((cue) => cue.words.test(plain)).map(({ topic }) => topic),
  ];
  return {
    words,
    cut,
    sure,
    language,
    topics: sure ? [...new Set(topics)] : [],
    receipt,
    orders: [...all(AMAZON_ORDER_ID, plain), ...all(EBAY_ORDER_ID, plain)],
    days: daysIn(plain, {
      zone,
      sentAt,
      nearestYear: true,
      monthFirst: language === 'en' && (site === null || site === 'amazon.com' || site === 'EBAY_US'),
    }),
    amounts: amountsIn(plain, site),
    contact: contactDetailsIn(said),
  };
}
