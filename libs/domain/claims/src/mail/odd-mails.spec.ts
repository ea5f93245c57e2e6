import { aMail, utc } from '../../testing';
import { readClaimMail } from './read-claim-mail';

/** Mails as strangers write, copy and forward them; wording of our own, none was seen. */
const AMAZON = 'Amazon <atoz-guarantee-no-reply@amazon.%>';
const amazon = (ending: string, text: string) => aMail({ from: AMAZON.replace('%', ending), subject: '', text, date: utc('2026-11-18T11:00:00Z') });
const ebay = (ending: string, text: string) => aMail({ from: `eBay <ebay@ebay.${ending}>`, subject: '', text, date: utc('2026-11-18T11:00:00Z') });
const OF_DE = 'A-bis-z-Garantieantrag für Bestellung 302-0000001-0000001.';
const OF_FR = 'Réclamation Garantie A à Z pour la commande 403-0000001-0000001.';
const OF_IT = "Reclamo dalla A alla Z per l'ordine 171-0000001-0000001.";
const OF_NL = 'A-tot-z-garantieclaim voor bestelling 404-0000001-0000001.';

describe('the last instant a mail names', () => {
  it.each([
    ['de', `${OF_DE} Stellungnahme bis spätestens Samstag, den 21. November 2026, 09:15 Uhr (MEZ).`, '2026-11-21T08:15:00.000Z'],
    ['de', `${OF_DE} Antworten Sie bis Dienstag, dem 24. November 2026 um 23:59 Uhr.`, '2026-11-24T22:59:59.000Z'],
    ['de', `${OF_DE} Antwortfrist: 24.11.2026`, '2026-11-24T22:59:59.000Z'],
    ['de', `${OF_DE} Antworten Sie bis 24.11. um 18 Uhr.`, '2026-11-24T17:00:00.000Z'],
    ['fr', `${OF_FR}\nDate limite de réponse : 24/11/2026`, '2026-11-24T22:59:59.000Z'],
    ['fr', `${OF_FR} Répondez avant le mardi 24 novembre 2026 à 23 h 59.`, '2026-11-24T22:59:59.000Z'],
    ['fr', `${OF_FR} Répondez au plus tard le 21 novembre 2026 à 14h.`, '2026-11-21T13:00:00.000Z'],
    ['it', `${OF_IT} Rispondi entro le ore 23:59 del 23 novembre 2026.`, '2026-11-23T22:59:59.000Z'],
    ['it', `${OF_IT} Rispondi entro e non oltre martedì 24 novembre 2026, ore 12:00.`, '2026-11-24T11:00:00.000Z'],
    ['nl', `${OF_NL} Uiterste reactiedatum: 23-11-2026`, '2026-11-23T22:59:59.000Z'],
    ['nl', `${OF_NL} Deadline om te reageren: 24-11-2026 17:00`, '2026-11-24T16:00:00.000Z'],
    ['nl', `${OF_NL} Laat uiterlijk 24 november weten wat u doet.`, '2026-11-24T22:59:59.000Z'],
    ['co.uk', 'A-to-z claim on order 026-0000001-0000001. Provide tracking by 20 November 2026, 5pm.', '2026-11-20T17:00:00.000Z'],
    ['com', 'A-to-z claim on order 111-0000001-0000001. Respond no later than 11:59 PM PST on November 20, 2026.', '2026-11-21T07:59:59.000Z'],
    ['com', 'A-to-z claim on order 111-0000001-0000001. Please respond before 11:59 p.m. ET on Tuesday, November 24th.', '2026-11-25T04:59:59.000Z'],
    ['co.uk', 'A-to-z claim on order 026-0000001-0000001. Please reply before 24-Nov-26.', '2026-11-23T23:59:59.000Z'],
    ['com', 'A-to-z claim on order 111-0000001-0000001. Please respond by Nov-20-26 23:59:59 PST.', '2026-11-21T07:59:59.000Z'],
  ])('amazon.%s: %s', (ending, text, by) => {
    expect(readClaimMail(amazon(ending, text))?.respondBy?.toISOString()).toBe(by);
  });
  it('is not the day of a delivery that stands near it', () => {
    const text = 'The buyer did not receive the item 20-00001-00001. It was due by 16 November 2026. Please respond by 23 November 2026.';
    expect(readClaimMail(ebay('co.uk', text))?.respondBy?.toISOString()).toBe('2026-11-23T23:59:59.000Z');
  });
  it.each([
    ['nl', 'Object niet ontvangen, bestelling 20-00001-00001. Reageer binnen 3 werkdagen.', 3, 'BUSINESS_DAYS'],
    ['nl', 'Betalingsgeschil over 20-00001-00001. Accepteer of betwist het binnen 5 kalenderdagen.', 5, 'CALENDAR_DAYS'],
    ['de', 'Artikel nicht erhalten, 20-00001-00001. Sie haben noch 24 Stunden Zeit, um zu antworten.', 24, 'HOURS'],
  ])('a window of ebay.%s: %s', (ending, text, value, unit) => {
    expect(readClaimMail(ebay(ending, text))?.window).toEqual({ value, unit });
  });
});

