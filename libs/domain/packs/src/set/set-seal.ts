import { byPath, utf8 } from '../format/bytes';
import { sumLine, treeRoot } from '../format/hash-tree';
import type { PackCrypto } from '../format/pack-crypto';
import { KEY_PATH, MANIFEST_PATH, SIGNATURE_PATH, SUMS_PATH } from '../format/pack-manifest';
import { publicKeyPem } from '../format/pack-signature';
import { zipComment } from '../format/zip-layout';
import type { SetManifest } from './set-manifest';
import { SET_FORMAT } from './set-manifest';

/** The manifest of files in any order: sorted, with the root of their tree. */
export function sealedSet(crypto: Pick<PackCrypto, 'sha256'>, about: Omit<SetManifest, 'format' | 'root'>): SetManifest {
  const files = [...about.files].sort(byPath);
  return { ...about, format: SET_FORMAT, files, root: treeRoot(crypto, files) };
}

/** What stands beside the listed files: the manifest, its signature, the key that made it, and the sums for `sha256sum -c`. @param hash SHA-256 of the manifest's bytes, hex */
export function filesBeside(
  manifest: SetManifest,
  written: Uint8Array,
  hash: string,
  signature: Uint8Array,
): { readonly path: string; readonly bytes: Uint8Array }[] {
  const sums = [...manifest.files, { path: MANIFEST_PATH, sha256: hash }].sort(byPath).map(sumLine).join('');
  return [
    { path: MANIFEST_PATH, bytes: written },
    { path: SIGNATURE_PATH, bytes: signature },
    { path: KEY_PATH, bytes: utf8(publicKeyPem(manifest.key.publicKey)) },
    { path: SUMS_PATH, bytes: utf8(sums) },
  ];
}

/** The ZIP's own comment names the hash of the manifest. */
export const setComment = (hash: string): string => zipComment(SET_FORMAT, hash);
