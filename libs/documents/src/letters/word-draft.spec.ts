import type { DraftKind, DraftParagraph, Says } from '@weerwoord/claims';
import { DRAFT_LANGUAGES, FACTUAL_SAYS, REQUEST_BASES, SAYS, composeDraft } from '@weerwoord/claims';
import { aDraftInput } from '@weerwoord/claims/testing';
import { EVIDENCE_CODES, WHERE_TO_GET } from '@weerwoord/evidence';
import { anItem, storyScans, utc } from '@weerwoord/evidence/testing';
import { DE } from './de';
import { EN } from './en';
import { NL } from './nl';
import type { ResolvedFigures } from './told';
import { plainLetter, withoutMarks, wordDraft } from './word-draft';

const WORDS = { en: EN, nl: NL, de: DE };
const OPEN: ResolvedFigures = {
  vault: { 'vault:places.s-home.postcode': '50672', 'vault:places.s-home.city': 'Köln', 'vault:buyerName': 'Marleen' },
};
const DESTROYED: ResolvedFigures = { vault: { 'vault:places.s-home.postcode': null, 'vault:places.s-home.city': null } };
const story = (): ReturnType<typeof composeDraft> => composeDraft(aDraftInput());

describe('the story of 302-4471926-8850317', () => {
  it('in English', () => {
    expect(wordDraft(story(), 'en', OPEN).text).toBe(
      `Order 302-4471926-8850317, claim: item not received.

The parcel was delivered on Friday 30 October 2026 at 13:27 CET in 50672 Köln, the postcode of the order (Exhibits 1 and 2), on the first day of the promised window, 30 October to 3 November (Exhibit 3).

⟦gap: signature or delivery photo; ask the carrier for the proof of delivery⟧

It was handed to DHL on 28 October at 18:06 CET, before the ship-by time of 29 October 23:59 CET (Exhibit 4). Tracking number 00340434161094042557 has been on the order since 28 October 11:20 CET (Exhibit 5).

The buyer wrote on 11 November at 20:15 CET (Exhibit 6). We answered on 12 November at 09:02 CET with the delivery details and asked to check with household and neighbours; no reply since (Exhibit 6).

Because delivery to the postcode of the order within the promised window is shown, we ask you to deny the claim, or to fund it without debiting us, and not to count it in the order defect rate. The delivery details were sent to the buyer through Buyer-Seller Messages on 12 November (Exhibit 6).`,
    );
  });
  it('in Dutch', () => {
    expect(wordDraft(story(), 'nl', OPEN).text).toBe(
      `Bestelling 302-4471926-8850317, claim: niet ontvangen.

Het pakket is op vrijdag 30 oktober 2026 om 13:27 CET in 50672 Köln, de postcode van de bestelling, bezorgd (Bijlagen 1 en 2), op de eerste dag van de beloofde periode, 30 oktober tot en met 3 november (Bijlage 3).

⟦gap: handtekening of bezorgfoto; vraag de vervoerder om het afleverbewijs⟧

Het is op 28 oktober om 18:06 CET aan DHL overgedragen, voor de uiterste verzendtijd van 29 oktober om 23:59 CET (Bijlage 4). Trackingnummer 00340434161094042557 staat sinds 28 oktober om 11:20 CET bij de bestelling (Bijlage 5).

De koper schreef op 11 november om 20:15 CET (Bijlage 6). Wij hebben op 12 november om 09:02 CET met de bezorggegevens geantwoord en gevraagd het bij huisgenoten en buren na te gaan; sindsdien geen reactie (Bijlage 6).

Omdat de bezorging op de postcode van de bestelling binnen de beloofde periode is aangetoond, vragen wij u de claim af te wijzen, of het bedrag te vergoeden zonder ons te belasten, en de claim niet mee te tellen in het percentage bestellingen met gebreken (ODR). De bezorggegevens zijn op 12 november via het berichtensysteem van Amazon aan de koper gestuurd (Bijlage 6).`,
    );
  });
  it('in German', () => {
    expect(wordDraft(story(), 'de', OPEN).text).toBe(
      `Bestellung 302-4471926-8850317, Antrag: Artikel nicht erhalten.

Das Paket wurde am Freitag, dem 30. Oktober 2026, um 13:27 Uhr MEZ in 50672 Köln, der Postleitzahl der Bestellung, zugestellt (Anlagen 1 und 2), am ersten Tag des zugesagten Zeitraums, 30. Oktober bis 3. November (Anlage 3).

⟦gap: Unterschrift oder Zustellfoto; beim Paketdienst den Zustellnachweis anfordern⟧

Es wurde am 28. Oktober um 18:06 Uhr MEZ an DHL übergeben, vor Ablauf der Versandfrist am 29. Oktober um 23:59 Uhr MEZ (Anlage 4). Die Sendungsnummer 00340434161094042557 ist seit dem 28. Oktober um 11:20 Uhr MEZ bei der Bestellung hinterlegt (Anlage 5).

Der Käufer schrieb am 11. November um 20:15 Uhr MEZ (Anlage 6). Wir haben am 12. November um 09:02 Uhr MEZ mit den Zustelldaten geantwortet und gebeten, im Haushalt und in der Nachbarschaft nachzufragen; seitdem kam keine Rückmeldung (Anlage 6).

Da die Zustellung unter der Postleitzahl der Bestellung innerhalb des zugesagten Zeitraums belegt ist, bitten wir Sie, den Antrag abzulehnen oder den Betrag ohne Belastung unseres Kontos zu übernehmen und den Antrag nicht in die Rate an Bestellmängeln einzurechnen. Die Zustelldaten haben wir dem Käufer am 12. November über das Käufer-Verkäufer-Postfach geschickt (Anlage 6).`,
    );
  });
  it('keeps the marks and item ids for the screen', () => {
    const { paragraphs, exhibits } = wordDraft(story(), 'en', OPEN);
    expect(paragraphs.find((p) => p.id === 'delivered')).toMatchObject({
      cites: ['DELIVERY_SCAN', 'ADDRESS_MATCH', 'ORDER_FACTS'],
      text: expect.stringContaining('the postcode of the order [E1][E2], on the first day') as unknown,
    });
    expect(exhibits).toMatchObject({ DELIVERY_SCAN: 1, ADDRESS_MATCH: 2, ORDER_FACTS: 3 });
  });
});

