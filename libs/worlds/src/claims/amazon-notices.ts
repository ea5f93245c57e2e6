import type { Mail } from '../mails';
import { chargebackOpened, claimFiled } from '../story-mails';
import type { Complaint } from './buyers';
import type { ClaimStory, NoticeStep, Outcome } from './claim-story';
import { amountOf, OURS } from './mail-parts';

/** The reasons as Amazon's mails give them (amazon §6.6). */
const REASONS: Readonly<Record<Complaint, string>> = {
  'not-received': 'the buyer states that the package was not received.',
  'not-as-described': 'the buyer states that the item is not as described.',
  damaged: 'the buyer states that the item was damaged.',
  'return-refused': 'the buyer states that the return request was refused.',
  'not-refunded': 'the buyer states that the item was returned and not refunded.',
  'changed-mind': 'the buyer states that the item is no longer needed.',
  fraud: 'the buyer states that the purchase was unauthorized.',
};
const CLOSE = { 'X-Space-Notification-Type': 'A_Z_CLAIM_RESPONDENT_CLOSE' };
const GREETING = 'Hello Vlierdal Wonen,';
const TEAM = 'Amazon A-to-z Guarantee team';

const decisionOn = (amount: string, orderId: string): Readonly<Record<Outcome, string>> => ({
  'for-us': `We have denied an A-to-z Guarantee claim of ${amount} on the order ${orderId}.\n\nYour account was not debited.`,
  'against-us': `We have granted an A-to-z Guarantee claim of ${amount} on the order ${orderId}.\n\nWe have debited your account for this amount.\n\nYou can appeal this decision within 30 calendar days.`,
  'against-us-not-counted': `We have granted an A-to-z Guarantee claim of ${amount} on the order ${orderId}.\n\nWe will not count the claim against your Order Defect Rate but will debit your account.\n\nYou can appeal this decision within 30 calendar days.`,
  'marketplace-pays': `We have granted an A-to-z Guarantee claim of ${amount} on the order ${orderId}.\n\nWe have covered the cost of this claim. We will not count the claim against your Order Defect Rate.`,
});
const appealOn = (orderId: string): Readonly<Record<Outcome, string>> => ({
  'for-us': `We have granted your appeal on the order ${orderId}.\n\nWe have reimbursed your account. We will not count the claim against your Order Defect Rate.`,
  'marketplace-pays': `We have granted your appeal on the order ${orderId}.\n\nWe have reimbursed your account. We will not count the claim against your Order Defect Rate.`,
  'against-us': `We have denied your appeal on the order ${orderId}.\n\nOur original decision stands.`,
  'against-us-not-counted': `We have granted your appeal on the order ${orderId}.\n\nWe will not count the claim against your Order Defect Rate. The debit stands.`,
});

/** What Amazon writes of an A-to-z claim, in the words of the sheet (amazon §6.6). */
export function aToZMail({ sale, site, situation }: ClaimStory, step: NoticeStep): Mail {
  const from = `Amazon <atoz-guarantee-no-reply@${site}>`;
  const mail = (about: string, subject: string, text: string, headers?: Mail['headers']): Mail => ({
    from,
    to: OURS,
    subject,
    at: step.at,
    id: `atoz-${sale.orderId}-${about}`,
    ...(headers && { headers }),
    text: `${GREETING}\n\n${text}\n\n${TEAM}`,
  });
  if (step.event === 'decided')
    return mail('decided', `Claim decision on order ${sale.orderId}`, decisionOn(amountOf(sale), sale.orderId)[step.outcome], CLOSE);
  if (step.event === 'appeal-decided') return mail('appeal', `Appeal decision on order ${sale.orderId}`, appealOn(sale.orderId)[step.outcome], CLOSE);
  if (step.event === 'withdrawn')
    return mail(
      'withdrawn',
      `Claim decision on order ${sale.orderId}`,
      `The buyer has withdrawn their A-to-z Guarantee claim on the order ${sale.orderId}. No further action is needed.`,
      CLOSE,
    );
  if (step.event === 'opened') return { ...claimFiled(sale, step.at, REASONS[situation.complaint]), from };
  return mail(
    'asked',
    `Information needed: claim on order ${sale.orderId}`,
    `We need additional information about the A-to-z Guarantee claim on the order ${sale.orderId}. Please respond within 48 hours.`,
  );
}

const BANK: Readonly<Record<Outcome, string>> = {
  'for-us': 'The dispute was resolved in your favor. You will not be held responsible for this chargeback.',
  'marketplace-pays': 'You will not be held responsible for this chargeback. We have covered the cost.',
  'against-us': 'You are responsible for this chargeback. We have debited your account for this amount.',
  'against-us-not-counted': 'You are responsible for this chargeback. We have debited your account for this amount.',
};

/** Of a chargeback Amazon tells twice: that there is one, and what the bank found (amazon §5). */
export function chargebackMail({ sale, situation }: ClaimStory, step: NoticeStep): Mail {
  const opened = chargebackOpened(sale, step.at);
  if (step.event === 'opened')
    return situation.complaint === 'fraud' ? { ...opened, text: opened.text.replace('item not received', 'unauthorized transaction') } : opened;
  const mail = (subject: string, text: string): Mail => ({
    from: 'Amazon <cb-seller-query@amazon.com>',
    to: OURS,
    subject,
    at: step.at,
    id: `cb-${sale.orderId}-${step.event}`,
    text: `Hello,\n\n${text}`,
  });
  if (step.event === 'decided' || step.event === 'appeal-decided')
    return mail(
      `Chargeback funding decision on order ${sale.orderId}`,
      `This is the funding decision on the chargeback on order ${sale.orderId} of ${amountOf(sale)}.\n\n${BANK[step.outcome]}`,
    );
  return mail(
    `Information needed: chargeback on order ${sale.orderId}`,
    `The bank needs additional information about the chargeback on this order.\n\nOrder number: ${sale.orderId}\n\nPlease respond within 7 days of this e-mail.`,
  );
}
