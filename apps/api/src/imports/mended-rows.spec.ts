import { mendedRows } from './mended-rows';

it.each([
  ['a cell of a CSV', 'a,b', ',', [{ raw: '1,"x, y"', values: [{ column: 'A', value: '2' }] }], 'a,b\r\n2,"x, y"\r\n'],
  ['a value that needs quotes', 'a;b', ';', [{ raw: '1;2', values: [{ column: 'b', value: 'c;"d"' }] }], 'a;b\r\n1;"c;""d"""\r\n'],
  ['a tab file, which knows no quotes', 'a\tb', '\t', [{ raw: '1\tx', values: [{ column: 'b', value: 'y\tz\n' }] }], 'a\tb\r\n1\ty z \r\n'],
  ['a row that is shorter than the header', 'a,b,c', ',', [{ raw: '1', values: [{ column: 'c', value: '3' }] }], 'a,b,c\r\n1,,3\r\n'],
  [
    'two values of one row',
    'a,b',
    ',',
    [
      {
        raw: '1,2',
        values: [
          { column: 'a', value: '3' },
          { column: 'b', value: '4' },
        ],
      },
    ],
    'a,b\r\n3,4\r\n',
  ],
  ['a header behind a byte order mark', '\uFEFFa,b', ',', [{ raw: '1,2', values: [{ column: 'a', value: '3' }] }], '\uFEFFa,b\r\n3,2\r\n'],
])('%s', (_edge, header, delimiter, rows, text) => expect(mendedRows(header, delimiter, rows)).toBe(text));

it('a column the header does not have cannot be mended', () =>
  expect(mendedRows('a,b', ',', [{ raw: '1,2', values: [{ column: 'c', value: '3' }] }])).toBeNull());
