import { openPack } from './pack-bytes';
import type { PackBytes } from './pack-bytes';
import type { FoundEntry } from './read-entries';
import { readEntries } from './read-entries';
import type { PackManifest } from './manifest';
import { byPath, evidenceRootOf, MANIFEST_PATH, PDF_PATH, readManifest, rootOf, sha256, SUMS_PATH, sumsText, zipComment } from './manifest';
import { stretchesOf } from './zip-layout';

/** Why a pack as a whole is not right (message ids; files are named beside it). */
export type PackProblem =
  | 'not-a-zip' | 'no-manifest' | 'manifest-unreadable' | 'files-changed' | 'zip-changed' | 'other-pack';

export type PackVerification = {
  readonly ok: boolean;
  /** sha-256 of the manifest as it stands in the file; null when there is none to read. */
  readonly hash: string | null;
  /** Files found in the ZIP. */
  readonly files: number;
  readonly changed: readonly string[];
  readonly missing: readonly string[];
  readonly extra: readonly string[];
  readonly problem: PackProblem | null;
};

/** Name given to the end of the ZIP (entry count, offsets, comment), which belongs to no file. */
export const ZIP_DIRECTORY = 'ZIP directory';

/**
 * Is this pack byte for byte what was sealed? Needs nothing but the file: no store, no network, memory flat for a path.
 *
 * Every byte is accounted for: data of files by sha-256 against the manifest, `SHA256SUMS` and the manifest against each other
 * and the ZIP's comment, and all bytes between (headers, directory, comment, length) against what the manifest makes them be.
 * This shows damage and careless edits. Whoever rebuilds the whole pack with new hashes gets another pack hash: compare that with the
 * one kept by the seller (`expectedHash`) or printed in the correspondence.
 *
 * @param pack the bytes, or the path of the file
 */
export async function verifyPack(pack: Uint8Array | string, expectedHash?: string): Promise<PackVerification> {
  const bytes = await openPack(pack);
  try {
    return await verify(bytes, expectedHash);
  } finally {
    await bytes.close();
  }
}

async function verify(bytes: PackBytes, expectedHash: string | undefined): Promise<PackVerification> {
  const read = await readEntries(bytes);
  if (read === null) return nothing(0, [ZIP_DIRECTORY], 'not-a-zip');
  const { entries, comment } = read;
  const names = entries.map((entry) => entry.path);
  const doubled = names.filter((name, place) => names.indexOf(name) !== place);
  const written = entries.find((entry) => entry.path === MANIFEST_PATH);
  if (!written) return { ...nothing(entries.length, doubled, 'no-manifest'), missing: [MANIFEST_PATH] };
  const manifest = written.text === null ? null : readManifest(written.text);
  const hash = written.sha256;
  if (!manifest) return { ...nothing(entries.length, [MANIFEST_PATH], 'manifest-unreadable'), hash };

  const inside = new Set(names);
  const expected = new Set([...manifest.files.map((file) => file.path), MANIFEST_PATH, SUMS_PATH]);
  const missing = [...expected].filter((path) => !inside.has(path));
  const extra = [...new Set([...names.filter((name) => !expected.has(name)), ...doubled])];
  const changed = new Set(changedFiles(manifest, entries, comment));
  const filesChanged = changed.size + missing.length + extra.length > 0;
  // With a changed manifest the bytes around the files cannot be derived: the report names the file, not its consequences.
  if (!filesChanged) for (const name of await changedStretches(bytes, manifest, entries, hash)) changed.add(name);

  const problem = filesChanged ? 'files-changed' : changed.size > 0 ? 'zip-changed' : expectedHash !== undefined && expectedHash !== hash ? 'other-pack' : null;
  return { ok: problem === null, hash, files: entries.length, changed: [...changed].sort(), missing, extra, problem };
}

const nothing = (files: number, changed: readonly string[], problem: PackProblem): PackVerification =>
  ({ ok: false, hash: null, files, changed, missing: [], extra: [], problem });

/**
 * Which files differ. A file has three witnesses (itself, the manifest, `SHA256SUMS`), the manifest too (itself, the sums, the
 * comment): two that agree outvote the third, so that one edit is reported under its own name and not under its neighbour's.
 */
function changedFiles(manifest: PackManifest, entries: readonly FoundEntry[], comment: string): string[] {
  const changed = new Set(entries.filter((entry) => entry.damaged).map((entry) => entry.path));
  const sumsEntry = entries.find((entry) => entry.path === SUMS_PATH);
  const sums = readSums(sumsEntry?.text ?? null);
  const actual = new Map(entries.map((entry) => [entry.path, entry.sha256]));

  const manifestHash = sha256(Buffer.from(entries.find((entry) => entry.path === MANIFEST_PATH)?.text ?? ''));
  const sumsAgree = sums.get(MANIFEST_PATH) === manifestHash;
  const commentAgrees = comment === zipComment(manifestHash);
  if (!sumsAgree && !commentAgrees) changed.add(MANIFEST_PATH);
  if (sumsAgree && !commentAgrees) changed.add(ZIP_DIRECTORY);

  for (const file of manifest.files) {
    const found = actual.get(file.path);
    if (found === undefined || found === file.sha256) continue;
    changed.add(found === sums.get(file.path) ? MANIFEST_PATH : file.path);
  }
  if (!changed.has(MANIFEST_PATH) && sumsEntry?.text && !Buffer.from(sumsText(manifest)).equals(sumsEntry.text)) changed.add(SUMS_PATH);
  if (manifest.root !== rootOf(manifest.files) || manifest.evidenceRoot !== evidenceRootOf(manifest.files)) changed.add(MANIFEST_PATH);
  const pdf = entries.find((entry) => entry.path === PDF_PATH);
  if (pdf && !pdf.mentions(manifest.evidenceRoot)) changed.add(PDF_PATH);
  return [...changed];
}

function readSums(text: Buffer | null): Map<string, string> {
  const lines = (text?.toString('utf8') ?? '').split('\n').map((line) => /^([0-9a-f]{64}) {2}(.+)$/.exec(line));
  return new Map(lines.flatMap((line) => (line?.[1] && line[2] ? [[line[2], line[1]] as const] : [])));
}

/** Compares every byte outside the files' data with what the manifest makes it be; names the file whose header it is. */
async function changedStretches(bytes: PackBytes, manifest: PackManifest, entries: readonly FoundEntry[], hash: string): Promise<Set<string>> {
  const changed = new Set<string>();
  const stored = [...entries].sort(byPath).map(({ path, bytes: size, crc32 }) => ({ path, bytes: size, crc32 }));
  const { stretches, length } = stretchesOf(stored, new Date(manifest.sealedAt), zipComment(hash));
  for (const stretch of stretches) {
    const found = await bytes.read(stretch.at, stretch.bytes.length);
    if (!found.equals(stretch.bytes)) changed.add(stretch.path ?? ZIP_DIRECTORY);
  }
  if (bytes.length !== length) changed.add(ZIP_DIRECTORY);
  return changed;
}
