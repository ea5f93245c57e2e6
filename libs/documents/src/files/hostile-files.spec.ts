import { deflateSync, gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { fileInspector } from './file-inspector';

const MB = 1_000_000;
const inspector = fileInspector({ maxBytes: 25 * MB, scan: null });
const inspect = (bytes: Uint8Array) => inspector.inspect(bytes);
const outcome = async (bytes: Uint8Array) => {
  const found = await inspect(bytes);
  return found.ok ? found.value.mediaType : found.problem;
};
const solid = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#c03020' } });
const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

/** A PDF of given objects; object 1 is the catalogue, 3 the page. Its table is left out: readers mend that, and so does ours. */
function aPdf({ box = '[0 0 200 100]', catalog = '', page = '', streams = [] as readonly { dictionary: string; bytes: Buffer }[] } = {}): Buffer {
  return Buffer.concat([
    latin(`%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R ${catalog}>> endobj\n2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n`),
    latin(`3 0 obj <</Type/Page/Parent 2 0 R/MediaBox${box}${streams.length > 0 ? '/Contents 4 0 R' : ''}${page}>> endobj\n`),
    ...streams.flatMap(({ dictionary, bytes }, place) => [
      latin(`${place + 4} 0 obj <<${dictionary}/Length ${bytes.length}>>\nstream\n`),
      bytes,
      latin('\nendstream endobj\n'),
    ]),
    latin('trailer <</Root 1 0 R/Size 9>>\n%%EOF\n'),
  ]);
}
const folded = (bytes: Buffer): Buffer => deflateSync(bytes, { level: 1 });
const NOTHING = Buffer.alloc(10 * MB);
/** More than one stream may unfold to, in 220 KB; and the same folded once more. */
const BOMB = folded(Buffer.alloc(220 * MB));
const TWICE = folded(BOMB);
/** Each of these may be; all of them may not. */
const LARGE = folded(Buffer.alloc(150 * MB));

/** A ZIP of one stored or folded entry, by hand. */
function aZip(name: string, body: Buffer, method: 0 | 8 = 0): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(method, 8);
  head.writeUInt32LE(body.length, 18);
  head.writeUInt32LE(0xffffffff, 22);
  head.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(method, 10);
  central.writeUInt32LE(body.length, 20);
  central.writeUInt32LE(0xffffffff, 24);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + name.length, 12);
  end.writeUInt32LE(head.length + name.length + body.length, 16);
  return Buffer.concat([head, latin(name), body, central, latin(name), end]);
}
function aPng(width: number, height: number, ...more: readonly [type: string, data: Buffer][]): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const chunks: readonly [string, Buffer][] = [['IHDR', head], ...more, ['IEND', Buffer.alloc(0)]];
  return Buffer.concat([latin('\x89PNG\r\n\x1a\n'), ...chunks.map(([type, data]) => chunk(type, data))]);
}
function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([latin(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  let crc = ~0;
  for (const byte of body) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  sum.writeUInt32BE(~crc >>> 0);
  return Buffer.concat([length, body, sum]);
}
const jpeg = () => solid(40, 30).jpeg().toBuffer();

describe('archives are refused without unpacking any', () => {
  const bomb = folded(NOTHING).subarray(2);
  it.each([
    ['a ZIP that says it unfolds to 4 GB', aZip('zeros', bomb, 8), 'file-is-archive'],
    ['a ZIP in a ZIP', aZip('inner.zip', aZip('zeros', bomb, 8)), 'file-is-archive'],
    ['an empty ZIP', latin('PK\x05\x06' + '\0'.repeat(18)), 'file-is-archive'],
    ['a Word file whose contents unfold without end', aZip('[Content_Types].xml', bomb, 8), 'file-is-office'],
    ['a text of OpenOffice', aZip('mimetype', latin('application/vnd.oasis.opendocument.text')), 'file-is-office'],
    ['gz', gzipSync(NOTHING), 'file-is-archive'],
    ['a tar in gz', gzipSync(gzipSync(NOTHING)), 'file-is-archive'],
    ['7z', Buffer.concat([Buffer.from('377abcaf271c0004', 'hex'), Buffer.alloc(64)]), 'file-is-archive'],
    ['an old Word file', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'file-is-office'],
  ])('%s', async (_what, bytes, expected) => expect(await outcome(bytes)).toBe(expected));
});

describe('papers', () => {
  const script = '/OpenAction <</S/JavaScript/JS(app.alert\\(1\\))>>';
  const list = (text: string) => ({ dictionary: '/Type/ObjStm/N 1/First 4/DecodeParms<<>>/Filter/FlateDecode', bytes: folded(latin(`9 0 ${text}`)) });
  it.each([
    ['that is plain', () => aPdf(), 'application/pdf'],
    ['with a script', () => aPdf({ catalog: script }), 'file-has-scripts'],
    ['with a script whose name is written in numbers', () => aPdf({ catalog: '/OpenAction <</S/J#61vaScript/#4AS(1)>>' }), 'file-has-scripts'],
    ['with a script in a folded list', () => aPdf({ streams: [list('<</S/JavaScript/JS(1)>>')] }), 'file-has-scripts'],
    ['that starts a program', () => aPdf({ page: '/AA<</O<</S/Launch/F(cmd.exe)>>>>' }), 'file-has-scripts'],
    ['that sends a form', () => aPdf({ catalog: '/OpenAction<</S/SubmitForm/F(http://x)>>' }), 'file-has-scripts'],
    ['with a form of the other kind', () => aPdf({ catalog: '/AcroForm<</XFA(1)>>' }), 'file-has-scripts'],
    [
      'that unfolds to more than a page can be',
      () => aPdf({ streams: [{ dictionary: '/Filter/FlateDecode', bytes: BOMB }] }),
      'file-unfolds-too-far',
    ],
    ['folded twice', () => aPdf({ streams: [{ dictionary: '/Filter[/FlateDecode/FlateDecode]', bytes: TWICE }] }), 'file-unfolds-too-far'],
    [
      'folded twice, with the name in numbers',
      () => aPdf({ streams: [{ dictionary: '/Filter[/Fl#61teDecode/#46l]', bytes: TWICE }] }),
      'file-unfolds-too-far',
    ],
    ['folded five times', () => aPdf({ streams: [{ dictionary: '/Filter[/Fl/Fl/Fl/Fl/Fl]', bytes: folded(latin('q Q')) }] }), 'file-unfolds-too-far'],
    ['with a page a hundred miles wide', () => aPdf({ box: '[0 0 99999999 99999999]' }), 'application/pdf'],
    ['with a page a hair high', () => aPdf({ box: '[0 0 14400 0.01]' }), 'application/pdf'],
    ['with a page of no size', () => aPdf({ box: '[0 0 0 0]' }), 'application/pdf'],
    ['with a page turned inside out', () => aPdf({ box: '[500 900 -10 -20]' }), 'application/pdf'],
    ['with sides that are no numbers', () => aPdf({ box: '[/a (b) null 1e400]' }), 'application/pdf'],
  ])('a PDF %s', async (_what, make, expected) => expect(await outcome(make())).toBe(expected), 20_000);
});

describe('two things at once', () => {
  it.each([
    ['a photo with a ZIP behind it', async () => Buffer.concat([await jpeg(), aZip('evil.exe', latin('MZ'))]), 'file-is-two-things'],
    ['a PDF with a ZIP behind it', () => Promise.resolve(Buffer.concat([aPdf(), aZip('evil.jar', latin('MZ'))])), 'file-is-two-things'],
    ['a web page with a photo behind it', async () => Buffer.concat([latin('<html><script>1</script>'), await jpeg()]), 'file-kind-unknown'],
    ['a script that begins as a GIF', () => Promise.resolve(latin('GIF89a=1;alert(1);//')), 'file-cut-off'],
    // A phone's moving photo: film behind the picture. What is seen is the picture; it is only ever saved as one.
    ['a photo with a film behind it', async () => Buffer.concat([await jpeg(), latin('\0\0\0\x18ftypmp42'), Buffer.alloc(64)]), 'image/jpeg'],
    [
      'a photo in which the four letters of a ZIP happen to stand',
      async () => Buffer.concat([await jpeg(), latin('PK\x05\x06 and so on, for more than twenty-two bytes')]),
      'image/jpeg',
    ],
  ])('%s', async (_what, make, expected) => expect(await outcome(await make())).toBe(expected));
});

describe('pictures', () => {
  const noise = Buffer.from(Array.from({ length: 30 * 20 * 4 }, (_, at) => (at * 7919) % 251));
  it.each([
    ['one pixel wide and 65,535 high', () => solid(1, 65_535).png().toBuffer(), 'image/png'],
    ['one pixel high and as wide as a JPEG can be', () => solid(65_500, 1).jpeg().toBuffer(), 'image/jpeg'],
    ['in print colours', () => solid(40, 30).toColourspace('cmyk').jpeg().toBuffer(), 'image/jpeg'],
    ['of 16 bits a colour', () => solid(40, 30).toColourspace('rgb16').png().toBuffer(), 'image/png'],
    ['with a colour profile', () => solid(40, 30).withIccProfile('p3').jpeg().toBuffer(), 'image/jpeg'],
    [
      'see-through',
      () =>
        sharp(noise, { raw: { width: 30, height: 20, channels: 4 } })
          .png()
          .toBuffer(),
      'image/png',
    ],
    [
      'that moves',
      () =>
        sharp(Buffer.concat([noise, noise.subarray().reverse()]), { raw: { width: 30, height: 40, channels: 4, pageHeight: 20 } })
          .gif({ delay: [100, 100] })
          .toBuffer(),
      'image/gif',
    ],
    [
      'whose profile is a bomb',
      () => Promise.resolve(aPng(1, 1, ['iCCP', Buffer.concat([latin('x\0\0'), folded(NOTHING)])], ['IDAT', folded(Buffer.from([0, 1, 2, 3]))])),
      'image/png',
    ],
    [
      'whose words are a bomb',
      () => Promise.resolve(aPng(1, 1, ['zTXt', Buffer.concat([latin('x\0\0'), folded(NOTHING)])], ['IDAT', folded(Buffer.from([0, 1, 2, 3]))])),
      'image/png',
    ],
    ['of 60,000 by 60,000', () => Promise.resolve(aPng(60_000, 60_000, ['IDAT', folded(Buffer.alloc(1000))])), 'file-too-many-pixels'],
    ['of no pixels', () => Promise.resolve(aPng(0, 0, ['IDAT', folded(Buffer.alloc(10))])), 'file-cut-off'],
    ['of a format that is none of those taken', () => solid(40, 30).tiff().toBuffer(), 'file-kind-unknown'],
  ])(
    '%s',
    async (_what, make, expected) => {
      const found = await inspect(await make());
      expect(found.ok ? found.value.mediaType : found.problem).toBe(expected);
      if (found.ok) expect((await sharp(found.value.preview ?? undefined).metadata()).format).toBe('jpeg');
    },
    20_000,
  );

  it('a HEIC photo is kept although nobody here can draw it', async () => {
    const box = (type: string, body: Buffer): Buffer => {
      const head = Buffer.alloc(8);
      head.writeUInt32BE(8 + body.length);
      head.write(type, 4, 'latin1');
      return Buffer.concat([head, body]);
    };
    const heic = Buffer.concat([box('ftyp', latin('heic\0\0\0\0mif1heic')), box('meta', Buffer.alloc(40)), box('mdat', Buffer.alloc(200, 7))]);
    expect(await inspect(heic)).toMatchObject({ ok: true, value: { mediaType: 'image/heic', preview: null } });
  });

  it('whatever is done to what it says of itself, a photo is taken or said to be cut off, and nothing throws', async () => {
    const photo = await solid(40, 30)
      .withExif({
        IFD0: { Make: 'Fairphone' },
        IFD2: { DateTimeOriginal: '2026:10:30 13:27:00' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '50/1 56/1 2832/100' },
      })
      .jpeg()
      .toBuffer();
    const from = photo.indexOf('Exif');
    for (let at = from; at < from + 200; at += 5) {
      const broken = Buffer.from(photo);
      broken[at] = 0xff - (broken[at] ?? 0);
      expect(['image/jpeg', 'file-cut-off']).toContain(await outcome(broken));
    }
  }, 20_000);

  it('a bomb costs no memory to speak of', async () => {
    const before = process.memoryUsage().rss;
    await outcome(aPdf({ streams: Array.from({ length: 8 }, () => ({ dictionary: '/Filter/FlateDecode', bytes: LARGE })) }));
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * MB);
  }, 30_000);
});
