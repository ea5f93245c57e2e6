import { aMail, utc } from '../../testing';
import { readClaimMail } from './read-claim-mail';

const read = (from: string, subject: string, text: string) =>
  readClaimMail(aMail({ from, subject, text, zone: 'Europe/Amsterdam', date: utc('2026-11-18T10:24:00Z') }));

describe('disputes at the services, opened', () => {
  it.each([
    [
      'Stripe',
      'Stripe <notifications@stripe.com>',
      'A payment was disputed',
      'Your customer disputed a payment of €89.00. Dispute du_1Abc23.\nReason: product_not_received. Order #1001.\nPlease respond by Nov 28, 2026.',
      {
        kind: 'STRIPE_DISPUTE',
        reason: 'INR',
        externalOrderId: '#1001',
        externalClaimId: 'du_1Abc23',
        amount: { minor: 8900, currency: 'EUR' },
        respondBy: utc('2026-11-28T23:59:59Z'),
      },
    ],
    [
      'PayPal, English',
      'PayPal <service@paypal.com>',
      'A buyer opened a dispute',
      'Your customer opened a dispute: item not as described. Case ID: PP-R-ABC-123456789. Invoice ID: 20011. Amount: $59.99. Please respond by November 25, 2026.',
      {
        kind: 'PAYPAL_DISPUTE',
        reason: 'SNAD',
        externalOrderId: '20011',
        externalClaimId: 'PP-R-ABC-123456789',
        amount: { minor: 5999, currency: 'USD' },
        respondBy: utc('2026-11-25T22:59:59Z'),
      },
    ],
    [
      'PayPal, German',
      'PayPal <service@paypal.de>',
      'Konflikt',
      'Ihr Kunde hat einen Konflikt gemeldet, denn er hat den Artikel nicht erhalten. Fallnummer PP-D-12345. Bitte antworten Sie bis zum 28.11.2026.',
      { kind: 'PAYPAL_DISPUTE', reason: 'INR', externalClaimId: 'PP-D-12345', respondBy: utc('2026-11-28T22:59:59Z') },
    ],
    [
      'PayPal, Dutch',
      'PayPal <service@paypal.nl>',
      'Geschil',
      'De koper heeft een geschil geopend voor bestelling 20011: niet ontvangen. Zaak PP-D-12345. Reageer uiterlijk 28 november 2026.',
      { kind: 'PAYPAL_DISPUTE', reason: 'INR', externalOrderId: '20011' },
    ],
    [
      'AliExpress',
      'AliExpress <transaction@notice.aliexpress.com>',
      'The buyer opened a dispute',
      'The buyer has opened a dispute for order ID 8181234567890123: package not received. You have 5 days to respond. Amount US $18.40.',
      {
        kind: 'ALIEXPRESS_DISPUTE',
        reason: 'INR',
        externalOrderId: '8181234567890123',
        window: { value: 5, unit: 'CALENDAR_DAYS' },
        amount: { minor: 1840, currency: 'USD' },
      },
    ],
    [
      'AliExpress, a day is a Pacific day',
      'AliExpress <a@aliexpress.com>',
      'Dispute',
      'A dispute has been opened. Order number 8181234567890123. Please respond by Nov 23, 2026.',
      { respondBy: utc('2026-11-24T07:59:59Z') },
    ],
    [
      'WebwinkelKeur',
      'WebwinkelKeur <info@webwinkelkeur.nl>',
      'Nieuwe klacht',
      'Een consument heeft een klacht ingediend over bestelling 10001. Het pakket is niet ontvangen. Bedrag: € 45,00. U hebt 7 dagen om te reageren.',
      { kind: 'SHOP_COMPLAINT', decidedState: 'DISPUTE_FILED', reason: 'INR', externalOrderId: '10001', window: { value: 7, unit: 'CALENDAR_DAYS' } },
    ],
    [
      'DigiDispuut',
      'DigiDispuut <no-reply@digidispuut.nl>',
      'Geschil ingediend',
      'Er is een geschil ingediend, dossier 20260123. U kunt tot en met 2 december 2026 reageren met uw verweer.',
      { kind: 'SHOP_COMPLAINT', decidedState: 'DIGIDISPUUT_DEFENCE', externalClaimId: '20260123', respondBy: utc('2026-12-02T22:59:59Z') },
    ],
  ])('%s', (_service, from, subject, text, expected) => {
    expect(read(from, subject, text)).toMatchObject({ event: 'opened', decidedState: null, ...expected });
  });

  it('pasted without a sender, by the name of the service', () => {
    expect(read('', '', 'Stripe: a customer opened a dispute du_1Abc23 about order 1001.')).toMatchObject({
      kind: 'STRIPE_DISPUTE',
      cue: 'text:stripe:en:opened',
    });
  });
  it('forwarded', () => {
    const text =
      'kijk even\n\n---------- Forwarded message ---------\nFrom: Stripe <notifications@stripe.com>\nDate: Wed, 18 Nov 2026 09:00:00 +0100\nSubject: Dispute\n\nYour customer opened a dispute du_1Abc23.';
    expect(read('a@shop.example', 'Fwd', text)).toMatchObject({ kind: 'STRIPE_DISPUTE', receivedAt: utc('2026-11-18T08:00:00Z') });
  });
});

