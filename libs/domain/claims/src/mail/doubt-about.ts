import { isAmazonNotice } from './amazon-claim-mail';
import { isEbayNotice } from './ebay-claim-mail';
import { isRelay } from './forwarded';
import type { Mail } from './mail';
import { addressOf, headerOf } from './mail';
import { readClaimMail } from './read-claim-mail';

/**
 * Why a person should look at a mail before anything is done with it:
 * `not-the-marketplace`: it has the words of a notice, but another sender (a lookalike, or a colleague who copied them): it opens no claim;
 * `sender-unconfirmed`: the seller's own mail server could not confirm the marketplace as its sender: it opens one, since to miss a claim is worse;
 * `no-order-number`: it is a notice, but names no order: it opens none.
 */
export type MailDoubt = 'not-the-marketplace' | 'sender-unconfirmed' | 'no-order-number';

/** What the receiving server found: DMARC says it whole, else neither SPF nor DKIM may have passed. */
function failsChecks(mail: Mail): boolean {
  const results = headerOf(mail, 'Authentication-Results');
  if (/\bdmarc=fail\b/i.test(results)) return true;
  return /\bspf=(?:soft)?fail\b/i.test(results) && /\bdkim=(?:fail|none)\b/i.test(results) && !/\bd(?:kim|marc)=pass\b/i.test(results);
}

/** What is doubtful about a mail that is, or looks like, a notice about a claim; null for every other mail, and for one nobody needs to doubt. */
export function doubtAbout(mail: Mail): MailDoubt | null {
  const address = addressOf(mail.from);
  const notice = readClaimMail(mail);
  if (notice) return !notice.cue.startsWith('forwarded:') && failsChecks(mail) ? 'sender-unconfirmed' : null;
  if (isAmazonNotice(mail) || isEbayNotice(mail)) return 'no-order-number';
  // A buyer may quote what he likes; an absence note tells nothing at all.
  if (address === '' || isRelay(address) || headerOf(mail, 'Auto-Submitted').toLowerCase().startsWith('auto')) return null;
  const words = readClaimMail({ ...mail, from: '', headers: {} });
  return words !== null && words.event === 'opened' ? 'not-the-marketplace' : null;
}
