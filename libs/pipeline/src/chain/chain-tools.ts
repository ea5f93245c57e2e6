import { createHash, createPublicKey, hash, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { Anchor, ChainHead, ChainTools as CheckTools } from '@weerwoord/kernel';
import type { Clock, FrameStores, Sealer, TimeStamper, UnitOfWork } from '@weerwoord/ports';

/** What the steps on the chain are given. */
export type AuditTools = { readonly units: UnitOfWork<FrameStores>; readonly sealer: Sealer; readonly stamper: TimeStamper; readonly clock: Clock };

/** What stands before the 32 bytes of an Ed25519 public key in its SPKI form (RFC 8410). */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const asKey = (raw: Uint8Array): KeyObject => createPublicKey({ key: Buffer.concat([SPKI, raw]), format: 'der', type: 'spki' });

export const keyIdOf = (publicKey: Uint8Array): string => createHash('sha256').update(publicKey).digest('hex');

/** Checks with these public keys, and no others. A key whose name does not fit its bytes is not taken. */
export function checkWith(
  publicKeys: readonly Uint8Array[],
): CheckTools & { readonly isSigned: (keyId: string, bytes: Uint8Array, signature: Uint8Array) => boolean | null } {
  const known = new Map(publicKeys.filter(({ length }) => length === 32).map((raw) => [keyIdOf(raw), asKey(raw)]));
  const isSigned = (keyId: string, bytes: Uint8Array, signature: Uint8Array): boolean | null => {
    const key = known.get(keyId);
    return key ? verify(null, bytes, key, signature) : null;
  };
  return {
    sha256: (text) => hash('sha256', text),
    signatureFits: ({ keyId, signature }: Anchor, text) => isSigned(keyId, Buffer.from(text, 'utf8'), signature),
    isSigned,
  };
}

/** Where the organisation's chain stands, as its newest unit of work left it: what a pack's manifest carries. */
export const chainHead = ({ chain }: Pick<FrameStores, 'chain'>): Promise<ChainHead> => chain.head();
