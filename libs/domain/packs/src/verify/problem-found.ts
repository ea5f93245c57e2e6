import { SIGNATURE_PATH } from '../format/pack-manifest';
import type { Expected, PackProblem, SignatureFinding } from './findings';
import { ZIP_DIRECTORY } from './findings';

type Found = {
  readonly hash: string;
  readonly changed: readonly string[];
  readonly missing: readonly string[];
  readonly extra: readonly string[];
  readonly signature: SignatureFinding;
};

/**
 * What is the matter with a pack, or a file of many, as a whole: the first of the format document's list (section H) that fits; null when nothing is.
 * A changed signature is no changed file, unless it is good in spite of that.
 */
export function problemFound({ hash, changed, missing, extra, signature }: Found, expected: Expected): PackProblem | null {
  const filesChanged =
    missing.length + extra.length > 0 ||
    changed.some((path) => path !== ZIP_DIRECTORY && path !== SIGNATURE_PATH) ||
    (changed.includes(SIGNATURE_PATH) && signature.state === 'good');
  if (filesChanged) return 'files-changed';
  if (signature.state === 'bad') return 'signature-bad';
  if (changed.length > 0) return 'zip-changed';
  if (expected.demandKey && signature.known !== true) return 'other-key';
  return expected.hash !== undefined && expected.hash !== hash ? 'other-pack' : null;
}
