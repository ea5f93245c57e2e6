import { aMail, anOriginal, aPaper, textOfPdf } from '../../testing/index';
import { parsedFont } from './font-face';
import { HanFont } from './han-font';
import { renderPackPdf } from './render-pack-pdf';

const NAMES = ['王小明', '張偉', '田中さくら', 'カタカナ', 'Łukasz Żółć', 'Παπαδόπουλος', 'Мария'];
const joined = NAMES.join(', ');

/** A pack with these names wherever a name can stand. */
function named(): ReturnType<typeof aPaper> {
  const paper = aPaper();
  const [first] = paper.exhibits;
  const mail = anOriginal({
    path: 'exhibits/06.eml',
    kind: 'mail',
    header: null,
    fileName: `${joined}.eml`,
    text: aMail.replace('Marie\r\n', `${joined}\r\n`).replace('"Marie (Amazon buyer)"', '=?UTF-8?B?546L5bCP5piO?='),
  });
  const row = anOriginal({ path: 'exhibits/03.csv', header: 'buyer\tcity', text: `${joined}\t上海` });
  return {
    ...paper,
    organisation: '上海贸易有限公司',
    sealedBy: '王小明',
    order: { ...paper.order, title: joined },
    answer: {
      approvedBy: '張偉',
      approvedAt: paper.sealedAt,
      paragraphs: [{ text: `${joined}. ${'您好，我的包裹还没有收到，请帮我核实一下。'.repeat(6)}`, cites: [1] }],
    },
    exhibits: first
      ? [
          { ...first, figures: { ...first.figures, city: '上海' }, originals: [row] },
          { ...first, number: 2, code: 'MESSAGE_LOG', originals: [mail] },
        ]
      : [],
  };
}

/** The first Chinese of a process opens fonts, which a busy machine takes its time for. */
const PATIENCE_MS = 60_000;

it(
  'Polish, Greek, Cyrillic, Chinese and Japanese names are drawn and can be copied wherever a name stands',
  async () => {
    const { bytes, undrawn, beyond, pages } = await renderPackPdf(named());
    expect({ undrawn, beyond }).toEqual({ undrawn: 0, beyond: [] });
    const text = (await textOfPdf(bytes)).map((page) => page.replace(/\s+/g, ' '));
    expect(text).toHaveLength(pages);
    const all = text.join(' ');
    for (const name of NAMES) expect([name, all.split(name).length - 1 >= 4]).toEqual([name, true]);
    for (const once of ['上海贸易有限公司', 'Approved by 張偉', '上海']) expect(all).toContain(once);
  },
  PATIENCE_MS,
);

it('the same pack has the same bytes, whatever pack was drawn before', async () => {
  const one = await renderPackPdf(aPaper());
  await renderPackPdf(named());
  // The ohm sign and the micro sign share their glyphs with Greek letters.
  await renderPackPdf(aPaper({ organisation: '\u2126 \u00b5 \u00a0' }));
  const greek = await renderPackPdf(aPaper({ organisation: '\u03a9 \u03bc' }));
  expect((await renderPackPdf(aPaper())).bytes.equals(one.bytes)).toBe(true);
  expect((await textOfPdf(greek.bytes))[0]).toContain('\u03a9 \u03bc');
});

it('what is embedded is a font a reader of fonts reads, in the weight that was asked for', () => {
  const wide = (weight: number): number => {
    const subset = new HanFont(weight).createSubset();
    expect([subset.includeGlyph(0x4e09), subset.includeGlyph(0x738b), subset.includeGlyph(0x4e09)]).toEqual([1, 2, 1]);
    const font = parsedFont(subset.encode()) as unknown as {
      numGlyphs: number;
      getGlyph(id: number): { advanceWidth: number; path: { commands: { command: string; args: number[] }[] } };
    };
    expect(font.numGlyphs).toBe(3);
    expect(font.getGlyph(1).advanceWidth).toBe(1000);
    const { commands } = font.getGlyph(1).path;
    const stroke = commands
      .slice(
        0,
        commands.findIndex(({ command }) => command === 'closePath'),
      )
      .flatMap(({ args }) => args.slice(-1));
    return Math.max(...stroke) - Math.min(...stroke);
  };
  const [regular, strong] = [wide(400), wide(600)];
  // A stroke of 三 is 29 units thick in the file's own weight.
  expect(regular).toBeGreaterThan(60);
  expect(strong).toBeGreaterThan(regular + 15);
});

it.each([
  ['한', 'Hangul'],
  ['ש', 'Hebrew'],
  ['A', 'Latin, which the other faces draw'],
])('%s is not taken from the Chinese font: %s', (char) => {
  expect(new HanFont(400).hasGlyphForCodePoint(char.codePointAt(0) ?? 0)).toBe(false);
});
