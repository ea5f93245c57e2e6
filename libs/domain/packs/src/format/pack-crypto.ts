/** What a check computes with. Node and browsers have their own; `ownCrypto` needs neither. */
export type PackCrypto = {
  /** SHA-256, fed piece by piece. */
  sha256(): { update(bytes: Uint8Array): void; digest(): Uint8Array };
  /** CRC-32 as a ZIP uses it (IEEE 802.3, reflected), continued from the sum before; 0 to begin with. */
  crc32(bytes: Uint8Array, before: number): number;
  /** Is this the Ed25519 signature (RFC 8032, no pre-hash) of the bytes? False for anything that is no signature or no key. */
  ed25519(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean;
};

export function digestOf(crypto: Pick<PackCrypto, 'sha256'>, bytes: Uint8Array): Uint8Array {
  const hash = crypto.sha256();
  hash.update(bytes);
  return hash.digest();
}
