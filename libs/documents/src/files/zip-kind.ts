const LOCAL = [0x50, 0x4b, 0x03, 0x04] as const;
const EMPTY_END = [0x50, 0x4b, 0x05, 0x06] as const;
/** An end record is 22 bytes and a comment of at most 65,535. */
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
/** Names office programs give their parts; looked for without unpacking anything. */
const OFFICE = /\[Content_Types\]\.xml|mimetypeapplication\/vnd\.oasis|Index\/Document\.iwa/;
const LOOKED_AT = 65_536;

const begins = (bytes: Uint8Array, mark: readonly number[], at = 0): boolean => mark.every((byte, place) => bytes[at + place] === byte);

/**
 * Is it a ZIP, and one of an office program's? Nothing in it is unpacked: a ZIP that unfolds to terabytes, or to itself, is as harmless here as any other.
 */
export function zipKind(bytes: Uint8Array): 'file-is-office' | 'file-is-archive' | null {
  if (!begins(bytes, LOCAL) && !begins(bytes, EMPTY_END)) return null;
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names = view.subarray(0, LOOKED_AT).toString('latin1') + view.subarray(-LOOKED_AT).toString('latin1');
  return OFFICE.test(names) ? 'file-is-office' : 'file-is-archive';
}

/**
 * Does a ZIP hang at the end of something else? Such a file is a picture to one program and an archive to another, and who checks it sees only one of
 * the two. The end record must fit: four bytes alone may stand in any picture.
 */
export function hidesZip(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const first = Math.max(0, bytes.length - END_BYTES - LONGEST_COMMENT);
  for (let at = bytes.length - END_BYTES; at >= first; at -= 1) {
    if (!begins(bytes, EMPTY_END, at)) continue;
    const [size, comment] = [view.getUint32(at + 12, true), view.getUint16(at + 20, true)];
    if (at + END_BYTES + comment === bytes.length && size > 0 && size <= at && begins(bytes, [0x50, 0x4b, 0x01, 0x02], at - size)) return true;
  }
  return false;
}
