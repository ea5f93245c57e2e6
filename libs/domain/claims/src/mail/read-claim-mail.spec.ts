import type { ClaimNotice } from '../claim';
import { aMail, utc } from '../../testing';
import { readClaimMail } from './read-claim-mail';

const NOTIFY = { 'X-Space-Notification-Type': 'A_Z_CLAIM_RESPONDENT_NOTIFY' };
const CLOSE = { 'x-space-notification-type': 'A_Z_CLAIM_RESPONDENT_CLOSE', 'X-Marketplace-ID': 'APJ6JRA9NG5V4' };
const FILED =
  'We received an A-to-z Guarantee claim of €84.90 on the order 302-4471926-8850317.\n\nReason: the buyer states that the package was not received.\n\nPlease respond within 3 calendar days. If you do not respond, the claim may be granted and your account debited.';

describe('Amazon, a claim filed', () => {
  it('reads an English notice whole', () => {
    expect(
      readClaimMail(
        aMail({
          from: 'Amazon <atoz-guarantee-no-reply@amazon.de>',
          subject: 'Action required: Claim received on order 302-4471926-8850317',
          headers: NOTIFY,
          text: FILED,
        }),
      ),
    ).toEqual<ClaimNotice>({
      kind: 'A_TO_Z',
      event: 'opened',
      externalOrderId: '302-4471926-8850317',
      externalClaimId: null,
      reason: 'INR',
      amount: { minor: 8490, currency: 'EUR' },
      receivedAt: utc('2026-11-18T10:24:00Z'),
      window: { value: 3, unit: 'CALENDAR_DAYS' },
      respondBy: null,
      decidedState: null,
      saysMetric: null,
      fundedBy: null,
      site: 'amazon.de',
      language: 'en',
      cue: 'header:A_Z_CLAIM_RESPONDENT_NOTIFY',
    });
  });

  it('reads an Italian notice whose subject says nothing of a claim, by its header', () => {
    const notice = readClaimMail(
      aMail({
        from: 'atoz-guarantee-no-reply@amazon.it',
        subject: "Richiesta di rimborso ricevuta per l'ordine 405-1234567-7654321",
        headers: NOTIFY,
        text: "Abbiamo ricevuto un reclamo dalla A alla Z di 119,00 € per l'ordine 405-1234567-7654321. Il cliente non ha ricevuto l'articolo.\nDeve rispondere entro 3 giorni di calendario.",
      }),
    );
    expect(notice).toMatchObject({
      kind: 'A_TO_Z',
      event: 'opened',
      reason: 'INR',
      amount: { minor: 11_900, currency: 'EUR' },
      window: { value: 3, unit: 'CALENDAR_DAYS' },
      site: 'amazon.it',
      language: 'it',
    });
  });

  it.each([
    ['hours', 'Please respond within 72 hours.', { value: 72, unit: 'HOURS' }],
    ['plain days are calendar days (R-M4)', 'You must respond within 3 days.', { value: 3, unit: 'CALENDAR_DAYS' }],
    ['the shortest of two', 'Respond within 48 hours. If you need help, reply within 5 days.', { value: 48, unit: 'HOURS' }],
    ['a number as a word', 'Please answer within three calendar days.', { value: 3, unit: 'CALENDAR_DAYS' }],
    ['German', 'Bitte antworten Sie innerhalb von 48 Stunden.', { value: 48, unit: 'HOURS' }],
    ['German business days', 'Sie haben 3 Werktage, um zu antworten.', { value: 3, unit: 'BUSINESS_DAYS' }],
    ['Dutch', 'Reageer binnen 3 kalenderdagen.', { value: 3, unit: 'CALENDAR_DAYS' }],
    ['French', 'Veuillez répondre dans les 3 jours ouvrés.', { value: 3, unit: 'BUSINESS_DAYS' }],
    ['Spanish', 'Responda en un plazo de 3 días naturales.', { value: 3, unit: 'CALENDAR_DAYS' }],
    [
      'a promise of delivery is no window when answering has one',
      'Your order ships within 2 days. Please reply within 72 hours.',
      { value: 72, unit: 'HOURS' },
    ],
    ['nothing said', 'Please look at the claim.', null],
  ])('finds the window: %s', (_edge, words, window) => {
    const notice = readClaimMail(
      aMail({
        from: 'atoz-guarantee-no-reply@amazon.com',
        headers: NOTIFY,
        text: `Claim on the order 302-4471926-8850317.\n\n\n\n${'Amazon '.repeat(30)}\n${words}`,
      }),
    );
    expect(notice?.window).toEqual(window);
  });

  it('a notice without the header that says what a lost claim would mean is no decision', () => {
    const text =
      'We received an A-to-z Guarantee claim of €20.00 on the order 302-4471926-8850317. Respond within 48 hours. If the claim was granted because you did not reply, it will be counted in your Order Defect Rate.';
    expect(readClaimMail(aMail({ from: 'atoz-guarantee-no-reply@amazon.de', text }))).toMatchObject({
      event: 'opened',
      decidedState: null,
      window: { value: 48, unit: 'HOURS' },
    });
  });

  it.each([
    [
      'in the subject',
      'Claim received on order 302-4471926-8850317',
      'About your case on order 111-1111111-1111111: we received an A-to-z Guarantee claim.',
    ],
    [
      'in the sentence of the claim',
      'Claim received',
      'You wrote to us about order 111-1111111-1111111. We received an A-to-z Guarantee claim on the order 302-4471926-8850317.',
    ],
    ['nowhere in particular: the first', 'Claim', 'Order 302-4471926-8850317. Compare order 111-1111111-1111111. We received a claim.'],
  ])('of two orders it is the one %s', (_where, subject, text) => {
    expect(readClaimMail(aMail({ from: 'atoz-guarantee-no-reply@amazon.de', subject, headers: NOTIFY, text }))?.externalOrderId).toBe(
      '302-4471926-8850317',
    );
  });

  it.each([
    ['a comma and cents', 'claim of 1.234,50 € on', { minor: 123_450, currency: 'EUR' }],
    ['a point and cents', 'claim of $1,234.50 on', { minor: 123_450, currency: 'USD' }],
    ['thousands only', 'claim of EUR 1.234 on', { minor: 123_400, currency: 'EUR' }],
    ['one decimal', 'claim of £12.5 on', { minor: 1250, currency: 'GBP' }],
    ['no-break space', 'claim of 49,90\u00a0EUR on', { minor: 4990, currency: 'EUR' }],
    ['yen have no cents', 'claim of ¥12,800 on', { minor: 12_800, currency: 'JPY' }],
    ['none', 'claim on', null],
  ])('reads the amount: %s', (_edge, words, amount) => {
    expect(
      readClaimMail(
        aMail({ from: 'atoz-guarantee-no-reply@amazon.com', text: `We received an A-to-z Guarantee ${words} the order 302-4471926-8850317.` }),
      )?.amount,
    ).toEqual(amount);
  });
});

