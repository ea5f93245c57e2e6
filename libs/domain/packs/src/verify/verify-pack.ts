import { sameBytes } from '../format/bytes';
import type { PackCrypto } from '../format/pack-crypto';
import { stretchesOf, zipComment } from '../format/zip-layout';
import type { Expected, PackVerification } from './findings';
import { stopped, ZIP_DIRECTORY } from './findings';
import type { FoundFile } from './found-file';
import { dataOf, readEntry } from './found-file';
import { judgeFiles } from './judge-files';
import type { ByteSource } from './zip-directory';
import { readDirectory } from './zip-directory';

/**
 * Is this pack byte for byte what was sealed? Needs nothing but its bytes: no store, no network; memory stays flat.
 *
 * Every byte is accounted for: data of files by SHA-256 against the manifest, the manifest against its signature, the sums and the
 * ZIP's comment, and all bytes between (headers, directory, comment, length) against what the manifest makes them be.
 * Whoever rebuilds the whole pack signs it with another key: name the key you trust (`expected.keys`), or compare the fingerprint.
 *
 * @param expected hash and keys one was told by the seller
 */
export async function checkPack(source: ByteSource, crypto: PackCrypto, expected: Expected = {}): Promise<PackVerification> {
  const directory = await readDirectory(source);
  if ('problem' in directory) return stopped(directory.problem, directory.files, { changed: directory.changed, extra: directory.extra });
  const files: FoundFile[] = [];
  for (const entry of directory.entries) files.push(await readEntry(entry, await dataOf(source, entry, directory.endAt), crypto));
  const judged = judgeFiles(crypto, { files, comment: directory.comment }, expected);
  const filesFit =
    judged.sealedAt !== null &&
    (judged.ok ||
      judged.problem === 'other-key' ||
      judged.problem === 'other-pack' ||
      judged.problem === 'signature-bad' ||
      judged.problem === 'zip-changed');
  // With changed files the bytes around them cannot be derived: the report names the file, not its consequences.
  if (!filesFit || judged.sealedAt === null || judged.hash === null || judged.format === null) return judged;
  const { stretches, length } = stretchesOf(
    [...files].sort((a, b) => (a.path < b.path ? -1 : 1)),
    new Date(judged.sealedAt),
    zipComment(judged.format, judged.hash),
  );
  const changed = new Set(judged.changed);
  if (source.length !== length) changed.add(ZIP_DIRECTORY);
  for (const stretch of stretches)
    if (!sameBytes(await source.read(stretch.at, stretch.bytes.length), stretch.bytes)) changed.add(stretch.path ?? ZIP_DIRECTORY);
  if (changed.size === judged.changed.length) return judged;
  return { ...judged, ok: false, changed: [...changed].sort(), problem: judged.problem === 'signature-bad' ? 'signature-bad' : 'zip-changed' };
}
