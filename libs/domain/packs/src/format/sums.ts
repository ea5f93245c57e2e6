import { byPath, hexOf, utf8 } from './bytes';
import { sumLine } from './hash-tree';
import type { TreeFile } from './hash-tree';
import { digestOf } from './pack-crypto';
import type { PackCrypto } from './pack-crypto';
import type { ManifestFile } from './pack-manifest';

type Hashing = Pick<PackCrypto, 'sha256'>;

/** `SHA256SUMS`: lines in path order, as `sha256sum -c` reads them. */
export const sumsBytes = (files: readonly TreeFile[]): Uint8Array => utf8([...files].sort(byPath).map(sumLine).join(''));

/** SHA-256 over the `sha256sum` lines of the files in path order, so that `sha256sum … | sha256sum` repeats it without a program of ours. */
export const rootOfSums = (crypto: Hashing, files: readonly TreeFile[]): string => hexOf(digestOf(crypto, sumsBytes(files)));

/** Answer and exhibits: everything the PDF speaks about. The PDF itself cannot be among them, it carries this figure. */
export const evidenceRootOf = (crypto: Hashing, files: readonly Pick<ManifestFile, 'path' | 'sha256' | 'role'>[]): string =>
  rootOfSums(
    crypto,
    files.filter(({ role }) => role === 'answer' || role === 'exhibit'),
  );
