import { createHash, createVerify } from 'node:crypto';
import type { NoticeKey } from '@weerwoord/ports';
import { z } from 'zod';

/** What eBay puts into `X-EBAY-SIGNATURE`, as base64 of JSON. Other algorithms there are none. */
const Header = z.object({
  alg: z.string().regex(/^ecdsa$/i),
  kid: z.string().regex(/^[A-Za-z0-9_-]{1,128}$/),
  signature: z.string().min(8).max(600),
  digest: z.string().max(20),
});
export type SignatureHeader = z.infer<typeof Header>;

const Body = z.object({
  metadata: z.object({ topic: z.string().max(100) }),
  notification: z.object({
    /** Printable: what holds other characters is no id, and PostgreSQL keeps no zero in a text. */
    notificationId: z.string().regex(/^[\x20-\x7e]{1,200}$/),
    data: z.object({ username: z.string().max(200).nullish(), userId: z.string().max(200).nullish(), eiasToken: z.string().max(400).nullish() }),
  }),
});
export const CLOSING_TOPIC = 'MARKETPLACE_ACCOUNT_DELETION';
/** `names`: everything the account may have been called on our orders. */
export type ClosingNotice = { readonly topic: string; readonly notificationId: string; readonly names: readonly string[] };

/** null for anything that is no such header. */
export function readSignature(header: string | undefined): SignatureHeader | null {
  if (header === undefined || header.length > 2_000) return null;
  try {
    return Header.safeParse(JSON.parse(Buffer.from(header, 'base64').toString('utf8'))).data ?? null;
  } catch {
    return null; // no JSON
  }
}

/** null for what is no notice of eBay's. */
export function readNotice(body: Uint8Array): ClosingNotice | null {
  try {
    const read = Body.safeParse(JSON.parse(Buffer.from(body).toString('utf8')));
    if (!read.success) return null;
    const { metadata, notification } = read.data;
    const { username, userId, eiasToken } = notification.data;
    const names = [username, userId, eiasToken].flatMap((name) => (name === null || name === undefined || name.trim() === '' ? [] : [name]));
    return { topic: metadata.topic, notificationId: notification.notificationId, names };
  } catch {
    return null; // no JSON
  }
}

const HASHES: Readonly<Record<string, string>> = { SHA1: 'sha1', SHA256: 'sha256' };
const named = (digest: string): string | undefined => HASHES[digest.toUpperCase().replace(/[-_]/g, '')];

/** eBay gives keys without line breaks around their markers; OpenSSL wants them. */
function pemOf(text: string): string {
  const body = text.replace(/-----(BEGIN|END) PUBLIC KEY-----/g, '').replace(/\s+/g, '');
  return `-----BEGIN PUBLIC KEY-----\n${body.match(/.{1,64}/g)?.join('\n') ?? ''}\n-----END PUBLIC KEY-----\n`;
}

/**
 * Did whoever holds this key sign exactly these bytes? ECDSA with SHA-1 or SHA-256, nothing else; where header and key name different hashes, the key's own counts.
 *
 * @param body as it came over the wire, before anybody parsed it
 * @source ebay.md §10.7: the header names SHA1, a slide of 2021 shows SHA256; both are taken
 */
export function isSigned(body: Uint8Array, header: SignatureHeader, key: NoticeKey): boolean {
  const hash = named(key.digest ?? header.digest);
  if (hash === undefined || named(header.digest) === undefined) return false;
  try {
    return createVerify(hash)
      .update(body)
      .verify({ key: pemOf(key.pem), dsaEncoding: 'der' }, header.signature, 'base64');
  } catch {
    return false; // no key, or of another kind
  }
}

/** What eBay wants back when it asks whether an address is ours. @param endpoint the address exactly as it stands at eBay */
export const challengeAnswer = (code: string, token: string, endpoint: string): string =>
  createHash('sha256').update(code).update(token).update(endpoint).digest('hex');
