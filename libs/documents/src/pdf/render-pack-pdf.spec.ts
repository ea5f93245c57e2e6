import sharp from 'sharp';
import { inflateSync } from 'node:zlib';
import { aMail, anOriginal, aPaper, aPaperFile, textOfPdf } from '../../testing/index';
import { renderPackPdf } from './render-pack-pdf';

it('gives the same bytes for the same paper', async () => {
  const [one, two] = await Promise.all([renderPackPdf(aPaper()), renderPackPdf(aPaper())]);
  expect(one.bytes.equals(two.bytes)).toBe(true);
}, 30_000);

it('is tagged, names its language and carries the evidence root where no reader is needed to find it', async () => {
  const { bytes, pages } = await renderPackPdf(aPaper({ language: 'nl' }));
  const text = bytes.toString('latin1');
  expect(text).toContain('/Marked true');
  expect(text).toContain('/Lang (nl)');
  expect(text).toContain(`evidence-root:${aPaper().evidenceRoot}`);
  expect(text).toContain('<pdfaid:part>2</pdfaid:part>');
  expect(pages).toBeGreaterThanOrEqual(4);
}, 30_000);

it('counts what its fonts cannot draw, and does not count what they can', async () => {
  const only = (text: string) =>
    aPaper({
      exhibits: aPaper()
        .exhibits.slice(2, 3)
        .map((exhibit) => ({ ...exhibit, originals: [anOriginal({ text, header: null })] })),
    });
  expect((await renderPackPdf(only('Łódź, Ωμέγα, Привет, İstanbul, Søndergård'))).undrawn).toBe(0);
  expect((await renderPackPdf(only('王小明 張偉 田中さくら カタカナ'))).undrawn).toBe(0);
  expect((await renderPackPdf(only('김민수 שלום'))).undrawn).toBe(7);
}, 30_000);

it('sets a pack with nothing on file', async () => {
  const bare = aPaper({
    exhibits: [],
    answer: null,
    asks: null,
    position: null,
    plan: { points: [], exhibits: [], timeline: [] },
    order: {
      title: null,
      units: 1,
      total: null,
      placedAt: null,
      shipBy: null,
      deliverFrom: null,
      deliverBy: null,
      deliveredAt: null,
      carrier: null,
      trackingNumber: null,
    },
  });
  const made = await renderPackPdf(bare);
  expect(made.pages).toBe(1);
  const [page = ''] = await textOfPdf(made.bytes);
  expect(page).toContain('Nothing is on file about it yet.');
  expect(page).not.toMatch(/following pages|We ask/);
}, 30_000);

it('says so when the text of a record has been destroyed', async () => {
  const paper = aPaper();
  const gone = aPaper({
    exhibits: paper.exhibits.map((exhibit) => ({ ...exhibit, originals: exhibit.originals.map((original) => ({ ...original, bytes: null })) })),
  });
  const { bytes } = await renderPackPdf(gone);
  expect(contentLength(bytes)).toBeLessThan(contentLength((await renderPackPdf(paper)).bytes));
}, 30_000);

it('prints a record of thousands of lines only in part', async () => {
  const long = anOriginal({ path: 'exhibits/06.eml', kind: 'mail', header: null, text: aMail + 'One more line of it.\r\n'.repeat(5000) });
  const { pages } = await renderPackPdf(
    aPaper({
      exhibits: aPaper()
        .exhibits.slice(5)
        .map((exhibit) => ({ ...exhibit, originals: [long] })),
    }),
  );
  expect(pages).toBeLessThan(12);
}, 30_000);

/** Length of all page content, unpacked: a rough measure of how much is set. */
function contentLength(pdf: Buffer): number {
  let length = 0;
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 7)) {
    try {
      length += inflateSync(pdf.subarray(at + 7)).length;
    } catch {
      // fonts and metadata are not deflated content
    }
  }
  return length;
}

it.each(['A4', 'Letter'] as const)(
  'nothing leaves its frame on %s: forty exhibits, names without blanks, a record of one endless word',
  async (paperSize) => {
    const paper = aPaper();
    const endless = 'Donaudampfschifffahrtsgesellschaftskapitänskajüte'.repeat(4);
    const exhibits = Array.from({ length: 40 }, (_, nth) => {
      const original = anOriginal({
        path: `exhibits/${nth}-${endless}.csv`,
        fileName: `${endless}.csv`,
        text: `${endless}\t${endless}`,
        header: `${endless}\tb`,
      });
      return { ...(paper.exhibits[nth % 6] as (typeof paper.exhibits)[number]), number: nth + 1, originals: nth % 5 === 0 ? [original] : [] };
    });
    const made = await renderPackPdf(
      aPaper({
        paperSize,
        exhibits,
        language: 'de',
        organisation: endless,
        sealedBy: endless,
        externalOrderId: endless.slice(0, 90),
        sealedWith: { keyName: `${endless}-2026-1`, keyId: 'ab' },
        order: { ...paper.order, title: endless, trackingNumber: endless, carrier: endless },
        answer: paper.answer && { ...paper.answer, approvedBy: endless },
      }),
    );
    expect(made.beyond).toEqual([]);
    const text = await textOfPdf(made.bytes);
    expect(text).toHaveLength(made.pages);
    for (const [place, page] of text.entries()) expect(page).toContain(`Seite ${place + 1} von ${made.pages}`);
  },
  30_000,
);