it.each([
  ['the item differs from its description', 'SNAD'],
  ['the return was sent back and not refunded', 'RETURN_NOT_REFUNDED'],
  ['the return request was declined', 'RETURN_REFUSED'],
  ['the package has not arrived', 'INR'],
  ['he changed his mind', 'REMORSE'],
  ['there was a personal injury', 'INJURY_DAMAGE'],
  ['nothing in particular', null],
])('why the buyer complains: %s', (why, reason) => {
  expect(
    readClaimMail(
      aMail({
        from: 'atoz-guarantee-no-reply@amazon.de',
        text: `We received an A-to-z Guarantee claim on the order 302-4471926-8850317. Reason: ${why}. Please respond within 3 calendar days.`,
      }),
    )?.reason,
  ).toBe(reason);
});

describe('Amazon, a claim decided', () => {
  const decided = (text: string, over = {}) =>
    readClaimMail(
      aMail({
        from: 'atoz-guarantee-no-reply@amazon.com',
        headers: { 'X-Space-Notification-Type': 'A_Z_CLAIM_RESPONDENT_CLOSE' },
        text: `Order 302-4471926-8850317. ${text}`,
        ...over,
      }),
    );
  it.each([
    [
      'granted, not counted, debited',
      'We have granted an A-to-z Guarantee claim of $10.00. We will not count the claim against your Order Defect Rate but will debit your account.',
      ['GRANTED_SELLER_FUNDED', 'SELLER', 'NOT_COUNTED'],
    ],
    [
      'granted, Amazon paid',
      'We have granted the claim. You should not be held responsible and we have covered the cost.',
      ['GRANTED_AMAZON_FUNDED', 'AMAZON', null],
    ],
    ['granted, nothing said of who pays', 'We have granted an A-to-z Guarantee claim.', ['GRANTED', null, null]],
    ['granted, expressly not debited', 'We have granted the claim. We have not debited your account.', ['GRANTED', null, null]],
    ['denied', 'We have denied the claim of the buyer.', ['DENIED', null, null]],
    ['withdrawn', 'The claim has been withdrawn by the buyer.', ['WITHDRAWN_BEFORE_DECISION', null, null]],
    [
      'withdrawn, the claim by its whole name',
      'The buyer has withdrawn the A-to-z Guarantee claim on this order.',
      ['WITHDRAWN_BEFORE_DECISION', null, null],
    ],
    ['withdrawn by her', 'The customer withdrew her A-to-z claim.', ['WITHDRAWN_BEFORE_DECISION', null, null]],
    ['words we do not know', 'We have looked at this.', [null, null, null]],
  ])('%s', (_edge, text, [decidedState, fundedBy, saysMetric]) => {
    expect(decided(text)).toMatchObject({ event: 'decided', decidedState, fundedBy, saysMetric });
  });

  it.each([
    [
      'en',
      'We have granted the claim and have debited your account. You may appeal. If we grant your appeal, we will not count the claim against your Order Defect Rate.',
    ],
    [
      'en, wrapped',
      'We have granted the claim and have debited your account.\nIf we grant your appeal,\nwe will not count the claim against your Order Defect Rate.',
    ],
    [
      'en, in a list',
      'We have granted the claim and have debited your account.\n- If your appeal succeeds we will not count the claim against your Order Defect Rate',
    ],
    [
      'de',
      'Wir haben dem Antrag stattgegeben. Ihr Konto wurde belastet. Falls Ihr Widerspruch Erfolg hat, wird der Antrag nicht auf Ihre Rate an Bestellmängeln angerechnet.',
    ],
    ['nl', 'We hebben de claim toegekend. Dit is van uw rekening afgeschreven. Als uw bezwaar slaagt, wordt de claim niet meegeteld.'],
  ])('what an appeal might change has not happened: %s', (_language, text) => {
    expect(decided(text)).toMatchObject({ decidedState: 'GRANTED_SELLER_FUNDED', fundedBy: 'SELLER', saysMetric: null });
  });

  it('does not take the name of the metric for a defect of the item', () => {
    expect(decided('We have granted the claim. It counts in your Order Defect Rate.')?.reason).toBeNull();
  });

  it('takes the window of the appeal, not one for answering', () => {
    expect(
      decided('We have granted the claim. Questions? Reply within 2 days. You can appeal this decision within 30 calendar days.')?.window,
    ).toEqual({ value: 30, unit: 'CALENDAR_DAYS' });
  });

  it('reads a Spanish decision about an order of amazon.it by its marketplace header', () => {
    const text =
      'Hemos concedido una reclamacion bajo la Garantia de la A a la Z de 49,90 EUR en relacion con el pedido 305-0000005-0000005.\nHemos cobrado el importe de su cuenta y la reclamacion se contabilizara en su ratio de pedidos defectuosos ODR.';
    expect(
      readClaimMail(aMail({ from: '"atoz-guarantee-no-reply@amazon.com" <atoz-guarantee-no-reply@amazon.com>', headers: CLOSE, text })),
    ).toMatchObject({
      decidedState: 'GRANTED_SELLER_FUNDED',
      fundedBy: 'SELLER',
      saysMetric: 'COUNTED',
      site: 'amazon.it',
      language: 'es',
      amount: { minor: 4990, currency: 'EUR' },
    });
  });
});

