import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answer, Options } from '../command';
import { verifyCommand } from './verify';

type Vectors = {
  readonly bases: Readonly<Record<string, string>>;
  readonly vectors: readonly {
    readonly name: string;
    readonly base: string;
    readonly splices: readonly (readonly [number, number, string])[];
    readonly given: { readonly hash: string | null; readonly keys: readonly string[]; readonly demandKey: boolean };
    readonly finds: { readonly ok: boolean; readonly signature: object };
  }[];
};
const { bases, vectors } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../../libs/domain/packs/vectors/vectors.json'), 'utf8'),
) as Vectors;

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'verify-'))));
afterAll(() => rm(folder, { recursive: true }));

async function verify(bytes: Uint8Array | string, options: Options = {}): Promise<Answer> {
  if (verifyCommand.needs !== 'nothing') throw new Error('it needs nothing');
  const file = typeof bytes === 'string' ? bytes : join(folder, 'pack.zip');
  if (typeof bytes !== 'string') await writeFile(file, bytes);
  return verifyCommand.run([file], options);
}
const base = (name: string): Buffer => Buffer.from(bases[name] ?? '', 'base64');

it('agrees with every vector whose question can be put on a command line', async () => {
  let asked = 0;
  for (const { name, base: from, splices, given, finds } of vectors) {
    if (given.keys.length > 0 && !given.demandKey) continue; // naming a key here demands it
    let bytes = base(from);
    for (const [at, cut, put] of [...splices].reverse())
      bytes = Buffer.concat([bytes.subarray(0, at), Buffer.from(put, 'base64'), bytes.subarray(at + cut)]);
    const said = await verify(bytes, { key: given.keys.join(',') || undefined, hash: given.hash ?? undefined });
    expect([name, said.json, said.refused]).toMatchObject([name, finds, !finds.ok]);
    expect(said.lines[0]).toMatch(/\.$/);
    asked += 1;
  }
  expect(asked).toBeGreaterThan(130);
}, 30_000);

it('warns of a key that was not named, and prints its fingerprint', async () => {
  const { lines } = await verify(base('v2'));
  expect(lines.join('\n')).toMatch(/Warning: signed by key vlierdal-2026-1, which you have not named[\s\S]*Fingerprint [0-9a-f]{64}/);
});

it('takes the key as a PEM file, as a fingerprint with colons, and refuses another', async () => {
  const zip = base('v2');
  const [pem] = /-----BEGIN PUBLIC KEY-----\n[^-]*-----END PUBLIC KEY-----\n/.exec(zip.toString('latin1')) ?? [''];
  const key = join(folder, 'key.pem');
  await writeFile(key, pem);
  const said = await verify(zip, { key });
  expect(said).toMatchObject({ refused: false, json: { signature: { known: true } } });
  const { keyId } = (said.json as { signature: { keyId: string } }).signature;
  expect((await verify(zip, { key: keyId.toUpperCase().replace(/..(?=.)/g, '$&:') })).refused).toBe(false);
  expect(await verify(zip, { key: '12'.repeat(32) })).toMatchObject({ refused: true, json: { problem: 'other-key' } });
});

it('says what was erased, when and why', async () => {
  expect((await verify(base('erased'))).lines).toEqual(
    expect.arrayContaining([
      expect.stringContaining('Erased on 2026-12-24T03:00:00.000Z because their time was over') as string,
      'erased: answer.txt',
    ]),
  );
});

it.each([
  ['a pack that is not there', '/nowhere.zip', {}, 'not-found'],
  ['a key that is no file', null, { key: 'my.pem' }, 'unknown-key'],
])('refuses %s', async (_what, file, options, code) => {
  await expect(verify(file ?? base('v2'), options)).rejects.toMatchObject({ name: 'Refused', code });
});

it('refuses a key file without a key in it', async () => {
  const key = join(folder, 'note.txt');
  await writeFile(key, 'no key');
  await expect(verify(base('v2'), { key })).rejects.toMatchObject({ code: 'unknown-key' });
});
