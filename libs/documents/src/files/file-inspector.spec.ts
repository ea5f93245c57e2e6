import { deflateSync } from 'node:zlib';
import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import { fileInspector } from './file-inspector';

const MB = 1024 * 1024;
const inspector = fileInspector({ maxBytes: 25 * MB, scan: null });
const solid = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#c03020' } });
const text = (words: string) => Buffer.from(words, 'utf8');

async function pdf(over: PDFKit.PDFDocumentOptions = {}, pages = 1): Promise<Buffer> {
  const document = new PDFDocument({ size: [300, 200], ...over });
  const bytes = buffer(document);
  document.rect(0, 0, 300, 200).fill('#c03020');
  for (let page = 1; page < pages; page += 1) document.addPage();
  document.end();
  return bytes;
}

/** A PNG of a few bytes that says it is enormous. */
function bomb(): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const crc = Buffer.alloc(4);
    crc.writeUInt32BE(crcOf(body));
    return Buffer.concat([length, body, crc]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(60_000, 0);
  head.writeUInt32BE(60_000, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
function crcOf(bytes: Buffer): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

describe('what is taken', () => {
  it.each([
    ['a JPEG', () => solid(40, 30).jpeg().toBuffer(), 'image/jpeg', 40, 30],
    ['a PNG', () => solid(40, 30).png().toBuffer(), 'image/png', 40, 30],
    ['a GIF', () => solid(40, 30).gif().toBuffer(), 'image/gif', 40, 30],
    ['a WebP', () => solid(40, 30).webp().toBuffer(), 'image/webp', 40, 30],
    ['a photo of 10,000 by 10,000', () => solid(10_000, 10_000).jpeg({ quality: 30 }).toBuffer(), 'image/jpeg', 10_000, 10_000],
  ])(
    '%s, by its bytes',
    async (_what, make, mediaType, width, height) => {
      const found = await inspector.inspect(await make());
      expect(found).toMatchObject({ ok: true, value: { mediaType, width, height, pages: null, scannedBy: null } });
      const preview = found.ok ? found.value.preview : null;
      const size = await sharp(preview ?? undefined).metadata();
      expect([size.format, Math.max(size.width, size.height) <= 1200]).toEqual(['jpeg', true]);
    },
    60_000,
  );

  it('a PDF, with its pages and the first of them in its own colours', async () => {
    const found = await inspector.inspect(await pdf({}, 3));
    expect(found).toMatchObject({ ok: true, value: { mediaType: 'application/pdf', pages: 3, width: 1200, height: 800 } });
    const { data } = await sharp((found.ok && found.value.preview) || undefined)
      .raw()
      .toBuffer({ resolveWithObject: true });
    const [red = 0, , blue = 255] = data.subarray(0, 3);
    expect([red > 150, blue < 80]).toEqual([true, true]);
  });

  it.each([
    [
      'a mail',
      'From: a@example.com\r\nTo: b@example.com\r\nSubject: it came\r\nDate: Tue, 3 Nov 2026 09:00:00 +0100\r\n\r\n<html><body>thanks</body></html>',
      'message/rfc822',
    ],
    ['a table', 'order;date\n1;2026-11-03\n2;2026-11-04\n', 'text/csv'],
    ['JSON', '{"order": 1}', 'application/json'],
    ['plain words', 'The parcel was left with the neighbour at number 12.\nKind regards', 'text/plain'],
    ['words with a byte order mark', '\uFEFFIt came on Tuesday.', 'text/plain'],
  ])('%s', async (_what, words, mediaType) => {
    expect(await inspector.inspect(text(words))).toEqual({
      ok: true,
      value: { mediaType, pages: null, width: null, height: null, takenWith: null, preview: null, scannedBy: null },
    });
  });
});

describe('what is not taken', () => {
  it.each([
    ['nothing at all', () => Buffer.alloc(0), 'file-empty'],
    ['only blanks', () => text(' \n\n '), 'file-empty'],
    ['40 MB', () => Buffer.alloc(40 * MB), 'file-too-large'],
    ['a drawing', () => text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'file-is-drawing'],
    ['a drawing behind an XML head', () => text('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'), 'file-is-drawing'],
    ['a web page', () => text('<!DOCTYPE html><html><body>hi</body></html>'), 'file-is-web-page'],
    ['a web page that begins as words', () => text('Our tracking\n<script src="https://evil.example"></script>'), 'file-is-web-page'],
    ['a web page with a PDF inside', () => text('<html>%PDF-1.4</html>'), 'file-is-web-page'],
    ['a ZIP', () => Buffer.from('504b03041400000008000000210000000000000000000000000001000000612b', 'hex'), 'file-is-archive'],
    ['a Windows program', () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(100)]), 'file-is-program'],
    ['a shell script', () => text('#!/bin/sh\nrm -rf ~\n'), 'file-is-program'],
    ['pixels that unfold to gigabytes', bomb, 'file-too-many-pixels'],
    ['a cut-off JPEG', async () => (await solid(800, 800).jpeg().toBuffer()).subarray(0, 3000), 'file-cut-off'],
    [
      'a cut-off PNG',
      async () => {
        const whole = await sharp(Buffer.from(Array.from({ length: 30_000 }, (_, at) => (at * 7919) % 251)), {
          raw: { width: 100, height: 100, channels: 3 },
        })
          .png()
          .toBuffer();
        return whole.subarray(0, whole.length / 2);
      },
      'file-cut-off',
    ],
    ['a GIF that is a script', () => text('GIF89a/*........*/=alert(1)//'), 'file-cut-off'],
    ['a cut-off PDF', async () => (await pdf()).subarray(0, 400), 'file-cut-off'],
    ['a PDF with a password', () => pdf({ userPassword: 'secret' }), 'file-locked'],
    [
      'a PDF with a script',
      async () =>
        Buffer.concat([
          Buffer.from(
            (await pdf()).toString('latin1').replace('/Type /Catalog', '/Type /Catalog /OpenAction << /S /JavaScript /JS (app.alert(1)) >>'),
            'latin1',
          ),
        ]),
      'file-has-scripts',
    ],
    ['bytes of nothing known', () => Buffer.from([1, 0, 2, 0, 3, 0, 4, 0]), 'file-kind-unknown'],
  ])('%s', async (_what, make, problem) => {
    expect(await inspector.inspect(await make())).toEqual({ ok: false, problem });
  });
});