describe('Amazon, chargebacks', () => {
  const text =
    'This message is to inform you that there is a chargeback dispute involving the following transaction.\nOrder number: 302-4471926-8850317\nAmount: $59.99\nPlease respond within 7 days of this e-mail.';
  it('opened', () => {
    expect(readClaimMail(aMail({ from: 'cb-seller-notification@amazon.com', text }))).toMatchObject({
      kind: 'CHARGEBACK',
      event: 'opened',
      window: { value: 7, unit: 'CALENDAR_DAYS' },
      amount: { minor: 5999, currency: 'USD' },
    });
  });
  it.each([
    ['against us', 'We have found you responsible for this chargeback and have debited your account.', 'SELLER_RESPONSIBLE', 'SELLER'],
    ['for us', 'You will not be held responsible for this chargeback.', 'RESOLVED_FOR_SELLER', null],
  ])('decided %s', (_edge, words, state, fundedBy) => {
    expect(
      readClaimMail(
        aMail({ from: 'cb-seller-query@amazon.com', subject: '302-4471926-8850317, Amazon.com Chargeback Dispute Funding Decision', text: words }),
      ),
    ).toMatchObject({ event: 'decided', decidedState: state, fundedBy });
  });
});

describe('eBay, in the languages of its sites', () => {
  it.each([
    [
      'en',
      'eBay <ebay@ebay.com>',
      'A buyer opened a request: item not received',
      'The buyer says they have not received the item.\nOrder number: 12-34567-89012\nRequest ID: 5312345678\nTotal: $23.50\nRespond by Nov 24, 2026.',
      'EBAY_INR',
      'EBAY_US',
      2350,
      '2026-11-25T07:59:59.000Z',
    ],
    [
      'de',
      'eBay <ebay@ebay.de>',
      'Ein Käufer hat einen Fall eröffnet: Artikel nicht erhalten',
      'Der Käufer hat den Artikel nicht erhalten.\nBestellnummer: 12-34567-89012\nBetrag: 23,50 €\nBitte antworten Sie bis zum 24. November 2026.',
      'EBAY_INR',
      'EBAY_DE',
      2350,
      '2026-11-24T22:59:59.000Z',
    ],
    [
      'fr',
      'eBay <ebay@ebay.fr>',
      "Objet non reçu : l'acheteur a ouvert une demande",
      "L'acheteur n'a pas reçu l'objet.\nNuméro de commande : 12-34567-89012\nMontant : 23,50 EUR\nVeuillez répondre avant le 24 novembre 2026.",
      'EBAY_INR',
      'EBAY_FR',
      2350,
      '2026-11-23T22:59:59.000Z',
    ],
    [
      'it',
      'eBay <ebay@ebay.it>',
      'Oggetto non ricevuto',
      "L'acquirente non ha ricevuto l'oggetto.\nNumero d'ordine: 12-34567-89012\nImporto: EUR 23,50\nRispondi entro il 24 novembre 2026.",
      'EBAY_INR',
      'EBAY_IT',
      2350,
      '2026-11-24T22:59:59.000Z',
    ],
    [
      'nl',
      'eBay <ebay@ebay.nl>',
      'Een koper heeft een object niet ontvangen',
      'De koper heeft gemeld dat het object niet is ontvangen.\nBestelnummer: 12-34567-89012\nBedrag: € 23,50\nReageer uiterlijk 24 november 2026.',
      'EBAY_INR',
      'EBAY_NL',
      2350,
      '2026-11-24T22:59:59.000Z',
    ],
    [
      'es',
      'eBay <ebay@ebay.es>',
      'Artículo no recibido',
      'El comprador no ha recibido el artículo.\nNúmero de pedido: 12-34567-89012\nImporte: 23,50 €\nResponda hasta el 24 de noviembre de 2026.',
      'EBAY_INR',
      'EBAY_ES',
      2350,
      '2026-11-24T22:59:59.000Z',
    ],
    [
      'en return',
      'eBay <ebay@ebay.co.uk>',
      'Return request opened',
      'The item is not as described.\nOrder: 12-34567-89012\n£23.50\nPlease reply by 24 Nov 2026, 23:59 GMT.',
      'EBAY_RETURN',
      'EBAY_GB',
      2350,
      '2026-11-24T23:59:59.000Z',
    ],
    [
      'nl return',
      'eBay <ebay@ebay.nl>',
      'Een koper wil een object retourneren',
      'De koper heeft een retourverzoek geopend: het object komt niet overeen met de beschrijving.\nBestelnummer: 12-34567-89012\nBedrag: € 23,50\nU hebt 3 werkdagen om te reageren.',
      'EBAY_RETURN',
      'EBAY_NL',
      2350,
      null,
    ],
    [
      'de return',
      'eBay <ebay@ebay.de>',
      'Rückgabe: Artikel entspricht nicht der Beschreibung',
      'Bestellnummer: 12-34567-89012, 23,50 €. Bitte reagieren Sie bis 24.11.2026.',
      'EBAY_RETURN',
      'EBAY_DE',
      2350,
      '2026-11-24T22:59:59.000Z',
    ],
    [
      'fr return',
      'eBay <ebay@ebay.fr>',
      'Demande de retour',
      "L'objet ne correspond pas à la description. Commande 12-34567-89012, 23,50 €.",
      'EBAY_RETURN',
      'EBAY_FR',
      2350,
      null,
    ],
    [
      'it return',
      'eBay <ebay@ebay.it>',
      'Richiesta di restituzione',
      "L'oggetto non è conforme alla descrizione. Ordine 12-34567-89012, 23,50 €.",
      'EBAY_RETURN',
      'EBAY_IT',
      2350,
      null,
    ],
  ])('%s', (_language, from, subject, text, kind, site, minor, respondBy) => {
    const notice = readClaimMail(aMail({ from, subject, text, zone: 'Europe/Amsterdam' }));
    expect(notice).toMatchObject({ kind, event: 'opened', site, externalOrderId: '12-34567-89012', amount: { minor } });
    expect(notice?.respondBy?.toISOString() ?? null).toBe(respondBy);
    expect(notice?.reason).toBe(kind === 'EBAY_INR' ? 'INR' : 'SNAD');
  });

  it.each([
    [
      'en',
      'The item has not arrived. Order: 12-34567-89012. Please reply within 3 business days. If you do not answer, the request is closed and the buyer refunded.',
    ],
    [
      'de',
      'Der Käufer hat den Artikel nicht erhalten. Bestellung 12-34567-89012. Wenn Sie nicht antworten, ist die Anfrage geschlossen und wird erstattet.',
    ],
    ['nl', 'De koper heeft het object niet ontvangen. Bestelling 12-34567-89012. Als u niet reageert, is het verzoek gesloten.'],
  ])('a request that might be closed is open: %s', (_language, text) => {
    expect(readClaimMail(aMail({ from: 'eBay <ebay@ebay.com>', text }))).toMatchObject({ kind: 'EBAY_INR', event: 'opened' });
  });
  it('takes the number of the request, not of the order', () => {
    expect(
      readClaimMail(aMail({ from: 'ebay@ebay.com', text: 'Item not received. Order 12-34567-89012. Request ID: 5312345678' }))?.externalClaimId,
    ).toBe('5312345678');
  });
  it.each([
    ['a payment dispute', 'A payment dispute has been opened. Item not received.', 'PAYMENT_DISPUTE', 'opened'],
    ['eBay asked to step in', 'The buyer asked us to step in. Item not received.', 'EBAY_CASE', 'opened'],
    ['a closed request', 'Your request has been closed. Item not received.', 'EBAY_INR', 'closed'],
  ])('tells %s from a request', (_edge, text, kind, event) => {
    expect(readClaimMail(aMail({ from: 'ebay@ebay.com', text: `${text} Order 12-34567-89012` }))).toMatchObject({ kind, event });
  });
  it.each([
    [
      'against us, in two sentences',
      "We have decided this case in the buyer's favour. You were found at fault.",
      'EBAY_CASE',
      'decided',
      'CASE_BUYER_WON_FAULT',
    ],
    [
      'for the buyer, not our fault',
      "We decided the case in the buyer's favour. You will not be held responsible.",
      'EBAY_CASE',
      'decided',
      'CASE_BUYER_WON_NO_FAULT',
    ],
    ['expressly not at fault', 'The case is closed. You were not found at fault.', 'EBAY_CASE', 'decided', 'CASE_BUYER_WON_NO_FAULT'],
    ['for us', 'The case for this order is closed. We decided in your favour.', 'EBAY_CASE', 'decided', 'CASE_SELLER_WON'],
    ['nobody says for whom: for a person, never an end', 'The case has been closed.', 'EBAY_CASE', 'decided', null],
    ['nor in German', 'Der Fall wurde geschlossen.', 'EBAY_CASE', 'decided', null],
    ['a return is closed', 'The return is closed.', 'EBAY_RETURN', 'closed', 'CLOSED'],
    ['a request is closed', 'The request was closed. Item not received.', 'EBAY_INR', 'closed', 'CLOSED'],
    ['an end that may come is none', 'Item not received. If you do not answer, the request is closed.', 'EBAY_INR', 'opened', null],
  ])('eBay, the end of a case: %s', (_edge, text, kind, event, decidedState) => {
    expect(readClaimMail(aMail({ from: 'ebay@ebay.com', text: `${text} Order 12-34567-89012` }))).toMatchObject({ kind, event, decidedState });
  });
  it('does not name a site for a German mail from ebay.com', () => {
    expect(
      readClaimMail(
        aMail({ from: 'ebay@ebay.com', text: 'Der Käufer hat den Artikel nicht erhalten. Bestellnummer 12-34567-89012. Bitte antworten Sie.' }),
      )?.site,
    ).toBeNull();
  });
});

