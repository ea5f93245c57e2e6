import { idFor } from './id-for';

it.each([
  ['the same parts', ['a', 'b'], ['a', 'b'], true],
  ['parts cut elsewhere', ['ab', 'c'], ['a', 'bc'], false],
  ['a part more', ['a', ''], ['a'], false],
])('%s', (_edge, one, other, same) => {
  expect(idFor('order', ...one) === idFor('order', ...other)).toBe(same);
});
it('another kind of thing has another id', () => expect(idFor('order', 'a')).not.toBe(idFor('claim', 'a')));
it('is a UUID of version 8', () => expect(idFor('order', 'a')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/));
