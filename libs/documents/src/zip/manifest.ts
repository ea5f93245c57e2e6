import { createHash } from 'node:crypto';
import type { PackFileRole } from '@weerwoord/ports';

/** Version of the layout described in this file; a reader of an unknown one must say so instead of guessing. */
export const PACK_FORMAT = 'weerwoord-pack/1';

/** One file of a pack as the manifest lists it. */
export type ManifestFile = {
  readonly path: string;
  readonly bytes: number;
  /** sha-256 of the bytes, hex. */
  readonly sha256: string;
  readonly role: PackFileRole;
  /** Exhibit number on the paper; null for what is not an exhibit. */
  readonly exhibit: number | null;
  /** Where the original came from: a file's name, `mail`, `manual entry`; null for what we wrote ourselves. */
  readonly source: string | null;
  /** Line of that file as a spreadsheet counts it. */
  readonly row: number | null;
  /** When we received it, ISO UTC. */
  readonly receivedAt: string | null;
  /** Header line of the file the row was cut from: not part of the original bytes, needed to read them. */
  readonly header: string | null;
};

export type PackManifest = {
  readonly format: string;
  readonly organisation: string;
  readonly account: string;
  readonly order: string;
  readonly claim: { readonly id: string; readonly kind: string; readonly reason: string };
  readonly sealedAt: string;
  readonly sealedBy: string;
  readonly files: readonly ManifestFile[];
  /** sha-256 over the lines `<sha256>  <path>` of answer and exhibits: printed on page 1 of the PDF. */
  readonly evidenceRoot: string;
  /** The same over every listed file, the PDF among them. */
  readonly root: string;
};

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** Byte order of the paths: what `LC_ALL=C sort` gives, on every machine. */
export const byPath = (a: { readonly path: string }, b: { readonly path: string }): number => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path));

/** A line as `sha256sum` writes and reads it. */
export const sumLine = ({ sha256: hash, path }: { readonly sha256: string; readonly path: string }): string => `${hash}  ${path}\n`;

/** sha-256 over the `sha256sum` lines of the files in path order, so that `sha256sum … | sha256sum` repeats it without this program. */
export const rootOf = (files: readonly { readonly path: string; readonly sha256: string }[]): string =>
  sha256([...files].sort(byPath).map(sumLine).join(''));

/** Answer and exhibits: everything the PDF speaks about. The PDF itself cannot be among them, it carries this figure. */
export const evidenceRootOf = (files: readonly Pick<ManifestFile, 'path' | 'sha256' | 'role'>[]): string =>
  rootOf(files.filter((file) => file.role === 'answer' || file.role === 'exhibit'));

/** The one way a manifest is written: fixed order of keys, two spaces, a newline at the end. Other bytes are not this manifest. */
export function manifestText(m: PackManifest): string {
  const files = m.files.map((f) => ({
    path: f.path, bytes: f.bytes, sha256: f.sha256, role: f.role, exhibit: f.exhibit, source: f.source, row: f.row, receivedAt: f.receivedAt, header: f.header,
  }));
  const claim = { id: m.claim.id, kind: m.claim.kind, reason: m.claim.reason };
  const ordered = {
    format: m.format, organisation: m.organisation, account: m.account, order: m.order, claim, sealedAt: m.sealedAt, sealedBy: m.sealedBy, files,
    evidenceRoot: m.evidenceRoot, root: m.root,
  };
  return `${JSON.stringify(ordered, null, 2)}\n`;
}

/** The manifest behind these bytes; null when they are not exactly what `manifestText` writes. */
export function readManifest(bytes: Uint8Array): PackManifest | null {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    if (!isManifest(parsed)) return null;
    return Buffer.from(manifestText(parsed)).equals(bytes) ? parsed : null;
  } catch {
    return null;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isHash = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

function isManifest(value: unknown): value is PackManifest {
  return isObject(value) && value['format'] === PACK_FORMAT && isObject(value['claim']) && isHash(value['root']) && isHash(value['evidenceRoot']) &&
    typeof value['sealedAt'] === 'string' && !Number.isNaN(Date.parse(value['sealedAt'])) &&
    Array.isArray(value['files']) && value['files'].every((file) => isObject(file) && typeof file['path'] === 'string' && isHash(file['sha256']) && Number.isSafeInteger(file['bytes']));
}

/** `SHA256SUMS` for `sha256sum -c`: every listed file and the manifest, in path order. Follows wholly from the manifest. */
export function sumsText(manifest: PackManifest): string {
  const listed = [...manifest.files, { path: MANIFEST_PATH, sha256: sha256(manifestText(manifest)) }];
  return listed.sort(byPath).map(sumLine).join('');
}

export const MANIFEST_PATH = 'manifest.json';
export const SUMS_PATH = 'SHA256SUMS';
export const PDF_PATH = '00-pack.pdf';
export const ANSWER_PATH = 'answer.txt';
export const README_PATH = 'README.txt';

/** The ZIP's own comment names the pack's hash, so that it shows without unpacking (`unzip -z`). */
export const zipComment = (packHash: string): string => `${PACK_FORMAT} sha256:${packHash}`;
