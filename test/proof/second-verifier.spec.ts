import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { verifyPack } from '@weerwoord/documents';

/** The checker that was written from the format document, beside ours. */
type Given = { readonly hash: string | null; readonly keys: readonly string[]; readonly demandKey: boolean };
const { secondVerifier, secondProof } = (await import(pathToFileURL(join(import.meta.dirname, 'second-verifier.mjs')).href)) as {
  readonly secondVerifier: (zip: Buffer, given?: Given) => object;
  readonly secondProof: (proof: object, root: string) => boolean;
};
const { bases, vectors, proofs } = JSON.parse(readFileSync(join(import.meta.dirname, '../../libs/domain/packs/vectors/vectors.json'), 'utf8')) as {
  readonly bases: Readonly<Record<string, string>>;
  readonly vectors: readonly {
    readonly name: string;
    readonly base: string;
    readonly splices: readonly (readonly [number, number, string])[];
    readonly given: Given;
    readonly finds: object;
  }[];
  readonly proofs: readonly { readonly name: string; readonly proof: object; readonly root: string; readonly holds: boolean }[];
};
const bytesOf = (base: string): Buffer => Buffer.from(bases[base] ?? '', 'base64');

it('imports nothing of ours', () => {
  const source = readFileSync(join(import.meta.dirname, 'second-verifier.mjs'), 'utf8');
  expect([...source.matchAll(/^import .* from '([^']+)'/gm)].map(([, from]) => from)).toEqual([
    'node:crypto',
    'node:fs',
    'node:process',
    'node:zlib',
  ]);
});

it('agrees on every vector', () => {
  expect(vectors.length).toBeGreaterThanOrEqual(100);
  for (const { name, base, splices, given, finds } of vectors) {
    const bytes = [...splices]
      .reverse()
      .reduce((zip, [at, cut, put]) => Buffer.concat([zip.subarray(0, at), Buffer.from(put, 'base64'), zip.subarray(at + cut)]), bytesOf(base));
    expect([name, secondVerifier(bytes, given)]).toMatchObject([name, finds]);
  }
});

it('agrees on every proof of one file', () => {
  for (const { name, proof, root, holds } of proofs) expect([name, secondProof(proof, root)]).toEqual([name, holds]);
});

it('agrees with ours on six hundred packs with one to three bytes exchanged', async () => {
  let state = 5;
  const roll = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const packs = Object.keys(bases).map(bytesOf);
  for (let run = 0; run < 600; run += 1) {
    const zip = Buffer.from(packs[run % packs.length] ?? []);
    const places = Array.from({ length: 1 + roll(3) }, () => roll(zip.length));
    for (const place of places) zip[place] = roll(256);
    const { erasure: _erasure, sealedAt: _sealedAt, about: _about, ...ours } = await verifyPack(zip);
    expect([run, secondVerifier(zip)]).toEqual([run, ours]);
  }
}, 60_000);
