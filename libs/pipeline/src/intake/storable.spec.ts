import { storable } from './storable';

it.each([
  ['a zero character', 'MUG\0BLUE', 'MUG\uFFFDBLUE'],
  ['the first half of a character', 'a\uD83Cb', 'a\uFFFDb'],
  ['the second half alone', '\uDF81', '\uFFFD'],
  ['several, deep down and in a key', { texts: { 'k\0': ['x\0\0', 1, null] } }, { texts: { 'k\uFFFD': ['x\uFFFD\uFFFD', 1, null] } }],
])('%s is replaced', (_name, given, made) => expect(storable(given)).toEqual(made));

it.each([
  ['text of any tongue', { name: 'Größe „M“ 日本 🧑‍🤝‍🧑\t\n' }],
  ['an instant, nothing, a number', { at: new Date(0), no: null, n: 1.5, lists: [[{ key: 'k' }]] }],
  ['bytes', new Uint8Array([0, 0])],
])('%s stays the very same', (_name, given) => expect(storable(given)).toBe(given));
