import { utf8 } from './bytes';
import { exactText, hash, instant, keys, listOf, oneOf, readExactly, text } from './exact-shape';
import { keyInOrder, writtenKey } from './pack-manifest';
import type { WrittenKey } from './pack-manifest';

export const ERASED_1 = 'weerwoord-pack-erased/1';

/** Why personal parts left a pack: the order's clock ran out, the buyer asked, the marketplace told, a person decided. */
export const ERASURE_REASONS = ['clock', 'buyer-asked', 'marketplace-notice', 'person'] as const;
export type ErasureReason = (typeof ERASURE_REASONS)[number];

/** `ERASED.json`: says which files of which pack were erased, when and why. Signed beside it. */
export type ErasureNotice = {
  readonly format: typeof ERASED_1;
  /** Hash of the pack. */
  readonly pack: string;
  readonly erasedAt: string;
  readonly why: ErasureReason;
  /** In path order, each once, at least one. */
  readonly paths: readonly string[];
  readonly key: WrittenKey;
};

const SHAPE = keys({ format: oneOf(ERASED_1), pack: hash, erasedAt: instant, why: oneOf(...ERASURE_REASONS), paths: listOf(text), key: writtenKey });

export const noticeBytes = ({ format, pack, erasedAt, why, paths, key }: ErasureNotice): Uint8Array =>
  utf8(exactText({ format, pack, erasedAt, why, paths, key: keyInOrder(key) }));

/** The notice behind the bytes; null when they are not exactly what `noticeBytes` writes. */
export function readNotice(bytes: Uint8Array): ErasureNotice | null {
  const notice = readExactly(bytes, SHAPE) as ErasureNotice | null;
  if (notice === null) return null;
  const inOrder = notice.paths.length > 0 && notice.paths.every((path, place) => place === 0 || (notice.paths[place - 1] ?? path) < path);
  return inOrder ? notice : null;
}
