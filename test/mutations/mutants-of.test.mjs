import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mutantsOf, sample } from './mutants-of.mjs';

const planted = (text) => mutantsOf('x.ts', text).map(({ was, now }) => `${was} -> ${now}`);

for (const [what, text, expected] of [
  ['a comparison', 'const f = (a: number) => a <= limit;', ['<= -> <']],
  ['a number', 'const days = 48;', ['48 -> 49']],
  ['and for or', 'const f = a && b;', ['&& -> ||']],
  ['a choice', 'const f = a ? b : c;', ['a ? b : c -> a ? c : b']],
  ['a condition', 'if (a) go();', ['a -> false', 'a -> true']],
  ['a lost negation', 'const f = !a;', ['!a -> a']],
  ['a left out filter', 'const f = list.filter(isLate);', ['list.filter(isLate) -> list']],
  ['joined texts are no sum', "const f = a + 'x';", []],
  ['types and imports are left alone', "import { a } from './b'; type T = 1 | 2;", []],
])
  test(what, () => assert.deepEqual(planted(text), expected));

test('a sample is the same for the same seed, in the order of the files, and never longer than asked', () => {
  const mutants = mutantsOf('x.ts', Array.from({ length: 50 }, (_, n) => `const a${n} = ${n} < b;`).join('\n'));
  assert.deepEqual(sample(mutants, 10, 1), sample(mutants, 10, 1));
  assert.notDeepEqual(sample(mutants, 10, 1), sample(mutants, 10, 2));
  assert.equal(sample(mutants, 10, 1).length, 10);
  const starts = sample(mutants, 10, 1).map(({ start }) => start);
  assert.deepEqual(
    starts,
    [...starts].sort((a, b) => a - b),
  );
});
