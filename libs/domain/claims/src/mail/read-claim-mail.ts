import type { ClaimNotice } from '../claim';
import { readAmazonClaimMail } from './amazon-claim-mail';
import { readEbayClaimMail } from './ebay-claim-mail';
import { mailsInside } from './forwarded';
import type { Mail } from './mail';
import { readServiceClaimMail } from './service-claim-mail';

/** A notice is short; what comes after this is a quoted history or an attachment that was taken for text. */
const READ_CHARACTERS = 100_000;

const readOne = (mail: Mail): ClaimNotice | null => readAmazonClaimMail(mail) ?? readServiceClaimMail(mail) ?? readEbayClaimMail(mail);

/**
 * Is this mail a notice about a claim, and what does it say? Amazon A-to-z (filed, decided), Amazon chargeback, eBay item not received,
 * return, case, cancellation and payment dispute, disputes at Stripe, PayPal and AliExpress, complaints at WebwinkelKeur and DigiDispuut,
 * in en/de/fr/it/nl/es as far as their wording is known; also when forwarded or pasted with its header block. null: it is not, and stays a message.
 *
 * `receivedAt` is the Date of the notice itself: the inner one of a forwarded mail. Where that cannot be read it is the outer date, and
 * `cue` ends with "+undated" so that a person looks.
 */
export function readClaimMail(whole: Mail): ClaimNotice | null {
  const mail = whole.text.length > READ_CHARACTERS ? { ...whole, text: whole.text.slice(0, READ_CHARACTERS) } : whole;
  const direct = readOne(mail);
  const inside = direct && mail.from !== '' ? [] : mailsInside(mail);
  for (const inner of inside) {
    const notice = readOne(inner);
    if (notice) return { ...notice, cue: `forwarded:${notice.cue}${inner.dated ? '' : '+undated'}` };
  }
  return direct;
}
