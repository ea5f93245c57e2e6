import type { FileWorkshop, MadeFile, WorkFile } from '@weerwoord/ports';
import type { Sharp } from 'sharp';
import { exhibitsPdf } from './exhibits-pdf';
import { fitJpg } from './fit-jpg';
import type { PicturePage } from './paper-of-pictures';
import { paperFor, paperOfPictures } from './paper-of-pictures';
import { compressPdf, pdfPictures, pdfToJpgs, splitPdf } from './pdf-work';
import { withPdf } from './pdf-pages';
import { bits, grey, isPicture, opened, pictureOf } from './pictures';
import { faxed, MEASURED_WIDE, textContrast } from './text-contrast';
import { zipFiles } from './zip-files';

const PDF = 'application/pdf';
/** Pages of one file that are measured: further ones are seldom of another printer. */
const PAGES_MEASURED = 12;
const FAX_WIDE = 1_240;

const jpg = (bytes: Buffer | null): MadeFile | null => bytes && { bytes, mediaType: 'image/jpeg', pages: 1 };
const pdf = (bytes: Buffer | null, pages: number): MadeFile | null => bytes && { bytes, mediaType: PDF, pages };

/** The first picture there is to see: the picture itself, or a page of a PDF. */
async function look(file: WorkFile, page: number, wide: number): Promise<Sharp | null> {
  if (file.mediaType === PDF) return withPdf(file.bytes, async (open) => (page > open.pages ? null : pictureOf(await open.draw(page, wide))));
  return isPicture(file.mediaType) ? ((await opened(file.bytes))?.image ?? null) : null;
}

/** The plug for the steps that make files fit their forms. */
export const fileWorkshop: FileWorkshop = {
  async facts({ bytes, mediaType }) {
    if (mediaType === PDF)
      return (
        (await withPdf(bytes, async (open) => {
          const found: number[] = [];
          for (let page = 1; page <= Math.min(open.pages, PAGES_MEASURED); page += 1) {
            const contrast = textContrast(await grey(await pictureOf(await open.draw(page, MEASURED_WIDE)), MEASURED_WIDE));
            if (contrast !== null) found.push(contrast);
          }
          return { pages: open.pages, contrast: found.length === 0 ? null : Math.min(...found) };
        })) ?? { pages: null, contrast: null }
      );
    const picture = isPicture(mediaType) ? await opened(bytes) : null;
    if (!picture) return { pages: null, contrast: null };
    const seen = await grey(picture.image, MEASURED_WIDE).catch(() => null);
    return seen ? { pages: 1, contrast: textContrast(seen) } : { pages: null, contrast: null };
  },

  async compress(file, most) {
    if (file.mediaType === PDF) {
      const made = await compressPdf(file.bytes, most);
      return made && pdf(made.bytes, made.pages);
    }
    const picture = isPicture(file.mediaType) ? await opened(file.bytes) : null;
    return picture && jpg(await fitJpg(picture.image, Math.max(picture.width, picture.height), most).catch(() => null));
  },

  async toJpgs(file, room) {
    if (file.mediaType === PDF)
      return (await pdfToJpgs(file.bytes, room))?.map((bytes): MadeFile => ({ bytes, mediaType: 'image/jpeg', pages: 1 })) ?? null;
    const picture = isPicture(file.mediaType) ? await opened(file.bytes) : null;
    const most = Math.min(room.fileBytes ?? Number.POSITIVE_INFINITY, room.totalBytes ?? Number.POSITIVE_INFINITY);
    const made =
      picture && jpg(await fitJpg(picture.image, Math.max(picture.width, picture.height), Number.isFinite(most) ? most : null).catch(() => null));
    return made && [made];
  },

  async toPdf(files, most) {
    const whole = async (quality: number, wide: number): Promise<{ readonly bytes: Buffer; readonly pages: number } | null> => {
      const pages: PicturePage[] = [];
      for (const file of files) {
        const made = file.mediaType === PDF ? await pdfPictures(file.bytes, wide, quality) : await onePage(file, wide, quality);
        if (!made) return null;
        pages.push(...made);
      }
      return { bytes: await paperOfPictures(pages), pages: pages.length };
    };
    for (const [quality, wide] of [
      [80, 1700],
      [65, 1400],
      [52, 1150],
      [45, 900],
    ] as const) {
      const made = await whole(quality, wide);
      if (!made) return null;
      if (most === null || made.bytes.length <= most) return pdf(made.bytes, made.pages);
    }
    return null;
  },

  async split(file, { pages, fileBytes }) {
    if (file.mediaType !== PDF) return null;
    return (
      (await splitPdf(file.bytes, pages, fileBytes))?.map(({ bytes, pages: count }): MadeFile => ({ bytes, mediaType: PDF, pages: count })) ?? null
    );
  },

  async darken(file) {
    const darker = (image: Sharp): Sharp => image.greyscale().normalise({ lower: 1, upper: 99 }).linear(1.6, -96).sharpen();
    if (file.mediaType === PDF) {
      const pages = await pdfPictures(file.bytes, 1700, 82, darker);
      return pages && pdf(await paperOfPictures(pages), pages.length);
    }
    const picture = isPicture(file.mediaType) ? await opened(file.bytes) : null;
    return (
      picture &&
      jpg(
        await darker(picture.image)
          .jpeg({ quality: 85 })
          .toBuffer()
          .catch(() => null),
      )
    );
  },

  async asFax(file, page) {
    const image = await look(file, page, FAX_WIDE);
    return image && { bytes: await bits(faxed(await grey(image, FAX_WIDE))), mediaType: 'image/png', pages: 1 };
  },

  async thumbnail(file, side) {
    const image = await look(file, 1, side * 2);
    return (
      image &&
      jpg(
        await image
          .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
          .jpeg({ quality: 72 })
          .toBuffer()
          .catch(() => null),
      )
    );
  },

  async exhibits(paper, exhibits) {
    const { bytes, pages } = await exhibitsPdf(paper, exhibits);
    return { bytes, mediaType: PDF, pages };
  },

  zip: zipFiles,
};

async function onePage(file: WorkFile, wide: number, quality: number): Promise<PicturePage[] | null> {
  const picture = isPicture(file.mediaType) ? await opened(file.bytes) : null;
  if (!picture) return null;
  const bytes = await picture.image
    .resize({ width: wide, height: Math.round(wide * 1.42), fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality })
    .toBuffer()
    .catch(() => null);
  return bytes && [{ bytes, ...paperFor(picture.width, picture.height) }];
}
