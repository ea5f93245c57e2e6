import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { SealBroken } from '@weerwoord/ports';

const FORM = 1;
const NONCE = 12;
const TAG = 16;
export const KEY_BYTES = 32;

/** How many times larger than its plain text a sealed document is: form byte, nonce and tag. */
export const SEAL_BYTES = 1 + NONCE + TAG;

/** AES-256-GCM: form byte, nonce, ciphertext, tag. `bound` is authenticated with it: a sealed document moved to another owner does not open. */
export function sealBytes(key: Uint8Array, plain: Uint8Array, bound: string, nonce: Uint8Array = randomBytes(NONCE)): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(bound, 'utf8'));
  const body = cipher.update(plain);
  cipher.final(); // a stream cipher: nothing is left, but the tag is not ready before
  const sealed = Buffer.allocUnsafe(SEAL_BYTES + body.length);
  sealed[0] = FORM;
  sealed.set(nonce, 1);
  sealed.set(body, 1 + NONCE);
  sealed.set(cipher.getAuthTag(), 1 + NONCE + body.length);
  return sealed;
}

/** @throws SealBroken when the bytes, the key or the owner are not those it was sealed with */
export function openBytes(key: Uint8Array, sealed: Uint8Array, bound: string): Buffer {
  if (sealed.length < SEAL_BYTES || sealed[0] !== FORM) throw new SealBroken('not a sealed document');
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 1 + NONCE), { authTagLength: TAG });
  decipher.setAAD(Buffer.from(bound, 'utf8'));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
  const body = decipher.update(sealed.subarray(1 + NONCE, sealed.length - TAG));
  try {
    return Buffer.concat([body, decipher.final()]);
  } catch (cause) {
    throw new SealBroken('a sealed document is not what was sealed, or is opened with another key', { cause });
  }
}

/** Nonces for many documents in one call to the generator. */
export function nonces(count: number): (index: number) => Uint8Array {
  const bytes = randomBytes(count * NONCE);
  return (index) => bytes.subarray(index * NONCE, (index + 1) * NONCE);
}