it.each([
  ['en', 'at 13:27 CET at the postcode of the order [E1]'],
  ['nl', 'om 13:27 CET op de postcode van de bestelling bezorgd [E1]'],
  ['de', 'um 13:27 Uhr MEZ unter der Postleitzahl der Bestellung zugestellt [E1]'],
] as const)('does without the place once it is destroyed (%s)', (language, words) => {
  const { paragraphs } = wordDraft(story(), language, DESTROYED);
  expect(paragraphs[1]?.text).toContain(words);
  expect(paragraphs[1]?.text).not.toMatch(/vault|null|,,/);
});

/** A letter of these statements and nothing else. */
const saying = (language: 'en' | 'nl' | 'de', ...paragraphs: readonly (readonly [Says, DraftParagraph['figures']])[]): string =>
  wordDraft({ ...story(), paragraphs: paragraphs.map(([says, figures]) => ({ id: says, says, figures, cites: [], gap: null })) }, language, OPEN)
    .text;
const AT = { at: '2026-10-30T12:27:00Z' };

it.each([
  [
    'a rating',
    [
      ['buyer-acknowledged', { ...AT, stars: 5 }],
      ['handed-over', { ...AT, status: 'accepted', follows: true }],
    ],
    'The parcel was handed to',
  ],
  [
    'its delivery',
    [
      ['delivered', AT],
      ['handed-over', { ...AT, status: 'accepted', follows: true }],
    ],
    'It was handed to',
  ],
  [
    'a refund',
    [
      ['your-refund-made', AT],
      ['your-tracking-number', { trackingNumber: 'T1' }],
    ],
    'follow your parcel with',
  ],
  [
    'its way',
    [
      ['your-parcel-moving', AT],
      ['your-tracking-number', { trackingNumber: 'T1' }],
    ],
    'follow it with',
  ],
] as const)('after %s the parcel is called what it is', (_before, paragraphs, words) => {
  expect(saying('en', ...paragraphs)).toContain(words);
});
it.each([
  ['en', 'was delivered and collected at the pick-up point on'],
  ['nl', 'CET opgehaald bij het afhaalpunt'],
  ['de', 'MEZ an der Abholstelle abgeholt'],
] as const)('a parcel that was collected has a verb of its own (%s)', (language, words) => {
  const text = saying(language, ['delivered', { ...AT, sub: 'collected_at_pickup_point' }]);
  expect(text).toContain(words);
  expect(text).not.toMatch(/opgehaald bezorgd|abgeholt zugestellt/);
});
it.each([
  ['nl', 'over het geschil'],
  ['de', 'Streitfall'],
  ['en', 'on the dispute'],
] as const)('the article fits the kind of claim (%s)', (language, words) => {
  expect(saying(language, ['opening-appeal', { order: '1', kind: 'ALIEXPRESS_DISPUTE' }])).toContain(words);
});
it.each(['en', 'nl', 'de'] as const)('nobody is asked to send back what need not come back (%s)', (language) => {
  expect(saying(language, ['your-return-offered', { ...AT, way: 'returnless' }])).toMatch(
    /need not send|hoeft het artikel niet|nicht zurückschicken/,
  );
});