it('turns a photo upright, and reads when, with what and where it says it was taken', async () => {
  const photo = await solid(60, 30)
    .withExif({
      IFD0: { Make: 'Fairphone', Model: 'FP5' },
      IFD2: { DateTimeOriginal: '2026:10:30 13:27:00' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '50/1 56/1 2832/100', GPSLongitudeRef: 'E', GPSLongitude: '6/1 57/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  expect(await inspector.inspect(photo)).toMatchObject({
    ok: true,
    value: { width: 30, height: 60, takenWith: { takenAt: '2026-10-30T13:27:00', camera: 'Fairphone FP5', latitude: 50.9412, longitude: 6.95 } },
  });
});

it('the picture to look at carries nothing of what the original says of itself', async () => {
  const photo = await solid(60, 30)
    .withExif({ IFD0: { Make: 'Fairphone' } })
    .jpeg()
    .toBuffer();
  const found = await inspector.inspect(photo);
  expect((await sharp((found.ok && found.value.preview) || undefined).metadata()).exif).toBeUndefined();
});

describe('the check for malware', () => {
  it.each([
    ['says it is clean', { by: 'clamd', found: false }, { ok: true, value: { scannedBy: 'clamd' } }],
    ['finds something', { by: 'clamd', found: true }, { ok: false, problem: 'file-infected' }],
    ['cannot be reached', null, { ok: false, problem: 'file-not-scanned' }],
  ])('%s', async (_edge, said, expected) => {
    expect(await fileInspector({ maxBytes: MB, scan: () => Promise.resolve(said) }).inspect(text('hello there'))).toMatchObject(expected);
  });
});
