import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';

const LINES = 46;
const sentence = (page: number, line: number): string =>
  `Page ${page}, line ${line}: parcel 00340434161094042557 was handed to the carrier on 28 October 2026 at 18:06.`;

/** A paper of text such as a carrier prints: `pages` full pages. @param ink any colour pdfkit takes */
export async function aPaperFile(pages: number, ink = '#101923'): Promise<Buffer> {
  const doc = new PDFDocument({ size: 'A4', margin: 50, autoFirstPage: false, info: { CreationDate: new Date(0) } });
  const bytes = buffer(doc);
  for (let page = 1; page <= pages; page += 1) {
    doc.addPage();
    doc.fillColor(ink).fontSize(10.5);
    for (let line = 1; line <= LINES; line += 1) doc.text(sentence(page, line), 50, 40 + line * 15.8, { lineBreak: false });
    doc.rect(0, 0, 20, 20).fill('#d01010');
  }
  doc.end();
  return bytes;
}

/** A screenshot of text: black rows of words on white, or any two greys. */
export function aScreenshot(ink: string, ground: string, width = 1200, height = 900): Promise<Buffer> {
  const rows = Array.from(
    { length: Math.floor(height / 34) },
    (_, row) =>
      `<text x="30" y="${34 + row * 34}" font-size="22" font-family="sans-serif" fill="${ink}">Tracking 3SABCD0123456 delivered Friday 30 October, Utrecht, row ${row}</text>`,
  );
  return sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${ground}"/>${rows.join('')}</svg>`,
    ),
  )
    .png()
    .toBuffer();
}

/** Something like a photo: soft shapes and noise, no text. */
export async function aPhoto(width = 3000, height = 2000): Promise<Buffer> {
  const noise = await sharp({ create: { width, height, channels: 3, background: '#888888', noise: { type: 'gaussian', mean: 128, sigma: 40 } } })
    .png()
    .toBuffer();
  return sharp(noise).blur(1.2).jpeg({ quality: 96 }).toBuffer();
}