describe('disputes that end', () => {
  const stripe = (text: string) => read('a@stripe.com', 'Dispute du_1Abc23', text);
  it.each([
    ['won', 'The dispute was resolved in your favor.', 'decided', 'won'],
    ['lost', "The bank ruled in the cardholder's favor.", 'decided', 'lost'],
    ['taken back', 'Your customer has withdrawn the dispute.', 'closed', 'WITHDRAWN'],
    ['closed, nobody says how', 'The dispute has been closed.', 'decided', null],
    ['a condition is no outcome', 'Your customer opened a dispute. If the dispute is decided in your favor, you get the money back.', 'opened', null],
    ['more is asked', 'We need additional information about the dispute.', 'info-requested', null],
  ])('%s', (_edge, text, event, decidedState) => {
    expect(stripe(text)).toMatchObject({ event, decidedState });
  });
  it.each([
    ['nl', 'paypal.nl', 'De zaak PP-D-12345 is in uw voordeel beslist.', 'RESOLVED_SELLER_FAVOUR'],
    ['de', 'paypal.de', 'Der Fall PP-D-12345 wurde zugunsten des Käufers entschieden.', 'RESOLVED_BUYER_FAVOUR'],
    ['fr', 'paypal.fr', 'Le litige PP-D-12345 a été tranché en votre faveur.', 'RESOLVED_SELLER_FAVOUR'],
    ['es', 'paypal.es', 'El caso PP-D-12345 se ha resuelto a favor del comprador.', 'RESOLVED_BUYER_FAVOUR'],
    ['it', 'paypal.it', "La controversia PP-D-12345 è stata chiusa a favore dell'acquirente.", 'RESOLVED_BUYER_FAVOUR'],
  ])('in %s', (_language, host, text, decidedState) => {
    expect(read(`service@${host}`, '', text)).toMatchObject({ kind: 'PAYPAL_DISPUTE', decidedState });
  });
});

describe('a complaint goes its way', () => {
  it.each([
    [
      'the mediator begins',
      'info@webwinkelkeur.nl',
      'De bemiddeling is gestart voor bestelling 10001. De bemiddelaar vraagt uw reactie.',
      'info-requested',
      'MEDIATION',
    ],
    ['DigiDispuut wants the defence', 'a@digidispuut.nl', 'Dien uw verweer in, dossier 20260123.', 'info-requested', 'DIGIDISPUUT_DEFENCE'],
    ['DigiDispuut rules for us', 'a@digidispuut.nl', 'De zaak 20260123 is in uw voordeel beslist.', 'decided', 'RULED_FOR_SHOP'],
    ['or for the customer', 'a@digidispuut.nl', 'De zaak 20260123 is beslist in het voordeel van de consument.', 'decided', 'RULED_FOR_CUSTOMER'],
  ])('%s', (_edge, from, text, event, decidedState) => {
    expect(read(from, '', text)).toMatchObject({ kind: 'SHOP_COMPLAINT', event, decidedState });
  });
});

