import { blinded } from './blinded';

const told = [
  { id: 'a', hashed: { email: 'e1', name: 'n1', postcode: 'p1', city: 'c1' } },
  { id: 'b', hashed: { places: { s1: { postcode: 'p1', city: 'c2' }, s2: { postcode: 'p2' } } } },
  { id: 'c', hashed: null },
];

it('what was equal is equal, what differed differs', () => {
  const [a, b] = blinded(told, null).map(({ hashed }) => hashed);
  expect(a?.postcode).toBe(b?.places?.['s1']?.postcode);
  expect(a?.postcode).not.toBe(b?.places?.['s2']?.postcode);
  expect(a?.city).not.toBe(b?.places?.['s1']?.city);
});
it('nothing that was there is there', () => expect(JSON.stringify(blinded(told, 'gone:x'))).not.toMatch(/"(e1|n1|p1|p2|c1|c2)"/));
it('address, name and login are gone, the buyer has another name', () =>
  expect(blinded(told, 'gone:x')[0]?.hashed).toEqual({
    blinded: true,
    buyer: 'gone:x',
    postcode: expect.any(String) as string,
    city: expect.any(String) as string,
  }));
it('two orders of one postcode cannot be told to be of one postcode', () =>
  expect(blinded(told, null)[0]?.hashed.postcode).not.toBe(blinded(told, null)[0]?.hashed.postcode));
it('a statement without hashes, or blinded before, is left as it is', () => {
  const once = blinded(told, 'gone:x');
  expect(once.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(blinded(once, null)).toEqual([]);
});
