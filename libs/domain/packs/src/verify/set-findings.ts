import type { SET_FORMAT, SetManifest } from '../set/set-manifest';
import type { PackProblem, PackVerification, SignatureFinding } from './findings';
import { NO_SIGNATURE } from './findings';

/** What a check of a file of many packs found. Names inside a pack stand as `packs/<name>.zip › <path>`. */
export type SetVerification = {
  readonly ok: boolean;
  readonly format: typeof SET_FORMAT;
  /** SHA-256 of the manifest as it stands there; null when there is none. */
  readonly hash: string | null;
  readonly files: number;
  /** Packs that are whole, each checked as its own. */
  readonly packs: number;
  readonly changed: readonly string[];
  readonly missing: readonly string[];
  readonly extra: readonly string[];
  /** Among `changed`: packs that are whole in themselves, and others than were put in. */
  readonly replaced: readonly string[];
  /** Packs that were erased before they were put in. */
  readonly erased: readonly string[];
  readonly signature: SignatureFinding;
  /** Other keys that packs in it are signed by; the set's own signature vouches for their bytes. */
  readonly keys: readonly { readonly keyId: string; readonly keyName: string; readonly packs: number; readonly known: boolean | null }[];
  readonly sealedAt: string | null;
  /** What it says of itself; only as true as the signature's key. */
  readonly about: Pick<SetManifest, 'organisation' | 'sealedBy' | 'month' | 'account'> | null;
  readonly problem: PackProblem | null;
};

export const setStopped = (format: typeof SET_FORMAT, problem: PackProblem, files: number, over: Partial<SetVerification> = {}): SetVerification => ({
  ok: false,
  format,
  hash: null,
  files,
  packs: 0,
  changed: [],
  missing: [],
  extra: [],
  replaced: [],
  erased: [],
  signature: NO_SIGNATURE,
  keys: [],
  sealedAt: null,
  about: null,
  problem,
  ...over,
});

/** A file inside a pack that stands in a set. */
export const within = (pack: string, path: string): string => `${pack} › ${path}`;

/** Is it a file of many packs? */
export const isOfMany = (found: PackVerification | SetVerification): found is SetVerification => 'packs' in found;