it.each([
  ['summer time', '2026-07-01T12:27:00Z', 'Europe/Berlin', 'Wednesday 1 July 2026 at 14:27 CEST'],
  ['London', '2026-07-01T12:27:00Z', 'Europe/London', 'Wednesday 1 July 2026 at 13:27 BST'],
  ['California', '2026-11-30T07:27:00Z', 'America/Los_Angeles', 'Sunday 29 November 2026 at 23:27 PST'],
])('tells times in the place’s own zone: %s', (_edge, at, zone, words) => {
  const scans = storyScans()
    .slice(-1)
    .map((s) => ({ ...s, at: utc(at) }));
  const plan = composeDraft(aDraftInput({}, { scans, deliverBy: null, deliverFrom: null }));
  expect(wordDraft(plan, 'en', { ...OPEN, zone }).paragraphs[1]?.text).toContain(words);
});

it('tells only the day when the carrier gave no time', () => {
  const scans = storyScans().map((s) => (s.status === 'delivered' ? { ...s, at: utc('2026-10-29T23:00:00Z'), dateOnly: true } : s));
  expect(wordDraft(composeDraft(aDraftInput({}, { scans })), 'en', OPEN).paragraphs[1]?.text).toMatch(
    /^The parcel was delivered on Friday 30 October 2026 in 50672 Köln/,
  );
});

it('writes a year again when it is another one', () => {
  const plan = composeDraft(
    aDraftInput(
      {},
      {
        messages: [
          { ...first(), at: utc('2027-01-02T09:00:00Z') },
          { ...first(), key: 'm-2', from: 'seller', at: utc('2027-01-02T10:00:00Z') },
        ],
      },
    ),
  );
  expect(wordDraft(plan, 'en', OPEN).text).toContain('wrote on 2 January 2027 at 10:00 CET (Exhibit 6). We answered on 2 January at 11:00 CET');
});
const first = () => ({ key: 'm-1', from: 'buyer' as const, at: utc('2026-11-11T19:15:00Z'), recordId: 'r-m1' as never });

