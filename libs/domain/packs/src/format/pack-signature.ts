import { base64, fromHex, joined, utf8 } from './bytes';

/** What is signed: never the file alone, so that a signature of one kind is none of another. */
const PREFIX = { manifest: 'weerwoord-pack/2 manifest\n', erased: 'weerwoord-pack/2 erased\n' } as const;

/** The bytes a signature is made over: one line of ASCII saying what is signed, then the file as it is. */
export const signedBytes = (what: keyof typeof PREFIX, file: Uint8Array): Uint8Array => joined(utf8(PREFIX[what]), file);

/** SubjectPublicKeyInfo of an Ed25519 key in front of its 32 bytes. @source RFC 8410, section 4 */
const SPKI = '302a300506032b6570032100';

/** `public-key.pem` for 32 bytes of public key: what OpenSSL reads. One line of base64, newline at the end. */
export const publicKeyPem = (publicKey: string): string =>
  `-----BEGIN PUBLIC KEY-----\n${base64(fromHex(SPKI + publicKey))}\n-----END PUBLIC KEY-----\n`;

/** The 32 bytes, hex, of a PEM written that way; null for anything else. */
export function keyOfPem(pem: string): string | null {
  const body = /^-----BEGIN PUBLIC KEY-----\s+([A-Za-z0-9+/]{59}=)\s+-----END PUBLIC KEY-----\s*$/.exec(pem)?.[1];
  if (!body) return null;
  const bits = [...body.slice(0, 59)]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'.indexOf(letter).toString(2).padStart(6, '0'))
    .join('');
  const hex = bits.slice(0, 352).replace(/.{8}/g, (byte) => Number.parseInt(byte, 2).toString(16).padStart(2, '0'));
  return hex.startsWith(SPKI) ? hex.slice(SPKI.length) : null;
}
