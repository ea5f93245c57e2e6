import { clockFor } from '../../clocks/clock-for';
import { lintDraft } from '../../draft/lint-draft';
import { aNotice, utc } from '../../../testing';
import { shopNumber } from '../shop-number';
import { PAYMENT_NOTE_CHARACTERS } from './note-limits';
import { paypalActionAllowed } from './paypal-dispute';
import { refundBlockedBy } from './refund-block';
import { stripeEvidenceCheck, stripeCharacters, stripeLimits } from './stripe-evidence-check';
import type { StripeEvidenceSizes } from './stripe-evidence-check';
import { compellingEvidenceErrors } from './visa-compelling-evidence';
import { STRIPE_FIELDS, STRIPE_LEAST, STRIPE_REASONS, stripeReadiness } from './stripe-fields';

const LIMITS = stripeLimits('2026-11-20');
const NONE: StripeEvidenceSizes = { textLengths: {}, fileBytes: {}, fileTypes: {}, filePages: {}, network: null };
const errorsOf = (over: Partial<StripeEvidenceSizes>): readonly string[] => stripeEvidenceCheck({ ...NONE, ...over }, LIMITS).errors;

it.each([
  ['nothing at all', {}, []],
  ['a short text has no limit of its own', { textLengths: { shipping_tracking_number: 20_001 } }, []],
  ['a long one does', { textLengths: { uncategorized_text: 20_001 } }, ['too_long:uncategorized_text']],
  ['a field nobody knows, once, wherever it stands', { fileBytes: { proof: 1 }, fileTypes: { proof: 'image/png' } }, ['unknown_field:proof']],
  ['a text where a file belongs', { textLengths: { receipt: 10 } }, ['unknown_field:receipt']],
  ['a file where a text belongs', { fileBytes: { customer_name: 10 } }, ['unknown_field:customer_name']],
  ['a type in capitals', { fileTypes: { receipt: 'image/PNG' } }, []],
  ['a gif', { fileTypes: { receipt: 'image/gif' } }, ['file_type:receipt']],
  ['49 pages', { filePages: { receipt: 49 } }, []],
  ['50 pages', { filePages: { receipt: 25, customer_communication: 25 } }, ['combined_pages_over_49']],
  ['20 pages for American Express', { filePages: { receipt: 20 }, network: 'amex' }, []],
  ['21 pages for American Express', { filePages: { receipt: 21 }, network: 'amex' }, ['combined_pages_over_20']],
  ['21 pages for a network of the usual kind', { filePages: { receipt: 21 }, network: 'visa' }, []],
] as [string, Partial<StripeEvidenceSizes>, string[]][])('evidence: %s', (_edge, sizes, errors) => {
  expect(errorsOf(sizes)).toEqual(errors);
});

it('counts an emoji as Stripe may at most', () => {
  expect(stripeCharacters('a👍')).toBe(3);
});

it.each(STRIPE_REASONS.map((reason) => [reason]))('the least for %s are fields that exist', (reason) => {
  const { human, missing } = stripeReadiness(reason, new Set());
  for (const field of missing) expect(STRIPE_FIELDS).toHaveProperty(field);
  expect(human).toBe(STRIPE_LEAST[reason] === undefined);
  if (!human) expect(stripeReadiness(reason, new Set(missing))).toEqual({ ready: true, human: false, missing: [] });
});
it('a refund that is shown stands for the policy', () => {
  expect(stripeReadiness('credit_not_processed', new Set(), true).ready).toBe(true);
  expect(stripeReadiness('duplicate', new Set(), true).ready).toBe(false);
  expect(stripeReadiness('a_reason_added_since', new Set())).toEqual({ ready: false, human: true, missing: [] });
});

