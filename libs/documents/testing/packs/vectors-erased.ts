import { sign } from 'node:crypto';
import { exactText, PACK_1, PACK_2, signedBytes, zipComment } from '@weerwoord/packs';
import { storedZip } from '../../src/zip/stored-zip';
import type { ZipPart } from '../../src/zip/stored-zip';
import { OTHER, OWN, SEALED_AT, sha256 } from './pack-bases';
import type { TestKey } from './pack-bases';
import type { Case, Verdict } from './pack-vectors';
import type { Bases } from './vector-bases';
import { ERASED_AT, manifestOf, partOf, partsOf } from './vector-bases';

type Notice = { format: string; pack: string; erasedAt: string; why: string; paths: string[]; key: Record<string, string> };

/** Packs without their personal parts: with a good notice, and with every kind of bad one. */
export function erasedPacks({ v1, v2, erased }: Bases): Case[] {
  const manifest = manifestOf(v2);
  const hash = sha256(partOf(v2, 'manifest.json'));
  const personal = manifest.files.filter((file) => file.personal).map(({ path }) => path);
  const written = ({ key: { id, name }, hex }: TestKey) => ({ algorithm: 'Ed25519', id, name, publicKey: hex });
  const good = (): Notice => ({
    format: 'weerwoord-pack-erased/1',
    pack: hash,
    erasedAt: ERASED_AT.toISOString(),
    why: 'clock',
    paths: [...personal],
    key: written(OWN),
  });
  const zip = (parts: readonly ZipPart[]): Buffer => storedZip(parts, SEALED_AT, zipComment(PACK_2, hash));
  const kept = partsOf(v2).filter(({ path }) => !personal.includes(path));
  const signedBy = (key: TestKey, bytes: Uint8Array): Uint8Array => sign(null, signedBytes('erased', bytes), key.secret);
  const noticed = (
    edit: (notice: Notice) => unknown,
    { key = OWN, parts = kept }: { readonly key?: TestKey; readonly parts?: readonly ZipPart[] } = {},
  ): Buffer => {
    const notice = good();
    const bytes = Buffer.from(exactText(edit(notice) ?? notice));
    return zip([...parts, { path: 'ERASED.json', bytes }, { path: 'ERASED.sig', bytes: signedBy(key, bytes) }]);
  };
  const refused = (name: string, bytes: Buffer, more: Partial<Verdict> = {}): Case => ({
    name: `notice: ${name}`,
    base: 'erased',
    bytes,
    says: { problem: 'notice-refused', changed: ['ERASED.json'], missing: personal, ...more },
  });
  const without = (...paths: readonly string[]) => partsOf(v2).filter(({ path }) => !paths.includes(path));
  const swap = (from: string, to: string): Buffer => {
    const copy = Buffer.from(erased);
    copy.write(to, copy.indexOf(from), 'latin1');
    return copy;
  };
  return [
    { name: 'erased as told', base: 'erased', bytes: erased, says: { erased: personal } },
    {
      name: 'erased, the key known',
      base: 'erased',
      bytes: erased,
      expected: { keys: [OWN.key.id], demandKey: true, hash },
      says: { erased: personal, known: true },
    },
    {
      name: 'erased because the buyer asked',
      base: 'erased',
      bytes: noticed((n) => {
        n.why = 'buyer-asked';
      }),
      says: { erased: personal },
    },
    {
      name: 'erased in part',
      base: 'erased',
      bytes: noticed(
        (n) => {
          n.paths = ['answer.txt'];
        },
        { parts: without('answer.txt') },
      ),
      says: { erased: ['answer.txt'] },
    },
    {
      name: 'erased in part, and one file more is gone',
      base: 'erased',
      bytes: noticed(
        (n) => {
          n.paths = ['answer.txt'];
        },
        { parts: without('answer.txt', 'exhibits/01-scan.json') },
      ),
      says: { problem: 'files-changed', erased: ['answer.txt'], missing: ['exhibits/01-scan.json'] },
    },
    {
      name: 'erased, and the read-me edited',
      base: 'erased',
      bytes: swap('How to check', 'How to trust'),
      says: { problem: 'files-changed', erased: personal, changed: ['README.txt'] },
    },
    {
      name: 'erased by a later key that is known',
      base: 'erased',
      bytes: noticed(
        (n) => {
          n.key = written(OTHER);
        },
        { key: OTHER },
      ),
      expected: { keys: [OTHER.key.id, OWN.key.id] },
      says: { erased: personal, known: true },
    },
    refused(
      'by another key',
      noticed(
        (n) => {
          n.key = written(OTHER);
        },
        { key: OTHER },
      ),
    ),
    refused(
      'by another key under the name of ours',
      noticed(() => undefined, { key: OTHER }),
      { changed: ['ERASED.json', 'ERASED.sig'] },
    ),
    refused(
      'of another pack',
      noticed((n) => {
        n.pack = sha256('x');
      }),
    ),
    refused(
      'names a file that is not personal',
      noticed(
        (n) => {
          n.paths = ['README.txt', ...personal].sort();
        },
        { parts: kept.filter(({ path }) => path !== 'README.txt') },
      ),
      { missing: ['00-pack.pdf', 'README.txt', ...personal.filter((path) => path !== '00-pack.pdf')] },
    ),
    refused(
      'names a file nobody knows',
      noticed((n) => {
        n.paths = [...personal, 'zz.txt'];
      }),
    ),
    refused(
      'names a file that is there',
      noticed(() => undefined, { parts: without(...personal.slice(1)) }),
      { missing: personal.slice(1) },
    ),
    refused(
      'beside a whole pack',
      noticed(() => undefined, { parts: partsOf(v2) }),
      { missing: [] },
    ),
    refused(
      'names out of order',
      noticed((n) => {
        n.paths.reverse();
      }),
    ),
    refused(
      'a name twice',
      noticed((n) => {
        n.paths.unshift(n.paths[0] ?? '');
      }),
    ),
    refused(
      'no names',
      noticed((n) => {
        n.paths = [];
      }),
    ),
    refused(
      'an unknown reason',
      noticed((n) => {
        n.why = 'spring-cleaning';
      }),
    ),
    refused(
      'another format',
      noticed((n) => {
        n.format = 'weerwoord-pack-erased/2';
      }),
    ),
    refused(
      'a key too many',
      noticed((n) => ({ ...n, more: true })),
    ),
    refused('no JSON', zip([...kept, { path: 'ERASED.json', bytes: Buffer.from('gone') }, { path: 'ERASED.sig', bytes: Buffer.alloc(64) }])),
    refused('not signed', zip(partsOf(erased).filter(({ path }) => path !== 'ERASED.sig')), {
      changed: [],
      missing: ['00-pack.pdf', 'ERASED.sig', ...personal.slice(1)],
    }),
    refused(
      'signed as a manifest',
      zip([
        ...partsOf(erased).filter(({ path }) => path !== 'ERASED.sig'),
        { path: 'ERASED.sig', bytes: sign(null, signedBytes('manifest', partOf(erased, 'ERASED.json')), OWN.secret) },
      ]),
      { changed: ['ERASED.json', 'ERASED.sig'] },
    ),
    refused('edited', swap('"clock"', '"cl0ck"')),
    { name: 'personal files gone without a notice', base: 'v2', bytes: zip(kept), says: { problem: 'files-changed', missing: personal } },
    {
      name: 'a signature of a notice without one',
      base: 'v2',
      bytes: zip([...partsOf(v2), { path: 'ERASED.sig', bytes: Buffer.alloc(64) }]),
      says: { problem: 'files-changed', extra: ['ERASED.sig'] },
    },
    {
      name: 'v1: knows no notice',
      base: 'v1',
      bytes: storedZip(
        [...partsOf(v1), { path: 'ERASED.json', bytes: partOf(erased, 'ERASED.json') }],
        SEALED_AT,
        zipComment(PACK_1, sha256(partOf(v1, 'manifest.json'))),
      ),
      says: { problem: 'files-changed', extra: ['ERASED.json'] },
    },
  ];
}
