import { framed } from './framed';
import type { DraftPlan } from './draft-plan';
import { languagesFor, otherLanguageThan } from './letter-language';
import { letterSentences } from './letter-sentences';
import { lintDraft } from './lint-draft';
import { uncitedSentences } from './uncited';

const codes = (text: string, claimKind?: Parameters<typeof lintDraft>[3]): string[] =>
  lintDraft(text, 'a-to-z-answer', 0, claimKind).flatMap(({ code, level }) => (level === 'safe' ? [] : [`${level}:${code}`]));
it.each([
  ['to another channel', 'We refund you by bank transfer.', 'breach:off-platform'],
  ['to another channel, in Dutch', 'Stuur ons een bericht via WhatsApp.', 'breach:off-platform'],
  ['to another channel, in German', 'Wir regeln das außerhalb von Amazon.', 'breach:off-platform'],
  ['something in return', 'We send a voucher in return for closing it.', 'watch:incentive'],
  ['a fault', 'Das war unser Fehler.', 'watch:admits-fault'],
  ['anger', 'This is outrageous.', 'watch:emotion'],
  ['the law', 'U bent wettelijk verplicht te betalen.', 'watch:legal-conclusion'],
])('finds %s', (_what, text, code) => expect(codes(text)).toEqual([code]));
it('an own shop may name the law and its own address', () => expect(codes('Volgens artikel 7 is dat zo.', 'SHOP_COMPLAINT')).toEqual([]));

it.each([
  ['to a buyer: as they wrote', 'buyer-message', 'A_TO_Z', 'amazon.de', 'nl-NL', ['nl']],
  ['to a buyer who wrote in none of ours: the site’s', 'ebay-inr-answer', 'EBAY_INR', 'EBAY_DE', 'it', ['de']],
  ['to Amazon: the site’s or English', 'a-to-z-answer', 'A_TO_Z', 'amazon.nl', 'nl', ['nl', 'en']],
  ['to eBay: the site’s', 'ebay-case-answer', 'EBAY_CASE', 'EBAY_AT', null, ['de']],
  ['to AliExpress: English', 'dispute-answer', 'ALIEXPRESS_DISPUTE', 'aliexpress.com', 'nl', ['en']],
  ['to the mediator: Dutch', 'mediation-statement', 'SHOP_COMPLAINT', 'shop.example.de', 'de', ['nl']],
  ['to DigiDispuut: all three', 'digidispuut-statement', 'SHOP_COMPLAINT', 'shop.example.nl', null, ['nl', 'en', 'de']],
] as const)('languages %s', (_edge, kind, claimKind, site, wrote, languages) =>
  expect(languagesFor(kind, claimKind, site, wrote)).toEqual(languages),
);
it('tells a letter that reads as another language, and lets a short one be', () => {
  expect(otherLanguageThan('en', 'Het pakket is bij de buren en niet bij u op het adres van de bestelling.')).toBe('nl');
  expect(otherLanguageThan('en', 'Dank u.')).toBeNull();
});
it('AliExpress reads three to eight short sentences', () => {
  const told = (text: string) => lintDraft(text, 'dispute-answer', 0, 'ALIEXPRESS_DISPUTE').map(({ code }) => code);
  expect(told('One. Two.')).toContain('sentences-few');
  expect(told('It came. '.repeat(9))).toContain('sentences-many');
  expect(told(`It came. It is there. ${'word '.repeat(31)}.`)).toContain('sentence-long');
});

it.each([
  ['a German date', 'Am 30. Oktober kam es an. Danke.', ['Am 30. Oktober kam es an.', 'Danke.']],
  ['an abbreviation', 'Nr. 5 of z. B. the like. Next?', ['Nr. 5 of z. B. the like.', 'Next?']],
  ['marks before the stop', 'It came [E1]. We ask.', ['It came [E1].', 'We ask.']],
  ['lines', 'One\nTwo', ['One', 'Two']],
])('sentences: %s', (_edge, text, sentences) => expect(letterSentences(text).map((one) => one.text)).toEqual(sentences));

it.each([
  ['a statement', 'The parcel was packed by two people.', 1],
  ['with its exhibit', 'The parcel was packed by two people [E1].', 0],
  ['a question', 'Was it delivered?', 0],
  ['a condition', 'If it was not delivered, tell us.', 0],
  ['in Dutch', 'Wij hebben het pakket gewogen.', 1],
  ['in German', 'Das Paket wurde gewogen.', 1],
  ['a courtesy', 'Thank you for your patience.', 0],
])('what cites nothing: %s', (_edge, text, found) => expect(uncitedSentences(text, () => [])).toHaveLength(found));

it('an own order keeps what opens and closes, and what it does not name behind what it followed', () => {
  const plan = (...ids: readonly string[]): DraftPlan => ({
    kind: 'buyer-message',
    paragraphs: ids.map((id) => ({ id, says: id.startsWith('gap') ? 'gap' : id, cites: [], figures: {}, gap: null })),
  });
  const order = framed(plan('greeting', 'delivered', 'gap:X', 'handed-over', 'signed-for', 'sign-off'), [
    'sign-off',
    'handed-over',
    'delivered',
    'greeting',
  ]);
  expect(order.paragraphs.map(({ id }) => id)).toEqual(['greeting', 'handed-over', 'signed-for', 'delivered', 'gap:X', 'sign-off']);
});
