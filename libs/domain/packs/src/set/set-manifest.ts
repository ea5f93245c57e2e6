import { byPath, joined, utf8 } from '../format/bytes';
import { count, exactText, hash, instant, keys, listOf, oneOf, orNull, readExactly, text, truth } from '../format/exact-shape';
import type { WrittenKey } from '../format/pack-manifest';
import { isPlainPath, keyInOrder, RESERVED, writtenKey } from '../format/pack-manifest';

/** Version of a file of many packs; a reader of an unknown one must say so instead of guessing. */
export const SET_FORMAT = 'weerwoord-packs/1';

export const SET_FILE_ROLES = ['pack', 'index', 'table', 'verifier'] as const;
export type SetFileRole = (typeof SET_FILE_ROLES)[number];

/** One file of it as the manifest lists it. */
export type SetManifestFile = {
  readonly path: string;
  readonly bytes: number;
  /** SHA-256 of the bytes, hex. */
  readonly sha256: string;
  readonly role: SetFileRole;
  /** Of a pack its own hash (SHA-256 of its manifest), which it keeps when its personal parts are erased; null for other files. */
  readonly pack: string | null;
  /** True for a pack that was erased before this file was put together: it then holds what is not personal, and says so itself. */
  readonly erased: boolean;
};

export type SetManifest = {
  readonly format: typeof SET_FORMAT;
  readonly organisation: string;
  /** `YYYY-MM` of a month pack and the IANA zone it is read in; null for claims by choice. */
  readonly month: {
    readonly month: string;
    readonly zone: string;
    /** Which claims belong to it. */ readonly belongs: 'decided' | 'filed' | 'either';
  } | null;
  /** Name of the account it was narrowed to; null: all. */
  readonly account: string | null;
  /** Also the time on every entry of the ZIP. */
  readonly sealedAt: string;
  readonly sealedBy: string;
  readonly key: WrittenKey;
  /** In path order; all but the manifest, its signature, the key and the sums. */
  readonly files: readonly SetManifestFile[];
  /** Root of the hash tree over the files. */
  readonly root: string;
};

const path = (value: unknown): boolean => typeof value === 'string' && isPlainPath(value) && !RESERVED.includes(value);
const SHAPE = keys({
  format: oneOf(SET_FORMAT),
  organisation: text,
  month: orNull(keys({ month: text, zone: text, belongs: oneOf('decided', 'filed', 'either') })),
  account: orNull(text),
  sealedAt: instant,
  sealedBy: text,
  key: writtenKey,
  files: listOf(keys({ path, bytes: count, sha256: hash, role: oneOf(...SET_FILE_ROLES), pack: orNull(hash), erased: truth })),
  root: hash,
});

/** Bytes of its `manifest.json`: the one way it is written. */
export function setManifestBytes(m: SetManifest): Uint8Array {
  const month = m.month && { month: m.month.month, zone: m.month.zone, belongs: m.month.belongs };
  const files = m.files.map(({ path: name, bytes, sha256, role, pack, erased }) => ({ path: name, bytes, sha256, role, pack, erased }));
  return utf8(
    exactText({
      format: m.format,
      organisation: m.organisation,
      month,
      account: m.account,
      sealedAt: m.sealedAt,
      sealedBy: m.sealedBy,
      key: keyInOrder(m.key),
      files,
      root: m.root,
    }),
  );
}

/** The manifest behind the bytes; null when they are not exactly what `setManifestBytes` writes. */
export function readSetManifest(bytes: Uint8Array): SetManifest | null {
  const manifest = readExactly(bytes, SHAPE) as SetManifest | null;
  return manifest?.files.every((file, place) => place === 0 || byPath(manifest.files[place - 1] ?? file, file) < 0) ? manifest : null;
}

/** What the signature is made over: never the manifest alone, so that a signature of a pack is none of a file of many. */
export const setSignedBytes = (manifest: Uint8Array): Uint8Array => joined(utf8(`${SET_FORMAT} manifest\n`), manifest);