describe('forwarded and pasted', () => {
  const forwarded = (header: string): string => `Kijk jij hier even naar?\n\n${header}\n\n${FILED}`;
  it.each([
    [
      'English',
      '---------- Forwarded message ---------\nFrom: Amazon <atoz-guarantee-no-reply@amazon.de>\nDate: Wed, 18 Nov 2026 11:24:00 +0100\nSubject: Claim received\nTo: shop@example.com',
    ],
    [
      'German',
      '-----Ursprüngliche Nachricht-----\nVon: Amazon <atoz-guarantee-no-reply@amazon.de>\nGesendet: Mittwoch, 18. November 2026 11:24\nAn: shop@example.com\nBetreff: Antrag',
    ],
    [
      'French',
      '> De : Amazon <atoz-guarantee-no-reply@amazon.de>\n> Envoyé : mercredi 18 novembre 2026 11:24\n> À : shop@example.com\n> Objet : réclamation',
    ],
    ['Italian', 'Da: Amazon <atoz-guarantee-no-reply@amazon.de>\nInviato: mercoledì 18 novembre 2026 11:24\nA: shop@example.com\nOggetto: reclamo'],
    [
      'Dutch',
      '*Van:* Amazon <atoz-guarantee-no-reply@amazon.de>\n*Verzonden:* woensdag 18 november 2026 11:24\n*Aan:* shop@example.com\n*Onderwerp:* claim',
    ],
  ])('reads a mail forwarded with an %s header, and takes its own date', (_language, header) => {
    const notice = readClaimMail(
      aMail({ from: 'Colleague <youssef@example.com>', date: utc('2026-11-19T08:00:00Z'), text: forwarded(header), zone: 'Europe/Amsterdam' }),
    );
    expect(notice).toMatchObject({ kind: 'A_TO_Z', event: 'opened', amount: { minor: 8490, currency: 'EUR' } });
    expect(notice?.receivedAt.toISOString()).toBe('2026-11-18T10:24:00.000Z');
    expect(notice?.cue).toMatch(/^forwarded:/);
  });
  it('says so when the inner date cannot be read', () => {
    const notice = readClaimMail(
      aMail({ from: 'a@example.com', text: forwarded('From: atoz-guarantee-no-reply@amazon.de\nDate: yesterday\nSubject: Claim') }),
    );
    expect(notice?.cue).toMatch(/\+undated$/);
  });
  it('reads a bare body somebody pasted', () => {
    expect(readClaimMail(aMail({ text: FILED }))).toMatchObject({ kind: 'A_TO_Z', event: 'opened', cue: 'text:en:a-to-z', site: null });
  });
  it('reads a pasted source with its headers', () => {
    const source = `From: Amazon <atoz-guarantee-no-reply@amazon.it>\nSubject: Richiesta di rimborso\nDate: Wed, 18 Nov 2026 11:24:00 +0100\nX-Space-Notification-Type: A_Z_CLAIM_RESPONDENT_NOTIFY\n\nOrdine 302-4471926-8850317, reclamo dalla A alla Z di 119,00 €`;
    expect(readClaimMail(aMail({ date: utc('2026-11-20T08:00:00Z'), text: source }))).toMatchObject({
      kind: 'A_TO_Z',
      site: 'amazon.it',
      receivedAt: utc('2026-11-18T10:24:00Z'),
    });
  });
});

