import type { Room } from '@weerwoord/ports';
import type { Sharp } from 'sharp';
import { fitJpg } from './fit-jpg';
import { paperOfPictures } from './paper-of-pictures';
import type { PicturePage } from './paper-of-pictures';
import type { OpenPdf } from './pdf-pages';
import { MOST_PAGES, withPdf } from './pdf-pages';
import { pictureOf, stacked } from './pictures';

/** Pixels across a page at which small print is still clean (about 190 dots per inch on A4). */
const CLEAN = 1_580;
const WIDTHS = [CLEAN, 1_300, 1_100, 950, 820] as const;
/** Pages that may share one picture before nobody can read them any more. */
const MOST_ON_ONE = 4;
/** Ways to make a paper of pictures smaller, the best first: pixels across, quality of the pictures. */
const SMALLER = [
  [1_580, 72],
  [1_300, 62],
  [1_100, 52],
  [900, 46],
] as const;

const numbers = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, nth) => from + nth);

/** Every page as a picture on paper of its own size; null for a file that cannot be opened or is too long. */
export function pdfPictures(
  bytes: Uint8Array,
  wide: number,
  quality: number,
  change: (image: Sharp) => Sharp = (image) => image,
): Promise<PicturePage[] | null> {
  return withPdf(bytes, async (pdf) => (pdf.pages > MOST_PAGES ? null : drawn(pdf, numbers(1, pdf.pages), wide, quality, change)));
}
async function drawn(
  pdf: OpenPdf,
  which: readonly number[],
  wide: number,
  quality: number,
  change: (image: Sharp) => Sharp = (image) => image,
): Promise<PicturePage[]> {
  const pages: PicturePage[] = [];
  for (const page of which)
    pages.push({
      bytes: await change(await pictureOf(await pdf.draw(page, wide)))
        .jpeg({ quality })
        .toBuffer(),
      ...pdf.size(page),
    });
  return pages;
}

/** The paper in at most `most` bytes: its pages become pictures, so its text can be read and no longer be searched. */
export async function compressPdf(bytes: Uint8Array, most: number): Promise<{ readonly bytes: Buffer; readonly pages: number } | null> {
  for (const [wide, quality] of SMALLER) {
    const pages = await pdfPictures(bytes, wide, quality);
    if (!pages) return null;
    const made = await paperOfPictures(pages);
    if (made.length <= most) return { bytes: made, pages: pages.length };
  }
  return null;
}

/** One JPG per page; where the form takes fewer files than there are pages, several pages stand below each other on one, as few as possible. */
export function pdfToJpgs(bytes: Uint8Array, { files, fileBytes, totalBytes }: Room): Promise<Buffer[] | null> {
  return withPdf(bytes, async (pdf) => {
    const onOne = files === null ? 1 : Math.ceil(pdf.pages / Math.max(1, files));
    if (pdf.pages === 0 || pdf.pages > MOST_PAGES || onOne > MOST_ON_ONE) return null;
    const pictures = Math.ceil(pdf.pages / onOne);
    const made: Buffer[] = [];
    for (let nth = 0; nth < pictures; nth += 1) {
      const which = numbers(nth * onOne + 1, Math.min(pdf.pages, (nth + 1) * onOne));
      // What the ones before did not need is there for the rest.
      const spent = made.reduce((sum, one) => sum + one.length, 0);
      const share = totalBytes === null ? null : Math.floor((totalBytes - spent) / (pictures - nth));
      const most = share === null ? fileBytes : Math.min(share, fileBytes ?? share);
      const picture = await onePicture(pdf, which, most);
      if (!picture) return null;
      made.push(picture);
    }
    return made;
  });
}
/** Pixels across worth drawing for so many bytes a page: what would have to be made smaller again is not drawn. */
const wideFor = (bytes: number | null): number => (bytes === null || bytes > 300_000 ? CLEAN : bytes > 170_000 ? 1_300 : 950);

async function onePicture(pdf: OpenPdf, which: readonly number[], most: number | null): Promise<Buffer | null> {
  const pages = [];
  const wide = wideFor(most === null ? null : most / which.length);
  for (const page of which) pages.push(await pdf.draw(page, wide));
  const longest = Math.max(
    ...pages.map(({ width }) => width),
    pages.reduce((sum, { height }) => sum + height, 0),
  );
  const tall = longest / Math.max(1, Math.max(...pages.map(({ width }) => width)));
  // Sides are chosen by how wide a page still is, whatever stands below it.
  const sides = WIDTHS.filter((one) => one <= wide).map((wide) => Math.round(wide * Math.max(1, tall)));
  const image = pages.length === 1 && pages[0] ? await pictureOf(pages[0]) : await stacked(pages);
  return fitJpg(image, longest, most, sides);
}

/** PDFs of at most so many pages and bytes each, in order; null where one page alone is too large. */
export function splitPdf(
  bytes: Uint8Array,
  mostPages: number | null,
  mostBytes: number | null,
): Promise<{ readonly bytes: Buffer; readonly pages: number }[] | null> {
  return withPdf(bytes, async (pdf) => {
    if (pdf.pages === 0 || pdf.pages > MOST_PAGES) return null;
    // Half of it at first where only the size is too much; then smaller until every part fits.
    for (let each = Math.max(1, Math.min(mostPages ?? Math.ceil(pdf.pages / 2), pdf.pages)); ; each = Math.ceil(each / 2)) {
      const parts: { bytes: Buffer; pages: number }[] = [];
      for (let from = 1; from <= pdf.pages; from += each) {
        const which = numbers(from, Math.min(pdf.pages, from + each - 1));
        parts.push({ bytes: await paperOfPictures(await drawn(pdf, which, CLEAN, 74)), pages: which.length });
      }
      if (parts.every((part) => mostBytes === null || part.bytes.length <= mostBytes)) return parts;
      if (each === 1) return null;
    }
  });
}
