import { crc32, gunzipSync, gzipSync } from 'node:zlib';
import {
  byPath,
  ERASED_1,
  MANIFEST_PATH,
  NOTICE_PATH,
  NOTICE_SIGNATURE_PATH,
  noticeBytes,
  PACK_2,
  readManifest,
  readNotice,
  signedBytes,
  zipComment,
} from '@weerwoord/packs';
import type { ErasureReason } from '@weerwoord/packs';
import type { ErasedPack, PackSigner } from '@weerwoord/ports';
import { fileOfStored, filesOfStored } from './file-of-pack';
import { storedZip } from './stored-zip';
import type { ZipPart } from './stored-zip';
import { keyAsWritten } from './written-key';

/** What stays of a pack without its personal parts, pressed: most of it is the page that checks packs. */
export const shellOf = (parts: readonly ZipPart[], sealedAt: Date, hash: string): Buffer =>
  gzipSync(storedZip(parts, sealedAt, zipComment(PACK_2, hash)));

/** The hash stands at the end of the ZIP's comment. */
const hashOf = (zip: Buffer): string => zip.toString('latin1', zip.length - 64);

/**
 * Puts a signed notice into the shell of a pack: the personal files, by path, with when and why they were erased. The pack's hash stays.
 * Of a shell that holds a notice already the same comes back: the first erasure counts.
 *
 * @throws when the shell is none of ours
 */
export async function erasureNotice(
  shell: Uint8Array,
  { at, why }: { readonly at: Date; readonly why: ErasureReason },
  signerOf: (keyId: string) => Promise<PackSigner>,
): Promise<ErasedPack> {
  const zip = gunzipSync(shell);
  const parts = filesOfStored(zip);
  const there = parts.find(({ path }) => path === NOTICE_PATH);
  if (there) return { shell, bytes: zip.length, crc32: crc32(zip), paths: readNotice(there.bytes)?.paths ?? [] };
  const manifest = readManifest(fileOfStored(zip, MANIFEST_PATH));
  if (typeof manifest === 'string' || manifest.key === null) throw new Error('not the shell of a pack');
  const paths = manifest.files
    .filter(({ personal }) => personal)
    .sort(byPath)
    .map(({ path }) => path);
  const hash = hashOf(zip);
  // The pack's own key, also when it was renewed since: no stranger could know another one to be ours.
  const signer = await signerOf(manifest.key.id);
  const notice = noticeBytes({ format: ERASED_1, pack: hash, erasedAt: at.toISOString(), why, paths, key: keyAsWritten(signer.key) });
  const signature = await signer.sign(signedBytes('erased', notice));
  const erased = storedZip(
    [...parts, { path: NOTICE_PATH, bytes: notice }, { path: NOTICE_SIGNATURE_PATH, bytes: signature }],
    new Date(manifest.sealedAt),
    zipComment(PACK_2, hash),
  );
  return { shell: gzipSync(erased), bytes: erased.length, crc32: crc32(erased), paths };
}

/** The ZIP of an erased pack, to be given out in place of the pack; null while the shell says nothing of an erasure. */
export function erasedZip(shell: Uint8Array): Buffer | null {
  const zip = gunzipSync(shell);
  return filesOfStored(zip).some(({ path }) => path === NOTICE_PATH) ? zip : null;
}
