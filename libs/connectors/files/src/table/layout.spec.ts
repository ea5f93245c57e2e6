import { TABLE_KINDS } from '../door/table-kinds';
import { fitOf } from './columns';
import { findLayout, repeatsHeader } from './layout';

const score = (header: readonly string[]): number => Math.max(0, ...TABLE_KINDS.map((kind) => fitOf(kind, header)));
const EBAY = 'Sales Record Number,Order Number,Item Number,Item Title,Quantity,Sold For,Total Price,Sale Date';

it.each<[string, string, string, number, string]>([
  ['tabs', 'amazon-order-id\tpurchase-date\torder-status\tsales-channel\n1\t2\t3\t4\n', '\t', 0, 'amazon-order-id'],
  ['semicolons, with commas in the cells', 'Kolom A;Kolom B\n1,5;2,5\n3,5;4,5\n', ';', 0, 'Kolom A'],
  ['pipes', 'a|b|c\n1|2|3\n', '|', 0, 'a'],
  ['commas inside quotes do not count', 'a;b\n"1,2,3";x\n"4,5,6";y\n', ';', 0, 'a'],
  ['a line of commas before the header', `,,,,,,,\n${EBAY}\n,,,,,,,\n1,2,3,4,5,6,7,8\n`, ',', 1, 'Sales Record Number'],
  ['a blank line before the header', `\n${EBAY}\n1,2,3,4,5,6,7,8\n`, ',', 1, 'Sales Record Number'],
  ['a header led by a TAB', `,,,,,,,\n\t${EBAY}\n1,2,3,4,5,6,7,8\n`, ',', 1, 'Sales Record Number'],
  ['words before the header', `Orders report\nCreated 1-9-2026\n${EBAY}\n1,2,3,4,5,6,7,8\n`, ',', 2, 'Sales Record Number'],
  ['Excel says which delimiter', 'sep=;\na;b,c\n1;2,3\n', ';', 1, 'a'],
  ['a mark before the first name', '\uFEFFa;b\n1;2\n', ';', 0, 'a'],
])('%s', (_name, text, delimiter, before, first) => {
  const layout = findLayout(text, score);
  expect([layout?.delimiter, layout?.before, layout?.header[0]]).toEqual([delimiter, before, first]);
});

it('nameless columns at the end of a header are none', () => expect(findLayout('a,b,,\n1,2,,\n', score)?.header).toEqual(['a', 'b']));
it('one word per line is no table', () => expect(findLayout('Hello\nthere\n', score)).toBeNull());
it('the first rows come along for the preview, without padding', () =>
  expect(findLayout('a,b\n,\n1,2\n\n3,4\n', score)?.preview).toEqual([
    ['1', '2'],
    ['3', '4'],
  ]));

it.each<[string, string[], boolean]>([
  ['all cells', ['order-id', 'sku', 'qty'], true],
  ['all but one', ['10/20/23', 'sku', 'qty'], true],
  ['other capitals', ['ORDER-ID', 'Sku', ''], true],
  ['one cell by chance', ['302-1', 'sku', '2'], false],
  ['none', ['302-1', 'MUG', '2'], false],
])('a row repeats the header with %s: %s', (_name, cells, expected) => expect(repeatsHeader(cells, ['order-id', 'sku', 'qty'])).toBe(expected));

it("every kind's needed and forbidden columns are columns it knows", () => {
  for (const kind of TABLE_KINDS) expect(Object.keys(kind.columns)).toEqual(expect.arrayContaining([...kind.needs.flat(), ...(kind.not ?? [])]));
});

it('no spelling stands for two columns of one kind', () => {
  for (const kind of TABLE_KINDS) {
    const spellings = Object.values(kind.columns).flat();
    expect(spellings.filter((spelling, at) => spellings.indexOf(spelling) !== at)).toEqual([]);
  }
});
