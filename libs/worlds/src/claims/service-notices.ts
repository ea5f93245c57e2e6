import { addDays, dayOf } from '@weerwoord/kernel';
import type { Mail } from '../mails';
import type { Complaint } from './buyers';
import type { ClaimStory, NoticeStep, Outcome } from './claim-story';
import { amountOf, bedragOf, caseNumber, dayInWords, mailToUs } from './mail-parts';

/** Mails of services that tell a seller of a dispute; no real one was seen (webshop §4, §6, §7; aliexpress §7): they say what the sheets list. */
const won = (outcome: Outcome): boolean => outcome === 'for-us' || outcome === 'marketplace-pays';

const STRIPE_REASON: Readonly<Record<Complaint, string>> = {
  'not-received': 'product_not_received',
  'not-as-described': 'product_unacceptable',
  damaged: 'product_unacceptable',
  'return-refused': 'credit_not_processed',
  'not-refunded': 'credit_not_processed',
  'changed-mind': 'credit_not_processed',
  fraud: 'fraudulent',
};

export function stripeMail({ sale, situation }: ClaimStory, step: NoticeStep): Mail {
  const dispute = `du_1Vl${caseNumber(sale)}`;
  const mail = (what: string, subject: string, text: string): Mail =>
    mailToUs('Stripe <notifications@stripe.com>', `stripe-${what}`, sale, step.at, subject, `Hello Vlierdal Wonen,\n\n${text}\n\nStripe`);
  if (step.event === 'decided' || step.event === 'appeal-decided')
    return mail(
      'decided',
      `Dispute ${dispute} was decided`,
      `You ${won(step.outcome) ? 'won' : 'lost'} the dispute ${dispute}. Order ${sale.orderId}. Amount: ${amountOf(sale)}.`,
    );
  if (step.event === 'withdrawn')
    return mail('withdrawn', `Dispute ${dispute} was withdrawn`, `The cardholder has withdrawn the dispute ${dispute}. Order ${sale.orderId}.`);
  const due = dayInWords(addDays(dayOf(step.at, 'UTC'), 9), 'en-US', 'short');
  return mail(
    'opened',
    `A payment of ${amountOf(sale)} was disputed`,
    `Your customer disputed a payment of ${amountOf(sale)}. Dispute ${dispute}.\nReason: ${STRIPE_REASON[situation.complaint]}. Order ${sale.orderId}.\n\nPlease respond by ${due}.`,
  );
}

const DUTCH_REASON: Readonly<Record<Complaint, string>> = {
  'not-received': 'het artikel is niet ontvangen',
  'not-as-described': 'komt niet overeen met de beschrijving',
  damaged: 'het artikel is beschadigd aangekomen',
  'return-refused': 'komt niet overeen met de beschrijving',
  'not-refunded': 'de retour is niet terugbetaald',
  'changed-mind': 'de koper is van gedachten veranderd',
  fraud: 'het artikel is niet ontvangen',
};

export function paypalMail({ sale, situation }: ClaimStory, step: NoticeStep): Mail {
  const number = `PP-D-${caseNumber(sale)}`;
  const mail = (what: string, subject: string, text: string): Mail =>
    mailToUs('PayPal <service@paypal.nl>', `paypal-${what}`, sale, step.at, subject, `Hallo Vlierdal Wonen,\n\n${text}`);
  if (step.event === 'decided' || step.event === 'appeal-decided')
    return mail(
      'decided',
      `Zaak ${number} is beslist`,
      `Zaak ${number} over bestelling ${sale.orderId} is ${won(step.outcome) ? 'in uw voordeel' : 'in het voordeel van de koper'} beslist.\n\nBedrag: ${bedragOf(sale)}`,
    );
  if (step.event === 'withdrawn')
    return mail(
      'withdrawn',
      `Zaak ${number} is ingetrokken`,
      `De koper heeft het geschil over bestelling ${sale.orderId} ingetrokken. Zaak ${number}.`,
    );
  if (step.event !== 'opened')
    return mail(
      'asked',
      `Zaak ${number}: meer informatie`,
      `Wij hebben aanvullende informatie nodig over zaak ${number}, bestelling ${sale.orderId}. U hebt 10 dagen om te reageren.`,
    );
  const due = dayInWords(addDays(dayOf(step.at, 'Europe/Amsterdam'), 10), 'nl-NL');
  return mail(
    'opened',
    'De koper heeft een geschil geopend',
    `De koper heeft een geschil geopend voor bestelling ${sale.orderId}: ${DUTCH_REASON[situation.complaint]}.\n\nBedrag: ${bedragOf(sale)}\nZaak ${number}. Reageer uiterlijk ${due}.`,
  );
}

