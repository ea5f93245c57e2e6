import { createHmac, timingSafeEqual } from 'node:crypto';

export type StripeSignature = {
  /** The body byte for byte as it came: parsed and written again it would be another. */
  readonly rawBody: Uint8Array;
  /** The `Stripe-Signature` header: `t=<unix seconds>,v1=<hex>[,v1=<hex>…]`. */
  readonly header: string;
  /** The endpoint's own secret (`whsec_…`). */
  readonly secret: string;
  /** Unix seconds, UTC. */
  readonly now: number;
  /** Seconds a message may be old, or ahead of our clock; exactly that many still pass. */
  readonly toleranceSeconds: number;
};
export type StripeSignatureCheck =
  | { readonly valid: true; readonly timestamp: number; readonly v1: string }
  | { readonly valid: false; readonly reason: 'bad_signature' | 'timestamp_outside_tolerance' };

const ENCODER = new TextEncoder();

/** What the signature is over: the timestamp as it stands in the header, a dot, the raw body. */
export const signedBytes = (timestamp: string, rawBody: Uint8Array): Uint8Array => {
  const head = ENCODER.encode(`${timestamp}.`);
  const bytes = new Uint8Array(head.length + rawBody.length);
  bytes.set(head);
  bytes.set(rawBody, head.length);
  return bytes;
};

/**
 * Did Stripe send this, and lately? Any of the header's `v1` may match (Stripe sends two while a secret is changed); other schemes are
 * not looked at. The signature is looked at before the clock: whoever cannot sign learns nothing of it. Compared in constant time.
 *
 * @returns `bad_signature` also for a header that cannot be read
 * @source webshop §6, signature header; vectors W35, W36; ruling R-W5
 */
export function verifyStripeWebhook({ rawBody, header, secret, now, toleranceSeconds }: StripeSignature): StripeSignatureCheck {
  const parts = header.split(',').map((part) => {
    const at = part.indexOf('=');
    return at < 0 ? [part.trim(), ''] : [part.slice(0, at).trim(), part.slice(at + 1).trim()];
  });
  const timestamp = parts.find(([scheme]) => scheme === 't')?.[1] ?? '';
  if (!/^\d{1,12}$/.test(timestamp)) return { valid: false, reason: 'bad_signature' };
  const expected = createHmac('sha256', secret).update(signedBytes(timestamp, rawBody)).digest();
  const v1 = parts
    .filter(([scheme]) => scheme === 'v1')
    .map(([, value]) => value ?? '')
    .find((value) => isSame(expected, value));
  if (v1 === undefined) return { valid: false, reason: 'bad_signature' };
  if (Math.abs(now - Number(timestamp)) > toleranceSeconds) return { valid: false, reason: 'timestamp_outside_tolerance' };
  return { valid: true, timestamp: Number(timestamp), v1 };
}

const isSame = (expected: Uint8Array, hex: string): boolean =>
  /^[0-9a-f]{64}$/i.test(hex) && timingSafeEqual(expected, Uint8Array.from(Buffer.from(hex, 'hex')));
