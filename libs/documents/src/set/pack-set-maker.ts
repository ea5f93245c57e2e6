import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { filesBeside, sealedSet, setComment, setManifestBytes, setPaths, setSignedBytes, setStretches, VERIFIER_PATH } from '@weerwoord/packs';
import type { SetManifest, SetManifestFile } from '@weerwoord/packs';
import type { OwnFile, PackSetMaker, SetLayout, SetLine, SetSealedAs } from '@weerwoord/ports';
import { verifyPage } from '../zip/verify-page';
import { setPage } from './set-page';
import { setTable } from './set-table';

const hex = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const hashing = {
  sha256: () => {
    const hash = createHash('sha256');
    return { update: (bytes: Uint8Array): void => void hash.update(bytes), digest: (): Uint8Array => hash.digest() };
  },
};
const byPath = (a: { readonly path: string }, b: { readonly path: string }): number => (a.path < b.path ? -1 : 1);

const PAGE = 'index.html';
const TABLE = 'claims.csv';
const ROLES: Readonly<Record<string, SetManifestFile['role']>> = { [PAGE]: 'index', [TABLE]: 'table', [VERIFIER_PATH]: 'verifier' };

/** The plug for files of many packs. Nothing here needs more than the packs' names, sizes and sums, so a thousand of them cost what their rows cost. */
export const packSetMaker: PackSetMaker = {
  async ownFiles(lines, sealed, sign) {
    const own: readonly OwnFile[] = [
      { path: PAGE, bytes: Buffer.from(setPage(lines, sealed)) },
      { path: TABLE, bytes: Buffer.from(setTable(lines)) },
      { path: VERIFIER_PATH, bytes: verifyPage() },
    ];
    const key = await sign.key();
    const manifest = manifestOf(lines, own, sealed, {
      algorithm: 'Ed25519',
      id: key.id,
      name: key.name,
      publicKey: Buffer.from(key.publicKey).toString('hex'),
    });
    const bytes = setManifestBytes(manifest);
    const hash = hex(bytes);
    return { hash, files: [...own, ...filesBeside(manifest, bytes, hash, await sign.sign(setSignedBytes(bytes)))] };
  },
  layout,
  measure: (bytes) => ({ crc32: crc32(bytes), sha256: hex(bytes) }),
  keep: (files) => Buffer.from(JSON.stringify(files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString('base64')]))),
  kept: (bytes) =>
    (JSON.parse(Buffer.from(bytes).toString('utf8')) as [string, string][]).map(([path, text]) => ({ path, bytes: Buffer.from(text, 'base64') })),
};

function manifestOf(lines: readonly SetLine[], own: readonly OwnFile[], sealed: SetSealedAs, key: SetManifest['key']): SetManifest {
  const paths = setPaths(lines);
  const packs = lines.map(({ bytes, sha256, packHash, erased }, place): SetManifestFile => ({
    path: paths[place] ?? '',
    bytes,
    sha256,
    role: 'pack',
    pack: packHash,
    erased,
  }));
  const others = own.map(({ path, bytes }): SetManifestFile => ({
    path,
    bytes: bytes.length,
    sha256: hex(bytes),
    role: ROLES[path] ?? 'table',
    pack: null,
    erased: false,
  }));
  const { asked, organisation, account, sealedAt, sealedBy } = sealed;
  const month = asked.what === 'month' ? { month: asked.month, zone: asked.zone, belongs: asked.belongs } : null;
  return sealedSet(hashing, { organisation, month, account, sealedAt: sealedAt.toISOString(), sealedBy, key, files: [...packs, ...others] });
}

function layout(lines: Parameters<PackSetMaker['layout']>[0], own: readonly OwnFile[], hash: string, at: Date): SetLayout {
  const paths = setPaths(lines);
  const entries = [
    ...lines.map(({ packId, bytes, crc32: sum }, place) => ({ path: paths[place] ?? '', bytes, crc32: sum, packId, own: null })),
    ...own.map(({ path, bytes }) => ({ path, bytes: bytes.length, crc32: crc32(bytes), packId: null, own: bytes })),
  ].sort(byPath);
  const { stretches, length } = setStretches(entries, at, setComment(hash));
  const parts: SetLayout['parts'][number][] = [];
  for (const [place, { at: start, bytes }] of stretches.entries()) {
    parts.push({ at: start, bytes });
    const entry = entries[place];
    if (entry)
      parts.push(
        entry.packId === null
          ? { at: start + bytes.length, bytes: entry.own ?? Buffer.alloc(0) }
          : { packId: entry.packId, at: start + bytes.length, bytes: entry.bytes },
      );
  }
  return { bytes: length, parts };
}
