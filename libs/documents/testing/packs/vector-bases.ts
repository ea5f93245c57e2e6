import type { PackManifest } from '@weerwoord/packs';
import { filesOfStored } from '../../src/zip/file-of-pack';
import { erasedZip, erasureNotice } from '../../src/zip/pack-shell';
import type { ZipPart } from '../../src/zip/stored-zip';
import { writePackZip } from '../../src/zip/write-pack-zip';
import { OTHER, OWN, packFiles, packOfVersion1, SEALED } from './pack-bases';

/** Whole packs the vectors are cut from: both versions, one erased, one of another organisation. */
export type Bases = { readonly v1: Buffer; readonly v2: Buffer; readonly erased: Buffer; readonly other: Buffer };

export const ERASED_AT = new Date('2026-12-24T03:00:00.000Z');

/** The second pack, with its manifest and shell. */
export const secondPack = () => writePackZip(packFiles(), SEALED, OWN);

export async function packBases(): Promise<Bases> {
  const v2 = await secondPack();
  const { shell } = await erasureNotice(v2.shell, { at: ERASED_AT, why: 'clock' }, () => Promise.resolve(OWN));
  const erased = erasedZip(shell);
  if (!erased) throw new Error('the shell says nothing of an erasure');
  const other = await writePackZip(packFiles(), { ...SEALED, organisation: 'Ελλάδα & Søn "🧾"', chain: null, rules: null, inputs: null }, OTHER);
  return { v1: packOfVersion1(), v2: v2.bytes, erased, other: other.bytes };
}

/** Files of a base under their names. */
export const partsOf = (zip: Buffer): ZipPart[] => filesOfStored(zip);
export const partOf = (zip: Buffer, path: string): Buffer => Buffer.from(partsOf(zip).find((part) => part.path === path)?.bytes ?? Buffer.alloc(0));
export const manifestOf = (zip: Buffer): PackManifest => JSON.parse(partOf(zip, 'manifest.json').toString('utf8')) as PackManifest;
/** The listed files: those that are not made from the manifest. */
export const listedOf = (zip: Buffer): ZipPart[] => partsOf(zip).filter(({ path }) => manifestOf(zip).files.some((file) => file.path === path));
