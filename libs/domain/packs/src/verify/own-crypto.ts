import { ed25519Holds } from './own-ed25519';
import { sha256Stream } from './own-sha256';
import type { PackCrypto } from '../format/pack-crypto';

const TABLE = Uint32Array.from({ length: 256 }, (_none, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

/** Works wherever JavaScript runs, also on a page without a secure origin, where a browser keeps its own to itself. */
export const ownCrypto: PackCrypto = {
  sha256: sha256Stream,
  crc32(bytes, before) {
    let sum = ~before;
    for (const byte of bytes) sum = (TABLE[(sum ^ byte) & 255] ?? 0) ^ (sum >>> 8);
    return ~sum >>> 0;
  },
  ed25519: ed25519Holds,
};
