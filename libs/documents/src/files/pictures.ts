import type { Sharp } from 'sharp';
import { once } from '../once';
import type { PagePixels } from './pdf-pages';

const sharp = once(async () => (await import('sharp')).default);

/** Pictures this build can open. HEIC is not among them: its decoder is not free to give away. */
const READABLE = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/tiff', 'image/avif', 'image/svg+xml']);
export const isPicture = (mediaType: string): boolean => READABLE.has(mediaType);
/** More pixels than any camera gives; a small file may claim any number. */
const MOST_PIXELS = 120_000_000;

/** The picture upright, on white where it was see-through; null when its bytes are no picture that can be opened. */
export async function opened(bytes: Uint8Array): Promise<{ readonly image: Sharp; readonly width: number; readonly height: number } | null> {
  const make = await sharp();
  try {
    const image = make(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'truncated' }).autoOrient().flatten({ background: '#ffffff' });
    const { autoOrient } = await make(bytes, { limitInputPixels: MOST_PIXELS }).metadata();
    return { image, width: autoOrient.width, height: autoOrient.height };
  } catch {
    return null;
  }
}

/** Pixels of a drawn page as a picture. */
export async function pictureOf({ data, width, height }: PagePixels): Promise<Sharp> {
  return (await sharp())(data, { raw: { width, height, channels: 4 } }).flatten({ background: '#ffffff' });
}

export type Grey = { readonly width: number; readonly height: number; readonly data: Uint8Array };
/** In grey, one byte a pixel, at most `wide` across. */
export async function grey(image: Sharp, wide: number): Promise<Grey> {
  const { data, info } = await image
    .clone()
    .resize({ width: wide, withoutEnlargement: true })
    .greyscale()
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

/** Black and white pixels as a PNG of one bit. */
export async function bits({ width, height, data }: Grey): Promise<Buffer> {
  return (await sharp())(data, { raw: { width, height, channels: 1 } })
    .png({ palette: true, colours: 2, compressionLevel: 9 })
    .toBuffer();
}

/** Pages one below the other on white, all as wide as the widest. */
export async function stacked(pages: readonly PagePixels[]): Promise<Sharp> {
  const make = await sharp();
  const width = Math.max(...pages.map((page) => page.width));
  const height = pages.reduce((sum, page) => sum + page.height, 0);
  let top = 0;
  const parts = pages.map((page) => {
    const part = {
      input: Buffer.from(page.data.buffer, page.data.byteOffset, page.data.byteLength),
      raw: { width: page.width, height: page.height, channels: 4 as const },
      left: 0,
      top,
    };
    top += page.height;
    return part;
  });
  const bytes = await make({ create: { width, height, channels: 3, background: '#ffffff' } })
    .composite(parts)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return make(bytes.data, { raw: { width: bytes.info.width, height: bytes.info.height, channels: bytes.info.channels } });
}
