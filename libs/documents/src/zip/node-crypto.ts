import { createHash, createPublicKey, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { PackCrypto } from '@weerwoord/packs';

/** SubjectPublicKeyInfo of an Ed25519 key in front of its 32 bytes. */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
/** An organisation signs a thousand packs with one key; reading it a thousand times costs more than checking. */
const read = new Map<string, KeyObject>();
const MOST_READ = 100;

function keyOf(publicKey: Uint8Array): KeyObject {
  const name = Buffer.from(publicKey).toString('hex');
  const known = read.get(name);
  if (known) return known;
  const key = createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' });
  if (read.size >= MOST_READ) read.clear();
  read.set(name, key);
  return key;
}

/** Node's own hashes and signatures (OpenSSL), for a check of packs. */
export const nodeCrypto: PackCrypto = {
  sha256() {
    const hash = createHash('sha256');
    return { update: (bytes) => void hash.update(bytes), digest: () => hash.digest() };
  },
  crc32: (bytes, before) => crc32(bytes, before),
  ed25519(publicKey, message, signature) {
    if (publicKey.length !== 32 || signature.length !== 64) return false;
    try {
      return verify(null, message, keyOf(publicKey), signature);
    } catch {
      return false;
    }
  },
};

/** SHA-256 of a public key, hex: its fingerprint. @param publicKey 32 bytes, hex */
export const fingerprintOf = (publicKey: string): string => createHash('sha256').update(publicKey, 'hex').digest('hex');
