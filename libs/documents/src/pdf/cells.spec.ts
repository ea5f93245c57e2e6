import { cellsOf } from './cells';

it.each([
  ['tabs', 'order\tsku\tnote', '302\tA1\tfragile', ['order=302', 'sku=A1', 'note=fragile']],
  ['semicolons and quotes that hold one', 'order;note;sum', '302;"say ""hi""; please";9', ['order=302', 'note=say "hi"; please', 'sum=9']],
  ['empty cells are left out', 'order,sku,note', '302,,x', ['order=302', 'note=x']],
  ['a row that does not fit its header is not guessed at', 'order,sku', '302,A1,more', []],
  ['no header', null, '302,A1', []],
  ['a header of one word', 'order', '302', []],
])('%s', (_edge, header, row, cells) => {
  expect(cellsOf(header, row).map(({ name, value }) => `${name}=${value}`)).toEqual(cells);
});
