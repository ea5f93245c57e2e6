import { filesBeside, sealedSet, SET_FORMAT, setComment, setManifestBytes, setSignedBytes, ZIP_DIRECTORY } from '@weerwoord/packs';
import type { Expected, PackProblem, SetManifest } from '@weerwoord/packs';
import { nodeCrypto } from '../../src/zip/node-crypto';
import { storedZip } from '../../src/zip/stored-zip';
import type { ZipPart } from '../../src/zip/stored-zip';
import { OTHER, OWN, SEALED_AT, sha256 } from './pack-bases';
import type { TestKey } from './pack-bases';
import { splicesOf } from './pack-vectors';
import type { PackVector } from './pack-vectors';
import { manifestOf, packBases, partOf, partsOf } from './vector-bases';

/** A vector of a file of many packs: as one of a pack, with what only such a file can be found to be. */
export type SetVector = Omit<PackVector, 'finds'> & {
  readonly finds: PackVector['finds'] & {
    /** Packs that are whole. */
    readonly packs: number;
    readonly replaced: readonly string[];
    readonly keys: readonly { readonly keyId: string; readonly keyName: string; readonly packs: number; readonly known: boolean | null }[];
  };
};
export type SetVectorFile = { readonly about: string; readonly bases: Readonly<Record<string, string>>; readonly vectors: readonly SetVector[] };

const FIRST = 'packs/302-4471926-8850317-c1.zip';
const ERASED = 'packs/302-4471926-8850318-c2.zip';
const FOREIGN = 'packs/302-4471926-8850319-c3.zip';

/** Three packs, as files of many hold them: one whole, one erased before it was put in, one that another key sealed. */
async function packsInIt(): Promise<{ readonly path: string; readonly bytes: Buffer; readonly erased: boolean }[]> {
  const { v2, erased, other } = await packBases();
  return [
    { path: FIRST, bytes: v2, erased: false },
    { path: ERASED, bytes: erased, erased: true },
    { path: FOREIGN, bytes: other, erased: false },
  ];
}
const OWN_FILES = [
  { path: 'claims.csv', bytes: Buffer.from('order,amount\r\n302-4471926-8850317,84.90\r\n'), role: 'table' },
  { path: 'index.html', bytes: Buffer.from('<!doctype html>302-4471926-8850317'), role: 'index' },
  { path: 'verify.html', bytes: Buffer.from('<!doctype html>A page that checks.'), role: 'verifier' },
] as const;

async function setBase(signer: TestKey): Promise<Buffer> {
  const packs = await packsInIt();
  const listed = [
    ...packs.map(({ path, bytes, erased }) => ({ path, bytes, role: 'pack' as const, pack: sha256(partOf(bytes, 'manifest.json')), erased })),
    ...OWN_FILES.map((file) => ({ ...file, pack: null, erased: false })),
  ];
  const manifest = sealedSet(nodeCrypto, {
    organisation: 'Vlierdal Wonen',
    month: { month: '2026-10', zone: 'Europe/Amsterdam', belongs: 'decided' },
    account: null,
    sealedAt: SEALED_AT.toISOString(),
    sealedBy: 'Sanne',
    key: { algorithm: 'Ed25519', id: signer.key.id, name: signer.key.name, publicKey: signer.hex },
    files: listed.map(({ path, bytes, role, pack, erased }) => ({ path, bytes: bytes.length, sha256: sha256(bytes), role, pack, erased })),
  });
  return around(manifest, listed, signer);
}
async function around(manifest: SetManifest, listed: readonly ZipPart[], signer: TestKey): Promise<Buffer> {
  const bytes = setManifestBytes(manifest);
  const beside = filesBeside(manifest, bytes, sha256(bytes), await signer.sign(setSignedBytes(bytes)));
  return storedZip([...listed.map(({ path, bytes: data }) => ({ path, bytes: data })), ...beside], SEALED_AT, setComment(sha256(bytes)));
}

type Says = {
  readonly problem?: PackProblem;
  readonly changed?: readonly string[];
  readonly missing?: readonly string[];
  readonly extra?: readonly string[];
  readonly replaced?: readonly string[];
  readonly packs?: number;
  readonly signature?: 'good' | 'bad' | 'none';
  readonly known?: boolean;
  /** Of the pack by the other key, while it is whole. */
  readonly knownOther?: boolean;
  /** The check ended before a manifest was found (`none`), or before it was understood (`unread`). */
  readonly stops?: 'none' | 'unread';
};
type Case = { readonly name: string; readonly bytes: Buffer; readonly expected?: Expected; readonly says: Says };

