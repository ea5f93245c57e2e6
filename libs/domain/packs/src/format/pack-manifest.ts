import { byPath, fromHex, fromUtf8, hexOf, utf8 } from './bytes';
import { count, exactText, hash, instant, keys, listOf, oneOf, orNull, text, truth } from './exact-shape';
import { digestOf } from './pack-crypto';
import type { PackCrypto } from './pack-crypto';

export const PACK_1 = 'weerwoord-pack/1';
export const PACK_2 = 'weerwoord-pack/2';
export type PackFormat = typeof PACK_1 | typeof PACK_2;

/** What a file of a pack is for. */
export type FileRole = 'pack' | 'answer' | 'exhibit' | 'readme' | 'verifier';

/** One file of a pack as the manifest lists it. */
export type ManifestFile = {
  readonly path: string;
  readonly bytes: number;
  /** SHA-256 of the bytes, hex. */
  readonly sha256: string;
  readonly role: FileRole;
  /** Exhibit number on the paper; null for what is not an exhibit. */
  readonly exhibit: number | null;
  /** Where the original came from: a file's own name without folders, `mail`, `manual` …; null for what we wrote ourselves. */
  readonly source: string | null;
  /** Line of that file as a spreadsheet counts it. */
  readonly row: number | null;
  /** When we received it. */
  readonly receivedAt: string | null;
  /** Header line of the file the row was cut from: not part of the original bytes, needed to read them. */
  readonly header: string | null;
  /** Leaves the pack when the order's personal data are erased. */
  readonly personal: boolean;
  /** Codes of what it proves, sorted. */
  readonly proves: readonly string[];
};

/** The key that signed, as it stands in a manifest or notice. */
export type WrittenKey = {
  readonly algorithm: 'Ed25519';
  /** SHA-256 of the 32 bytes of the public key: the fingerprint. */ readonly id: string;
  readonly name: string;
  /** 32 bytes, hex. */ readonly publicKey: string;
};

export type PackManifest = {
  readonly format: typeof PACK_2;
  readonly organisation: string;
  readonly account: string;
  readonly order: string;
  readonly claim: { readonly id: string; readonly kind: string; readonly reason: string };
  readonly sealedAt: string;
  readonly sealedBy: string;
  /** Version of the rules the evidence was judged by, and the hash of what they were given; null where there is none. */
  readonly rules: string | null;
  readonly inputs: string | null;
  /** Head of the organisation's chain of acts when this was sealed. */
  readonly chain: { readonly seq: number; readonly hash: string } | null;
  readonly key: WrittenKey;
  readonly files: readonly ManifestFile[];
  /** SHA-256 over the `sha256sum` lines of answer and exhibits: printed on page 1 of the PDF. */
  readonly evidenceRoot: string;
  /** Root of the hash tree over every listed file. */
  readonly root: string;
};

/** What both versions tell. */
export type ReadManifest = {
  readonly format: PackFormat;
  readonly organisation: string;
  readonly account: string;
  readonly order: string;
  readonly sealedAt: string;
  readonly sealedBy: string;
  readonly key: WrittenKey | null;
  readonly files: readonly (Pick<ManifestFile, 'path' | 'bytes' | 'sha256' | 'role' | 'exhibit'> & { readonly personal?: boolean })[];
  readonly evidenceRoot: string;
  readonly root: string;
};

export const MANIFEST_PATH = 'manifest.json';
export const SIGNATURE_PATH = 'manifest.sig';
export const KEY_PATH = 'public-key.pem';
export const SUMS_PATH = 'SHA256SUMS';
export const NOTICE_PATH = 'ERASED.json';
export const NOTICE_SIGNATURE_PATH = 'ERASED.sig';
export const PDF_PATH = '00-pack.pdf';
export const ANSWER_PATH = 'answer.txt';
export const README_PATH = 'README.txt';
export const VERIFIER_PATH = 'verify.html';

/** Written from the manifest, so no listed file may take their names. */
export const RESERVED: readonly string[] = [MANIFEST_PATH, SIGNATURE_PATH, KEY_PATH, SUMS_PATH, NOTICE_PATH, NOTICE_SIGNATURE_PATH];

