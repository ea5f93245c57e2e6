import type { RightsWords } from './rights-words';
import { wordIn } from './rights-words';

const BASES = {
  'legal-claims': 'a claim is open or may still be brought (GDPR art. 17(3)(e))',
  'legal-duty': 'a law obliges us to keep it (GDPR art. 17(3)(b))',
  authority: 'an authority asked for it (GDPR art. 17(3)(b))',
  'buyer-needs-it': 'you need it for a claim of your own (GDPR art. 18(1)(c))',
  'claim-not-looked-at': 'a claim came in that nobody has looked at yet (GDPR art. 17(3)(e))',
};
const WHOM = { buyer: 'you', carrier: 'the carrier', A_TO_Z: 'Amazon (A-to-z Guarantee)', CHARGEBACK: 'Amazon, for your bank', SAFE_T: 'Amazon (SAFE-T)', PAYMENT_DISPUTE: 'eBay, for your bank', STRIPE_DISPUTE: 'Stripe, for your bank', PAYPAL_DISPUTE: 'PayPal', EBAY_INR: 'eBay', EBAY_RETURN: 'eBay', EBAY_CASE: 'eBay', EBAY_CANCELLATION: 'eBay', ALIEXPRESS_DISPUTE: 'AliExpress', SHOP_COMPLAINT: 'the complaints body' };

export const en: RightsWords = {
  title: 'What we keep about you',
  lead: (controller, at, request) => `${controller} made this on ${at}, on request ${String(request)}. It holds everything kept about you in the program with which claims are answered.`,
  rights: 'You may have it corrected or erased, object to it, or complain to a data protection authority. The same is in data.json, for a program to read.',
  order: (number, account) => `Order ${number}, ${account}`,
  headings: { person: 'Who you are', facts: 'The order', parcels: 'Parcels and scans', messages: 'Messages', texts: 'Other words', claims: 'Claims', letters: 'Letters', files: 'Files added', disclosed: 'What went to whom', records: 'Where it comes from', retention: 'How long it stays' },
  nothing: 'Nothing is kept here.',
  person: { name: 'Name', email: 'E-mail address', phone: 'Telephone', handle: 'Name at the marketplace', address: 'Address', place: 'Place of a scan', signature: 'Signed by' },
  facts: { placed: 'Placed', shipBy: 'To be shipped by', deliverBy: 'Promised by', delivered: 'Delivered', total: 'Total', status: 'Status', items: 'Items', parcel: 'Parcel' },
  from: { buyer: 'You', seller: 'We', marketplace: 'The marketplace' },
  to: (whom) => wordIn(WHOM, whom),
  what: { pack: 'evidence pack sealed', answer: 'answer sent', letter: 'letter sent' },
  withheld: { 'tells-of-others': 'This record tells of other buyers too. What it says of you is above; theirs is not shown.', destroyed: 'Its text has been destroyed.' },
  gone: 'destroyed',
  notSent: 'not sent',
  retentionDue: (day, days) => `It is destroyed after ${day} (${String(days)} days).`,
  retentionNone: 'Its clock has not been set yet.',
  retentionErased: (day) => `It was destroyed on ${day}.`,
  hold: (basis, until) => `It stays for now, because ${basis}${until === null ? '' : `, until ${until} at the latest`}.`,
  basis: (id) => wordIn(BASES, id),
  readme: 'Open data.html to read what is kept about you. data.json holds the same for a program. files/ holds the files that were added. Names of our staff are replaced by their role; where that was done, a text differs from the record its hash was made of.',
  receipt: {
    title: 'Receipt of a data request', number: 'Request', controller: 'Controller', asked: 'Asked', due: 'To be answered by', done: 'Done', what: 'What was asked',
    kinds: { export: 'A copy of the data (GDPR art. 15 and 20)', erase: 'Erasure (GDPR art. 17)', marketplace: 'Erasure: the marketplace told that the account was closed (GDPR art. 17)' },
    states: { open: 'noted, not done yet', running: 'being done', held: 'done, except for what is held', done: 'done', withdrawn: 'withdrawn' },
    state: 'State', orders: 'Orders concerned', erased: 'Orders erased', held: 'Orders held',
    heldLine: (orders, basis, until) => `${String(orders)}: ${basis}${until === null ? '' : `, until ${until} at the latest`}`,
    wish: 'What is held is erased as soon as nothing holds it any more; nobody has to ask again.',
    file: 'SHA-256 of the file handed over', none: 'none', noPersonal: 'This receipt holds no personal data.',
  },
};
