import type { MailLanguage } from '../mail/mail';
import { MAIL_LANGUAGES } from '../mail/mail';
import { RECEIPT_WORDS } from './receipt-words';
import type { ReceiptWords } from './receipt-words';
import type { Sentence } from './sentences';
import { clausesOf } from './sentences';

export type Receipt = {
  readonly says: 'arrived' | 'arrived-in-part' | 'not-arrived';
  /** The sentence that says so, as it stands: what a letter may quote. */
  readonly sentence: string;
};

/** What one sentence says about the parcel's arrival; null when it says nothing, or only wishes, asks, supposes or tells what others say. */
function inSentence({ text, asks }: Sentence, { came, not, blocked, part }: ReceiptWords): Receipt['says'] | null {
  const clauses = clausesOf(text);
  const at = clauses.findIndex((clause) => came.test(clause));
  if (at < 0) return null;
  const clause = clauses[at] ?? '';
  const verb = came.exec(clause)?.index ?? 0;
  // A "not" anywhere before the verb, or behind it in the same clause, may belong to it: then nobody admits anything.
  const denied = not.test(clauses.slice(0, at).join(' , ')) || not.test(clause);
  if (denied) {
    const near = not.test(clause.slice(0, verb)) || not.test(clause.slice(verb));
    return near && !blocked.test(clause) ? 'not-arrived' : null;
  }
  if (asks || blocked.test(text)) return null;
  return part.test(text) ? 'arrived-in-part' : 'arrived';
}

/**
 * Does the buyer acknowledge that the parcel came ("arrived, thanks")? Careful by design: a negation, a condition, a question, hearsay
 * ("the tracking says delivered") or another thing received (a refund, a mail) is no acknowledgement, and one denial anywhere outweighs
 * every other sentence. @source amazon §8.1 (BUYER_ACK)
 *
 * @param sentences of the buyer's own words only, never of what he quotes
 */
export function receiptIn(sentences: readonly Sentence[], language: MailLanguage | null): Receipt | null {
  const tables = (language === null ? MAIL_LANGUAGES : [language]).map((of) => RECEIPT_WORDS[of]);
  const said = sentences.flatMap((sentence) => {
    for (const table of tables) {
      const says = inSentence(sentence, table);
      if (says !== null) return [{ says, sentence: sentence.text }];
    }
    return [];
  });
  return said.find(({ says }) => says === 'not-arrived') ?? said.find(({ says }) => says === 'arrived-in-part') ?? said[0] ?? null;
}
