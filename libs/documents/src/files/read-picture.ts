import type { FileProblem, InspectedFile } from '@weerwoord/ports';
import type { Sharp } from 'sharp';
import { once } from '../once';
import { takenWith } from './taken-with';

/** Pixels in all: a photo of 10,000 by 10,000 is taken, a small file that unfolds to gigabytes is not. */
export const MOST_PIXELS = 100_000_000;
export const PREVIEW_EDGE = 1200;
const SECONDS = 30;

type Read =
  | { readonly ok: true; readonly value: Pick<InspectedFile, 'width' | 'height' | 'takenWith' | 'preview'> }
  | { readonly ok: false; readonly problem: FileProblem };

/** Loaded when the first picture is opened: most processes never do. */
const sharp = once(async () => (await import('sharp')).default);
const open = async (bytes: Uint8Array, most: number = MOST_PIXELS): Promise<Sharp> =>
  (await sharp())(bytes, { failOn: 'truncated', limitInputPixels: most, sequentialRead: true });

/**
 * A picture's size, what it says of itself, and a copy to look at: decoded whole, so that a cut-off one is found, turned upright, without anything but
 * its pixels. The original is not touched.
 */
export async function readPicture(bytes: Uint8Array, mediaType: string): Promise<Read> {
  const head = await (await open(bytes, Number.MAX_SAFE_INTEGER)).metadata().catch(() => null);
  if (head === null)
    return mediaType === 'image/heic'
      ? { ok: true, value: { width: null, height: null, takenWith: null, preview: null } }
      : { ok: false, problem: 'file-cut-off' };
  const { width, height, orientation = 1 } = head;
  if (width * height > MOST_PIXELS) return { ok: false, problem: 'file-too-many-pixels' };
  const preview = await drawn(bytes, PREVIEW_EDGE, 80).catch(() => null);
  // The sizes of a HEIC picture are in its head; to draw it takes a decoder that is not free.
  if (preview === null && mediaType !== 'image/heic') return { ok: false, problem: 'file-cut-off' };
  const upright = orientation >= 5 ? { width: height, height: width } : { width, height };
  return { ok: true, value: { ...upright, takenWith: head.exif ? takenWith(head.exif) : null, preview } };
}

/** The picture as a JPEG of at most `edge` pixels either way, on white; the same bytes for the same picture on the same version of sharp. */
export async function drawn(bytes: Uint8Array, edge: number, quality: number): Promise<Uint8Array> {
  return (await open(bytes))
    .autoOrient()
    .resize({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality, mozjpeg: false })
    .timeout({ seconds: SECONDS })
    .toBuffer();
}

/** Pixels of a picture that is known to be one. */
export async function sizeOf(bytes: Uint8Array): Promise<{ readonly width: number; readonly height: number }> {
  const { width, height } = await (await open(bytes)).metadata();
  return { width, height };
}
