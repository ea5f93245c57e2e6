import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

export const toBytes = (body: Uint8Array | string): Uint8Array => (typeof body === 'string' ? Buffer.from(body, 'utf8') : body);

export const hmac = (body: Uint8Array, secret: string): Buffer => createHmac('sha256', Buffer.from(secret, 'utf8')).update(body).digest();

/** SHA-256 over the parts one after the other, in small hex. */
export function sha256Hex(...parts: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

/** Equal texts, in a time that does not tell how much of them is equal: their hashes are compared, which have one length. */
export function same(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();
  return timingSafeEqual(digest(a), digest(b));
}

/** The rest of a header behind its prefix, in any case; null when it does not begin so. */
export const withoutPrefix = (written: string, prefix: string): string | null =>
  written.slice(0, prefix.length).toLowerCase() === prefix ? written.slice(prefix.length).trim() : null;
