import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPack, checkSealed, ownCrypto, proofHolds } from '@weerwoord/packs';
import type { Expected, PackCrypto, PackVerification } from '@weerwoord/packs';
import { packVectors } from '../../testing/packs/pack-vectors';
import type { PackVector, VectorFile } from '../../testing/packs/pack-vectors';
import { setVectors } from '../../testing/packs/set-vectors';
import type { SetVectorFile } from '../../testing/packs/set-vectors';
import { checkByPage } from '../../testing/packs/check-by-page';
import { nodeCrypto } from './node-crypto';

const FOLDER = join(import.meta.dirname, '../../../domain/packs/vectors');
const [PACKS, SETS] = [join(FOLDER, 'vectors.json'), join(FOLDER, 'sets.json')];
if (process.env['WEERWOORD_WRITE_VECTORS']) {
  writeFileSync(PACKS, `${JSON.stringify(await packVectors())}\n`);
  writeFileSync(SETS, `${JSON.stringify(await setVectors())}\n`);
}
const { bases, vectors, proofs } = JSON.parse(readFileSync(PACKS, 'utf8')) as VectorFile;
const sets = JSON.parse(readFileSync(SETS, 'utf8')) as SetVectorFile;

function bytesOf({ base, splices }: Pick<PackVector, 'base' | 'splices'>, from = bases): Buffer {
  let bytes = Buffer.from(from[base] ?? '', 'base64');
  for (const [at, cut, put] of [...splices].reverse())
    bytes = Buffer.concat([bytes.subarray(0, at), Buffer.from(put, 'base64'), bytes.subarray(at + cut)]);
  return bytes;
}
const check = (vector: PackVector, crypto: PackCrypto): Promise<PackVerification> => {
  return checkPack(sourceOf(bytesOf(vector)), crypto, expectedOf(vector));
};
const sourceOf = (bytes: Buffer) => ({
  length: bytes.length,
  read: (at: number, length: number) => Promise.resolve(bytes.subarray(at, at + length)),
});
const expectedOf = ({ given }: Pick<PackVector, 'given'>): Expected => ({ ...given, hash: given.hash ?? undefined });

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

describe('a file of many packs', () => {
  it('its vectors are those that are committed, each under its own name', async () => {
    expect(JSON.parse(JSON.stringify(await setVectors()))).toEqual(sets);
    expect(new Set(sets.vectors.map(({ name }) => name)).size).toBe(sets.vectors.length);
  });
  it.each(sets.vectors.map((vector) => [vector.name, vector] as const))('%s', async (_name, vector) => {
    const bytes = bytesOf(vector, sets.bases);
    expect(await checkSealed(sourceOf(bytes), nodeCrypto, expectedOf(vector))).toMatchObject(vector.finds);
    expect(await checkByPage(bytes, expectedOf(vector))).toMatchObject(vector.finds);
  });
});
