import { aMail } from '../../testing';
import { messageTopicsOf } from './message-topics';
import { readBuyerMessage } from './read-buyer-message';

const RELAY = 'k3j2h1@marketplace.amazon.de';
it.each([
  [
    'the buyer, through the relay',
    { from: `"Marie - Amazon" <${RELAY}>`, subject: 'Inquiry about order 302-4471926-8850317' },
    { channel: 'amazon', from: 'buyer', relayAddress: RELAY, site: 'amazon.de', externalOrderId: '302-4471926-8850317' },
  ],
  [
    'us, to the relay',
    { from: 'shop@example.com', to: `Marie <${RELAY}>`, text: 'Order ID: 302-4471926-8850317' },
    { channel: 'amazon', from: 'seller', relayAddress: RELAY },
  ],
  ['us, with the To only among the headers', { from: 'shop@example.com', headers: { to: RELAY } }, { from: 'seller', relayAddress: RELAY }],
  [
    'Amazon itself',
    { from: 'donotreply@amazon.com', text: '302-4471926-8850317' },
    { channel: 'amazon', from: 'marketplace', relayAddress: null, site: null },
  ],
  [
    'an eBay member',
    { from: 'buyer_1@members.ebay.nl', text: 'Bestelling 12-34567-89012' },
    { channel: 'ebay', from: 'buyer', externalOrderId: '12-34567-89012' },
  ],
  ['eBay itself', { from: 'ebay@ebay.de' }, { channel: 'ebay', from: 'marketplace' }],
])('tells who wrote: %s', (_who, mail, read) => {
  expect(readBuyerMessage(aMail(mail))).toMatchObject(read);
});

it('leaves a mail alone that no marketplace is part of', () => {
  expect(readBuyerMessage(aMail({ from: 'friend@example.com', to: 'shop@example.com' }))).toBeNull();
});

it.each([
  [
    'DHL recorded the delivery at your address. Could you please check with your household and neighbours?',
    ['delivery-details', 'asked-to-check-nearby'],
  ],
  ['Ihr Paket wurde laut DHL am 30.10. zugestellt. Bitte fragen Sie in der Nachbarschaft nach.', ['delivery-details', 'asked-to-check-nearby']],
  ['Uw pakket is volgens PostNL bezorgd. Wilt u bij de buren navragen?', ['delivery-details', 'asked-to-check-nearby']],
  ['You can follow it with 0034 0434 1610 9404 2557.', ['tracking-number']],
  ['Thank you for your order!', []],
])('reads what our own message did: %s', (text, topics) => {
  expect(messageTopicsOf(text, ['00340434161094042557'])).toEqual(topics);
});
