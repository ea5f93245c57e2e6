import fc from 'fast-check';
import { utc } from '../../testing';
import { withoutContact } from './contact-details';
import { readWords } from './read-words';

const AT = { sentAt: utc('2026-11-18T10:24:00Z'), zone: 'Europe/Amsterdam', site: null };
const read = (text: string) => readWords(text, AT);
const receipt = (text: string) => read(text).receipt?.says ?? null;

describe('acknowledges that the parcel came', () => {
  it.each([
    ['en', 'Arrived today, thanks!'],
    ['en', 'Thank you, I have received the lamp. It looks great.'],
    ['en', 'Hi, just to let you know my order has arrived, but the colour is different.'],
    ['en', 'The parcel was delivered yesterday and the screen is cracked.'],
    ['en', 'I got it on Monday.'],
    ['nl', 'Pakket is goed aangekomen, bedankt!'],
    ['nl', 'Ik heb de lamp gisteren ontvangen maar hij is kapot.'],
    ['de', 'Das Paket ist heute angekommen, vielen Dank.'],
    ['de', 'Ich habe die Lampe erhalten, aber sie funktioniert nicht.'],
    ['fr', "J'ai bien reçu le colis, merci."],
    ['it', 'Ho ricevuto il pacco ieri, grazie mille.'],
    ['es', 'El paquete ha llegado hoy, gracias.'],
    ['pl', 'Dzień dobry, paczka dotarła, dziękuję.'],
  ])('%s: %s', (_language, text) => expect(receipt(text)).toBe('arrived'));

  it.each([['Only one of the two lamps arrived.'], ['Ik heb maar één van de twee ontvangen.'], ['Ich habe nur die Hälfte erhalten.']])(
    'in part: %s',
    (text) => expect(receipt(text)).toBe('arrived-in-part'),
  );
});

describe('denies it', () => {
  it.each([
    ['en', 'The parcel has not arrived.'],
    ['en', "I still haven't received my order."],
    ['en', 'I never received it.'],
    ['en', 'I received nothing.'],
    ['en', 'I still have not, after two weeks, received it.'],
    ['nl', 'Het pakket is nog steeds niet aangekomen.'],
    ['nl', 'Ontvangen heb ik het niet.'],
    ['de', 'Die Bestellung ist nie angekommen.'],
    ['de', 'Ich habe bis heute nichts erhalten.'],
    ['fr', "Je n'ai toujours pas reçu le colis."],
    ['it', 'Il pacco non è mai arrivato.'],
    ['es', 'El paquete no ha llegado.'],
    ['pl', 'Paczka nie dotarła.'],
    ['one sentence against another', 'The box arrived. But the order I complain about has not arrived.'],
  ])('%s: %s', (_edge, text) => expect(receipt(text)).not.toBe('arrived'));
  it.each([
    ['The parcel has not arrived.'],
    ['Het pakket is niet aangekomen.'],
    ['Die Bestellung ist nie angekommen.'],
    ['El paquete no ha llegado.'],
    ['Il pacco non è mai arrivato.'],
    ["Je n'ai pas reçu le colis."],
    ['Paczka nie dotarła.'],
  ])('and is told as such: %s', (text) => expect(read(text).topics).toContain('not-arrived'));
});

describe('says neither', () => {
  it.each([
    ['a question', 'Has my parcel arrived at the depot?'],
    ['a condition', 'I will let you know if it has arrived.'],
    ['a wish', 'I hope to have received it by Friday.'],
    ['a promise', 'It should have arrived last week.'],
    ['hearsay', 'The tracking says it was delivered on Monday.'],
    ['hearsay, Dutch', 'Volgens PostNL is het pakket bezorgd.'],
    ['hearsay, German', 'Laut DHL wurde das Paket zugestellt.'],
    ['a neighbour', 'My neighbour received it perhaps.'],
    ['a mail', 'I received your e-mail, where is my lamp?'],
    ['a refund', 'I have received the refund, thank you.'],
    ['what the seller has', 'You have received my return last week.'],
    ['thanks alone', 'Thanks for your help.'],
    ['the seller, quoted', 'On 3 Mar 2026 at 10:12, Shop <a@b.example> wrote:\n> Your parcel arrived, thanks.\n\nWhere is it?'],
    ["words that may be the seller's", 'On 3 Mar 2026 at 10:12, Shop <a@b.example> wrote:\n\nYour parcel arrived, thanks.'],
    ['nothing', ''],
  ])('%s: %s', (_edge, text) => expect(receipt(text)).toBeNull());
});

