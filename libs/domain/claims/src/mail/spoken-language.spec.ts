import { aMail } from '../../testing';
import { readClaimMail } from './read-claim-mail';

const EBAY = {
  from: 'eBay <ebay@ebay.com>',
  subject: 'Item not received',
  text: 'The buyer has not received the item.\nOrder number: 12-34567-89012\nRespond by 11/12/2026.',
};
const PAYPAL = {
  from: 'PayPal <service@paypal.com>',
  subject: 'A buyer opened a dispute',
  text: 'Your customer opened a dispute: item not received. Case ID: PP-R-ABC-123456789. Please respond by 11/12/2026.',
};

it.each([
  ['eBay', EBAY],
  ['PayPal', PAYPAL],
])('%s: the language a mail is said to be in stands, else that of its words', (_name, mail) => {
  expect([readClaimMail(aMail(mail))?.language, readClaimMail(aMail({ ...mail, language: 'nl' }))?.language]).toEqual(['en', 'nl']);
});

it.each([
  ['a case that is decided', 'The case was closed in your favor. Order number: 12-34567-89012', 'EBAY_CASE', 'decided'],
  ['a request that is closed', 'The request for an item not received was closed. Order number: 12-34567-89012', 'EBAY_INR', 'closed'],
])('eBay, %s', (_edge, text, kind, event) => {
  expect(readClaimMail(aMail({ from: EBAY.from, subject: 'Closed', text }))).toMatchObject({ kind, event });
});
it('eBay, a payment dispute that is decided stays one', () => {
  const text = 'The payment dispute was closed in your favor. Order number: 12-34567-89012';
  expect(readClaimMail(aMail({ from: EBAY.from, subject: 'Payment dispute', text }))).toMatchObject({
    kind: 'PAYMENT_DISPUTE',
    event: 'decided',
    decidedState: 'WON',
  });
});
