import { createHash } from 'node:crypto';
import { jest } from '@jest/globals';
import sharp from 'sharp';
import { aPaper } from '../../testing';
import { aPaperFile, aPhoto, aScreenshot } from '../../testing/made-files';
import { fileWorkshop } from './file-workshop';
import { withPdf } from './pdf-pages';

jest.setTimeout(120_000);

const PDF = 'application/pdf';
const pdf = (bytes: Uint8Array) => ({ bytes, mediaType: PDF });
const png = (bytes: Uint8Array) => ({ bytes, mediaType: 'image/png' });
const jpeg = (bytes: Uint8Array) => ({ bytes, mediaType: 'image/jpeg' });
const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const ANY = { files: null, fileBytes: null, totalBytes: null };
const seen = async (bytes: Uint8Array) => {
  const { format, width, height } = await sharp(bytes).metadata();
  return { format, width, height };
};

describe('pages of a PDF as JPGs', () => {
  it('one per page, upright, in its colours', async () => {
    const made = await fileWorkshop.toJpgs(pdf(await aPaperFile(2)), ANY);
    expect(made).toHaveLength(2);
    for (const { bytes, mediaType } of made ?? []) {
      expect(mediaType).toBe('image/jpeg');
      const { format, width, height } = await seen(bytes);
      expect([format, (width ?? 0) >= 1_500, (height ?? 0) / (width ?? 1)]).toEqual(['jpeg', true, expect.closeTo(Math.SQRT2, 2)]);
      // The corner is red: no channel has changed its place.
      const corner = await sharp(bytes).extract({ left: 10, top: 10, width: 20, height: 20 }).raw().toBuffer();
      expect([(corner[0] ?? 0) > 180, (corner[1] ?? 255) < 60, (corner[2] ?? 255) < 60]).toEqual([true, true, true]);
    }
  });

  it('twelve pages for eBay: at most five pictures, at most 1.5 MB together, every page legible', async () => {
    const made = (await fileWorkshop.toJpgs(pdf(await aPaperFile(12)), { files: 5, fileBytes: 1_500_000, totalBytes: 1_500_000 })) ?? [];
    expect(made).toHaveLength(4); // three pages on each
    expect(made.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThanOrEqual(1_500_000);
    for (const { bytes } of made) {
      const { data, info } = await sharp(bytes).greyscale().raw().toBuffer({ resolveWithObject: true });
      expect(info.height / info.width).toBeCloseTo(3 * Math.SQRT2, 1);
      expect(info.width).toBeGreaterThanOrEqual(820);
      // Ink on every third of it.
      for (let third = 0; third < 3; third += 1) {
        const part = data.subarray(Math.floor((third * data.length) / 3), Math.floor(((third + 1) * data.length) / 3));
        expect(part.filter((value) => value < 110).length / part.length).toBeGreaterThan(0.01);
      }
      expect((await fileWorkshop.facts(jpeg(bytes))).contrast).toBeGreaterThan(0.35);
    }
  });

  it.each([
    ['one picture a file, and there are four pages', 4, 1, 1],
    ['five pages on one picture nobody can read', 5, 1, null],
    ['as many pictures as pages', 3, 3, 3],
    ['room for more', 3, 5, 3],
  ])('%s', async (_edge, pages, files, pictures) => {
    const made = await fileWorkshop.toJpgs(pdf(await aPaperFile(pages)), { files, fileBytes: null, totalBytes: null });
    expect(made === null ? null : made.length).toBe(pictures);
  });
  it('is refused where nothing legible fits', async () => {
    expect(await fileWorkshop.toJpgs(pdf(await aPaperFile(4)), { files: 4, fileBytes: 9_000, totalBytes: 36_000 })).toBeNull();
  });
  it('a file that is no PDF, or broken, is none', async () => {
    expect(await fileWorkshop.toJpgs(pdf(Buffer.from('%PDF-1.7 broken')), ANY)).toBeNull();
    expect(await fileWorkshop.facts(pdf(Buffer.from('nothing')))).toEqual({ pages: null, contrast: null });
  });
});

describe('pictures', () => {
  it('a photo of 10 MB and more becomes 300 kB, and is as large as that allows', async () => {
    const photo = await aPhoto(4200, 2800);
    expect(photo.length).toBeGreaterThan(4_000_000);
    const made = await fileWorkshop.compress(jpeg(photo), 300_000);
    expect(made?.bytes.length).toBeLessThanOrEqual(300_000);
    expect(made?.bytes.length).toBeGreaterThan(150_000);
    expect((await seen(made?.bytes ?? Buffer.alloc(0))).format).toBe('jpeg');
  });
  it('lies upright as the camera held it', async () => {
    const lying = await sharp(await aScreenshot('#000', '#fff', 600, 400))
      .jpeg()
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const [made] = (await fileWorkshop.toJpgs(jpeg(lying), ANY)) ?? [];
    expect(await seen(made?.bytes ?? Buffer.alloc(0))).toEqual({ format: 'jpeg', width: 400, height: 600 });
  });
  it('what was see-through becomes white', async () => {
    const clear = await sharp({ create: { width: 40, height: 40, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
      .png()
      .toBuffer();
    const [made] = (await fileWorkshop.toJpgs(png(clear), ANY)) ?? [];
    expect([...(await sharp(made?.bytes).raw().toBuffer()).subarray(0, 3)]).toEqual([255, 255, 255]);
  });
  it('keeps nothing of where and with what it was taken', async () => {
    const told = await sharp(await aScreenshot('#000', '#fff', 300, 200))
      .jpeg()
      .withExif({ IFD0: { Model: 'Phone of Marie' } })
      .toBuffer();
    expect((await sharp(told).metadata()).exif).toBeDefined();
    const made = await fileWorkshop.compress(jpeg(told), 1_000_000);
    expect((await sharp(made?.bytes).metadata()).exif).toBeUndefined();
  });
  it.each([
    ['HEIC', 'image/heic', Buffer.from('....ftypheic')],
    ['a table', 'text/csv', Buffer.from('a,b')],
    ['a picture that is none', 'image/png', Buffer.from('not a picture')],
    ['a picture cut off', 'image/jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
  ])('%s is said to be beyond us', async (_edge, mediaType, bytes) => {
    expect(await fileWorkshop.toJpgs({ bytes, mediaType }, ANY)).toBeNull();
    expect(await fileWorkshop.compress({ bytes, mediaType }, 1_000)).toBeNull();
    expect(await fileWorkshop.asFax({ bytes, mediaType }, 1)).toBeNull();
    expect(await fileWorkshop.darken({ bytes, mediaType })).toBeNull();
    expect(await fileWorkshop.toPdf([{ bytes, mediaType }], null)).toBeNull();
    expect((await fileWorkshop.facts({ bytes, mediaType })).contrast).toBeNull();
  });
  it('the original stays as it was', async () => {
    const original = await aScreenshot('#333', '#fff');
    const before = hash(original);
    await fileWorkshop.darken(png(original));
    await fileWorkshop.compress(png(original), 50_000);
    expect(hash(original)).toBe(before);
  });
});

describe('legible in black and white', () => {
  it.each([
    ['black on white', '#000000', '#ffffff', 0.6, 1],
    ['white on black', '#ffffff', '#000000', 0.6, 1],
    ['dark grey on white', '#555555', '#ffffff', 0.35, 0.7],
    ['light grey on white', '#c8c8c8', '#ffffff', 0.05, 0.25],
    ['yellow on white: clear to the eye, gone in grey', '#ffe600', '#ffffff', 0, 0.2],
    ['red on green of the same grey', '#d02020', '#3f7a3f', 0, 0.2],
  ])('%s', async (_edge, ink, ground, least, most) => {
    const { contrast } = await fileWorkshop.facts(png(await aScreenshot(ink, ground)));
    expect(contrast ?? 0).toBeGreaterThanOrEqual(least);
    expect(contrast ?? 0).toBeLessThanOrEqual(most);
  });
  it('a faint column beside a black one is what counts', async () => {
    const [dark, faint] = [await aScreenshot('#000', '#fff', 600, 900), await aScreenshot('#cfcfcf', '#fff', 600, 900)];
    const both = await sharp({ create: { width: 1200, height: 900, channels: 3, background: '#fff' } })
      .composite([
        { input: dark, left: 0, top: 0 },
        { input: faint, left: 600, top: 0 },
      ])
      .png()
      .toBuffer();
    expect((await fileWorkshop.facts(png(both))).contrast).toBeLessThan(0.25);
  });
  it.each([
    [
      'an empty page',
      () =>
        sharp({ create: { width: 800, height: 800, channels: 3, background: '#fff' } })
          .png()
          .toBuffer(),
    ],
    ['a photo', () => aPhoto(900, 600)],
    [
      'a gradient',
      () =>
        sharp(
          Buffer.from(
            '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><defs><linearGradient id="g"><stop offset="0" stop-color="#000"/><stop offset="1" stop-color="#fff"/></linearGradient></defs><rect width="800" height="600" fill="url(#g)"/></svg>',
          ),
        )
          .png()
          .toBuffer(),
    ],
  ])('%s holds no text to judge', async (_edge, made) => expect((await fileWorkshop.facts(png(await made()))).contrast).toBeNull());
  it('the faintest page of a PDF', async () => {
    expect((await fileWorkshop.facts(pdf(await aPaperFile(2)))).contrast).toBeGreaterThan(0.4);
    const faint = await fileWorkshop.facts(pdf(await aPaperFile(3, '#d0d0d0')));
    expect([faint.pages, (faint.contrast ?? 1) < 0.25]).toEqual([3, true]);
  });
  it('darkening helps', async () => {
    const faint = await aScreenshot('#bdbdbd', '#ffffff');
    const before = (await fileWorkshop.facts(png(faint))).contrast ?? 0;
    const darker = await fileWorkshop.darken(png(faint));
    expect((await fileWorkshop.facts(jpeg(darker?.bytes ?? Buffer.alloc(0)))).contrast).toBeGreaterThan(before + 0.3);
  });
  it('as a fax shows it: two colours, nothing between', async () => {
    const fax = await fileWorkshop.asFax(pdf(await aPaperFile(2)), 2);
    const { data } = await sharp(fax?.bytes).greyscale().raw().toBuffer({ resolveWithObject: true });
    expect(new Set(data)).toEqual(new Set([0, 255]));
    expect(await fileWorkshop.asFax(pdf(await aPaperFile(2)), 3)).toBeNull();
  });
});

describe('PDFs', () => {
  const pagesOf = (bytes: Uint8Array): Promise<number | null> => withPdf(bytes, ({ pages }) => Promise.resolve(pages));
  it('pictures and papers become one, page after page', async () => {
    const made = await fileWorkshop.toPdf([pdf(await aPaperFile(2)), png(await aScreenshot('#000', '#fff'))], null);
    expect([made?.mediaType, made?.pages, await pagesOf(made?.bytes ?? Buffer.alloc(0))]).toEqual([PDF, 3, 3]);
  });
  it('fits into what it is given', async () => {
    const made = await fileWorkshop.toPdf([jpeg(await aPhoto()), jpeg(await aPhoto())], 900_000);
    expect(made?.bytes.length).toBeLessThanOrEqual(900_000);
  });
  it('compressed: as many pages, fewer bytes, still legible', async () => {
    const heavy = await fileWorkshop.toPdf([jpeg(await aPhoto(3000, 2200)), png(await aScreenshot('#000', '#fff', 1600, 1200))], null);
    const made = await fileWorkshop.compress(pdf(heavy?.bytes ?? Buffer.alloc(0)), 700_000);
    expect([await pagesOf(made?.bytes ?? Buffer.alloc(0)), (made?.bytes.length ?? Infinity) <= 700_000]).toEqual([2, true]);
    expect((await fileWorkshop.facts(pdf(made?.bytes ?? Buffer.alloc(0)))).contrast).toBeGreaterThan(0.35);
  });
  it.each([
    ['at most five pages each', { pages: 5, fileBytes: null }, [5, 5, 2]],
    ['at most one', { pages: 1, fileBytes: null }, Array.from({ length: 12 }, () => 1)],
    ['as few parts as fit', { pages: null, fileBytes: 5_500_000 }, [6, 6]],
  ])('split: %s', async (_edge, room, parts) => {
    const made = await fileWorkshop.split(pdf(await aPaperFile(12)), room);
    expect(made?.map(({ pages }) => pages)).toEqual(parts);
    for (const one of made ?? []) expect(await pagesOf(one.bytes)).toBe(one.pages);
  });
  it('is not split where one page alone is too large', async () =>
    expect(await fileWorkshop.split(pdf(await aPaperFile(3)), { pages: 1, fileBytes: 2_000 })).toBeNull());
  it('the pages of some exhibits: the same bytes every time, with the order on each', async () => {
    const paper = aPaper();
    const some = paper.exhibits.slice(0, 2);
    const [one, other] = [await fileWorkshop.exhibits(paper, some), await fileWorkshop.exhibits(paper, some)];
    expect([hash(one.bytes), one.mediaType]).toEqual([hash(other.bytes), PDF]);
    expect(await pagesOf(one.bytes)).toBe(one.pages);
    expect((await fileWorkshop.facts(one)).contrast).toBeGreaterThan(0.3);
  });
});

it('a thumbnail is small', async () => {
  const made = await fileWorkshop.thumbnail(pdf(await aPaperFile(1)), 120);
  expect(await seen(made?.bytes ?? Buffer.alloc(0))).toEqual({ format: 'jpeg', width: 85, height: 120 });
});
