import { fromHex, fromUtf8, hexOf, sameBytes, utf8 } from '../format/bytes';
import { readNotice } from '../format/erasure-notice';
import { treeRoot } from '../format/hash-tree';
import { digestOf } from '../format/pack-crypto';
import type { PackCrypto } from '../format/pack-crypto';
import {
  keyFits,
  KEY_PATH,
  MANIFEST_PATH,
  NOTICE_PATH,
  NOTICE_SIGNATURE_PATH,
  PACK_2,
  PDF_PATH,
  readManifest,
  SIGNATURE_PATH,
  SUMS_PATH,
} from '../format/pack-manifest';
import type { ReadManifest } from '../format/pack-manifest';
import { publicKeyPem, signedBytes } from '../format/pack-signature';
import { evidenceRootOf, rootOfSums, sumsBytes } from '../format/sums';
import { zipComment } from '../format/zip-layout';
import type { Expected, PackVerification, SignatureFinding } from './findings';
import { NO_SIGNATURE, stopped, ZIP_DIRECTORY } from './findings';
import type { FoundFile } from './found-file';
import { problemFound } from './problem-found';

/** What was found, as files of a ZIP or of a folder (`comment` null). */
export type FoundPack = { readonly files: readonly FoundFile[]; readonly comment: string | null };

/**
 * Compares what is there with what was sealed. A file has three witnesses (itself, the manifest, `SHA256SUMS`), the manifest has more
 * (its signature above all, the sums, the ZIP's comment): those that agree outvote the odd one, so that one edit is reported under
 * its own name and not under its neighbour's. The order of these steps is the format document's.
 */
export function judgeFiles(crypto: PackCrypto, { files, comment }: FoundPack, expected: Expected): PackVerification {
  const found = new Map(files.map((file) => [file.path, file]));
  const written = found.get(MANIFEST_PATH);
  if (!written) return stopped('no-manifest', files.length, { missing: [MANIFEST_PATH] });
  const hash = written.sha256;
  const manifest = written.content === null ? 'manifest-unreadable' : readManifest(written.content);
  if (typeof manifest === 'string') return stopped(manifest, files.length, { hash, changed: [MANIFEST_PATH] });

  const changed = new Set(files.filter(({ damaged }) => damaged).map(({ path }) => path));
  const signature = signatureOf(crypto, manifest, found, expected);
  const notice = noticeOf(crypto, manifest, hash, found, expected);
  judgeManifest(crypto, manifest, { found, hash, comment, signature }, changed);
  judgeOthers(crypto, manifest, { found, hash, signature }, changed);
  for (const path of notice?.changed ?? []) changed.add(path);

  const own = manifest.format === PACK_2 ? [MANIFEST_PATH, SUMS_PATH, SIGNATURE_PATH, KEY_PATH] : [MANIFEST_PATH, SUMS_PATH];
  const wanted = new Set([...manifest.files.map(({ path }) => path), ...own, ...(notice ? [NOTICE_PATH, NOTICE_SIGNATURE_PATH] : [])]);
  const erased = notice?.erased ?? [];
  const missing = [...wanted].filter((path) => !found.has(path) && !erased.includes(path)).sort();
  const extra = [...found.keys()].filter((path) => !wanted.has(path)).sort();
  const named = [...changed].sort();
  const problem = notice?.refused ? 'notice-refused' : problemFound({ hash, changed: named, missing, extra, signature }, expected);
  const { organisation, account, order, sealedBy, sealedAt, format } = manifest;
  return {
    ok: problem === null,
    hash,
    format,
    files: files.length,
    changed: named,
    missing,
    extra,
    erased,
    erasure: notice && !notice.refused ? notice.erasure : null,
    signature,
    sealedAt,
    about: { organisation, account, order, sealedBy },
    problem,
  };
}

type Seen = ReadonlyMap<string, FoundFile>;

function signatureOf(crypto: PackCrypto, { key }: ReadManifest, found: Seen, { keys }: Expected): SignatureFinding {
  const [text, signature] = [found.get(MANIFEST_PATH)?.content, found.get(SIGNATURE_PATH)];
  if (!key) return NO_SIGNATURE;
  const told = { keyId: key.id, keyName: key.name, known: keys === undefined || keys.length === 0 ? null : keys.includes(key.id) };
  if (!signature || !text) return { state: 'none', ...told };
  const good =
    keyFits(crypto, key) && signature.content !== null && crypto.ed25519(fromHex(key.publicKey), signedBytes('manifest', text), signature.content);
  return { state: good ? 'good' : 'bad', ...told };
}

type Notice = {
  readonly refused: boolean;
  readonly changed: readonly string[];
  readonly erased: readonly string[];
  readonly erasure: PackVerification['erasure'];
};

