import type { Mail } from './mails';
import type { Sale } from './sale';
import { euros, hours } from './sale';

/** The mails of the demo, worded the way the marketplaces' own read (amazon sheet §6.6); ids are stable so that a second telling is the same mail. */
const OURS = 'Vlierdal Wonen <verkoop@vlierdal.example>';
const relay = (sale: Sale): string => `"${sale.buyer} - Amazon Marketplace" <${sale.handle}@marketplace.amazon.de>`;
const amount = (sale: Sale): string => `€${euros(sale.good.cents * sale.quantity)}`;

export const claimFiled = (sale: Sale, at: Date, why: string): Mail => ({
  from: 'Amazon <atoz-guarantee-no-reply@amazon.de>',
  to: OURS,
  subject: `Action required: Claim received on order ${sale.orderId}`,
  at,
  id: `atoz-${sale.orderId}-filed`,
  headers: { 'X-Space-Notification-Type': 'A_Z_CLAIM_RESPONDENT_NOTIFY' },
  text: `Hello Vlierdal Wonen,\n\nWe received an A-to-z Guarantee claim of ${amount(sale)} on the order ${sale.orderId}.\n\nReason: ${why}\n\nPlease respond within 3 calendar days. If you do not respond, the claim may be granted and your account debited.\n\nAmazon A-to-z Guarantee team`,
});

export const claimGranted = (sale: Sale, at: Date, counted: boolean): Mail => ({
  from: 'Amazon <atoz-guarantee-no-reply@amazon.de>',
  to: OURS,
  subject: `Claim decision on order ${sale.orderId}`,
  at,
  id: `atoz-${sale.orderId}-decided`,
  headers: { 'X-Space-Notification-Type': 'A_Z_CLAIM_RESPONDENT_CLOSE' },
  text: `Hello Vlierdal Wonen,\n\nWe have granted an A-to-z Guarantee claim of ${amount(sale)} on the order ${sale.orderId}.\n\n${counted ? 'We have debited your account for this amount.' : 'We will not count the claim against your Order Defect Rate but will debit your account.'}\n\nYou can appeal this decision within 30 calendar days.\n\nAmazon A-to-z Guarantee team`,
});

export const chargebackOpened = (sale: Sale, at: Date): Mail => ({
  from: 'Amazon <cb-seller-notification@amazon.com>',
  to: OURS,
  subject: `Chargeback dispute on order ${sale.orderId}`,
  at,
  id: `cb-${sale.orderId}`,
  text: `Hello,\n\nThis message is to inform you that there is a chargeback dispute involving the following transaction.\n\nOrder number: ${sale.orderId}\nAmount: ${amount(sale)}\nReason: item not received\n\nPlease respond within 7 days of this e-mail.`,
});

export const buyerAsks = (sale: Sale, at: Date, words: string): Mail => ({
  from: relay(sale),
  to: OURS,
  subject: `Inquiry from Amazon customer about order ${sale.orderId}`,
  at,
  id: `ask-${sale.orderId}-${at.toISOString().slice(0, 10)}`,
  text: `Order ID: ${sale.orderId}\n\n${words}\n`,
});

export const weAnswer = (sale: Sale, at: Date, words: string): Mail => ({
  from: OURS,
  to: relay(sale),
  subject: `Re: Inquiry from Amazon customer about order ${sale.orderId}`,
  at,
  id: `answer-${sale.orderId}-${at.toISOString().slice(0, 10)}`,
  text: `Order ID: ${sale.orderId}\n\n${words}\n`,
});

export const ebayNotReceived = (sale: Sale, at: Date): Mail => ({
  from: 'eBay <ebay@ebay.nl>',
  to: OURS,
  subject: `Een koper heeft een object niet ontvangen: ${sale.good.title}`,
  at,
  id: `inr-${sale.orderId}`,
  text: `Hallo Vlierdal Wonen,\n\nDe koper ${sale.handle} heeft gemeld dat het object niet is ontvangen.\n\nBestelnummer: ${sale.orderId}\nObject: ${sale.good.title}\nBedrag: ${amount(sale).replace('.', ',')}\n\nU hebt 3 werkdagen om te reageren met trackinggegevens of een terugbetaling.`,
});

export const ebayReturnOpened = (sale: Sale, at: Date): Mail => ({
  from: 'eBay <ebay@ebay.nl>',
  to: OURS,
  subject: `Een koper wil een object retourneren: ${sale.good.title}`,
  at,
  id: `return-${sale.orderId}`,
  text: `Hallo Vlierdal Wonen,\n\nDe koper ${sale.handle} heeft een retourverzoek geopend: het object komt niet overeen met de beschrijving.\n\nBestelnummer: ${sale.orderId}\nBedrag: ${amount(sale).replace('.', ',')}\n\nU hebt 3 werkdagen om te reageren.`,
});

/** The thread of the most urgent claim: a question, our answer half a day later, silence, then the claim. */
export const urgentThread = (sale: Sale, now: Date): Mail[] => [
  buyerAsks(sale, hours(now, -8 * 24 - 12), 'Where is my parcel? Tracking says delivered but I have nothing here.'),
  weAnswer(
    sale,
    hours(now, -7 * 24 - 23.2),
    'We are sorry to hear this. DHL recorded the delivery at your address. Could you please check with your household and neighbours? The carrier’s delivery record is attached.',
  ),
  claimFiled(sale, hours(now, -44.8), 'the buyer states that the package was not received.'),
];
