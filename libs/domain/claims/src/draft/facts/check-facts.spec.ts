import { anItem } from '@weerwoord/evidence/testing';
import { aDraftInput, utc } from '../../../testing';
import type { DraftLanguage } from '../draft-plan';
import { checkFacts, factReader } from './check-facts';
import type { FactProof } from './proven-facts';

/*
 * The story: ordered 27 October 2026 for € 84.90, confirmed 28 October 11:20 CET, first scan 28 October 18:06 CET, ship-by 29 October 23:59,
 * delivered Friday 30 October 13:27 CET, promised to 3 November; asked 11 November 20:15, answered 12 November 09:02, claimed 18 November 11:24.
 */
const proof = (language: DraftLanguage): FactProof => {
  const { bundle, facts, claim } = aDraftInput(
    {},
    { refunds: [{ key: 'x', at: utc('2026-11-17T09:00:00Z'), amount: { minor: 123_456, currency: 'EUR' }, by: 'seller' }] },
    [
      anItem('LISTING_SNAPSHOT', {
        at: utc('2026-10-27T08:00:00Z'),
        figures: { at: '2026-10-27T08:00:00Z', quote: 'Sand, 200 × 200 cm, Charge 12.03.2024' },
      }),
    ],
  );
  return { bundle, facts, claim, language, zone: 'Europe/Berlin' };
};
const found = (language: DraftLanguage, text: string): string[] =>
  checkFacts(text, proof(language)).map(({ kind, text: said }) => `${kind}: ${said}`);
const all = (language: DraftLanguage, text: string): string[] =>
  factReader(proof(language))(text).map(({ kind, proven }) => `${kind}:${proven ? 'proven' : 'not'}`);

