import { aMail } from '../../testing';
import { doubtAbout } from './doubt-about';

const NOTICE = 'Wir haben einen A-bis-z-Garantieantrag für die Bestellung 302-0000001-0000001 erhalten. Antworten Sie innerhalb von 24 Stunden.';
const OF_AMAZON = 'Amazon <atoz-guarantee-no-reply@amazon.de>';
const checked = (results: string) => aMail({ from: OF_AMAZON, text: NOTICE, headers: { 'Authentication-Results': results } });

describe('a mail to look at before anything is done with it', () => {
  it.each([
    ['a lookalike host', aMail({ from: 'Amazon <atoz-guarantee-no-reply@amazon-seller-hilfe.example>', text: NOTICE })],
    ['an address of Amazon as a name', aMail({ from: '"atoz-guarantee-no-reply@amazon.de" <x@evil.example>', text: NOTICE })],
    ['a colleague’s own words', aMail({ from: 'Piet <piet@shop.example>', text: 'We hebben een A-tot-z-claim op 404-0000001-0000001.' })],
    ['eBay’s words from elsewhere', aMail({ from: 'ebay@ebay-konto.example', text: 'Artikel nicht erhalten. Bestellnummer 20-00001-00001' })],
  ])('%s is not the marketplace', (_edge, mail) => {
    expect(doubtAbout(mail)).toBe('not-the-marketplace');
  });
  it.each([
    ['DMARC failed', 'mx.shop.example; spf=pass; dmarc=fail (p=QUARANTINE) header.from=amazon.de', 'sender-unconfirmed'],
    ['neither SPF nor DKIM passed', 'mx.shop.example; spf=fail; dkim=none', 'sender-unconfirmed'],
    ['DKIM passed, as when it was sent on', 'mx.shop.example; spf=fail; dkim=pass header.d=amazon.de', null],
    ['all passed', 'mx.shop.example; spf=pass; dkim=pass; dmarc=pass', null],
  ])('%s', (_edge, results, doubt) => {
    expect(doubtAbout(checked(results))).toBe(doubt);
  });
  it.each([
    ['of Amazon', aMail({ from: OF_AMAZON, text: 'Er is een A-tot-z-claim geopend. Reageer binnen 48 uur.' })],
    ['of eBay', aMail({ from: 'ebay@ebay.nl', text: 'Je koper heeft het object niet ontvangen.' })],
    ['pasted', aMail({ from: '', text: 'Er is een A-tot-z-claim geopend.' })],
  ])('a notice %s without an order number', (_edge, mail) => {
    expect(doubtAbout(mail)).toBe('no-order-number');
  });
  it.each([
    ['a buyer who quotes a notice', aMail({ from: 'abc@marketplace.amazon.de', text: NOTICE })],
    ['an absence note', aMail({ from: 'jana@shop.example', text: NOTICE, headers: { 'Auto-Submitted': 'auto-replied' } })],
    ['a question about an order', aMail({ from: 'x@shop.example', text: 'What is the state of 302-0000001-0000001?' })],
    ['a newsletter of eBay', aMail({ from: 'ebay@ebay.de', text: 'Angebote der Woche' })],
  ])('%s needs no look', (_edge, mail) => {
    expect(doubtAbout(mail)).toBeNull();
  });
});
