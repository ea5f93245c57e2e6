import { createHmac } from 'node:crypto';
import * as fc from 'fast-check';
import { STRIPE_FIELDS, isStripeField } from '@weerwoord/claims';
import { FILE_ROLES, stripeEvidenceBody } from './stripe-evidence';
import type { StripeMaterial } from './stripe-evidence';
import { signedBytes, verifyStripeWebhook } from './verify-stripe-webhook';

const BODY = new TextEncoder().encode('{"id":"evt_1","amount":  8900}');
const SECRET = 'whsec_test';
const sign = (timestamp: string, body: Uint8Array = BODY, secret = SECRET): string =>
  createHmac('sha256', secret).update(signedBytes(timestamp, body)).digest('hex');
const T = '1767225600';
const check = (header: string, now = Number(T), rawBody: Uint8Array = BODY) =>
  verifyStripeWebhook({ rawBody, header, secret: SECRET, now, toleranceSeconds: 300 });

describe('a webhook of Stripe', () => {
  it.each([
    ['in time', `t=${T},v1=${sign(T)}`, 0, true],
    ['exactly as old as it may be', `t=${T},v1=${sign(T)}`, 300, true],
    ['exactly as far ahead', `t=${T},v1=${sign(T)}`, -300, true],
    ['in capital hex', `t=${T},v1=${sign(T).toUpperCase()}`, 0, true],
    ['with blanks after the commas', `t=${T}, v1=${sign(T)}`, 0, true],
    ['two signatures, the second matches (a secret is being changed)', `t=${T},v1=${'0'.repeat(64)},v1=${sign(T)}`, 0, true],
    ['a test signature beside it is not looked at', `t=${T},v0=nonsense,v1=${sign(T)}`, 0, true],
  ])('passes %s', (_edge, header, late, valid) => {
    expect(check(header, Number(T) + late).valid).toBe(valid);
  });
  it.each([
    ['a second too old', `t=${T},v1=${sign(T)}`, 301, 'timestamp_outside_tolerance'],
    ['a second too far ahead', `t=${T},v1=${sign(T)}`, -301, 'timestamp_outside_tolerance'],
    ['old and wrong: the clock is not told', `t=${T},v1=${sign(T, BODY, 'other')}`, 9999, 'bad_signature'],
    ['only the scheme for tests', `t=${T},v0=${sign(T)}`, 0, 'bad_signature'],
    ['cut short', `t=${T},v1=${sign(T).slice(0, 63)}`, 0, 'bad_signature'],
    ['no timestamp', `v1=${sign(T)}`, 0, 'bad_signature'],
    ['a timestamp with more to it', `t=${T}x,v1=${sign(`${T}x`)}`, 0, 'bad_signature'],
    ['nothing', '', 0, 'bad_signature'],
  ])('refuses %s', (_edge, header, late, reason) => {
    expect(check(header, Number(T) + late)).toEqual({ valid: false, reason });
  });
  it('is over the bytes as they came: parsed and written again it is another', () => {
    const again = new TextEncoder().encode(JSON.stringify(JSON.parse(new TextDecoder().decode(BODY))));
    expect(check(`t=${T},v1=${sign(T)}`, Number(T), again)).toEqual({ valid: false, reason: 'bad_signature' });
  });
  it('is refused once any byte of the body is another', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 60 }), fc.nat(), fc.integer({ min: 1, max: 255 }), (body, at, by) => {
        const changed = Uint8Array.from(body, (byte, place) => (place === at % body.length ? (byte + by) % 256 : byte));
        expect(check(`t=${T},v1=${sign(T, body)}`, Number(T), body).valid).toBe(true);
        expect(check(`t=${T},v1=${sign(T, body)}`, Number(T), changed).valid).toBe(false);
      }),
    );
  });
});

const aMaterial = (over: Partial<StripeMaterial> = {}): StripeMaterial => ({
  customerName: null,
  email: null,
  ip: null,
  billing: null,
  shipping: null,
  lines: [],
  parcels: [],
  files: {},
  written: {},
  ...over,
});

describe('evidence for Stripe', () => {
  it('of nothing is nothing, and is never submitted by itself', () => {
    expect(stripeEvidenceBody(aMaterial({ customerName: '', lines: [''] }))).toEqual({ evidence: {}, submit: false, toMerge: [] });
  });
  it('names the first scan of any parcel, and none where the carrier never had one', () => {
    const parcel = (acceptedOn: string | null) => ({ carrier: 'PostNL', number: '3S', acceptedOn });
    const dateOf = (...days: (string | null)[]) => stripeEvidenceBody(aMaterial({ parcels: days.map(parcel) })).evidence['shipping_date'];
    expect([dateOf('2026-05-05', '2026-05-04', null), dateOf(null)]).toEqual(['2026-05-04', undefined]);
  });
  it('keeps carrier and number of a parcel at the same place', () => {
    const { evidence } = stripeEvidenceBody(
      aMaterial({
        parcels: [
          { carrier: 'DHL', number: '1', acceptedOn: null },
          { carrier: 'DHL', number: '2', acceptedOn: null },
        ],
      }),
    );
    expect([evidence['shipping_carrier'], evidence['shipping_tracking_number']]).toEqual(['DHL, DHL', '1, 2']);
  });
  it('a field takes one file; the others are told, to be merged', () => {
    const { evidence, toMerge } = stripeEvidenceBody(
      aMaterial({ files: { review: 'file_r', pack_photo: 'file_p', tracking: 'file_t', pod: 'file_d' } }),
    );
    expect(evidence).toEqual({ shipping_documentation: 'file_d', uncategorized_file: 'file_p' });
    expect(toMerge).toEqual(['tracking:shipping_documentation', 'review:uncategorized_file']);
  });
  it('every role has a field, every field is Stripe’s, and what a person wrote wins', () => {
    for (const role of FILE_ROLES) {
      const { evidence } = stripeEvidenceBody(aMaterial({ files: { [role]: 'file_1' } }));
      const [field] = Object.keys(evidence);
      expect(field !== undefined && isStripeField(field) && STRIPE_FIELDS[field]).toBe('file');
    }
    expect(
      stripeEvidenceBody(aMaterial({ lines: ['1 x a'], written: { product_description: 'mine', refund_refusal_explanation: 'why' } })).evidence,
    ).toEqual({ product_description: 'mine', refund_refusal_explanation: 'why' });
  });
});