type Row = readonly [DraftLanguage, string, ...string[]];
/** Language, text, and what must be flagged. */
const TABLE: readonly Row[] = [
  // Days that are shown, in every spelling
  ['en', 'It was delivered on 30 October 2026.'],
  ['en', 'It was delivered on 30 October.'],
  ['en', 'It was delivered on October 30, 2026.'],
  ['en', 'It was delivered on October 30th.'],
  ['en', 'It was delivered on the 30th of October.'],
  ['en', 'It was delivered on the 30th.'],
  ['en', 'It was delivered on Friday 30 October.'],
  ['en', 'It was delivered on Fri, 30 Oct 2026.'],
  ['en', 'It was delivered on Friday.'],
  ['en', 'It was delivered in October 2026.'],
  ['en', 'It was delivered on 30/10/2026.'],
  ['en', 'It was delivered on 10/30/2026.'],
  ['en', 'It was delivered on 30-10-2026.'],
  ['en', 'It was delivered on 30.10.26.'],
  ['en', 'It was delivered on 2026-10-30.'],
  ['en', 'It was delivered on 30-Oct-2026.'],
  ['en', 'It was delivered on the thirtieth of October.'],
  ['en', 'Handed over 28 and delivered 30 October.'],
  ['en', 'Promised from 30 October to 3 November.'],
  ['en', 'Under way from 28 to 30 October.'],
  ['nl', 'Bezorgd op 30 oktober 2026.'],
  ['nl', 'Bezorgd op 30 okt.'],
  ['nl', 'Bezorgd op vrijdag 30 oktober.'],
  ['nl', 'Bezorgd op vr. 30 oktober.'],
  ['nl', 'Bezorgd op 30-10-2026.'],
  ['nl', 'Bezorgd op 30/10.'],
  ['nl', 'Bezorgd op dertig oktober.'],
  ['nl', 'Bezorgd op de dertigste oktober.'],
  ['nl', 'Bezorgd op de 30e.'],
  ['nl', 'Beloofd tot en met 3 november.'],
  ['nl', 'Het pakket was van 28 tot en met 30 oktober onderweg.'],
  ['de', 'Zugestellt am 30. Oktober 2026.'],
  ['de', 'Zugestellt am 30. Okt. 2026.'],
  ['de', 'Zugestellt am Freitag, dem 30. Oktober.'],
  ['de', 'Zugestellt am 30.10.2026.'],
  ['de', 'Zugestellt am 30.10.'],
  ['de', 'Zugestellt am Fr., 30.10.2026'],
  ['de', 'Zugestellt am 30. 10. 2026'],
  ['de', 'Zugestellt am dreißigsten Oktober.'],
  ['de', 'Zugestellt am dreissigsten Oktober.'],
  ['de', 'Unterwegs vom 28. bis 30. Oktober.'],
  ['de', 'Bestellt im Oktober 2026.'],
  // Days nobody shows
  ['en', 'It was delivered on 9 March 2026.', 'date: 9 March 2026'],
  ['en', 'It was delivered on 31 October.', 'date: 31 October'],
  ['en', 'It was delivered on 30 October 2025.', 'date: 30 October 2025'],
  ['en', 'It was delivered on October 31st.', 'date: October 31st'],
  ['en', 'It was delivered on Thursday 30 October.', 'date: Thursday 30 October'],
  ['en', 'It was delivered on Mon, 30 Oct 2026.', 'date: Mon, 30 Oct 2026'],
  ['en', 'It was delivered on 09/03/2026.', 'date: 09/03/2026'],
  ['en', 'It was delivered on 11/30/2026.', 'date: 11/30/2026'],
  ['en', 'It was delivered on 2026-10-31.', 'date: 2026-10-31'],
  ['en', 'It was delivered on 31-Oct-26.', 'date: 31-Oct-26'],
  ['en', 'It was delivered in March.', 'date: in March'],
  ['en', 'It has been on sale since 2019.', 'date: since 2019'],
  ['en', 'It arrived on the 14th.', 'date: on the 14th'],
  ['en', 'It arrived on the ninth of March.', 'date: ninth of March'],
  ['en', 'It arrived yesterday.', 'date: yesterday'],
  ['en', 'It arrived last Friday.', 'date: last Friday'],
  ['en', 'We wrote the day before yesterday.', 'date: the day before yesterday'],
  ['en', 'It was under way from 25 to 30 October.', 'date: 25'],
  ['en', 'Both parcels arrived, 30 October and 2 November.', 'date: 2 November'],
  ['en', 'We wrote on 13 Nov and on 12 Nov.', 'date: 13 Nov'],
  ['nl', 'Bezorgd op 9 maart.', 'date: 9 maart'],
  ['nl', 'Bezorgd op 31 oktober 2026.', 'date: 31 oktober 2026'],
  ['nl', 'Bezorgd op donderdag 30 oktober.', 'date: donderdag 30 oktober'],
  ['nl', 'Bezorgd op 10-30-2026, zegt de vervoerder op 9-3-2026.', 'date: 9-3-2026'],
  ['nl', 'Bezorgd op 03/11/2026 en op 11/03/2026.', 'date: 11/03/2026'],
  ['nl', 'Bezorgd op negen maart.', 'date: negen maart'],
  ['nl', 'Bezorgd op de negende maart.', 'date: negende maart'],
  ['nl', 'Bezorgd op de 14e.', 'date: op de 14e'],
  ['nl', 'Gisteren bezorgd.', 'date: Gisteren'],
  ['nl', 'Vorige week bezorgd.', 'date: Vorige week'],
  ['nl', 'In maart bezorgd.', 'date: In maart'],
  ['nl', 'Sinds 2019 verkopen wij dit.', 'date: Sinds 2019'],
  ['nl', 'Op 5/12 verstuurd.', 'date: Op 5/12'],
  ['de', 'Zugestellt am 9. März 2026.', 'date: 9. März 2026'],
  ['de', 'Zugestellt am 9. Maerz.', 'date: 9. Maerz'],
  ['de', 'Zugestellt am 31.10.2026.', 'date: 31.10.2026'],
  ['de', 'Zugestellt am 31.10. um 13:27 Uhr.', 'date: 31.10.', 'time: 13:27 Uhr'],
  ['de', 'Zugestellt am Donnerstag, dem 30. Oktober.', 'date: Donnerstag, dem 30. Oktober'],
  ['de', 'Zugestellt am neunten März.', 'date: neunten März'],
  ['de', 'Zugestellt am 1. Jänner 2027.', 'date: 1. Jänner 2027'],
  ['de', 'Gestern zugestellt.', 'date: Gestern'],
  ['de', 'Letzten Freitag zugestellt.', 'date: Letzten Freitag'],
  ['de', 'Im März zugestellt.', 'date: Im März'],
  ['de', 'Unterwegs vom 25. bis 30. Oktober.', 'date: 25'],
  // Times that are shown
  ['en', 'Delivered on 30 October at 13:27 CET.'],
  ['en', 'Delivered on 30 October 2026 at 13:27.'],
  ['en', 'Delivered on 30 October at 1:27 pm.'],
  ['en', 'Delivered on 30 October, 1.27 p.m.'],
  ['en', 'Delivered at 13:27 CET on 30 October.'],
  ['en', 'Delivered at 13:27 on Friday 30 October.'],
  ['en', 'Delivered on 30 October at 12:27 UTC.'],
  ['en', 'Delivered on 30 October at 12:27 GMT.'],
  ['en', 'Delivered on 30 October at 14:27 EET.'],
  ['en', 'Delivered on 30 October at 08:27 EDT.'],
  ['en', 'Delivered on 30 October at 13:27 UTC+1.'],
  ['en', 'Delivered 2026-10-30 13:27 CET.'],
  ['en', 'Delivered 2026-10-30T12:27:00Z.'],
  ['en', 'At 13:27 it was there.'],
  ['en', 'The ship-by time was 29 October 23:59 CET.'],
  ['nl', 'Bezorgd op 30 oktober om 13:27.'],
  ['nl', 'Bezorgd op 30 oktober om 13.27 uur.'],
  ['nl', 'Bezorgd op 30 oktober om 13:27 uur CET.'],
  ['nl', 'Om 9:02 uur op 12 november hebben wij geantwoord.'],
  ['de', 'Zugestellt am 30. Oktober um 13:27 Uhr MEZ.'],
  ['de', 'Zugestellt am 30. Oktober um 13.27 Uhr.'],
  ['de', 'Zugestellt am 30.10.2026, 13:27 Uhr.'],
  ['de', 'Zugestellt am 30. Oktober gegen 13 Uhr 27.'],
  // Times nobody shows, of another day or by another clock
  ['en', 'Delivered on 30 October at 14:02 CET.', 'time: 14:02 CET'],
  ['en', 'Delivered on 30 October at 13:27 CEST.', 'time: 13:27 CEST'],
  ['en', 'Delivered on 30 October at 13:27 UTC.', 'time: 13:27 UTC'],
  ['en', 'Delivered on 30 October at 18:06 CET.', 'time: 18:06 CET'],
  ['en', 'Delivered on 28 October at 13:27.', 'time: 13:27'],
  ['en', 'Delivered at 1:27 am on 30 October.', 'time: 1:27 am'],
  ['en', 'Delivered on 30 October at 2 pm.', 'time: 2 pm'],
  ['en', 'Delivered on 30 October at noon.', 'time: noon'],
  ['en', 'Delivered on 30 October at two o’clock.', 'time: two o’clock'],
  ['en', 'Delivered on 30 October at half past one.', 'time: half past one'],
  ['en', 'Delivered on 30 October at quarter past one.', 'time: quarter past one'],
  ['en', 'Delivered between 13:00 and 13:30.', 'time: 13:00', 'time: 13:30'],
  ['en', 'Delivered 2026-10-30T13:27:00Z.', 'time: 13:27:00Z'],
  ['nl', 'Bezorgd op 30 oktober om 14:02.', 'time: 14:02'],
  ['nl', 'Bezorgd op 30 oktober om 14 uur.', 'time: 14 uur'],
  ['nl', 'Bezorgd op 30 oktober om 14.02 uur.', 'time: 14.02 uur'],
  ['nl', 'Bezorgd op 30 oktober om half twee.', 'time: half twee'],
  ['nl', 'Bezorgd op 30 oktober om kwart over een.', 'time: kwart over een'],
  ['nl', 'Om middernacht bezorgd op 28 oktober.', 'time: middernacht'],
  ['de', 'Zugestellt am 30. Oktober um 14:02 Uhr.', 'time: 14:02 Uhr'],
  ['de', 'Zugestellt am 30. Oktober um 14 Uhr.', 'time: 14 Uhr'],
  ['de', 'Zugestellt am 30. Oktober um 13:27 Uhr MESZ.', 'time: 13:27 Uhr MESZ'],
  ['de', 'Zugestellt am 30. Oktober um halb zwei.', 'time: halb zwei'],
  ['de', 'Zugestellt am 30. Oktober um zwei Uhr.', 'time: zwei Uhr'],
  ['de', 'Zugestellt am 30. Oktober Viertel vor zwei.', 'time: Viertel vor zwei'],
  // Amounts that are shown
  ['en', 'The order of €84.90 arrived.'],
  ['en', 'The order of € 84,90 arrived.'],
  ['en', 'The order of EUR 84.90 arrived.'],
  ['en', 'The order of 84.90 EUR arrived.'],
  ['en', 'The order of 84.90 euros arrived.'],
  ['en', 'The order of 84 euros and 90 cents arrived.'],
  ['en', 'The order of eighty-four euros and ninety cents arrived.'],
  ['en', 'We refunded €1,234.56.'],
  ['en', 'We refunded EUR 1234.56.'],
  ['nl', 'De bestelling van € 84,90 is er.'],
  ['nl', 'De bestelling van 84,90 euro is er.'],
  ['nl', 'Wij hebben € 1.234,56 terugbetaald.'],
  ['nl', 'De bestelling van vierentachtig euro en negentig cent is er.'],
  ['de', 'Die Bestellung über 84,90 € kam an.'],
  ['de', 'Die Bestellung über 84,90 Euro kam an.'],
  ['de', 'Wir haben 1.234,56 € erstattet.'],
  ['de', 'Wir haben 1 234,56 € erstattet.'],
  ['de', 'Die Bestellung über vierundachtzig Euro neunzig Cent kam an.'],
  // Amounts nobody shows
  ['en', 'We refunded €10.', 'amount: €10'],
  ['en', 'We refunded €84.09.', 'amount: €84.09'],
  ['en', 'We refunded $84.90.', 'amount: $84.90'],
  ['en', 'We refunded £84.90.', 'amount: £84.90'],
  ['en', 'We refunded 84.90 USD.', 'amount: 84.90 USD'],
  ['en', 'We refunded EUR 849.00.', 'amount: EUR 849.00'],
  ['en', 'We refunded €123.456.', 'amount: €123.456'],
  ['en', 'We refunded twenty euros.', 'amount: twenty euros'],
  ['en', 'We refunded twenty-five euros and fifty cents.', 'amount: twenty-five euros and fifty cents'],
  ['en', 'Postage was 90 cents.', 'amount: 90 cents'],
  ['en', 'We refunded € 84,-.', 'amount: € 84,-'],
  ['en', 'It cost one hundred and fifty dollars.', 'amount: one hundred and fifty dollars'],
  ['nl', 'Wij hebben € 10,00 terugbetaald.', 'amount: € 10,00'],
  ['nl', 'Wij hebben 85 euro terugbetaald.', 'amount: 85 euro'],
  ['nl', 'Wij hebben vijfentwintig euro terugbetaald.', 'amount: vijfentwintig euro'],
  ['nl', 'Wij hebben € 84,- terugbetaald.', 'amount: € 84,-'],
  ['nl', 'Wij hebben € 1.234 terugbetaald.', 'amount: € 1.234'],
  ['de', 'Wir haben 10 € erstattet.', 'amount: 10 €'],
  ['de', 'Wir haben EUR 84,99 erstattet.', 'amount: EUR 84,99'],
  ['de', 'Wir haben fünfundzwanzig Euro erstattet.', 'amount: fünfundzwanzig Euro'],
  ['de', 'Wir haben zwanzig Euro erstattet.', 'amount: zwanzig Euro'],
  ['de', 'Wir haben 84,90 CHF erstattet.', 'amount: 84,90 CHF'],
  // Numbers of parcels
  ['en', 'Tracking number 00340434161094042557.'],
  ['en', 'Tracking number 0034 0434 1610 9404 2557.'],
  ['en', 'Tracking number 00340434-161094042557.'],
  ['en', 'Tracking number 00340434161094042558.', 'tracking-number: 00340434161094042558'],
  ['en', 'Tracking number 0034 0434 1610 9404 2558.', 'tracking-number: 0034 0434 1610 9404 2558'],
  ['en', 'Tracking number 0034043416109404255.', 'tracking-number: 0034043416109404255'],
  ['en', 'Tracking number 1Z5R89390357567127.', 'tracking-number: 1Z5R89390357567127'],
  ['en', 'Tracking number 1Z 5R8 939 03 5756 7127.', 'tracking-number: 1Z 5R8 939 03 5756 7127'],
  ['en', 'Tracking number RB123456785GB.', 'tracking-number: RB123456785GB'],
  ['en', 'Tracking number 9400109104250532908587.', 'tracking-number: 9400109104250532908587'],
  ['en', 'Tracking number TBA010000000000.', 'tracking-number: TBA010000000000'],
  ['nl', 'Trackingnummer 3SABCD0123456.', 'tracking-number: 3SABCD0123456'],
  ['nl', 'Trackingnummer 3sabcd0123456.', 'tracking-number: 3sabcd0123456'],
  ['nl', 'Trackingnummer 3S ABCD 0123456.', 'tracking-number: 3S ABCD 0123456'],
  ['de', 'Sendungsnummer JJD000390007882823399.', 'tracking-number: JJD000390007882823399'],
  ['de', 'Sendungsnummer JVGL0999999990.', 'tracking-number: JVGL0999999990'],
  ['de', 'Sendungsnummer 09980000020033F.', 'tracking-number: 09980000020033F'],
  ['de', 'Sendungsnummer 986578788855.', 'tracking-number: 986578788855'],
  // Numbers of orders
  ['en', 'Order 302-4471926-8850317.'],
  ['nl', 'Bestelling 302-4471926-8850317.'],
  ['en', 'Order 302-4471926-8850318.', 'order-number: 302-4471926-8850318'],
  ['en', 'Order 12-10345-67890 as well.', 'order-number: 12-10345-67890'],
  ['en', 'Order number A1001 as well.', 'order-number: A1001'],
  ['nl', 'Bestelling #1001 ook.', 'order-number: #1001'],
  ['nl', 'Bestelnummer: W-2231 ook.', 'order-number: W-2231'],
  ['de', 'Bestellung Nr. 5512 ebenso.', 'order-number: 5512'],
  ['de', 'Auftragsnummer 2026-118 ebenso.', 'order-number: 2026-118'],
  // Shares and spans
  ['en', 'It works in 99 % of cases.', 'percentage: 99 %'],
  ['nl', 'Wij leveren 95 procent op tijd.', 'percentage: 95 procent'],
  ['de', 'Das sind 12,5 Prozent.', 'percentage: 12,5 Prozent'],
  ['en', 'We answered within 13 hours.'],
  ['en', 'It arrived two days after the hand-over.'],
  ['en', 'It arrived 40 days later.', 'count: 40 days'],
  ['en', 'We answered within three hours.', 'count: three hours'],
  ['nl', 'Wij antwoordden binnen drie uur.', 'count: drie uur'],
  ['nl', 'Het kwam veertig dagen later.', 'count: veertig dagen'],
  ['de', 'Wir antworteten innerhalb von drei Stunden.', 'count: drei Stunden'],
  ['de', 'Es kam vierzig Tage später.', 'count: vierzig Tage'],
  ['en', 'It has a guarantee of 24 months.', 'count: 24 months'],
  // What is no fact of ours, or stands in an item word for word
  ['en', 'We ask you to deny the claim, and may write again.'],
  ['en', 'The listing said “Sand, 200 × 200 cm, Charge 12.03.2024”.'],
  ['en', 'One article: Linen bed set 200 × 200, sand.'],
  ['en', 'Delivered in 50672 Köln (Exhibits 1 and 2).'],
  ['en', 'Delivered [E1][E2], signed for [E12].'],
  ['en', '⟦gap: signature; ask by 5 March 2026⟧'],
  ['en', 'Two photos, one parcel, a day like any other.'],
  ['nl', 'Wij vragen u één dag geduld; de koper gaf 5 van 5 sterren.'],
  ['de', 'So etwas kommt vor; wir bitten um einen Tag Geduld.'],
  ['de', 'Er gab 5 von 5 Sternen, das Foto 2 zeigt das Etikett.'],
  ['en', 'We march on and may decide; the second carrier sat idle.'],
  // Words that look like a reference, and numbers above a thousand
  ['en', 'We paid (Exhibit 3 and 500 euro on 9 march).', 'amount: 500 euro', 'date: 9 march'],
  ['nl', 'Zie (Bijlagen 1, 2 en 3).'],
  ['de', 'Siehe (Anlagen 1, 2 und 3).'],
  ['en', 'We refunded two thousand euros.', 'amount: two thousand euros'],
  ['en', 'We refunded one thousand two hundred and thirty-four euros and fifty-six cents.'],
  ['nl', 'Wij hebben tweeduizend euro terugbetaald.', 'amount: tweeduizend euro'],
  ['de', 'Wir haben zweitausend Euro erstattet.', 'amount: zweitausend Euro'],
  ['nl', 'Bezorgd op 30 oktober om 14.02 in de bus.', 'time: 14.02'],
  ['nl', 'Bezorgd op 30 oktober om 13.27 in de bus.'],
  ['en', 'It arrived on the fourteenth.', 'date: on the fourteenth'],
  ['en', 'It arrived on 31 10 2026.', 'date: 31 10 2026'],
  ['nl', 'Bezorgd op de veertiende.', 'date: op de veertiende'],
  ['en', 'It arrived on the thirtieth.'],
  ['en', 'It arrived on the second attempt; we ask you to look at the third photo on the first.', 'date: on the first'],
  ['nl', 'Bezorgd op de eerste dag, op de tweede poging.'],
  ['de', 'Am ersten Versuch lag es nicht.'],
  ['de', 'Zugestellt am vierzehnten.', 'date: am vierzehnten'],
  // Several at once
  [
    'en',
    'Order 302-4471926-8850318 of €84.91 was delivered on 1 November at 13:28.',
    'order-number: 302-4471926-8850318',
    'amount: €84.91',
    'date: 1 November',
    'time: 13:28',
  ],
  [
    'de',
    'Am 31. Oktober 2026 um 13:27 Uhr wurde 3SABCD0123456 für 80,00 € zugestellt.',
    'date: 31. Oktober 2026',
    'time: 13:27 Uhr',
    'tracking-number: 3SABCD0123456',
    'amount: 80,00 €',
  ],
];

