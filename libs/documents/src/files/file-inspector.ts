import { fileTypeFromBuffer } from 'file-type';
import type { FileInspector, FileProblem, InspectedFile } from '@weerwoord/ports';
import { readPdf } from './read-pdf';
import { readPicture } from './read-picture';
import { textKind } from './text-kind';
import { hidesZip, zipKind } from './zip-kind';

export type InspectorSettings = {
  readonly maxBytes: number;
  /** A check for malware; null: none is set up, and the file says so. */
  readonly scan: ((bytes: Uint8Array) => Promise<{ readonly by: string; readonly found: boolean } | null>) | null;
};

const PICTURES: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/heic']);
const SAME_AS: Readonly<Record<string, string>> = {
  'image/apng': 'image/png',
  'image/heif': 'image/heic',
  'image/heic-sequence': 'image/heic',
  'image/heif-sequence': 'image/heic',
};
const PLAIN: Pick<InspectedFile, 'pages' | 'width' | 'height' | 'takenWith' | 'preview'> = {
  pages: null,
  width: null,
  height: null,
  takenWith: null,
  preview: null,
};

type Found = { readonly ok: true; readonly value: Omit<InspectedFile, 'scannedBy'> } | { readonly ok: false; readonly problem: FileProblem };

/** Looks at files that people add; settings are the installation's. */
export const fileInspector = ({ maxBytes, scan }: InspectorSettings): FileInspector => ({
  async inspect(bytes) {
    if (bytes.length === 0) return { ok: false, problem: 'file-empty' };
    if (bytes.length > maxBytes) return { ok: false, problem: 'file-too-large' };
    const found = await kindOf(bytes);
    if (!found.ok || scan === null) return found.ok ? { ok: true, value: { ...found.value, scannedBy: null } } : found;
    const scanned = await scan(bytes);
    if (scanned === null) return { ok: false, problem: 'file-not-scanned' };
    return scanned.found ? { ok: false, problem: 'file-infected' } : { ok: true, value: { ...found.value, scannedBy: scanned.by } };
  },
});

async function kindOf(bytes: Uint8Array): Promise<Found> {
  // Before anything that would look into it: some sniffers unpack parts of a ZIP to say what it is.
  const zip = zipKind(bytes);
  if (zip) return { ok: false, problem: zip };
  const sniffed = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const mediaType = sniffed && (SAME_AS[sniffed.mime] ?? sniffed.mime);
  if (mediaType === undefined || mediaType === 'application/xml' || mediaType.startsWith('text/')) {
    const text = textKind(bytes);
    return text.ok ? { ok: true, value: { ...PLAIN, mediaType: text.mediaType } } : text;
  }
  if (hidesZip(bytes)) return { ok: false, problem: 'file-is-two-things' };
  if (PICTURES.has(mediaType)) {
    const picture = await readPicture(bytes, mediaType);
    return picture.ok ? { ok: true, value: { ...PLAIN, mediaType, ...picture.value } } : picture;
  }
  if (mediaType === 'application/pdf') {
    const pdf = await readPdf(bytes);
    return pdf.ok ? { ok: true, value: { ...PLAIN, mediaType, ...pdf.value } } : pdf;
  }
  return { ok: false, problem: otherKind(mediaType) };
}

/** Why a file of a kind that is known is none of those taken; each has another way out. */
function otherKind(mediaType: string): FileProblem {
  if (/openxmlformats|opendocument|msword|ms-excel|ms-powerpoint|x-cfb|rtf|iwork/.test(mediaType)) return 'file-is-office';
  if (/zip|compressed|x-tar|rar|7z|gzip|bzip|x-xz|x-lz|cab|x-archive|zstd/.test(mediaType)) return 'file-is-archive';
  if (/svg|postscript|illustrator|dwg/.test(mediaType)) return 'file-is-drawing';
  if (/^(?:video|audio)\//.test(mediaType) || mediaType === 'application/mp4' || mediaType === 'application/ogg') return 'file-is-video';
  if (
    /msdownload|x-elf|x-mach|executable|java-vm|wasm|x-ms-shortcut|x-msdos|x-sh|x-deb|x-rpm|installer|apple-diskimage|shockwave|x-msi/.test(mediaType)
  )
    return 'file-is-program';
  return 'file-kind-unknown';
}