const swapped = (zip: Buffer, from: string, to: string): Buffer => {
  const at = zip.indexOf(from);
  if (at < 0 || from.length !== to.length) throw new Error(`not in this base: ${from}`);
  return Buffer.concat([zip.subarray(0, at), Buffer.from(to), zip.subarray(at + from.length)]);
};

function cases(set: Buffer): Case[] {
  const comment = set.toString('latin1', set.lastIndexOf('PK\x05\x06', undefined, 'latin1') + 22);
  const zipped = (edit: (parts: ZipPart[]) => readonly ZipPart[], said = comment): Buffer => storedZip(edit(partsOf(set)), SEALED_AT, said);
  const put = (path: string, bytes: Buffer) => zipped((parts) => parts.map((part) => (part.path === path ? { path, bytes } : part)));
  const without = (path: string) => zipped((parts) => parts.filter((part) => part.path !== path));
  const edited = (path: string, from: string, to: string) => put(path, Buffer.from(partOf(set, path).toString().replace(from, to)));
  const pack = partOf(set, FIRST);
  const foreign = partOf(set, FOREIGN);
  const [hash, lost] = [sha256(partOf(set, 'manifest.json')), { problem: 'files-changed' } as const];
  return [
    { name: 'as sealed', bytes: set, says: {} },
    { name: 'the key one was told', bytes: set, expected: { keys: [OWN.key.id], demandKey: true }, says: { known: true, knownOther: false } },
    { name: 'both keys are known', bytes: set, expected: { keys: [OWN.key.id, OTHER.key.id] }, says: { known: true, knownOther: true } },
    {
      name: 'another key than one was told',
      bytes: set,
      expected: { keys: [OTHER.key.id], demandKey: true },
      says: { problem: 'other-key', known: false, knownOther: true },
    },
    { name: 'the hash one was told', bytes: set, expected: { hash }, says: {} },
    { name: 'another hash than one was told', bytes: set, expected: { hash: sha256('x') }, says: { problem: 'other-pack' } },
    {
      name: 'a byte of a file in a pack',
      bytes: swapped(set, 'Not here.', 'Not herd.'),
      says: { ...lost, changed: [`${FIRST} › exhibits/02-mail.eml`], packs: 2 },
    },
    { name: 'a pack exchanged for another whole one', bytes: put(FIRST, foreign), says: { ...lost, changed: [FIRST], replaced: [FIRST], packs: 2 } },
    {
      name: 'two packs in each other’s place',
      bytes: zipped((parts) => parts.map(({ path, bytes }) => ({ path, bytes: path === FIRST ? foreign : path === FOREIGN ? pack : bytes }))),
      says: { ...lost, changed: [FIRST, FOREIGN], replaced: [FIRST, FOREIGN], packs: 1 },
    },
    { name: 'a whole pack in place of an erased one', bytes: put(ERASED, pack), says: { ...lost, changed: [ERASED], replaced: [ERASED], packs: 2 } },
    {
      name: 'an erased pack in place of a whole one',
      bytes: put(FIRST, partOf(set, ERASED)),
      says: { ...lost, changed: [FIRST], replaced: [FIRST], packs: 2 },
    },
    { name: 'a pack that is no ZIP', bytes: put(FIRST, Buffer.from('x')), says: { ...lost, changed: [`${FIRST} › ${ZIP_DIRECTORY}`], packs: 2 } },
    {
      name: 'a file taken out of a pack',
      bytes: put(
        FIRST,
        storedZip(
          partsOf(pack).filter(({ path }) => path !== 'answer.txt'),
          SEALED_AT,
          pack.toString('latin1', pack.lastIndexOf('PK\x05\x06', undefined, 'latin1') + 22),
        ),
      ),
      says: { ...lost, missing: [`${FIRST} › answer.txt`], packs: 2 },
    },
    { name: 'a pack taken out', bytes: without(FIRST), says: { ...lost, missing: [FIRST], packs: 2 } },
    { name: 'a pack put in', bytes: zipped((parts) => [...parts, { path: 'packs/a.zip', bytes: pack }]), says: { ...lost, extra: ['packs/a.zip'] } },
    {
      name: 'another file put in',
      bytes: zipped((parts) => [...parts, { path: 'a.txt', bytes: Buffer.from('a') }]),
      says: { ...lost, extra: ['a.txt'] },
    },
    { name: 'the table', bytes: edited('claims.csv', '84.90', '94.90'), says: { ...lost, changed: ['claims.csv'] } },
    { name: 'the index', bytes: edited('index.html', '8850317', '8850318'), says: { ...lost, changed: ['index.html'] } },
    { name: 'the page that checks', bytes: edited('verify.html', 'checks', 'cheats'), says: { ...lost, changed: ['verify.html'] } },
    {
      name: 'the manifest, so that it still reads',
      bytes: edited('manifest.json', '"Sanne"', '"Sandra"'),
      says: { ...lost, changed: ['manifest.json'], signature: 'bad' },
    },
    {
      name: 'the manifest, written another way',
      bytes: edited('manifest.json', '{\n  "format"', '{\n   "format"'),
      says: { problem: 'manifest-unreadable', changed: ['manifest.json'], stops: 'unread' },
    },
    {
      name: 'a newer version',
      bytes: edited('manifest.json', `${SET_FORMAT}"`, 'weerwoord-packs/2"'),
      says: { problem: 'unknown-format', changed: ['manifest.json'], stops: 'unread' },
    },
    { name: 'the sums', bytes: edited('SHA256SUMS', 'claims.csv', 'claims.txt'), says: { ...lost, changed: ['SHA256SUMS'] } },
    { name: 'the key', bytes: edited('public-key.pem', 'KEY-----\nMC', 'KEY-----\nMD'), says: { ...lost, changed: ['public-key.pem'] } },
    {
      name: 'the signature',
      bytes: put('manifest.sig', Buffer.alloc(64)),
      says: { problem: 'signature-bad', changed: ['manifest.sig'], signature: 'bad' },
    },
    { name: 'without its signature', bytes: without('manifest.sig'), says: { ...lost, missing: ['manifest.sig'], signature: 'none' } },
    { name: 'without its manifest', bytes: without('manifest.json'), says: { problem: 'no-manifest', missing: ['manifest.json'], stops: 'none' } },
    { name: 'another comment', bytes: zipped((parts) => parts, 'nothing'), says: { problem: 'zip-changed', changed: [ZIP_DIRECTORY] } },
    { name: 'bytes behind it', bytes: Buffer.concat([set, Buffer.from('x')]), says: { problem: 'zip-changed', changed: [ZIP_DIRECTORY] } },
    {
      name: 'the time on an entry',
      bytes: Buffer.concat([set.subarray(0, 10), Buffer.from([1]), set.subarray(11)]),
      says: { problem: 'zip-changed', changed: ['SHA256SUMS'] },
    },
  ];
}

