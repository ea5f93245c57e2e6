import * as fc from 'fast-check';
import { draftCheck } from './draft-check';

it.each([
  ['an accusation in English', 'This looks like fraud.', ['accusation']],
  ['a longer word of the same stem', 'Fraudulent use is excluded.', ['accusation']],
  ['in Dutch', 'Dit is oplichterij.', ['accusation']],
  ['"scam" and its people, whole words only', 'The scampi came from a scammer.', ['accusation']],
  ['a longer word that begins with "scam"', 'Two scampi and a scamper.', []],
  ['"u liegt"', 'U liegt.', ['accusation']],
  ['in German', 'Das ist Betrug.', ['accusation']],
  ['where a parcel lies, in German', 'Das Paket liegt bei der Post; der Beleg liegt bei.', []],
  ['"ligt" in Dutch', 'Het pakket ligt bij de buren.', []],
  ['words inside words', 'Relying on it, supplying it, familiar, underlying, kringliegt-nl1.', []],
  ['the closed platform', 'https://ec.europa.eu/odr', ['dead_odr_link']],
  ['its other address', 'See webgate.ec.europa.eu/odr/main', ['dead_odr_link']],
  ['another page of the same house', 'https://ec.europa.eu/info', []],
  ['a word that only begins so', 'https://ec.europa.eu/odrive', []],
  ['review and change, 60 characters apart', `review${' '.repeat(60)}change`, ['review_pressure']],
  ['61 apart', `review${' '.repeat(61)}change`, []],
  ['the other way round, over a line break', `Wilt u dit verwijderen?\nHet gaat om uw review.`, ['review_pressure']],
  ['a preview that changed', 'The preview has changed.', []],
  ['an exchange after a review', 'Thank you for the review. We exchange the item.', []],
  ['"pas uw beoordeling aan"', 'Pas uw beoordeling aan, alstublieft.', ['review_pressure']],
  ['a review, thanked for', 'Dank voor uw review.', []],
  ['one exclamation mark', 'Dank u wel!', []],
  ['two, far apart', 'Dank u wel! Tot ziens!', ['tone']],
  ['a word of five capitals', 'Wij betalen NIETS terug.', ['tone']],
  ['four capitals', 'GLSB en GMBH.', []],
  ['names written in capitals', 'POSTNL, FEDEX, PAYPAL, STRIPE en IDEAL.', []],
  ['such a name with a hyphen', 'De POSTNL-bezorger.', []],
  ['a tracking number, and a colour in an item number', '3SABCDE1234567, HP-X2-BLACK', []],
  [
    'all four, in this order',
    'BEDROG!! Verwijder uw review, zie ec.europa.eu/consumers/odr',
    ['accusation', 'dead_odr_link', 'review_pressure', 'tone'],
  ],
  ['nothing at all', '', []],
] as [string, string, string[]][])('%s', (_edge, text, errors) => {
  expect(draftCheck(text)).toEqual({ ok: errors.length === 0, errors });
});

it('what is found stays found, whatever calm words stand around it', () => {
  const calm = fc.constantFrom('Wij onderzoeken uw melding.', 'The record is attached.', 'Vielen Dank für Ihre Nachricht.', '');
  fc.assert(
    fc.property(calm, fc.constantFrom('U bent een fraudeur.', 'ec.europa.eu/odr', 'Remove the review.', 'NIETS!!'), calm, (before, bad, after) => {
      expect(draftCheck(`${before} ${bad} ${after}`).errors).toEqual(expect.arrayContaining([...draftCheck(bad).errors]));
      expect(draftCheck(bad).errors.length).toBeGreaterThan(0);
    }),
  );
});