describe('what opens no dispute', () => {
  it.each([
    ['a lookalike sender', 'a@stripe.com.example.com', 'Your customer opened a dispute du_1Abc23.'],
    ['a payout', 'a@stripe.com', 'Your payout of €89.00 is on its way. po_1'],
    ['no number of anything', 'a@paypal.com', 'A buyer opened a dispute.'],
    ['an order shipped', 'a@aliexpress.com', 'Order ID 8181234567890123 has shipped.'],
    ['a review', 'info@webwinkelkeur.nl', 'U heeft een nieuwe review ontvangen voor bestelling 10001.'],
  ])('%s', (_edge, from, text) => expect(read(from, '', text)).toBeNull());
});

describe('eBay, cancellations and decisions', () => {
  const ebay = (text: string) => read('eBay <ebay@ebay.com>', '', `${text} Order 12-34567-89012`);
  it.each([
    ['a cancellation, en', 'The buyer asked to cancel this order.', 'EBAY_CANCELLATION', 'opened', null],
    ['a cancellation, nl', 'De koper wil de bestelling annuleren.', 'EBAY_CANCELLATION', 'opened', null],
    [
      'a case won',
      'We closed the case in your favor. The case was opened because the item has not arrived.',
      'EBAY_CASE',
      'decided',
      'CASE_SELLER_WON',
    ],
    [
      'a case lost at fault',
      "The case has been closed in the buyer's favor. We found you responsible. The buyer asked us to step in.",
      'EBAY_CASE',
      'decided',
      'CASE_BUYER_WON_FAULT',
    ],
    [
      'a case lost, nothing said of fault',
      "The case has been closed in the buyer's favor. The buyer asked us to step in.",
      'EBAY_CASE',
      'decided',
      null,
    ],
    ['a payment dispute closed, nobody says how', 'The payment dispute has been closed.', 'PAYMENT_DISPUTE', 'decided', null],
  ])('%s', (_edge, text, kind, event, decidedState) => {
    expect(ebay(text)).toMatchObject({ kind, event, decidedState });
  });
});

describe('Amazon, ends beyond granted and denied', () => {
  const amazon = (text: string) =>
    readClaimMail(
      aMail({
        from: 'atoz-guarantee-no-reply@amazon.com',
        headers: { 'X-Space-Notification-Type': 'A_Z_CLAIM_RESPONDENT_CLOSE' },
        text: `Order 302-4471926-8850317. ${text}`,
      }),
    );
  it.each([
    [
      'an appeal won on both',
      'We have granted your appeal. We will not count the claim against your Order Defect Rate and have credited your account.',
      'APPEAL_WON_BOTH',
    ],
    [
      'an appeal won on the metric',
      'We have granted your appeal and will not count the claim against your Order Defect Rate.',
      'APPEAL_WON_METRIC_ONLY',
    ],
    ['an appeal won on the money', 'We have accepted your appeal and reimbursed your account.', 'APPEAL_WON_MONEY_ONLY'],
    ['an appeal won, on which axis nobody says', 'We have granted your appeal.', null],
    ['an appeal lost', 'We have denied your appeal.', 'APPEAL_LOST'],
    ['granted because nobody answered', 'We have granted the claim because you did not respond in time.', 'AUTO_GRANTED_NO_REPLY'],
    [
      'granted because it was not shipped',
      'We have granted the claim because the order was not shipped by the expected ship date.',
      'AUTO_GRANTED_NOT_SHIPPED',
    ],
    ['granted without tracking', 'We have granted the claim because no valid tracking was entered.', 'AUTO_GRANTED_NO_TRACKING'],
  ])('%s', (_edge, text, decidedState) => {
    expect(amazon(text)).toMatchObject({ event: 'decided', decidedState });
  });
});

it.each([
  ['disputes without end', 'dispute '.repeat(15_000)],
  ['orders without end', 'order '.repeat(18_000)],
  ['numbers', 'case 1'.repeat(18_000)],
])('a mail of a service made to keep us busy: %s', (_what, text) => {
  const started = performance.now();
  read('a@paypal.com', 'x', text);
  expect(performance.now() - started).toBeLessThan(3000);
});
