import { buffer } from 'node:stream/consumers';
import type { PackFile, SealedAs } from '@weerwoord/ports';
import { ZipFile } from 'yazl';
import type { ManifestFile, PackManifest } from './manifest';
import { byPath, evidenceRootOf, MANIFEST_PATH, manifestText, PACK_FORMAT, rootOf, sha256, SUMS_PATH, sumsText, zipComment } from './manifest';
import { MOST_BYTES, MOST_ENTRIES } from './zip-layout';

export type SealedZip = {
  readonly bytes: Buffer;
  /** The pack's hash: sha-256 of `manifest.json`, which names every file with its own hash. */
  readonly hash: string;
  readonly manifest: PackManifest;
};

/** Letters, digits, dot, dash, underscore in folders: names every unzip program writes the same way. */
const PLAIN_PATH = /^[\w.-]+(\/[\w.-]+)*$/;

/** yazl writes local time into the ZIP; a pack must have the same bytes in every zone, so this date answers in UTC. */
class UtcDate extends Date {
  override getFullYear = (): number => this.getUTCFullYear();
  override getMonth = (): number => this.getUTCMonth();
  override getDate = (): number => this.getUTCDate();
  override getHours = (): number => this.getUTCHours();
  override getMinutes = (): number => this.getUTCMinutes();
  override getSeconds = (): number => this.getUTCSeconds();
}

const listed = (file: PackFile): ManifestFile => ({
  path: file.path, bytes: file.bytes.length, sha256: sha256(file.bytes), role: file.role, exhibit: file.exhibit ?? null, source: file.source ?? null,
  row: file.row ?? null, receivedAt: file.receivedAt?.toISOString() ?? null, header: file.header ?? null,
});

/** What page 1 prints: the root over answer and exhibits, known before the PDF is made. */
export const evidenceRootOfFiles = (files: readonly PackFile[]): string => evidenceRootOf(files.map(listed));

/**
 * The ZIP of a pack: the files as given, then `manifest.json` and `SHA256SUMS` made from them, all in path order.
 * The same files, names and instant give the same bytes on every machine and in every time zone.
 *
 * @throws when two files share a path, a path leaves the pack, or the whole would need ZIP64 (4 GiB)
 */
export async function writePackZip(files: readonly PackFile[], sealed: SealedAs): Promise<SealedZip> {
  const entries = files.map(listed).sort(byPath);
  const paths = new Set([...entries.map((entry) => entry.path), MANIFEST_PATH, SUMS_PATH]);
  if (paths.size !== entries.length + 2) throw new Error('two files of a pack share a path, or take one the pack keeps for itself');
  const manifest: PackManifest = {
    format: PACK_FORMAT, organisation: sealed.organisation, account: sealed.account, order: sealed.order, claim: sealed.claim,
    sealedAt: sealed.sealedAt.toISOString(), sealedBy: sealed.sealedBy, files: entries, evidenceRoot: evidenceRootOf(entries), root: rootOf(entries),
  };
  const text = manifestText(manifest);
  const own = [{ path: MANIFEST_PATH, bytes: Buffer.from(text) }, { path: SUMS_PATH, bytes: Buffer.from(sumsText(manifest)) }];
  const all = [...files, ...own].sort(byPath);
  const odd = all.find((file) => !PLAIN_PATH.test(file.path) || file.path.includes('..'));
  if (odd) throw new Error(`not a plain path for a pack: ${odd.path}`);
  if (all.length > MOST_ENTRIES || all.reduce((sum, file) => sum + file.bytes.length, 0) > MOST_BYTES) throw new Error('a pack holds at most 4 GiB');

  const zip = new ZipFile();
  const mtime = new UtcDate(sealed.sealedAt);
  for (const file of all) {
    const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
    zip.addBuffer(bytes, file.path, { mtime, mode: 0o100644, compress: false, forceDosTimestamp: true });
  }
  const hash = sha256(text);
  zip.end({ comment: zipComment(hash), forceZip64Format: false });
  return { bytes: await buffer(zip.outputStream), hash, manifest };
}
