import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPack, ownCrypto, proofHolds } from '@weerwoord/packs';
import type { PackCrypto, PackVerification } from '@weerwoord/packs';
import { packVectors } from '../../testing/packs/pack-vectors';
import type { PackVector, VectorFile } from '../../testing/packs/pack-vectors';
import { nodeCrypto } from './node-crypto';

const FILE = join(import.meta.dirname, '../../../domain/packs/vectors/vectors.json');
if (process.env['WEERWOORD_WRITE_VECTORS']) writeFileSync(FILE, `${JSON.stringify(await packVectors())}\n`);
const { bases, vectors, proofs } = JSON.parse(readFileSync(FILE, 'utf8')) as VectorFile;

function bytesOf({ base, splices }: PackVector): Buffer {
  let bytes = Buffer.from(bases[base] ?? '', 'base64');
  for (const [at, cut, put] of [...splices].reverse())
    bytes = Buffer.concat([bytes.subarray(0, at), Buffer.from(put, 'base64'), bytes.subarray(at + cut)]);
  return bytes;
}
const check = (vector: PackVector, crypto: PackCrypto): Promise<PackVerification> => {
  const bytes = bytesOf(vector);
  return checkPack({ length: bytes.length, read: (at, length) => Promise.resolve(bytes.subarray(at, at + length)) }, crypto, {
    hash: vector.given.hash ?? undefined,
    keys: vector.given.keys,
    demandKey: vector.given.demandKey,
  });
};

it('are those that are committed', async () => {
  expect(JSON.parse(JSON.stringify(await packVectors()))).toEqual({ about: expect.any(String) as string, bases, vectors, proofs });
});

it('are a hundred and more, each under its own name', () => {
  expect(vectors.length).toBeGreaterThanOrEqual(100);
  expect(new Set(vectors.map(({ name }) => name)).size).toBe(vectors.length);
});

it.each(vectors.map((vector) => [vector.name, vector] as const))('%s', async (_name, vector) => {
  expect(await check(vector, nodeCrypto)).toMatchObject(vector.finds);
});

it('the hashes and signatures of our own, for browsers, come to the same', async () => {
  for (const vector of vectors) expect([vector.name, await check(vector, ownCrypto)]).toMatchObject([vector.name, vector.finds]);
}, 60_000);

it.each(proofs.map((vector) => [vector.name, vector] as const))('a proof of one file: %s', (_name, { proof, root, holds }) => {
  expect(proofHolds(nodeCrypto, proof, root)).toBe(holds);
});
