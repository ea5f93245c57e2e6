import { hexOf } from '@weerwoord/packs';
import type { WrittenKey } from '@weerwoord/packs';
import type { PackSigner } from '@weerwoord/ports';

/** A key as manifests and notices name it. */
export const keyAsWritten = ({ id, name, publicKey }: PackSigner['key']): WrittenKey => ({
  algorithm: 'Ed25519',
  id,
  name,
  publicKey: hexOf(publicKey),
});
