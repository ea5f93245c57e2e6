import { MANIFEST_PATH, proofFor, treeRoot } from '@weerwoord/packs';
import type { Expected, FileProof, PackProblem } from '@weerwoord/packs';
import { nodeCrypto } from '../../src/zip/node-crypto';
import { OTHER, OWN, sha256 } from './pack-bases';
import { damagedPacks } from './vectors-damage';
import { erasedPacks } from './vectors-erased';
import { resealedPacks } from './vectors-resealed';
import { packBases } from './vector-bases';
import type { Bases } from './vector-bases';

/** What a checker must say of a pack. Whatever is not said is nothing: no names, no problem, not erased. */
export type Verdict = {
  readonly problem?: PackProblem;
  readonly changed?: readonly string[];
  readonly missing?: readonly string[];
  readonly extra?: readonly string[];
  readonly erased?: readonly string[];
  readonly signature?: 'good' | 'bad' | 'none';
  readonly known?: boolean;
  /** The check ended before a manifest was found (`none`), or before it was understood (`unread`). */
  readonly stops?: 'none' | 'unread';
};
export type Case = {
  readonly name: string;
  readonly base: keyof Bases;
  readonly bytes: Buffer;
  readonly expected?: Expected;
  readonly says: Verdict;
};

/** One test vector: a base, what is cut out and put in (`[at, bytes cut, base64 put in]`, applied from the last to the first), and the findings. */
export type PackVector = {
  readonly name: string;
  readonly base: string;
  readonly splices: readonly (readonly [at: number, cut: number, put: string])[];
  readonly given: { readonly hash: string | null; readonly keys: readonly string[]; readonly demandKey: boolean };
  readonly finds: {
    readonly ok: boolean;
    readonly hash: string | null;
    readonly format: string | null;
    readonly problem: string | null;
    readonly changed: readonly string[];
    readonly missing: readonly string[];
    readonly extra: readonly string[];
    readonly erased: readonly string[];
    readonly signature: { readonly state: string; readonly keyId: string | null; readonly keyName: string | null; readonly known: boolean | null };
  };
};
export type ProofVector = { readonly name: string; readonly proof: FileProof; readonly root: string; readonly holds: boolean };
export type VectorFile = {
  readonly about: string;
  readonly bases: Readonly<Record<string, string>>;
  readonly vectors: readonly PackVector[];
  readonly proofs: readonly ProofVector[];
};

/** Long enough that it stands at one place only. */
const ANCHOR = 12;

/** What to cut out of one and put in, in order, to get the other: found anew wherever a piece of both agrees again. */
export function splicesOf(from: Buffer, to: Buffer): PackVector['splices'] {
  const splices: [number, number, string][] = [];
  let [i, j] = [0, 0];
  for (;;) {
    while (i < from.length && j < to.length && from[i] === to[j]) [i, j] = [i + 1, j + 1];
    if (i === from.length && j === to.length) return splices;
    let [next, found] = [j, -1];
    for (; next + ANCHOR <= to.length; next += 1) {
      found = from.indexOf(to.subarray(next, next + ANCHOR), i);
      if (found >= 0) break;
    }
    const [cutTo, putTo] = found >= 0 ? [found, next] : [from.length, to.length];
    splices.push([i, cutTo - i, to.subarray(j, putTo).toString('base64')]);
    [i, j] = [cutTo, putTo];
  }
}

/** SHA-256 of the manifest in a stored ZIP: the last of that name, read from its local header. */
function manifestHash(zip: Buffer): string {
  for (let at = zip.indexOf('PK\x03\x04', 0, 'latin1'); at >= 0; at = zip.indexOf('PK\x03\x04', at + 1, 'latin1')) {
    const [size, name] = [zip.readUInt32LE(at + 22), zip.readUInt16LE(at + 26)];
    if (zip.toString('latin1', at + 30, at + 30 + name) === MANIFEST_PATH) return sha256(zip.subarray(at + 30 + name, at + 30 + name + size));
  }
  throw new Error('no manifest in this vector');
}

function vector(bases: Bases, { name, base, bytes, expected = {}, says }: Case): PackVector {
  const format = base === 'v1' ? 'weerwoord-pack/1' : 'weerwoord-pack/2';
  const stops = says.stops !== undefined;
  const state = says.signature ?? (base === 'v1' || stops ? 'none' : 'good');
  const key = stops || base === 'v1' ? null : base === 'other' ? OTHER.key : OWN.key;
  return {
    name,
    base,
    splices: splicesOf(bases[base], bytes),
    given: { hash: expected.hash ?? null, keys: expected.keys ?? [], demandKey: expected.demandKey ?? false },
    finds: {
      ok: says.problem === undefined,
      hash: says.stops === 'none' ? null : manifestHash(bytes),
      format: stops ? null : format,
      problem: says.problem ?? null,
      changed: says.changed ?? [],
      missing: says.missing ?? [],
      extra: says.extra ?? [],
      erased: says.erased ?? [],
      signature: { state, keyId: key?.id ?? null, keyName: key?.name ?? null, known: says.known ?? null },
    },
  };
}

/** Proofs over trees of one to nine leaves, and the same with something wrong. */
function proofVectors(): ProofVector[] {
  const files = Array.from({ length: 9 }, (_none, place) => ({ path: `exhibits/0${place + 1}.txt`, sha256: sha256(`leaf ${place}`) }));
  const good = [
    [1, 0],
    [2, 0],
    [2, 1],
    [3, 2],
    [5, 3],
    [7, 6],
    [8, 5],
    [9, 8],
  ].map(([of = 1, place = 0]): ProofVector => {
    const some = files.slice(0, of);
    const proof = proofFor(nodeCrypto, some, some[place]?.path ?? '');
    if (!proof) throw new Error('no such leaf');
    return { name: `leaf ${place} of ${of}`, proof, root: treeRoot(nodeCrypto, some), holds: true };
  });
  const five = good[4];
  if (!five) throw new Error('there are five');
  const bad = (name: string, proof: Partial<FileProof>, root = five.root): ProofVector => ({
    name,
    proof: { ...five.proof, ...proof },
    root,
    holds: false,
  });
  return [
    ...good,
    bad('another path', { path: 'exhibits/05.txt' }),
    bad('another hash of the file', { sha256: sha256('other') }),
    bad('another place', { place: 2 }),
    bad('another number of leaves', { of: 4 }),
    bad('a hash too few', { hashes: five.proof.hashes.slice(1) }),
    bad('a hash too many', { hashes: [...five.proof.hashes, sha256('more')] }),
    bad('hashes the other way round', { hashes: [...five.proof.hashes].reverse() }),
    bad('another root', {}, sha256('root')),
  ];
}

/** All vectors, the same in every run. */
export async function packVectors(): Promise<VectorFile> {
  const bases = await packBases();
  const cases = [...damagedPacks(bases), ...resealedPacks(bases), ...erasedPacks(bases)];
  return {
    about: 'Test vectors of weerwoord-pack/1 and /2. Bases are base64 of whole ZIPs; see README.md beside this folder for how a vector is read.',
    bases: Object.fromEntries(Object.entries(bases).map(([name, base]) => [name, base.toString('base64')])),
    vectors: cases.map((each) => vector(bases, each)),
    proofs: proofVectors(),
  };
}
