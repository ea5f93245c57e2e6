import type { Mail } from './mails';
import type { Sale } from './sale';
import { euros } from './sale';

/** Mails of services that tell a seller of a dispute. No real one was seen (webshop §4, §6, §7; aliexpress §7): they say what the sheets list. */
const OURS = 'Vlierdal Wonen <verkoop@vlierdal.example>';
const amount = (sale: Sale): string => `€${euros(sale.good.cents * sale.quantity)}`;
const digitsOf = (sale: Sale): string => sale.orderId.replace(/\D/g, '').slice(-8).padStart(8, '4');

export const stripeDispute = (sale: Sale, at: Date, respondBy: string): Mail => ({
  from: 'Stripe <notifications@stripe.com>',
  to: OURS,
  subject: `A payment of ${amount(sale)} was disputed`,
  at,
  id: `stripe-${sale.trackingNumber}`,
  text: `Hello Vlierdal Wonen,\n\nYour customer disputed a payment of ${amount(sale)}. Dispute du_1Vl${digitsOf(sale)}.\nReason: product_not_received. Order ${sale.orderId}.\n\nPlease respond by ${respondBy}.\n\nStripe`,
});

export const paypalCase = (sale: Sale, at: Date, respondBy: string): Mail => ({
  from: 'PayPal <service@paypal.nl>',
  to: OURS,
  subject: 'De koper heeft een geschil geopend',
  at,
  id: `paypal-${sale.trackingNumber}`,
  text: `Hallo Vlierdal Wonen,\n\nDe koper heeft een geschil geopend voor bestelling ${sale.orderId}: komt niet overeen met de beschrijving.\n\nBedrag: ${amount(sale).replace('.', ',')}\nZaak PP-D-${digitsOf(sale)}. Reageer uiterlijk ${respondBy}.`,
});

export const shopComplaint = (sale: Sale, at: Date): Mail => ({
  from: 'WebwinkelKeur <info@webwinkelkeur.nl>',
  to: OURS,
  subject: `Nieuwe klacht over bestelling ${sale.orderId}`,
  at,
  id: `wwk-${sale.trackingNumber}`,
  text: `Hallo Vlierdal Wonen,\n\nEen consument heeft een klacht ingediend over bestelling ${sale.orderId}. Het artikel is beschadigd aangekomen.\n\nBedrag: € ${euros(sale.good.cents * sale.quantity).replace('.', ',')}\nKlacht ${digitsOf(sale)}. U hebt 7 dagen om te reageren.`,
});

const aliexpress = (sale: Sale, at: Date, what: string, subject: string, text: string): Mail => ({
  from: 'AliExpress <transaction@notice.aliexpress.com>',
  to: OURS,
  subject,
  at,
  id: `ae-${sale.orderId}-${what}`,
  text: `Dear seller,\n\n${text}\n\nAliExpress`,
});

export const aliexpressDispute = (sale: Sale, at: Date, why: string): Mail =>
  aliexpress(
    sale,
    at,
    'opened',
    'The buyer opened a dispute',
    `The buyer has opened a dispute for order ID ${sale.orderId}: ${why}. Dispute ID ${digitsOf(sale)}.\nAmount: ${amount(sale)}. You have 5 days to respond.`,
  );

export const aliexpressLost = (sale: Sale, at: Date): Mail =>
  aliexpress(
    sale,
    at,
    'lost',
    'A dispute was decided',
    `The dispute on order ID ${sale.orderId} has been decided in favor of the buyer. Dispute ID ${digitsOf(sale)}. Amount: ${amount(sale)}.`,
  );

export const aliexpressWithdrawn = (sale: Sale, at: Date): Mail =>
  aliexpress(
    sale,
    at,
    'withdrawn',
    'The buyer closed a dispute',
    `The buyer has withdrawn the dispute on order ID ${sale.orderId}. Dispute ID ${digitsOf(sale)}.`,
  );
