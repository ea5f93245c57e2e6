import type { PackFormat } from '../format/pack-manifest';
import type { ErasureReason } from '../format/erasure-notice';

/** Why a pack as a whole is not right (message ids; what it concerns is named beside it). */
export const PACK_PROBLEMS = [
  'not-a-zip',
  'zip-broken',
  'zip64',
  'zip-encrypted',
  'zip-link',
  'zip-path',
  'zip-repacked',
  'zip-doubled',
  'no-manifest',
  'manifest-unreadable',
  'foreign-manifest',
  'unknown-format',
  'notice-refused',
  'files-changed',
  'signature-bad',
  'zip-changed',
  'other-key',
  'other-pack',
] as const;
export type PackProblem = (typeof PACK_PROBLEMS)[number];

/** The signature over the manifest. `none`: there was none to check. */
export type SignatureFinding = {
  readonly state: 'good' | 'bad' | 'none';
  readonly keyId: string | null;
  readonly keyName: string | null;
  /** Is it one of the keys that were named? null: none was named, or there is no key. */
  readonly known: boolean | null;
};

export type PackVerification = {
  readonly ok: boolean;
  /** SHA-256 of the manifest as it stands there; null when there is none. */
  readonly hash: string | null;
  readonly format: PackFormat | null;
  /** Files found. */
  readonly files: number;
  readonly changed: readonly string[];
  readonly missing: readonly string[];
  readonly extra: readonly string[];
  /** Personal files that left the pack with a good notice: not missing. */
  readonly erased: readonly string[];
  readonly erasure: { readonly at: string; readonly why: ErasureReason } | null;
  readonly signature: SignatureFinding;
  readonly sealedAt: string | null;
  /** Whose pack it says it is; only as true as the signature's key. */
  readonly about: { readonly organisation: string; readonly account: string; readonly order: string; readonly sealedBy: string } | null;
  readonly problem: PackProblem | null;
};

/** What the one who checks knows beforehand. */
export type Expected = {
  /** Hash of the pack as the seller told it. */
  readonly hash?: string | undefined;
  /** Fingerprints of keys one trusts. */
  readonly keys?: readonly string[] | undefined;
  /** A pack signed by none of `keys` is refused, and not only marked. */
  readonly demandKey?: boolean | undefined;
};

/** Name given to what belongs to no file: the end of the ZIP, its count, offsets and comment. */
export const ZIP_DIRECTORY = 'ZIP directory';

export const NO_SIGNATURE: SignatureFinding = { state: 'none', keyId: null, keyName: null, known: null };

/** A check that ends before the files could be compared. */
export const stopped = (problem: PackProblem, files: number, over: Partial<PackVerification> = {}): PackVerification => ({
  ok: false,
  hash: null,
  format: null,
  files,
  changed: [],
  missing: [],
  extra: [],
  erased: [],
  erasure: null,
  signature: NO_SIGNATURE,
  sealedAt: null,
  about: null,
  problem,
  ...over,
});
