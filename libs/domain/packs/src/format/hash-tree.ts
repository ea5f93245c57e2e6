import { byPath, fromHex, hexOf, joined, utf8 } from './bytes';
import { digestOf } from './pack-crypto';
import type { PackCrypto } from './pack-crypto';

/** A file as a leaf of the tree. */
export type TreeFile = { readonly path: string; readonly sha256: string };
/** That one file belongs to a pack, without the others: their hashes only. */
export type FileProof = {
  readonly path: string;
  readonly sha256: string;
  /** Place among the files in path order, from 0, and how many there are. */
  readonly place: number;
  readonly of: number;
  /** Hashes of the neighbours from the leaf up, hex. */
  readonly hashes: readonly string[];
};

type Hashing = Pick<PackCrypto, 'sha256'>;

/** A line as `sha256sum` writes and reads it: what a leaf holds. */
export const sumLine = ({ sha256, path }: TreeFile): string => `${sha256}  ${path}\n`;

const leaf = (crypto: Hashing, file: TreeFile): Uint8Array => digestOf(crypto, joined(Uint8Array.of(0), utf8(sumLine(file))));
const node = (crypto: Hashing, left: Uint8Array, right: Uint8Array): Uint8Array => digestOf(crypto, joined(Uint8Array.of(1), left, right));
/** The greatest power of two below `count` (2 or more). */
function split(count: number): number {
  let half = 1;
  while (half * 2 < count) half *= 2;
  return half;
}

function rootOfLeaves(crypto: Hashing, leaves: readonly Uint8Array[]): Uint8Array {
  const [only] = leaves;
  if (!only) return digestOf(crypto, new Uint8Array(0));
  if (leaves.length === 1) return only;
  const half = split(leaves.length);
  return node(crypto, rootOfLeaves(crypto, leaves.slice(0, half)), rootOfLeaves(crypto, leaves.slice(half)));
}

/**
 * Root of the hash tree over files, hex: files in path order, leaves SHA-256(0x00 ‖ sum line), nodes SHA-256(0x01 ‖ left ‖ right).
 *
 * @source RFC 6962, section 2.1
 */
export const treeRoot = (crypto: Hashing, files: readonly TreeFile[]): string =>
  hexOf(
    rootOfLeaves(
      crypto,
      [...files].sort(byPath).map((file) => leaf(crypto, file)),
    ),
  );

/** Shows that one file belongs to the tree; null when it is none of its files. */
export function proofFor(crypto: Hashing, files: readonly TreeFile[], path: string): FileProof | null {
  const sorted = [...files].sort(byPath);
  const place = sorted.findIndex((file) => file.path === path);
  const file = sorted[place];
  if (!file) return null;
  let leaves = sorted.map((each) => leaf(crypto, each));
  let at = place;
  const hashes: string[] = [];
  while (leaves.length > 1) {
    const half = split(leaves.length);
    const [left, right] = [leaves.slice(0, half), leaves.slice(half)];
    hashes.unshift(hexOf(rootOfLeaves(crypto, at < half ? right : left)));
    [leaves, at] = at < half ? [left, at] : [right, at - half];
  }
  return { path, sha256: file.sha256, place, of: sorted.length, hashes };
}

/** Does the proof lead to this root? The file itself is checked by its SHA-256. */
export function proofHolds(crypto: Hashing, proof: FileProof, root: string): boolean {
  const sides: ('left' | 'right')[] = [];
  let [at, count] = [proof.place, proof.of];
  if (!Number.isSafeInteger(at) || !Number.isSafeInteger(count) || at < 0 || at >= count) return false;
  while (count > 1) {
    const half = split(count);
    sides.unshift(at < half ? 'right' : 'left');
    [at, count] = at < half ? [at, half] : [at - half, count - half];
  }
  if (sides.length !== proof.hashes.length || !proof.hashes.every((hash) => /^[0-9a-f]{64}$/.test(hash))) return false;
  const top = proof.hashes.reduce(
    (below, hash, step) => (sides[step] === 'right' ? node(crypto, below, fromHex(hash)) : node(crypto, fromHex(hash), below)),
    leaf(crypto, proof),
  );
  return hexOf(top) === root;
}