function vector(set: Buffer, { name, bytes, expected = {}, says }: Case): SetVector {
  const stops = says.stops !== undefined;
  const other = { keyId: OTHER.key.id, keyName: OTHER.key.name, packs: 1, known: says.knownOther ?? null };
  const others = bytes === set || !says.replaced ? [other] : [{ ...other, packs: otherPacks(bytes) }];
  return {
    name,
    base: 'set',
    splices: splicesOf(set, bytes),
    given: { hash: expected.hash ?? null, keys: expected.keys ?? [], demandKey: expected.demandKey ?? false },
    finds: {
      ok: says.problem === undefined,
      hash: says.stops === 'none' ? null : sha256(partOf(bytes, 'manifest.json')),
      format: SET_FORMAT,
      problem: says.problem ?? null,
      packs: stops ? 0 : (says.packs ?? 3),
      changed: says.changed ?? [],
      missing: says.missing ?? [],
      extra: says.extra ?? [],
      replaced: says.replaced ?? [],
      erased: stops ? [] : [ERASED],
      signature: stops
        ? { state: 'none', keyId: null, keyName: null, known: null }
        : { state: says.signature ?? 'good', keyId: OWN.key.id, keyName: OWN.key.name, known: says.known ?? null },
      keys: stops ? [] : others,
    },
  };
}
/** How many packs in it the other key sealed. */
const otherPacks = (set: Buffer): number =>
  partsOf(set).filter(({ path, bytes }) => path.startsWith('packs/') && manifestOf(Buffer.from(bytes)).key.id === OTHER.key.id).length;

/** All vectors of files of many packs, the same in every run. */
export async function setVectors(): Promise<SetVectorFile> {
  const set = await setBase(OWN);
  return {
    about:
      'Test vectors of weerwoord-packs/1, a file of many packs. They are read as those of vectors.json; a name inside a pack stands as `<path of the pack> › <path in it>`.',
    bases: { set: set.toString('base64') },
    vectors: cases(set).map((each) => vector(set, each)),
  };
}