describe('the reason in other words', () => {
  it.each([
    [OF_DE, 'Der Käufer gibt an, die Ware nie erhalten zu haben.', 'INR'],
    [OF_FR, "Le client déclare ne pas avoir reçu l'article.", 'INR'],
    [OF_IT, "Il cliente segnala di non aver mai ricevuto l'articolo.", 'INR'],
    [OF_NL, 'De klant geeft aan het artikel niet te hebben ontvangen.', 'INR'],
    [OF_NL, 'Het pakket is nooit aangekomen.', 'INR'],
    [OF_DE, 'Der Käufer hat den Artikel zurückgeschickt, aber die Erstattung noch nicht erhalten.', 'RETURN_NOT_REFUNDED'],
    [OF_IT, "Il cliente ha restituito l'articolo ma non ha ancora ricevuto il rimborso.", 'RETURN_NOT_REFUNDED'],
    [OF_NL, 'De klant stuurde het terug maar heeft de terugbetaling nog niet ontvangen.', 'RETURN_NOT_REFUNDED'],
    [OF_DE, 'Der Artikel weicht von der Beschreibung ab.', 'SNAD'],
    [OF_FR, 'Article reçu cassé.', 'SNAD'],
    [OF_NL, 'Dit telt mee voor uw percentage defecte bestellingen.', null],
    [OF_IT, 'Il reclamo incide sul tasso di difettosità degli ordini.', null],
    [OF_FR, 'Elle compte dans votre taux de commandes défectueuses.', null],
  ])('%s %s', (of, text, reason) => {
    expect(readClaimMail(aMail({ from: '', subject: '', text: `${of}\n${text}` }))?.reason).toBe(reason);
  });
  it('is a return, not a lost parcel, when it is the refund that never came', () => {
    const text = 'Der Käufer hat den Artikel zurückgesendet und die Erstattung noch nicht erhalten. Bestellnummer: 20-00001-00001';
    expect(readClaimMail(ebay('de', text))).toMatchObject({ kind: 'EBAY_RETURN', reason: 'RETURN_NOT_REFUNDED' });
  });
});