/** What a notice of erased parts is worth; null when there is none (version 1 knows none). */
function noticeOf(crypto: PackCrypto, manifest: ReadManifest, hash: string, found: Seen, { keys }: Expected): Notice | null {
  const file = found.get(NOTICE_PATH);
  if (!file || !manifest.key) return null;
  const not: Notice = { refused: true, changed: [NOTICE_PATH], erased: [], erasure: null };
  const notice = file.content && readNotice(file.content);
  const signature = found.get(NOTICE_SIGNATURE_PATH);
  if (!notice || !file.content || notice.pack !== hash) return not;
  const personal = new Set(manifest.files.filter((each) => each.personal).map(({ path }) => path));
  if (!notice.paths.every((path) => personal.has(path) && !found.has(path))) return not;
  const trusted = notice.key.id === manifest.key.id || (keys ?? []).includes(notice.key.id);
  if (!trusted || !keyFits(crypto, notice.key)) return not;
  if (!signature) return { ...not, changed: [] };
  if (signature.content === null || !crypto.ed25519(fromHex(notice.key.publicKey), signedBytes('erased', file.content), signature.content))
    return { ...not, changed: [NOTICE_PATH, NOTICE_SIGNATURE_PATH] };
  return { refused: false, changed: [], erased: notice.paths, erasure: { at: notice.erasedAt, why: notice.why } };
}

type Context = { readonly found: Seen; readonly hash: string; readonly signature: SignatureFinding };

/** Is the manifest itself the odd one out? */
function judgeManifest(
  crypto: PackCrypto,
  manifest: ReadManifest,
  { found, hash, comment, signature }: Context & { readonly comment: string | null },
  changed: Set<string>,
): void {
  const sums = readSums(found.get(SUMS_PATH)?.content ?? null);
  const sumsAgree = sums.get(MANIFEST_PATH) === hash;
  const commentAgrees = comment === null ? sumsAgree : comment === zipComment(manifest.format, hash);
  if (signature.state !== 'good' && !sumsAgree && !commentAgrees) changed.add(MANIFEST_PATH);
  else if (comment !== null && !commentAgrees) changed.add(ZIP_DIRECTORY);
  if (
    signature.state !== 'good' &&
    manifest.files.some(({ path, sha256 }) => found.has(path) && found.get(path)?.sha256 !== sha256 && found.get(path)?.sha256 === sums.get(path))
  )
    changed.add(MANIFEST_PATH);
  if (manifest.files.some(({ path, sha256, bytes }) => found.get(path)?.sha256 === sha256 && found.get(path)?.bytes !== bytes))
    changed.add(MANIFEST_PATH);
  const root = manifest.format === PACK_2 ? treeRoot(crypto, manifest.files) : rootOfSums(crypto, manifest.files);
  if (manifest.root !== root || manifest.evidenceRoot !== evidenceRootOf(crypto, manifest.files) || (manifest.key && !keyFits(crypto, manifest.key)))
    changed.add(MANIFEST_PATH);
}

function judgeOthers(crypto: PackCrypto, manifest: ReadManifest, { found, hash, signature }: Context, changed: Set<string>): void {
  const sumsFile = found.get(SUMS_PATH);
  const sums = readSums(sumsFile?.content ?? null);
  for (const { path, sha256 } of manifest.files) {
    const file = found.get(path);
    if (!file || file.sha256 === sha256) continue;
    if (signature.state === 'good' || file.sha256 !== sums.get(path)) changed.add(path);
  }
  const pdf = found.get(PDF_PATH);
  if (pdf && !pdf.mentions.has(manifest.evidenceRoot)) changed.add(PDF_PATH);
  const signatureFile = found.get(SIGNATURE_PATH);
  if (signature.state === 'bad' && (!changed.has(MANIFEST_PATH) || signatureFile?.sha256 !== sums.get(SIGNATURE_PATH))) changed.add(SIGNATURE_PATH);
  // Of a changed manifest the report names the manifest, not what follows from it.
  if (changed.has(MANIFEST_PATH)) return;
  const lines: { path: string; sha256: string }[] = [...manifest.files, { path: MANIFEST_PATH, sha256: hash }];
  if (manifest.key) {
    const pem = utf8(publicKeyPem(manifest.key.publicKey));
    const pemFile = found.get(KEY_PATH);
    if (pemFile && !(pemFile.content && sameBytes(pemFile.content, pem))) changed.add(KEY_PATH);
    // Who signed what is checked by the signature; of a bad or absent one the sums may say what they like.
    const signed = signature.state === 'good' ? signatureFile?.sha256 : sums.get(SIGNATURE_PATH);
    lines.push({ path: SIGNATURE_PATH, sha256: signed ?? '' }, { path: KEY_PATH, sha256: hexOf(digestOf(crypto, pem)) });
  }
  const right = sumsBytes(lines);
  if (sumsFile && !(sumsFile.content && sameBytes(sumsFile.content, right))) changed.add(SUMS_PATH);
}

/** `<hash>  <path>` lines; others are passed over. Not UTF-8: none. */
export function readSums(content: Uint8Array | null): ReadonlyMap<string, string> {
  const lines = (content === null ? '' : (fromUtf8(content) ?? '')).split('\n').map((line) => /^([0-9a-f]{64}) {2}(.+)$/.exec(line));
  return new Map(lines.flatMap((line) => (line?.[1] && line[2] ? [[line[2], line[1]] as const] : [])));
}
