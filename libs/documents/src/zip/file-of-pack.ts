import type { ZipPart } from './stored-zip';

const LOCAL_HEADER = 0x04034b50;

/** The files of a ZIP that was written here: stored, one behind the other, sizes in front. Of foreign ZIPs nothing is promised. */
export function filesOfStored(zip: Uint8Array): ZipPart[] {
  const bytes = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength);
  const files: ZipPart[] = [];
  for (let at = 0; at + 30 <= bytes.length && bytes.readUInt32LE(at) === LOCAL_HEADER;) {
    const [size, name, extra] = [bytes.readUInt32LE(at + 22), bytes.readUInt16LE(at + 26), bytes.readUInt16LE(at + 28)];
    const start = at + 30 + name + extra;
    files.push({ path: bytes.toString('utf8', at + 30, at + 30 + name), bytes: bytes.subarray(start, start + size) });
    at = start + size;
  }
  return files;
}

/** One file of a pack's ZIP, as it was sealed. @throws when it is not there */
export function fileOfStored(zip: Uint8Array, path: string): Uint8Array {
  const file = filesOfStored(zip).find((each) => each.path === path);
  if (!file) throw new Error(`${path} is not in this pack`);
  return file.bytes;
}
