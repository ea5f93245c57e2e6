import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mutantsOf, sample } from './mutants-of.mjs';
import { planted as textWith } from './planted.mjs';

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

for (const [what, text, expected] of [
  ['a comparison, its sides kept together', 'const f = a + 1 < b;', '(__mistake(0) ? ((a + 1) <= (b)) : (a + 1 < b))'],
  [
    'a chain that may stop half way is switched as a whole',
    'const f = a?.filter(g).length;',
    '(__mistake(0) ? ((a).length) : (a?.filter(g).length))',
  ],
])
  test(what, () => {
    const [first] = mutantsOf('x.ts', text);
    assert.equal(textWith(text, [{ ...first, id: 0 }]), `const f = ${expected};`);
  });

test('with every switch off it does what it did, with one on it does something else', () => {
  const text = 'globalThis.out = [1, 2, 3].filter((n) => n > 1 && !(n === limit)).map((n) => (n === 3 ? { 7: true } : n));';
  const mistakes = mutantsOf('x.ts', text).map((mistake, id) => ({ ...mistake, id }));
  const run = (on) => {
    new Function('limit', '__mistake', textWith(text, mistakes))(2, (id) => id === on);
    return JSON.stringify(globalThis.out);
  };
  assert.equal(run(-1), '[{"7":true}]');
  const unseen = mistakes.filter(({ id }) => run(id) === run(-1)).map(({ was, now }) => `${was} -> ${now}`);
  assert.deepEqual(unseen, ['1 -> 2', '1 -> 2']);
});