export function complaintMail({ sale, situation }: ClaimStory, step: NoticeStep): Mail {
  const number = caseNumber(sale);
  const keurmerk = (what: string, subject: string, text: string): Mail =>
    mailToUs('WebwinkelKeur <info@webwinkelkeur.nl>', `wwk-${what}`, sale, step.at, subject, `Hallo Vlierdal Wonen,\n\n${text}`);
  const committee = (what: string, subject: string, text: string): Mail =>
    mailToUs('DigiDispuut <info@digidispuut.nl>', `digi-${what}`, sale, step.at, subject, `Geachte heer, mevrouw,\n\n${text}`);
  if (step.event === 'decided' || step.event === 'appeal-decided')
    return committee(
      'decided',
      `Uitspraak in dossier ${number}`,
      `De commissie heeft in dossier ${number} over bestelling ${sale.orderId} ${won(step.outcome) ? 'in uw voordeel' : 'in het voordeel van de consument'} beslist.`,
    );
  if (step.event === 'withdrawn')
    return keurmerk(
      'withdrawn',
      `Klacht over bestelling ${sale.orderId} ingetrokken`,
      `De consument heeft de klacht over bestelling ${sale.orderId} ingetrokken. Klacht ${number}.`,
    );
  if (step.event === 'escalated')
    return committee(
      'opened',
      `Nieuw geschil: dossier ${number}`,
      `Er is een geschil ingediend over bestelling ${sale.orderId}. Dossier ${number}. U hebt 14 dagen om verweer in te dienen.`,
    );
  if (step.event === 'asked')
    return keurmerk(
      'asked',
      `Bemiddeling over bestelling ${sale.orderId}`,
      `De bemiddelaar vraagt uw reactie op de klacht over bestelling ${sale.orderId}. Klacht ${number}. U hebt 3 dagen om te reageren.`,
    );
  return keurmerk(
    'opened',
    `Nieuwe klacht over bestelling ${sale.orderId}`,
    `Een consument heeft een klacht ingediend over bestelling ${sale.orderId}: ${DUTCH_REASON[situation.complaint]}.\n\nBedrag: ${bedragOf(sale)}\nKlacht ${number}. U hebt 7 dagen om te reageren.`,
  );
}

const AE_REASON: Readonly<Record<Complaint, string>> = {
  'not-received': 'package not received',
  'not-as-described': 'item not as described',
  damaged: 'item damaged, not as described',
  'return-refused': 'item not as described',
  'not-refunded': 'item returned and not refunded',
  'changed-mind': 'no longer needed',
  fraud: 'package not received',
};

export function aliexpressMail({ sale, situation }: ClaimStory, step: NoticeStep): Mail {
  const number = caseNumber(sale);
  const mail = (what: string, subject: string, text: string): Mail =>
    mailToUs('AliExpress <transaction@notice.aliexpress.com>', `ae-${what}`, sale, step.at, subject, `Dear seller,\n\n${text}\n\nAliExpress`);
  if (step.event === 'decided' || step.event === 'appeal-decided')
    return mail(
      'decided',
      'A dispute was decided',
      `The dispute on order ID ${sale.orderId} has been decided in favor of the ${won(step.outcome) ? 'seller' : 'buyer'}. Dispute ID ${number}. Amount: ${amountOf(sale)}.`,
    );
  if (step.event === 'withdrawn')
    return mail('withdrawn', 'The buyer closed a dispute', `The buyer has withdrawn the dispute on order ID ${sale.orderId}. Dispute ID ${number}.`);
  if (step.event !== 'opened')
    return mail(
      'asked',
      'More evidence is needed',
      `We need additional evidence on the dispute on order ID ${sale.orderId}. Dispute ID ${number}. You have 3 days to respond.`,
    );
  return mail(
    'opened',
    'The buyer opened a dispute',
    `The buyer has opened a dispute for order ID ${sale.orderId}: ${AE_REASON[situation.complaint]}. Dispute ID ${number}.\nAmount: ${amountOf(sale)}. You have 5 days to respond.`,
  );
}