describe('refund beside a dispute', () => {
  const blocked = (provider: string, status: string, isChargeRefundable = false) =>
    refundBlockedBy([{ provider, id: 'd', status, isChargeRefundable }]).blockedBy.length > 0;
  it.each([
    ['an inquiry that may be refunded', 'stripe', 'warning_under_review', true, false],
    ['an inquiry that may not', 'stripe', 'warning_needs_response', false, true],
    ['a dispute is never settled by a refund', 'stripe', 'needs_response', true, true],
    ['under review', 'stripe', 'under_review', false, true],
    ['a lost one takes no more', 'stripe', 'lost', false, false],
    ['a word Stripe added since', 'stripe', 'paused', false, true],
    ['any open case of PayPal', 'paypal', 'WAITING_FOR_BUYER_RESPONSE', true, true],
    ['a resolved one', 'paypal', 'RESOLVED', false, false],
    ['another provider', 'mollie', 'paid', false, true],
  ])('%s', (_edge, provider, status, refundable, blocks) => {
    expect(blocked(provider, status, refundable)).toBe(blocks);
  });
  it('names all that are in the way, in their order', () => {
    const disputes = ['b', 'a', 'c'].map((id) => ({
      provider: 'stripe',
      id,
      status: id === 'a' ? 'won' : 'needs_response',
      isChargeRefundable: false,
    }));
    expect(refundBlockedBy(disputes)).toEqual({ refundAllowed: false, blockedBy: ['b', 'c'] });
    expect(refundBlockedBy([])).toEqual({ refundAllowed: true, blockedBy: [] });
  });
});

describe('a step at PayPal', () => {
  const due = utc('2026-11-25T17:00:00Z');
  const allowed = (action: string, rels: readonly string[], now: string) => paypalActionAllowed({ rels, sellerDue: due }, action, utc(now));
  it.each([
    ['the link is spelled with an underscore', 'provide-evidence', ['provide_evidence'], '2026-11-25T16:59:59Z', true],
    ['or in capitals', 'accept-claim', ['ACCEPT-CLAIM'], '2026-11-25T16:59:59Z', true],
    ['an appeal comes after the clock', 'appeal', ['appeal'], '2026-11-26T00:00:00Z', true],
    ['so does the return that arrived', 'acknowledge-return-item', ['acknowledge-return-item'], '2026-11-26T00:00:00Z', true],
    ['an offer does not', 'make-offer', ['make-offer'], '2026-11-26T00:00:00Z', false],
  ])('%s', (_edge, action, rels, now, may) => {
    expect(allowed(action, rels, now).allowed).toBe(may);
  });
  it('without a link the date does not matter, without a date the link decides', () => {
    expect(allowed('escalate', [], '2026-11-26T00:00:00Z')).toEqual({ allowed: false, reason: 'link_absent' });
    expect(paypalActionAllowed({ rels: ['escalate'], sellerDue: null }, 'escalate', utc('2030-01-01T00:00:00Z'))).toEqual({ allowed: true });
  });
});

describe('clocks', () => {
  const notice = (over: Parameters<typeof aNotice>[0]) =>
    aNotice({ kind: 'STRIPE_DISPUTE', site: 'shop', receivedAt: utc('2026-10-20T22:30:00Z'), ...over });
  const told = (over: Parameters<typeof aNotice>[0], context: Parameters<typeof clockFor>[2] = {}) => {
    const { hardDeadline, safeDeadline, basis, rule } = clockFor(notice(over), 'shop', { zone: 'Europe/Amsterdam', ...context });
    return [hardDeadline.toISOString(), safeDeadline.toISOString(), basis, rule];
  };
  it.each([
    [
      'nobody named an instant: seven local days, the clocks going back between',
      {},
      {},
      ['2026-10-28T22:59:59.000Z', '2026-10-26T22:59:59.000Z', 'rule', 'shop.stripe.response-days'],
    ],
    ['PayPal: ten', { kind: 'PAYPAL_DISPUTE' }, {}, ['2026-10-31T22:59:59.000Z', '2026-10-29T22:59:59.000Z', 'rule', 'shop.paypal.response-days']],
    [
      'the mail names it',
      { respondBy: utc('2026-11-05T12:00:00Z') },
      {},
      ['2026-11-05T12:00:00.000Z', '2026-11-03T12:00:00.000Z', 'mail', 'shop.stripe.response-days'],
    ],
    [
      'Stripe’s own due_by wins',
      { respondBy: utc('2026-11-05T12:00:00Z') },
      { marketplaceRespondBy: utc('2026-11-02T23:59:59Z') },
      ['2026-11-02T23:59:59.000Z', '2026-10-31T23:59:59.000Z', 'marketplace', 'shop.stripe.response-days'],
    ],
    [
      'less than two days left: at once',
      { respondBy: utc('2026-10-22T00:00:00Z') },
      {},
      ['2026-10-22T00:00:00.000Z', '2026-10-20T22:30:00.000Z', 'mail', 'shop.stripe.response-days'],
    ],
    [
      'due before we heard of it',
      { respondBy: utc('2026-10-20T10:00:00Z') },
      {},
      ['2026-10-20T10:00:00.000Z', '2026-10-20T10:00:00.000Z', 'mail', 'shop.stripe.response-days'],
    ],
    [
      'a window in the mail',
      { window: { value: 5, unit: 'CALENDAR_DAYS' } },
      {},
      ['2026-10-25T22:30:00.000Z', '2026-10-23T22:30:00.000Z', 'mail', 'shop.stripe.response-days'],
    ],
  ] as [string, Parameters<typeof aNotice>[0], Parameters<typeof clockFor>[2], string[]][])('%s', (_edge, over, context, expected) => {
    expect(told(over, context)).toEqual(expected);
  });
});