it.each([
  ['Where is my order?', ['where-is-it']],
  ['Waar blijft mijn pakket? Ik wil mijn geld terug.', ['where-is-it', 'wants-refund']],
  ['Wo bleibt mein Paket? Sonst eröffne ich einen Fall oder gehe zum Anwalt, ich habe keine Lust mehr.', ['where-is-it', 'announces-authorities']],
  ['If this is not solved I will open a case and do a chargeback.', ['announces-claim', 'announces-chargeback']],
  ['The item is broken and I want to return it.', ['damaged', 'wants-return']],
  ['I have sent it back on Monday, where is my refund?', ['sent-back', 'wants-refund']],
  ['Please cancel my order.', ['wants-cancel']],
  ["Ce n'est pas ce que j'ai commandé, je voudrais un remboursement.", ['wrong-item', 'wants-refund']],
  ['Il manque une pièce dans la boîte.', ['missing-parts']],
  ['I will leave negative feedback.', ['announces-review']],
])('tells what it is about: %s', (text, topics) => {
  expect(read(text).topics).toEqual(expect.arrayContaining(topics));
});

it("names orders, days and amounts of the buyer's own words only", () => {
  const text =
    'Order 302-4471926-8850317 of 3 November, I paid € 84,90 and expected it on 10-11-2026.\n\n> order 111-1111111-1111111, € 5,00, 1 January 2026';
  expect(read(text)).toMatchObject({
    orders: ['302-4471926-8850317'],
    amounts: [{ minor: 8490, currency: 'EUR' }],
    days: ['2026-11-03', '2026-11-10'],
  });
});

it('keeps where people live and how to reach them apart', () => {
  const text =
    'Please call 06-12345678 or write to eva@mail.example.\nMy address:\nDorpsstraat 1\n3511 AB Utrecht\nOrder 302-4471926-8850317, tracking 3SABCD1234567, 2026-11-03, 12,50';
  expect(read(text).contact).toEqual({ emails: ['eva@mail.example'], phones: ['06-12345678'], addressLines: ['Dorpsstraat 1', '3511 AB Utrecht'] });
  expect(withoutContact(text)).toBe(
    'Please call ▒▒▒ or write to ▒▒▒.\nMy address:\n▒▒▒\n▒▒▒\nOrder 302-4471926-8850317, tracking 3SABCD1234567, 2026-11-03, 12,50',
  );
});

describe('in any text', () => {
  it('a quoted sentence changes nothing that is read', () => {
    const own = fc.constantFrom('Where is it?', 'Arrived, thanks.', 'Nog niet ontvangen.', 'Hello');
    const quoted = fc.constantFrom('> Your parcel arrived, thanks.', '> I will open a case.', '> not received');
    fc.assert(
      fc.property(own, quoted, (mine, theirs) =>
        expect(read(`${mine}\n\n${theirs}`)).toMatchObject({ topics: read(mine).topics, receipt: read(mine).receipt }),
      ),
    );
  });
  it.each([
    ['one sentence without end', 'received not '.repeat(15_000)],
    ['sentences without end', 'Arrived. '.repeat(20_000)],
    ['commas', 'arrived, '.repeat(20_000)],
    ['digits', '06 12 '.repeat(30_000)],
    ['addresses', 'a.b-c@d-e.'.repeat(15_000)],
    ['capitals and blanks', 'Aa '.repeat(60_000)],
    ['days', '3 November 2026 '.repeat(10_000)],
    ['letters', 'a'.repeat(190_000)],
    ['short lines', 'ab\n'.repeat(60_000)],
    ['lines that flow on', `${'word '.repeat(12)}\n`.repeat(3000)],
  ])('%s take no more than a moment', (_what, text) => {
    const started = performance.now();
    read(text);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
