import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import {
  byPath,
  evidenceRootOf,
  exactText,
  KEY_PATH,
  MANIFEST_PATH,
  PACK_1,
  PACK_2,
  publicKeyPem,
  rootOfSums,
  SIGNATURE_PATH,
  signedBytes,
  SUMS_PATH,
  sumsBytes,
  zipComment,
} from '@weerwoord/packs';
import type { PackManifest } from '@weerwoord/packs';
import type { PackFile, PackSigner, SealedAs } from '@weerwoord/ports';
import { nodeCrypto } from '../../src/zip/node-crypto';
import { storedZip } from '../../src/zip/stored-zip';
import type { ZipPart } from '../../src/zip/stored-zip';

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

export type TestKey = PackSigner & { readonly secret: KeyObject; readonly hex: string };
/** An Ed25519 key that is the same in every run: its seed is thirty-two times one byte. */
export function testKey(seed: number, name: string): TestKey {
  const secret = createPrivateKey({
    key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, seed)]),
    format: 'der',
    type: 'pkcs8',
  });
  const publicKey = createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(-32);
  return {
    secret,
    hex: publicKey.toString('hex'),
    key: { id: sha256(publicKey), name, publicKey },
    sign: (bytes) => Promise.resolve(sign(null, bytes, secret)),
  };
}
export const OWN = testKey(7, 'vlierdal-2026-1');
export const OTHER = testKey(8, 'elsewhere-2026-1');

export const SEALED_AT = new Date('2026-11-20T07:05:13.000Z');
export const SEALED: SealedAs = {
  organisation: 'Vlierdal Wonen',
  account: 'amazon.de',
  order: '302-4471926-8850317',
  claim: { id: 'c-1', kind: 'A_TO_Z', reason: 'INR_DELIVERED' },
  sealedAt: SEALED_AT,
  sealedBy: 'Sanne',
  rules: 'rules-1',
  inputs: 'ab'.repeat(32),
  chain: { seq: 41, hash: 'cd'.repeat(32) },
};
const at = SEALED_AT;
const PROOF: readonly PackFile[] = [
  {
    path: 'exhibits/01-scan.json',
    bytes: Buffer.from('{"status":"delivered","town":"Köln"}'),
    role: 'exhibit',
    exhibit: 1,
    source: 'tracking.json',
    row: 4,
    receivedAt: at,
    header: 'id;Straße\t"x"',
    proves: ['DELIVERY_SCAN'],
  },
  {
    path: 'exhibits/02-mail.eml',
    bytes: Buffer.from('Subject: Where is it?\r\n\r\nNot here.'),
    role: 'exhibit',
    exhibit: 2,
    source: 'mail',
    receivedAt: at,
    proves: ['MESSAGE_LOG', 'BUYER_TOLD'],
  },
  { path: 'answer.txt', bytes: Buffer.from('The parcel was delivered.'), role: 'answer' },
];
const README: PackFile = { path: 'README.txt', bytes: Buffer.from('How to check.'), role: 'readme' };
const PAGE: PackFile = { path: 'verify.html', bytes: Buffer.from('<!doctype html>A page that checks.'), role: 'verifier' };
const rootOf = (files: readonly PackFile[]): string =>
  evidenceRootOf(
    nodeCrypto,
    files.map(({ path, bytes, role }) => ({ path, role, sha256: sha256(bytes) })),
  );
/** A PDF as far as a check reads one. */
export const pdfNaming = (root: string): PackFile => ({
  path: '00-pack.pdf',
  bytes: Buffer.from(`%PDF-1.7 (evidence-root:${root}) %%EOF`),
  role: 'pack',
});

/** What a small pack is made from. */
export const packFiles = (proof: readonly PackFile[] = PROOF): PackFile[] => [pdfNaming(rootOf(proof)), ...proof, README, PAGE];

/** Version 1, which is written no more: as `weerwoord-pack/1` described it. */
export function packOfVersion1(): Buffer {
  const files = [pdfNaming(rootOf(PROOF)), ...PROOF, README].sort(byPath);
  const listed = files.map((file) => ({
    path: file.path,
    bytes: file.bytes.length,
    sha256: sha256(file.bytes),
    role: file.role,
    exhibit: file.exhibit ?? null,
    source: file.source ?? null,
    row: file.row ?? null,
    receivedAt: file.receivedAt?.toISOString() ?? null,
    header: file.header ?? null,
  }));
  const { organisation, account, order, claim, sealedBy } = SEALED;
  const text = exactText({
    format: PACK_1,
    organisation,
    account,
    order,
    claim,
    sealedAt: at.toISOString(),
    sealedBy,
    files: listed,
    evidenceRoot: rootOf(PROOF),
    root: rootOfSums(nodeCrypto, listed),
  });
  const own = [{ path: MANIFEST_PATH, bytes: Buffer.from(text) }];
  const sums = sumsBytes([...listed, { path: MANIFEST_PATH, sha256: sha256(text) }]);
  return storedZip([...files, ...own, { path: SUMS_PATH, bytes: sums }], at, zipComment(PACK_1, sha256(text)));
}

/** Everything that follows from a manifest made again around it, whatever it says: what a forger with a key of his own can do. */
export function sealedAgain(
  manifest: Uint8Array,
  files: readonly ZipPart[],
  signature: (bytes: Uint8Array) => Uint8Array = (bytes) => sign(null, signedBytes('manifest', bytes), OWN.secret),
  key = OWN,
): Buffer {
  const pem = Buffer.from(publicKeyPem(key.hex));
  const signed = signature(manifest);
  const parts = [...files, { path: MANIFEST_PATH, bytes: manifest }, { path: SIGNATURE_PATH, bytes: signed }, { path: KEY_PATH, bytes: pem }];
  return storedZip(
    [...parts, { path: SUMS_PATH, bytes: sumsBytes(parts.map(({ path, bytes }) => ({ path, sha256: sha256(bytes) }))) }],
    at,
    zipComment(PACK_2, sha256(manifest)),
  );
}

/** The manifest's bytes after an edit of its figures, written as the format wants it. */
export function editedManifest(manifest: PackManifest, edit: (m: Record<string, unknown> & { files: Record<string, unknown>[] }) => unknown): Buffer {
  const copy = structuredClone(manifest) as unknown as Record<string, unknown> & { files: Record<string, unknown>[] };
  return Buffer.from(exactText(edit(copy) ?? copy));
}
