/** What the first bytes say about a file that is not plain text. */
export type Binary = { readonly looksLike: string; readonly name: string };

type Mark = Binary & { readonly at: number; readonly bytes: string };

/** Signatures, longest first where one begins another. Latin-1 text of the bytes. */
const MARKS: readonly Mark[] = [
  { looksLike: 'image', name: 'PNG picture', at: 0, bytes: '\x89PNG' },
  { looksLike: 'image', name: 'JPEG picture', at: 0, bytes: '\xff\xd8\xff' },
  { looksLike: 'image', name: 'GIF picture', at: 0, bytes: 'GIF8' },
  { looksLike: 'image', name: 'WebP picture', at: 8, bytes: 'WEBP' },
  { looksLike: 'image', name: 'HEIC picture', at: 4, bytes: 'ftyphei' },
  { looksLike: 'image', name: 'HEIC picture', at: 4, bytes: 'ftypmif' },
  { looksLike: 'image', name: 'AVIF picture', at: 4, bytes: 'ftypavif' },
  { looksLike: 'image', name: 'TIFF picture', at: 0, bytes: 'II*\0' },
  { looksLike: 'image', name: 'TIFF picture', at: 0, bytes: 'MM\0*' },
  { looksLike: 'image', name: 'BMP picture', at: 0, bytes: 'BM' },
  { looksLike: 'pdf', name: 'PDF document', at: 0, bytes: '%PDF-' },
  { looksLike: 'zip', name: 'ZIP archive', at: 0, bytes: 'PK\x03\x04' },
  { looksLike: 'zip', name: 'ZIP archive', at: 0, bytes: 'PK\x05\x06' },
  { looksLike: 'gzip', name: 'gzip archive', at: 0, bytes: '\x1f\x8b' },
  { looksLike: 'archive', name: 'RAR archive', at: 0, bytes: 'Rar!' },
  { looksLike: 'archive', name: '7-Zip archive', at: 0, bytes: '7z\xbc\xaf' },
  { looksLike: 'archive', name: 'XZ archive', at: 0, bytes: '\xfd7zXZ' },
  { looksLike: 'office', name: 'old Excel, Word or Outlook file', at: 0, bytes: '\xd0\xcf\x11\xe0' },
  { looksLike: 'video', name: 'video or sound', at: 4, bytes: 'ftyp' },
  { looksLike: 'video', name: 'video or sound', at: 0, bytes: 'ID3' },
  { looksLike: 'program', name: 'program', at: 0, bytes: 'MZ\x90' },
  { looksLike: 'program', name: 'program', at: 0, bytes: '\x7fELF' },
  { looksLike: 'database', name: 'SQLite database', at: 0, bytes: 'SQLite format 3' },
];

/** ZIP archives that are documents: the first entries tell. */
const OFFICE_ENTRIES: readonly { readonly entry: string; readonly name: string }[] = [
  { entry: 'xl/', name: 'Excel workbook' },
  { entry: 'word/', name: 'Word document' },
  { entry: 'opendocument.spreadsheet', name: 'OpenDocument spreadsheet' },
  { entry: 'opendocument.text', name: 'OpenDocument text' },
  { entry: '[Content_Types].xml', name: 'Office document' },
];

/** The kind of binary file `head` begins, or null for what may be text. UTF-16 text holds zero bytes and is no binary. */
export function binaryOf(head: Uint8Array): Binary | null {
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, 4096)).toString('latin1');
  const mark = MARKS.find(({ at, bytes }) => start.startsWith(bytes, at));
  if (mark?.looksLike === 'zip') {
    const office = OFFICE_ENTRIES.find(({ entry }) => start.includes(entry));
    return office ? { looksLike: 'office', name: office.name } : { looksLike: 'zip', name: mark.name };
  }
  if (mark && !(mark.bytes.length === 2 && mark.bytes === 'BM' && isMostlyText(head))) return { looksLike: mark.looksLike, name: mark.name };
  return null;
}

/** True when hardly any byte is a control character that no text has. */
export function isMostlyText(head: Uint8Array): boolean {
  const looked = head.subarray(0, 4096);
  let controls = 0;
  for (const byte of looked) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27 && byte !== 28 && byte !== 29)) controls += 1;
  return controls * 50 <= looked.length;
}