describe('edited texts: what must be flagged and what not', () => {
  it('tries more than two hundred', () => expect(TABLE.length).toBeGreaterThanOrEqual(200));
  it.each(TABLE.map(([language, text, ...flagged]) => [language, text, flagged] as const))('%s: %s', (language, text, flagged) => {
    expect(found(language, text)).toEqual(flagged);
  });
});

it('says where each begins, also behind marks, wide spaces and letters of two units', () => {
  const text = '👍 Delivered [E1]: € 84,91, 31 October.';
  expect(checkFacts(text, proof('en')).map(({ text: said, at }) => [text.slice(at, at + said.length), said])).toEqual([
    ['€ 84,91', '€ 84,91'],
    ['31 October', '31 October'],
  ]);
});
it.each([
  ['a wide space', '30\u00a0October\u00a02026', 'date:proven'],
  ['a long hyphen', '30\u201110\u20112026', 'date:proven'],
  ['digits of the full width', '３１ October 2026', 'date:not'],
  ['a narrow space before the sign', '84,90\u202f€', 'amount:proven'],
  ['a space of no width', '3\u200b1 Oct\u200bober 2026', 'date:not'],
  ['a soft hyphen', '31 Okt\u00adober 2026', 'date:not'],
  ['a mark of direction', '€ 5\u200f00', 'amount:not'],
  ['figures of another script', '٣١ October 2026', 'date:not'],
  ['figures of a bold style', '𝟑𝟎 October 2026', 'date:proven'],
  ['figures in circles', '€ ⑤', 'amount:not'],
])('reads through %s', (_what, text, expected) => expect(all('en', `There: ${text}.`)).toEqual([expected]));