it.each([
  [
    'a first scan that is no acceptance',
    { scans: storyScans().filter((s) => s.id !== 's-first') },
    'It was in the hands of DHL by 29 October at 02:41 CET, its first scan',
  ],
  [
    'delivered to a neighbour',
    { scans: storyScans().map((s) => (s.status === 'delivered' ? { ...s, sub: 'neighbour' } : s)) },
    'The parcel was delivered to a neighbour on Friday',
  ],
  [
    'a signature the carrier only notes',
    { scans: storyScans().map((s) => (s.status === 'delivered' ? { ...s, signed: true } : s)) },
    '; the carrier recorded a signature',
  ],
  [
    'a carrier nobody knows',
    { scans: storyScans().map((s) => ({ ...s, carrier: null })), parcels: aDraftInput().facts.parcels.map((p) => ({ ...p, carrier: null })) },
    'It was handed to the carrier on 28 October',
  ],
])('never says more than is shown: %s', (_edge, facts, words) => {
  expect(
    wordDraft(composeDraft(aDraftInput({}, facts)), 'en', OPEN)
      .paragraphs.map((p) => p.text)
      .join(' '),
  ).toContain(words);
});

it('lets a letter to the buyer go without references, and keeps the marks on the screen', () => {
  const plan = composeDraft(aDraftInput({ kind: 'EBAY_INR', channel: 'ebay', site: 'EBAY_NL' }));
  const { text, paragraphs } = wordDraft(plan, 'nl', OPEN);
  expect(text).not.toMatch(/\[E|Bijlage/);
  expect(text).toMatch(/^Beste Marleen, dank voor uw bericht\.\n\nVolgens DHL is uw pakket op vrijdag 30 oktober 2026/);
  expect(paragraphs.some((p) => p.text.includes('[E1]'))).toBe(true);
});
it('greets without a name when the platform’s is gone', () => {
  const plan = composeDraft(aDraftInput({ kind: 'EBAY_INR', channel: 'ebay', site: 'EBAY_DE' }));
  expect(wordDraft(plan, 'de', DESTROYED).text).toMatch(/^Guten Tag, vielen Dank für Ihre Nachricht\./);
});

it('makes the letter anew from paragraphs a person edited', () => {
  expect(
    plainLetter(
      [
        { id: 'opening', text: 'Order 1.' },
        { id: 'delivered', text: 'Delivered [E1][E2].' },
        { id: 'tracking-on-order', text: 'Number 2 [E3].' },
      ],
      'a-to-z-answer',
      'en',
    ),
  ).toBe('Order 1.\n\nDelivered (Exhibits 1 and 2). Number 2 (Exhibit 3).');
});
it.each([
  ['one', 'A [E1].', 'A (Exhibit 1).'],
  ['three', 'A [E1][E2][E3], b.', 'A (Exhibits 1, 2 and 3), b.'],
  ['in the middle', 'A [E1] b.', 'A (Exhibit 1) b.'],
  ['none', 'A.', 'A.'],
])('turns marks into words: %s', (_n, marked, words) => {
  expect(withoutMarks(marked, 'a-to-z-answer', 'en')).toBe(words);
});

describe.each(DRAFT_LANGUAGES)('every word there is, in %s', (language) => {
  const rich = {
    order: '1',
    kind: 'A_TO_Z',
    reason: 'SNAD',
    at: '2026-10-30T12:27:00Z',
    shipBy: '2026-10-30T22:59:59Z',
    inTime: true,
    deliverFrom: '2026-10-29T23:00:00Z',
    deliverBy: '2026-11-03T22:59:59Z',
    promise: 'within',
    placeMatch: 'city',
    postcode: 'vault:p',
    city: 'vault:c',
    carrier: 'postnl',
    trackingNumber: '3SABCD0123456',
    stars: 5,
    askedAt: '2026-11-01T10:00:00Z',
    answeredAt: '2026-11-01T12:00:00Z',
    askedToCheckNearby: true,
    silentSince: '2026-11-01T12:00:00Z',
    detailsSentAt: '2026-11-01T12:00:00Z',
    amountMinor: 123_450,
    currency: 'EUR',
    by: 'seller',
    requestedAt: '2026-11-02T10:00:00Z',
    backAt: '2026-11-05T10:00:00Z',
    way: 'prepaid-label',
    quote: 'maat M',
    name: 'vault:n',
    status: 'in_transit',
    sub: 'mailbox',
    signed: true,
    kept: true,
    basis: 'delivery',
    moving: true,
    follows: true,
    delivered: true,
  };
  const paragraph = (says: string, figures: DraftParagraph['figures'], cites: readonly string[] = []): DraftParagraph => ({
    id: says,
    says,
    cites,
    figures,
    gap: null,
  });
  const worded = (p: DraftParagraph, kind: DraftKind = 'a-to-z-answer'): string =>
    wordDraft({ kind, paragraphs: [p], zone: 'Europe/Amsterdam' }, language, {
      vault: { 'vault:p': '3511 AB', 'vault:c': 'Utrecht', 'vault:n': 'Anna' },
    }).paragraphs[0]?.text ?? '';
  const tidy = (text: string): void => {
    expect(text).not.toMatch(/undefined|null|NaN|\[object|vault:| {2}| [.,;:]|,,|\.\.|\( /);
    expect(text).toMatch(/^[\p{Lu}⟦„“]/u);
  };

  const sayings = SAYS.filter((says): says is Exclude<Says, 'gap'> => says !== 'gap');
  it.each(sayings)('%s, with all figures and with the least', (says) => {
    tidy(worded(paragraph(says, rich)));
    tidy(worded(paragraph(says, { order: '1', trackingNumber: '3SABCD0123456' })));
    for (const sub of ['neighbour', 'collected_at_pickup_point', 'refused', 'returned_to_sender']) tidy(worded(paragraph(says, { ...rich, sub })));
    for (const promise of ['first-day', 'early', 'within']) tidy(worded(paragraph(says, { ...rich, promise })));
    tidy(worded(paragraph(says, { ...rich, dateOnly: true, by: 'marketplace', status: 'exception', moving: false, placeMatch: 'postcode' })));
  });
  it.each(FACTUAL_SAYS)('%s marks what it cites', (says) => {
    expect(worded(paragraph(says, rich, ['SOMETHING_NEW']))).toContain('[E1]');
  });
  it('every basis of a request', () => {
    const texts = REQUEST_BASES.map((basis) => worded(paragraph('request-both-axes', { basis })));
    expect(new Set(texts).size).toBe(REQUEST_BASES.length);
    for (const text of texts) tidy(text);
    expect(texts).not.toContain(worded(paragraph('request-both-axes', {})));
  });
  it('every gap: what is missing and where it comes from', () => {
    const codes = [...EVIDENCE_CODES.filter((code) => code !== 'SELLER_STATEMENT' && code !== 'SCAN_HISTORY'), 'DECISION'];
    for (const code of codes) expect(WORDS[language].missing).toHaveProperty(code);
    for (const getIt of [...Object.values(WHERE_TO_GET), 'decide-refund']) expect(WORDS[language].getIt).toHaveProperty(getIt);
    const gap: DraftParagraph = {
      id: 'gap:X',
      says: 'gap',
      cites: [],
      figures: { code: 'SIGNATURE_POD', or: 'DELIVERY_PHOTO' },
      gap: { code: 'SIGNATURE_POD', getIt: 'ask-carrier-pod' },
    };
    expect(worded(gap)).toMatch(/^⟦gap: \S.*\S⟧$/);
  });
  it('whole letters for every kind', () => {
    for (const kind of ['A_TO_Z', 'SAFE_T', 'CHARGEBACK', 'EBAY_INR', 'EBAY_RETURN', 'PAYMENT_DISPUTE'] as const) {
      const items = EVIDENCE_CODES.filter((code) => !['ORDER_FACTS', 'DELIVERY_SCAN', 'FIRST_SCAN'].includes(code)).map((code) => anItem(code));
      const plan = composeDraft(aDraftInput({ kind, reason: kind === 'EBAY_RETURN' ? 'SNAD' : 'INR_DELIVERED' }, {}, items));
      const { text, paragraphs } = wordDraft(plan, language, OPEN);
      for (const { cites, text: marked } of paragraphs) expect((marked.match(/\[E\d+\]/g) ?? []).length).toBeGreaterThanOrEqual(cites.length);
      expect(text).not.toMatch(/undefined|null| {2}|\[E/);
    }
  });
});