describe('a decision in other words', () => {
  it.each([
    ['de', `${OF_DE} Wir haben dem Antrag in Höhe von 1.249,00 € stattgegeben. Ihr Konto wird belastet.`, 'GRANTED_SELLER_FUNDED', 'SELLER', null],
    ['de', `${OF_DE} Wir haben den Antrag abgelehnt. Ihr Konto wird nicht belastet.`, 'DENIED', null, null],
    ['de', `${OF_DE} Wir haben dem Antrag stattgegeben. Er wird nicht auf Ihre Rate an Bestellmängeln angerechnet.`, 'GRANTED', null, 'NOT_COUNTED'],
    [
      'fr',
      `${OF_FR} Nous avons décidé d'accorder le remboursement. Ce montant sera débité de votre compte et la réclamation sera prise en compte dans votre taux.`,
      'GRANTED_SELLER_FUNDED',
      'SELLER',
      'COUNTED',
    ],
    [
      'it',
      `${OF_IT} Abbiamo accolto il reclamo. Amazon si fa carico dell'importo; non è stato addebitato nulla sul tuo conto e non inciderà sul tasso.`,
      'GRANTED_AMAZON_FUNDED',
      'AMAZON',
      'NOT_COUNTED',
    ],
    [
      'nl',
      'We hebben de A-tot-z-garantieclaim voor bestelling 404-0000001-0000001 toegekend. Amazon vergoedt het bedrag en uw account wordt niet belast. De claim telt niet mee.',
      'GRANTED_AMAZON_FUNDED',
      'AMAZON',
      'NOT_COUNTED',
    ],
    ['nl', 'De klant heeft de A-tot-z-claim voor 404-0000001-0000001 ingetrokken.', 'WITHDRAWN_BEFORE_DECISION', null, null],
  ])('amazon.%s: %s', (ending, text, decidedState, fundedBy, saysMetric) => {
    expect(readClaimMail(amazon(ending, text))).toMatchObject({ event: 'decided', decidedState, fundedBy, saysMetric });
  });
  it('a request that tells what the seller may do decides nothing', () => {
    const text = `${OF_FR} Vous pouvez accorder un remboursement. Si nous acceptons la réclamation, votre compte sera débité.`;
    expect(readClaimMail(amazon('fr', text))).toMatchObject({ event: 'opened', fundedBy: null });
  });
});

describe('what comes through other programs', () => {
  it.each([
    ['non-breaking hyphens', 'A-to-z claim on order 026\u20110000001\u20110000001', '026-0000001-0000001'],
    ['blanks around the hyphens', 'A-tot-z-claim voor 404 - 0000001 - 0000001', '404-0000001-0000001'],
    ['blanks alone', 'A-tot-z-claim voor 404 0000001 0000001', '404-0000001-0000001'],
    ['characters nobody sees', 'A-to-z claim on order 026-\u200b0000001-\u200b0000001', '026-0000001-0000001'],
    ['dashes of eBay', 'Object niet ontvangen: 20–00001–00001', '20-00001-00001'],
  ])('an order number with %s', (_edge, text, externalOrderId) => {
    expect(readClaimMail(aMail({ from: '', subject: '', text }))).toMatchObject({ externalOrderId });
  });
  it.each([
    ['Outlook with [mailto:]', 'Von: Amazon [mailto:atoz-guarantee-no-reply@amazon.de]'],
    ['the newer Outlook', 'Von: Amazon <atoz-guarantee-no-reply@amazon.de<mailto:atoz-guarantee-no-reply@amazon.de>>'],
    ['a name alone', 'Von: Amazon.de'],
  ])('forwarded by %s', (_program, from) => {
    const text = `Bitte ansehen.\n\n${from}\nGesendet: Mittwoch, 18. November 2026 11:24\nAn: info@shop.example\nBetreff: Antrag\n\n${OF_DE} Antworten Sie innerhalb von 3 Tagen.`;
    const notice = readClaimMail(aMail({ from: 'Jana <jana@shop.example>', text, date: utc('2026-11-19T08:00:00Z'), zone: 'Europe/Berlin' }));
    expect([notice?.kind, notice?.receivedAt.toISOString()]).toEqual(['A_TO_Z', '2026-11-18T10:24:00.000Z']);
  });
  it.each([
    ['Betrag: 49,90 Euro', 4990],
    ['Artikelpreis: 10,00 EUR\nVersand: 4,90 EUR\nBetrag des Antrags: 14,90 EUR', 1490],
    ['Bedrag: € 45,-', 4500],
  ])('an amount: %s', (text, minor) => {
    expect(readClaimMail(aMail({ from: '', subject: '', text: `${OF_DE.replace('Antrag', 'antrag')}\n${text}` }))?.amount?.minor).toBe(minor);
  });
});