it('says where each begins behind characters nobody sees', () => {
  const text = '\u200b\u200bDeli\u00advered 𝟑𝟏 Oct\u200bober, not [E1] on 1 Novem\u00adber.';
  expect(checkFacts(text, proof('en')).map(({ text: said, at }) => [text.slice(at, at + said.length), said])).toEqual([
    ['𝟑𝟏 Oct\u200bober', '𝟑𝟏 Oct\u200bober'],
    ['1 Novem\u00adber', '1 Novem\u00adber'],
  ]);
});

it.each([
  ['the zone of the site', 'Europe/Berlin', 'Delivered on 30 October at 13:27.', []],
  ['another site’s clock', 'America/Los_Angeles', 'Delivered on 30 October at 05:27 PDT.', []],
  ['its day is another too', 'Pacific/Auckland', 'Delivered on 31 October at 01:27.', []],
  ['not by ours', 'America/Los_Angeles', 'Delivered on 30 October at 13:27.', ['13:27']],
])('tells times by %s', (_edge, zone, text, flagged) => {
  expect(checkFacts(text, { ...proof('en'), zone }).map(({ text: said }) => said)).toEqual(flagged);
});

it('a source that knows the day only proves no time of night', () => {
  const known = proof('en');
  const bundle = {
    items: [anItem('DELIVERY_SCAN', { at: utc('2026-12-01T23:00:00Z'), figures: { at: '2026-12-01T23:00:00Z', dateOnly: true } })],
    timeline: [],
  };
  expect(checkFacts('Delivered on 2 December at 00:00.', { ...known, bundle }).map(({ kind }) => kind)).toEqual(['time']);
});

it('a promise that ends at midnight is a promise for the day before', () => {
  const known = proof('en');
  const facts = known.facts && { ...known.facts, deliverBy: utc('2026-12-05T23:00:00Z') };
  expect(checkFacts('Promised until 5 December.', { ...known, facts })).toEqual([]);
});

it('what a person decided for this letter is no fact of the order', () => {
  const text = 'We offer a refund of € 20,00.';
  expect(checkFacts(text, { ...proof('nl'), decided: { amounts: [{ minor: 2000, currency: 'EUR' }] } })).toEqual([]);
  expect(found('nl', text)).toEqual(['amount: € 20,00']);
});

it('without an order only the claim proves anything', () => {
  const claim = proof('en').claim;
  const alone: FactProof = { bundle: { items: [], timeline: [] }, facts: null, claim, language: 'en', zone: 'Europe/Berlin' };
  expect(checkFacts('Order 302-4471926-8850317 of €84.90, claimed on 18 November, delivered on 30 October.', alone).map(({ text }) => text)).toEqual([
    '30 October',
  ]);
});