describe('letters of an own shop', () => {
  const found = (text: string, kind: 'STRIPE_DISPUTE' | 'PAYPAL_DISPUTE' | 'A_TO_Z') =>
    lintDraft(text, 'chargeback-answer', 0, kind)
      .filter(({ level }) => level !== 'safe')
      .map(({ code, level }) => `${level}:${code}`);
  it.each([
    ['shouting is refused in a shop', 'Dit is NORMAAL gesproken niet zo.', 'STRIPE_DISPUTE', ['breach:shouting']],
    ['and only looked at elsewhere', 'Dit is NORMAAL gesproken niet zo.', 'A_TO_Z', ['watch:shouting']],
    ['a link is the shop’s own affair', 'https://example.nl/track', 'PAYPAL_DISPUTE', ['watch:link']],
    ['the closed platform is not', 'https://ec.europa.eu/consumers/odr', 'PAYPAL_DISPUTE', ['breach:dead-odr-link', 'watch:link']],
    ['PayPal’s notes are short', 'x '.repeat(1001), 'PAYPAL_DISPUTE', ['breach:length']],
    ['Stripe’s text is long', 'x '.repeat(10_000), 'STRIPE_DISPUTE', []],
  ] as const)('%s', (_edge, text, kind, expected) => {
    expect(found(text, kind)).toEqual(expected);
  });
  it('the lengths are those of the policy rows', () => {
    expect(PAYMENT_NOTE_CHARACTERS.STRIPE_DISPUTE).toBe(shopNumber('shop.stripe.text.field-characters', '2026-11-20'));
    expect(PAYMENT_NOTE_CHARACTERS.PAYPAL_DISPUTE).toBe(shopNumber('shop.paypal.notes-characters', '2026-11-20'));
  });
});

it.each([
  ['two earlier payments, both ids long enough', {}, []],
  ['one', { priorTransactions: 1 }, ['prior_transactions']],
  ['three: exactly two are asked for', { priorTransactions: 3 }, ['prior_transactions']],
  ['Stripe does not offer it', { eligibleFor: ['visa_compliance'] }, ['not_eligible']],
  ['an id one character short each', { fingerprintLength: 19, deviceIdLength: 14 }, ['fingerprint_too_short', 'device_id_too_short']],
  ['ids that are not sent', { fingerprintLength: null, deviceIdLength: null }, []],
])('compelling evidence: %s', (_edge, over, errors) => {
  const full = { eligibleFor: ['visa_compelling_evidence_3'], priorTransactions: 2, fingerprintLength: 20, deviceIdLength: 15 };
  expect(compellingEvidenceErrors({ ...full, ...over }, '2026-11-20')).toEqual(errors);
});