/** Letters, digits, dot, dash, underscore in folders: names every unzip program writes the same way, and none leads out of the folder. */
export const isPlainPath = (path: string): boolean =>
  /^[A-Za-z0-9_.-]+(\/[A-Za-z0-9_.-]+)*$/.test(path) && path.length <= 200 && !path.split('/').some((part) => /^\.+$/.test(part));

const path = (value: unknown): boolean => typeof value === 'string' && isPlainPath(value) && !RESERVED.includes(value);
const fileOf = {
  path,
  bytes: count,
  sha256: hash,
  role: oneOf('pack', 'answer', 'exhibit', 'readme', 'verifier'),
  exhibit: orNull(count),
  source: orNull(text),
  row: orNull(count),
  receivedAt: orNull(instant),
  header: orNull(text),
};
const head = {
  organisation: text,
  account: text,
  order: text,
  claim: keys({ id: text, kind: text, reason: text }),
  sealedAt: instant,
  sealedBy: text,
};
export const writtenKey = keys({ algorithm: oneOf('Ed25519'), id: hash, name: text, publicKey: hash });

const SHAPES = {
  [PACK_1]: keys({ format: oneOf(PACK_1), ...head, files: listOf(keys(fileOf)), evidenceRoot: hash, root: hash }),
  [PACK_2]: keys({
    format: oneOf(PACK_2),
    ...head,
    rules: orNull(text),
    inputs: orNull(hash),
    chain: orNull(keys({ seq: count, hash })),
    key: writtenKey,
    files: listOf(keys({ ...fileOf, personal: truth, proves: listOf(text) })),
    evidenceRoot: hash,
    root: hash,
  }),
};

/** Bytes of `manifest.json`. */
export function manifestBytes(m: PackManifest): Uint8Array {
  const {
    format,
    organisation,
    account,
    order,
    claim: { id, kind, reason },
    sealedAt,
    sealedBy,
    rules,
    inputs,
    chain,
    key,
    evidenceRoot,
    root,
  } = m;
  const files = m.files.map((f) => ({
    path: f.path,
    bytes: f.bytes,
    sha256: f.sha256,
    role: f.role,
    exhibit: f.exhibit,
    source: f.source,
    row: f.row,
    receivedAt: f.receivedAt,
    header: f.header,
    personal: f.personal,
    proves: f.proves,
  }));
  return utf8(
    exactText({
      format,
      organisation,
      account,
      order,
      claim: { id, kind, reason },
      sealedAt,
      sealedBy,
      rules,
      inputs,
      chain: chain && { seq: chain.seq, hash: chain.hash },
      key: keyInOrder(key),
      files,
      evidenceRoot,
      root,
    }),
  );
}

export const keyInOrder = ({ algorithm, id, name, publicKey }: WrittenKey): WrittenKey => ({ algorithm, id, name, publicKey });

/** What the bytes are a manifest of: ours, another program's (`foreign-manifest`), a later version's (`unknown-format`), or nothing that can be read. */
export function readManifest(bytes: Uint8Array): ReadManifest | 'manifest-unreadable' | 'foreign-manifest' | 'unknown-format' {
  const written = fromUtf8(bytes);
  if (written === null) return 'manifest-unreadable';
  let parsed: unknown;
  try {
    parsed = JSON.parse(written);
  } catch {
    return 'manifest-unreadable';
  }
  const format: unknown =
    typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? (parsed as Record<string, unknown>)['format'] : null;
  if (typeof format !== 'string' || !format.startsWith('weerwoord-pack/')) return 'foreign-manifest';
  if (format !== PACK_1 && format !== PACK_2) return 'unknown-format';
  if (!SHAPES[format](parsed) || exactText(parsed) !== written) return 'manifest-unreadable';
  const manifest = format === PACK_2 ? (parsed as ReadManifest) : { ...(parsed as ReadManifest), key: null };
  const inOrder = manifest.files.every((file, place) => place === 0 || byPath(manifest.files[place - 1] ?? file, file) < 0);
  return inOrder ? manifest : 'manifest-unreadable';
}

/** Is the fingerprint that of the key beside it? */
export const keyFits = (crypto: Pick<PackCrypto, 'sha256'>, key: WrittenKey): boolean => hexOf(digestOf(crypto, fromHex(key.publicKey))) === key.id;
