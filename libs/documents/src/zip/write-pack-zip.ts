import { crc32 } from 'node:zlib';
import {
  byPath,
  digestOf,
  evidenceRootOf,
  hexOf,
  KEY_PATH,
  MANIFEST_PATH,
  manifestBytes,
  PACK_2,
  publicKeyPem,
  RESERVED,
  SIGNATURE_PATH,
  signedBytes,
  SUMS_PATH,
  sumsBytes,
  treeRoot,
  VERIFIER_PATH,
  zipComment,
} from '@weerwoord/packs';
import type { ManifestFile, PackManifest } from '@weerwoord/packs';
import type { PackFile, PackSigner, SealedAs, SealedPack } from '@weerwoord/ports';
import { nodeCrypto } from './node-crypto';
import { shellOf } from './pack-shell';
import { storedZip } from './stored-zip';
import { verifyPage } from './verify-page';
import { keyAsWritten } from './written-key';

export type SealedZip = SealedPack & { readonly bytes: Buffer; readonly manifest: PackManifest };

const sha256 = (bytes: Uint8Array): string => hexOf(digestOf(nodeCrypto, bytes));

/** What we write about the pack itself is nobody's personal data; all else is taken to be. */
const isPersonal = ({ role, personal }: PackFile): boolean => personal ?? (role !== 'readme' && role !== 'verifier');

const listed = (file: PackFile): ManifestFile => ({
  path: file.path,
  bytes: file.bytes.length,
  sha256: sha256(file.bytes),
  role: file.role,
  exhibit: file.exhibit ?? null,
  source: file.source ?? null,
  row: file.row ?? null,
  receivedAt: file.receivedAt?.toISOString() ?? null,
  header: file.header ?? null,
  personal: isPersonal(file),
  proves: [...new Set(file.proves)].sort(),
});

/** What page 1 prints: the root over answer and exhibits, known before the PDF is made. */
export const evidenceRootOfFiles = (files: readonly PackFile[]): string => evidenceRootOf(nodeCrypto, files.map(listed));

/**
 * The ZIP of a pack, version 2: the files as given, `verify.html`, and what is made from them: `manifest.json`, its signature and key, `SHA256SUMS`.
 * The same files, names, instant and key give the same bytes on every machine and in every time zone.
 *
 * @throws when two files share a path or take one the pack keeps for itself, a path leaves the pack, or the whole would need ZIP64 (4 GiB)
 */
export async function writePackZip(files: readonly PackFile[], sealed: SealedAs, signer: PackSigner): Promise<SealedZip> {
  const taken = files.find(({ path }) => RESERVED.includes(path));
  if (taken) throw new Error(`not a path a file of a pack may take: ${taken.path}`);
  const all: readonly PackFile[] = files.some(({ role }) => role === 'verifier')
    ? files
    : [...files, { path: VERIFIER_PATH, bytes: verifyPage(), role: 'verifier' }];
  const entries = all.map(listed).sort(byPath);
  const manifest: PackManifest = {
    format: PACK_2,
    organisation: sealed.organisation,
    account: sealed.account,
    order: sealed.order,
    claim: sealed.claim,
    sealedAt: sealed.sealedAt.toISOString(),
    sealedBy: sealed.sealedBy,
    rules: sealed.rules ?? null,
    inputs: sealed.inputs ?? null,
    chain: sealed.chain ?? null,
    key: keyAsWritten(signer.key),
    files: entries,
    evidenceRoot: evidenceRootOf(nodeCrypto, entries),
    root: treeRoot(nodeCrypto, entries),
  };
  const text = manifestBytes(manifest);
  const hash = sha256(text);
  const signature = await signer.sign(signedBytes('manifest', text));
  const pem = Buffer.from(publicKeyPem(manifest.key.publicKey));
  const sums = sumsBytes([
    ...entries,
    { path: MANIFEST_PATH, sha256: hash },
    { path: SIGNATURE_PATH, sha256: sha256(signature) },
    { path: KEY_PATH, sha256: sha256(pem) },
  ]);
  const own = [
    { path: MANIFEST_PATH, bytes: text },
    { path: SIGNATURE_PATH, bytes: signature },
    { path: KEY_PATH, bytes: pem },
    { path: SUMS_PATH, bytes: sums },
  ];
  const parts = [...all, ...own];
  const bytes = storedZip(parts, sealed.sealedAt, zipComment(PACK_2, hash));
  const personal = new Set(entries.filter((entry) => entry.personal).map(({ path }) => path));
  return {
    bytes,
    hash,
    crc32: crc32(bytes),
    shell: shellOf(
      parts.filter(({ path }) => !personal.has(path)),
      sealed.sealedAt,
      hash,
    ),
    manifest,
  };
}
