import { draftLimits, lintDraft } from './lint-draft';

const codes = (text: string): string[] =>
  lintDraft(text, 'a-to-z-answer', 0)
    .filter((f) => f.level !== 'safe')
    .map((f) => `${f.level}:${f.code}`);

it.each([
  ['a link', 'See https://dhl.example/track for proof.', 'breach:link'],
  ['a bare address of the web', 'Siehe www.dhl.de', 'breach:link'],
  ['an e-mail address', 'Write to help@shop.example please.', 'breach:email-address'],
  ['an international phone number', 'Ruf an: +49 221 1234567', 'breach:phone-number'],
  ['a phone number after its word', 'Bel ons: 0612345678', 'breach:phone-number'],
  ['pressure about feedback', 'Please remove your negative feedback.', 'breach:feedback-pressure'],
  ['pressure in Dutch', 'Wilt u uw beoordeling aanpassen?', 'breach:feedback-pressure'],
  ['pressure in German', 'Bitte ändern Sie Ihre Bewertung.', 'breach:feedback-pressure'],
  ['asking to withdraw the claim', 'Please withdraw your claim.', 'breach:feedback-pressure'],
  ['blame', 'The buyer is lying.', 'breach:blame'],
  ['blame in Dutch', 'Dit is oplichting.', 'breach:blame'],
  ['blame in German', 'Das ist Betrug.', 'breach:blame'],
  ['a guess', 'It was probably stolen.', 'watch:guess'],
  ['a refund nobody approved', 'We will refund you in full.', 'watch:refund-promised'],
  ['a threat', 'Wir schalten einen Anwalt ein.', 'breach:legal-threat'],
  ['two orders in one letter', 'Order 302-4471926-8850317 and 302-4471926-8850318.', 'breach:two-orders'],
  ['a gap still in the text', '⟦gap: signature⟧', 'watch:gaps-open'],
])('finds %s', (_what, text, code) => {
  expect(codes(text)).toEqual([code]);
});

it.each([
  ['tracking and order numbers', 'Order 028-4471926-8850317, number 00340434161094042557 of DHL.'],
  ['dates and times', 'Delivered on 2026-10-30 at 13:27 CET, 30.10.2026, 03-11-2026.'],
  ['where something lies, in German', 'Der erste Scan liegt vor der Versandfrist; der Befund liegt bei.'],
  ['an article called after a court', 'Fertiggericht, 2 Stück.'],
])('lets %s be', (_what, text) => {
  expect(codes(text)).toEqual([]);
  expect(lintDraft(text, 'a-to-z-answer', 0).map((f) => f.code)).toContain('tone-and-content');
});

it.each([
  ['at the soft limit', 1500, 'a-to-z-answer', undefined, 'safe'],
  ['one above it', 1501, 'a-to-z-answer', undefined, 'watch'],
  ['at the hard limit', 2000, 'a-to-z-answer', undefined, 'watch'],
  ['one above that', 2001, 'a-to-z-answer', undefined, 'breach'],
  ['a message to the buyer has one limit', 2000, 'ebay-inr-answer', undefined, 'safe'],
  ['a payment dispute’s note is short', 1001, 'chargeback-answer', 'PAYMENT_DISPUTE', 'breach'],
] as const)('length: %s', (_edge, length, kind, claimKind, level) => {
  expect(lintDraft('x'.repeat(length), kind, 0, claimKind).find((f) => f.code === 'length')).toMatchObject({ level, figures: { length } });
});

it.each([
  ['an A-to-z answer', 'a-to-z-answer', undefined, 1500, 2000],
  ['a chargeback’s', 'chargeback-answer', undefined, 1500, 2000],
  ['a message', 'buyer-message', undefined, 2000, 2000],
  ['eBay’s note for the bank', 'chargeback-answer', 'PAYMENT_DISPUTE', 1000, 1000],
  ['AliExpress’s', 'dispute-answer', 'ALIEXPRESS_DISPUTE', 1000, 1000],
  ['Stripe’s field', 'chargeback-answer', 'STRIPE_DISPUTE', 20_000, 20_000],
  ['PayPal’s notes', 'chargeback-answer', 'PAYPAL_DISPUTE', 2000, 2000],
] as const)('the form of %s', (_edge, kind, claimKind, soft, hard) => expect(draftLimits(kind, claimKind)).toEqual({ soft, hard }));

it('shows of what it found the first sixty characters', () => {
  const [found] = lintDraft(`See https://dhl.example/${'x'.repeat(80)}`, 'a-to-z-answer', 0);
  expect(String(found?.figures['found'])).toHaveLength(60);
});

it('counts an emoji as one character', () => {
  expect(lintDraft('👍'.repeat(1500), 'a-to-z-answer', 0).find((f) => f.code === 'length')?.level).toBe('safe');
});
it('tells the worst first, and the open gaps with their number', () => {
  const findings = lintDraft(`${'x'.repeat(1600)} https://a.example/b`, 'a-to-z-answer', 2);
  expect(findings.map((f) => f.level)).toEqual(['breach', 'watch', 'watch']);
  expect(findings.find((f) => f.code === 'gaps-open')?.figures).toEqual({ gaps: 2 });
});