describe('what opens no claim', () => {
  it.each([
    ['a buyer who writes the words', { from: '"Marie" <k3j2h1@marketplace.amazon.de>', text: FILED }],
    [
      'a buyer who pastes a notice',
      { from: 'k3j2h1@marketplace.amazon.de', text: `From: atoz-guarantee-no-reply@amazon.de\nSubject: Claim\n\n${FILED}` },
    ],
    ['a lookalike sender', { from: 'atoz-guarantee-no-reply@amazon.de.example.com', headers: NOTIFY, text: FILED }],
    ['an Amazon address as display name', { from: '"atoz-guarantee-no-reply@amazon.com" <someone@example.com>', headers: NOTIFY, text: FILED }],
    [
      'another mail of Amazon',
      {
        from: 'donotreply@amazon.com',
        headers: { 'X-Space-Notification-Type': 'REFUND_ISSUED' },
        text: 'Refund issued for order 302-4471926-8850317',
      },
    ],
    ['a notice without an order', { from: 'atoz-guarantee-no-reply@amazon.com', headers: NOTIFY, text: 'We received a claim.' }],
    ['a newsletter of eBay', { from: 'ebay@ebay.com', text: 'Sell more this winter! 12-34567-89012' }],
    ['a member of eBay', { from: 'buyer@members.ebay.com', text: 'Item not received! Order 12-34567-89012' }],
  ])('%s', (_edge, over) => {
    expect(readClaimMail(aMail(over))).toBeNull();
  });
});

describe('a mail made to keep us busy', () => {
  it.each([
    ['cues without end', 'by '.repeat(40_000)],
    ['windows without end', 'within 3 '.repeat(15_000)],
    ['digits and points', '1.'.repeat(60_000)],
    ['header lines without end', 'From: a\n'.repeat(15_000)],
    ['forwarded without end', 'From: a@amazon.de\nDate: b\n\n'.repeat(3500)],
    ['blanks', ' '.repeat(120_000)],
    ['letters', 'a'.repeat(120_000)],
    ['dates', 'bis zum 24. November '.repeat(6000)],
  ])('%s is read in a moment', (_what, text) => {
    const started = performance.now();
    readClaimMail(aMail({ from: 'ebay@ebay.de', text: `Artikel nicht erhalten 12-34567-89012 ${text}` }));
    readClaimMail(aMail({ from: 'someone@example.com', text }));
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