it('shows messages in the order in which they were written, each under who wrote it', async () => {
  const page = (await textOfPdf((await renderPackPdf(aPaper())).bytes)).join(' ').replace(/\s+/g, ' ');
  const [asked, answered] = [page.indexOf('Buyer 11 November 2026, 20:15 CET'), page.indexOf('We 12 November 2026, 09:02 CET')];
  expect(asked).toBeGreaterThan(0);
  expect(answered).toBeGreaterThan(asked);
});

it('leads to its parts by bookmarks and says which cells of a table are heads', async () => {
  const text = (await renderPackPdf(aPaper())).bytes.toString('latin1');
  const utf16 = (words: string): string => Buffer.from(words, 'utf16le').swap16().toString('latin1');
  for (const title of ['Summary', 'Our answer', 'Exhibits'])
    expect([title, text.includes(utf16(title)) || text.includes(`(${title})`)]).toEqual([title, true]);
  for (const kind of ['/S /H1', '/S /H2', '/S /H3', '/S /Table', '/S /TH', '/S /LBody', '/S /Figure', '/Scope /Row']) expect(text).toContain(kind);
});

it('parts no head from the messages or the picture it is about', async () => {
  const paper = aPaper();
  const picture = {
    ...anOriginal({ header: null }),
    path: 'exhibits/07.jpg',
    kind: 'evidence-file',
    bytes: await sharp({ create: { width: 800, height: 1000, channels: 3, background: '#888' } })
      .jpeg()
      .toBuffer(),
    mediaType: 'image/jpeg',
    pages: null,
  };
  const [first] = paper.exhibits;
  const exhibits = first ? [...paper.exhibits, { ...first, number: 7, code: 'DELIVERY_PHOTO', figures: {}, originals: [picture] }] : [];
  const pages = await textOfPdf((await renderPackPdf(aPaper({ exhibits }))).bytes);
  const pageOf = (words: string): number => pages.length - 1 - [...pages].reverse().findIndex((text) => text.includes(words));
  expect(pageOf('Messages with the buyer, whole thread')).toBe(pageOf('The messages'));
  expect(pageOf('Photo of the delivery')).toBe(pageOf('A copy to look at'));
}, 30_000);

describe('files somebody added', () => {
  const withFile = (mediaType: string, bytes: Uint8Array, pages: number | null = null) =>
    aPaper({
      exhibits: aPaper()
        .exhibits.slice(0, 1)
        .map((exhibit) => ({
          ...exhibit,
          code: 'DELIVERY_PHOTO',
          originals: [{ ...anOriginal({ header: null }), path: 'exhibits/01-delivery-photo.jpg', kind: 'evidence-file', bytes, mediaType, pages }],
        })),
    });
  const photo = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#c03020' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
  const images = (bytes: Buffer) => (bytes.toString('latin1').match(/\/Subtype \/Image\b/g) ?? []).length;

  it('a picture is drawn with words for those who cannot see it, and twice the same', async () => {
    const paper = withFile('image/jpeg', await photo(3000, 2000));
    const [one, two] = [await renderPackPdf(paper), await renderPackPdf(paper)];
    expect(images(one.bytes)).toBe(1);
    expect(one.bytes.equals(two.bytes)).toBe(true);
    expect(one.bytes.toString('latin1')).toContain('/Figure');
  });

  it('of a PDF the first page is drawn', async () => {
    const made = await renderPackPdf(withFile('application/pdf', await aPaperFile(2), 2));
    expect(images(made.bytes)).toBe(1);
    expect((await textOfPdf(made.bytes)).join(' ')).toContain('Its first page is shown above.');
  });

  it.each([
    ['a picture no program here can draw', 'image/heic', Buffer.from([0, 0, 0, 24, 1, 2, 3])],
    ['a picture that is none any more', 'image/png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1])],
    ['a PDF nobody can open', 'application/pdf', Buffer.from('%PDF-1.4')],
  ])('%s is named with its hash, not drawn', async (_edge, mediaType, bytes) => {
    const made = await renderPackPdf(withFile(mediaType, bytes, 3));
    expect(images(made.bytes)).toBe(0);
    expect(made.pages).toBeGreaterThan(1);
  });
});
