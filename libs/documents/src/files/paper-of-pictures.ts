import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { PAPER } from '../pdf/paper';

/** A page to be: a JPG or PNG and the size of its paper in points. */
export type PicturePage = { readonly bytes: Buffer; readonly width: number; readonly height: number };

/** A4 upright or on its side, whichever the picture fills better. */
export const paperFor = (width: number, height: number): { readonly width: number; readonly height: number } =>
  width > height ? { width: PAPER.height, height: PAPER.width } : { width: PAPER.width, height: PAPER.height };

/** A PDF with one picture to a page, as large as the paper allows. Dates are none, so that the same pictures give the same bytes. */
export async function paperOfPictures(pages: readonly PicturePage[]): Promise<Buffer> {
  const doc = new PDFDocument({
    autoFirstPage: false,
    margin: 0,
    font: '',
    info: { Producer: 'Weerwoord', CreationDate: new Date(0), ModDate: new Date(0) },
  });
  const bytes = buffer(doc);
  for (const { bytes: picture, width, height } of pages) {
    doc.addPage({ size: [width, height], margin: 0 });
    doc.image(picture, 0, 0, { fit: [width, height], align: 'center', valign: 'center' });
  }
  doc.end();
  return bytes;
}
