import sharp from 'sharp';
import { inflateSync } from 'node:zlib';
import { aMail, anOriginal, aPaper } from '../../testing/index';
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
  const only = (text: string) => aPaper({ exhibits: aPaper().exhibits.slice(2, 3).map((exhibit) => ({ ...exhibit, originals: [anOriginal({ text, header: null })] })) });
  expect((await renderPackPdf(only('Łódź, Ωμέγα, Привет, İstanbul, Søndergård'))).undrawn).toBe(0);
  expect((await renderPackPdf(only('王小明 張偉 田中さくら カタカナ'))).undrawn).toBe(0);
  expect((await renderPackPdf(only('김민수 שלום'))).undrawn).toBe(7);
}, 30_000);

it('sets a pack with nothing on file', async () => {
  const bare = aPaper({
    exhibits: [], answer: null, asks: null, position: null, plan: { points: [], exhibits: [], timeline: [] },
    order: { title: null, units: 1, total: null, placedAt: null, shipBy: null, deliverFrom: null, deliverBy: null, deliveredAt: null, carrier: null, trackingNumber: null },
  });
  expect((await renderPackPdf(bare)).pages).toBe(1);
}, 30_000);

it('says so when the text of a record has been destroyed', async () => {
  const paper = aPaper();
  const gone = aPaper({ exhibits: paper.exhibits.map((exhibit) => ({ ...exhibit, originals: exhibit.originals.map((original) => ({ ...original, bytes: null })) })) });
  const { bytes } = await renderPackPdf(gone);
  expect(contentLength(bytes)).toBeLessThan(contentLength((await renderPackPdf(paper)).bytes));
}, 30_000);

it('prints a record of thousands of lines only in part', async () => {
  const long = anOriginal({ path: 'exhibits/06.eml', kind: 'mail', header: null, text: aMail + 'One more line of it.\r\n'.repeat(5000) });
  const { pages } = await renderPackPdf(aPaper({ exhibits: aPaper().exhibits.slice(5).map((exhibit) => ({ ...exhibit, originals: [long] })) }));
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

describe('files somebody added', () => {
  const withFile = (mediaType: string, bytes: Uint8Array, pages: number | null = null) =>
    aPaper({ exhibits: aPaper().exhibits.slice(0, 1).map((exhibit) => ({ ...exhibit, code: 'DELIVERY_PHOTO', originals: [{ ...anOriginal({ header: null }), path: 'exhibits/01-delivery-photo.jpg', kind: 'evidence-file', bytes, mediaType, pages }] })) });
  const photo = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#c03020' } }).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  const images = (bytes: Buffer) => (bytes.toString('latin1').match(/\/Subtype \/Image\b/g) ?? []).length;

  it('a picture is drawn with words for those who cannot see it, and twice the same', async () => {
    const paper = withFile('image/jpeg', await photo(3000, 2000));
    const [one, two] = [await renderPackPdf(paper), await renderPackPdf(paper)];
    expect(images(one.bytes)).toBe(1);
    expect(one.bytes.equals(two.bytes)).toBe(true);
    expect(one.bytes.toString('latin1')).toContain('/Figure');
  });

  it.each([
    ['a picture no program here can draw', 'image/heic', Buffer.from([0, 0, 0, 24, 1, 2, 3])],
    ['a picture that is none any more', 'image/png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1])],
    ['a PDF', 'application/pdf', Buffer.from('%PDF-1.4')],
  ])('%s is named with its hash, not drawn', async (_edge, mediaType, bytes) => {
    const made = await renderPackPdf(withFile(mediaType, bytes, 3));
    expect(images(made.bytes)).toBe(0);
    expect(made.pages).toBeGreaterThan(1);
  });
});
