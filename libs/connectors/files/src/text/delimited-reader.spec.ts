import fc from 'fast-check';
import Papa from 'papaparse';
import { DelimitedReader } from './delimited-reader';
import type { DelimitedRecord } from './delimited-reader';

/** Reads `text` cut at the given places. */
function readIn(text: string, delimiter: string, cuts: readonly number[] = [], expect = 0): DelimitedRecord[] {
  const reader = new DelimitedReader(delimiter);
  if (expect > 0) reader.expect(expect);
  const places = [...new Set([0, ...cuts.filter((cut) => cut > 0 && cut < text.length), text.length])].sort((a, b) => a - b);
  const records = places.slice(0, -1).flatMap((from, at) => reader.push(text.slice(from, places[at + 1])));
  return [...records, ...reader.end()];
}
const cellsOf = (records: readonly DelimitedRecord[]): (readonly string[])[] => records.map(({ cells }) => cells);

it.each<[string, string, string[][]]>([
  [
    'plain cells',
    'a,b\nc,d\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'CRLF ends',
    'a,b\r\nc,d\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'no line end after the last record',
    'a,b\nc,d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['a delimiter in quotes', '"a,b",c\n', [['a,b', 'c']]],
  [
    'CRLF inside quotes is kept',
    '"a\r\nb",c\r\nd,e\r\n',
    [
      ['a\r\nb', 'c'],
      ['d', 'e'],
    ],
  ],
  ['doubled quotes', '"say ""hi""",b\n', [['say "hi"', 'b']]],
  ['an empty quoted cell', '"",b\n', [['', 'b']]],
  [
    'a quoted last cell before CRLF',
    'a,"b"\r\nc,d\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['blanks behind a closing quote', '"a" ,b\n', [['a', 'b']]],
  ['a quote in the middle of a cell is text', '12" tablet,b\n', [['12" tablet', 'b']]],
  ['an undoubled quote inside a quoted cell', '"12" tablet",b\n', [['12" tablet', 'b']]],
  ['an empty cell at the end', 'a,\n', [['a', '']]],
  ['an empty cell at the end of a quoted record', '"a",\n', [['a', '']]],
  ['an empty cell at the end of the file', '"a",', [['a', '']]],
  ['a blank line is a record of one empty cell', 'a,b\n\nc,d\n', [['a', 'b'], [''], ['c', 'd']]],
])('%s', (_name, text, cells) => expect(cellsOf(readIn(text, ','))).toEqual(cells));

it('rows are numbered by the line their first character stands on', () => {
  expect(readIn('a,b\n"x\ny\nz",b\nlast,1\n', ',').map(({ row }) => row)).toEqual([1, 2, 5]);
});

it('raw is the text as it came, with its quoting and without its line end', () => {
  expect(readIn('a,b\r\n"x\r\ny" ,"q"\r\n', ',').map(({ raw }) => raw)).toEqual(['a,b', '"x\r\ny" ,"q"']);
});

describe('a quote that nobody closes', () => {
  const rows = 'id\ttitle\tqty\n1\t"Best mug\t2\n2\tplain\t3\n3\t12" tablet\t1\n';
  it('is text when the line has the right number of columns that way', () => {
    const records = readIn(rows, '\t', [], 3);
    expect(cellsOf(records)).toEqual([
      ['id', 'title', 'qty'],
      ['1', '"Best mug', '2'],
      ['2', 'plain', '3'],
      ['3', '12" tablet', '1'],
    ]);
  });

  it('does not swallow the rows behind it when its own row is short, too', () => {
    const records = readIn('a,b,c\n"lone,2\n3,4,5\n6,7,8\n', ',', [], 3);
    expect(cellsOf(records)).toEqual([
      ['a', 'b', 'c'],
      ['"lone', '2'],
      ['3', '4', '5'],
      ['6', '7', '8'],
    ]);
  });

  it('is a torn record when the file ends inside it', () => {
    const [, last] = readIn('a,b,c\n1,"first line\nsecond li', ',', [], 3);
    expect(last).toMatchObject({ row: 2, torn: 'quote', raw: '1,"first line\nsecond li' });
  });

  it('is given up on after a million characters', () => {
    const long = `a,b\n"${'x'.repeat(100)}\n${'word '.repeat(300_000)}\n1,2\n`;
    expect(readIn(long, ',', [], 2).at(-1)?.cells).toEqual(['1', '2']);
  });
});

it('says which record has no line end', () => {
  expect(readIn('a,b\nc,d', ',').map(({ torn }) => torn)).toEqual([null, 'line']);
});

it('a file without any line end is not kept in memory', () => {
  const reader = new DelimitedReader(',');
  const first = Array.from({ length: 40 }, () => reader.push('x'.repeat(65_536))).flat()[0];
  expect(first?.torn).toBe('endless');
});

it('an old Mac file ends its lines with CR alone', () => {
  const reader = new DelimitedReader(';', '\r');
  expect(cellsOf([...reader.push('a;b\r"c\rd";e\r'), ...reader.end()])).toEqual([
    ['a', 'b'],
    ['c\rd', 'e'],
  ]);
});

const cell = fc.oneof(
  { weight: 4, arbitrary: fc.string({ maxLength: 8 }) },
  { weight: 2, arbitrary: fc.constantFrom('', '"', '""', 'a"b', '\n', '\r\n', ' ', "'", 'é', '🧑‍🤝‍🧑', '日本') },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
);
const delimiters = fc.constantFrom(',', ';', '\t', '|');
const grid = fc
  .integer({ min: 1, max: 6 })
  .chain((columns) => fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 8 }));

it('whatever is written with quotes where needed is read back', () => {
  fc.assert(
    fc.property(grid, delimiters, fc.constantFrom('\n', '\r\n'), (rows, delimiter, newline) => {
      const text =
        Papa.unparse(rows, { delimiter, newline, quotes: (value: unknown) => /["\r\n]/.test(String(value)) || /^\s|\s$/.test(String(value)) }) +
        newline;
      expect(cellsOf(readIn(text, delimiter, [], rows[0]?.length ?? 0))).toEqual(rows);
    }),
    { numRuns: 500 },
  );
});

it('chunks of any size give the same records', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'b', '"', ',', '\n', '\r', ' '), maxLength: 60 }),
      fc.array(fc.nat(60), { maxLength: 8 }),
      fc.integer({ min: 0, max: 4 }),
      (text, cuts, columns) => {
        expect(readIn(text, ',', cuts, columns)).toEqual(readIn(text, ',', [], columns));
      },
    ),
    { numRuns: 3000 },
  );
});

it('raw texts joined by line ends are the file again', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' '), maxLength: 60 }), (text) => {
      const whole = `${text}\n`;
      expect(
        readIn(whole, ',', [], 3)
          .map(({ raw, torn }) => (torn ? raw : `${raw}\n`))
          .join(''),
      ).toBe(whole);
    }),
    { numRuns: 2000 },
  );
});
