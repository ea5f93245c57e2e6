import type { Mail } from '../mails';
import { aToZMail, chargebackMail } from './amazon-notices';
import type { ClaimStory, NoticeStep } from './claim-story';
import { ebayMail } from './ebay-notices';
import { OURS } from './mail-parts';
import type { ClaimKindTold } from './kinds';
import { aliexpressMail, complaintMail, paypalMail, stripeMail } from './service-notices';

type Writer = (story: ClaimStory, step: NoticeStep) => Mail;
const WRITERS: Readonly<Record<Exclude<ClaimKindTold, 'SAFE_T'>, Writer>> = {
  A_TO_Z: aToZMail,
  CHARGEBACK: chargebackMail,
  EBAY_INR: ebayMail,
  EBAY_RETURN: ebayMail,
  EBAY_CASE: ebayMail,
  EBAY_CANCELLATION: ebayMail,
  PAYMENT_DISPUTE: ebayMail,
  ALIEXPRESS_DISPUTE: aliexpressMail,
  STRIPE_DISPUTE: stripeMail,
  PAYPAL_DISPUTE: paypalMail,
  SHOP_COMPLAINT: complaintMail,
};

/** The mail that tells a step; null for a SAFE-T claim, of which no mail is known. */
export const noticeMail = (story: ClaimStory, step: NoticeStep): Mail | null => (story.kind === 'SAFE_T' ? null : WRITERS[story.kind](story, step));

/** Where the marketplace forwards words between buyer and shop; null where it does not do so by mail. */
function relayOf({ site, sale: { buyer, handle } }: ClaimStory): string | null {
  if (site.startsWith('amazon.')) return `"${buyer} - Amazon Marketplace" <${handle}@marketplace.${site}>`;
  return site.startsWith('EBAY_') ? `${handle} <${handle}@members.ebay.com>` : null;
}

/** All mails of a story, as its account's mailbox would hold them: what the marketplace wrote, and what buyer and shop did where it goes by mail. */
export function mailsOfStory(story: ClaimStory): Mail[] {
  const { sale, talk, kind } = story;
  const notices = story.notices.flatMap((step) => noticeMail(story, step) ?? []);
  const relay = relayOf(story);
  if (relay === null) return notices;
  const thread = talk.map(({ from, at, words }, nth): Mail => ({
    from: from === 'buyer' ? relay : OURS,
    to: from === 'buyer' ? OURS : relay,
    subject: `${from === 'seller' ? 'Re: ' : ''}Inquiry about order ${sale.orderId}`,
    at,
    id: `talk-${kind}-${sale.trackingNumber}-${String(nth)}`,
    text: `Order ID: ${sale.orderId}\n\n${words}\n`,
  }));
  return [...thread, ...notices].sort((a, b) => a.at.getTime() - b.at.getTime());
}
