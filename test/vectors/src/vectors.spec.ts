import { difference } from './difference';
import { runVector } from './run-vector';
import { readVectors, ruleOf } from './vector';

const VECTOR = '{"id":"X1","given":{"fn":"double","n":2},"expect":4,"why":"twice"}';
const ids = (name: string, text: string): string[] => readVectors(name, text).vectors.map(({ id }) => id);

it.each([
  ['one of its own', 'a.json', VECTOR, ['X1']],
  ['a list', 'a.json', `[${VECTOR},${VECTOR}]`, ['X1', 'X1']],
  ['a list under a name', 'a.json', `{"title":"mine","vectors":[${VECTOR}]}`, ['X1']],
  ['lines', 'a.jsonl', `${VECTOR}\n\n${VECTOR}\n`, ['X1', 'X1']],
  ['a block of a sheet', 'a.md', `# Sheet\n\n\`\`\`json\n[${VECTOR}]\n\`\`\`\n`, ['X1']],
  [
    'two blocks, one of another kind',
    'a.md',
    `\`\`\`json\n{"given":1}\n\`\`\`\n\`\`\`ts\nconst a = {"given":1};\n\`\`\`\n~~~json\n[${VECTOR}]\n~~~\n`,
    ['X1'],
  ],
  ['lines that end as on Windows', 'a.md', `\`\`\`json\r\n[${VECTOR}]\r\n\`\`\`\r\n`, ['X1']],
  ['an id that is a number, or none', 'a.json', '[{"id":7,"given":{"fn":"f"},"expect":1},{"given":{"fn":"f"},"expect":1}]', ['7', '(no id)']],
])('reads %s', (_what, name, text, expected) => {
  expect(ids(name, text)).toEqual(expected);
});

it('names what it cannot read, and reads the rest', () => {
  const { vectors, problems } = readVectors('a.md', `text\n\`\`\`json\n[{"given": oops}]\n\`\`\`\n\n\`\`\`json\n[${VECTOR}]\n\`\`\`\n`);
  expect([vectors.length, problems.length, problems[0]?.startsWith('a.md, block at line 2:')]).toEqual([1, 1, true]);
});

it.each([
  [{ fn: 'a' }, 'a'],
  [{ rule: 'B' }, 'B'],
  [{ n: 1 }, null],
])('knows the rule of %j', (given, name) => {
  expect(ruleOf({ given })).toBe(name);
});

it.each([
  ['what is not named may be anything', { a: 1 }, { a: 1, b: 2 }, null],
  ['a text is no number', { a: 1 }, { a: '1' }, 'expect.a: expected 1, got "1"'],
  ['a count is the same or it is not', 2, 2.0000000001, 'expect: expected 2, got 2.0000000001'],
  ['a fraction to a billionth', 0.666666666667, 2 / 3, null],
  ['missing is not null', { a: null }, {}, 'expect.a: expected null, got nothing'],
  ['a third is a third, written with twelve digits', 0.333333333333, 1 / 3, null],
  ['but not with three', 0.333, 1 / 3, 'expect: expected 0.333, got 0.3333333333333333'],
  ['a list is as long as it is', [1, 2], [1, 2, 3], 'expect: expected 2 entries, got 3: [1,2,3]'],
  ['and in its order', { a: ['x', 'y'] }, { a: ['y', 'x'] }, 'expect.a[0]: expected "x", got "y"'],
  ['an object is no list', {}, [], 'expect: expected an object, got []'],
])('compares strictly: %s', (_what, expected, got, apart) => {
  expect(difference(expected, got)).toBe(apart);
});

describe('one vector', () => {
  const vector = { id: 'X1', given: { fn: 'double', n: 2 }, expect: 4, why: 'twice' };
  const double = ({ n }: Readonly<Record<string, unknown>>): unknown => {
    if (typeof n !== 'number') throw new TypeError('n is missing');
    return 2 * n;
  };
  it('passes with its own reason', () => {
    expect(runVector(vector, { double })).toEqual({ id: 'X1', fn: 'double', pass: true, got: 4, why: 'twice' });
  });
  it.each([
    ['another answer', { ...vector, expect: 5 }, { double }, 'expect: expected 5, got 4'],
    ['something missing', { ...vector, given: { fn: 'double' } }, { double }, 'TypeError: n is missing'],
    ['a rule nobody knows', vector, {}, 'no adapter for double'],
    ['a rule named like a part of every object', { ...vector, given: { fn: 'toString' } }, {}, 'no adapter for toString'],
    ['no rule', { ...vector, given: {} }, { double }, 'the vector names no rule (fn)'],
  ])('fails for %s, and says why', (_what, asked, adapters, why) => {
    const { pass, why: said } = runVector(asked, adapters);
    expect([pass, said]).toEqual([false, why]);
  });
  it('compares dates as they are printed', () => {
    expect(runVector({ ...vector, expect: '2026-11-20T00:00:00.000Z' }, { double: () => new Date('2026-11-20') }).pass).toBe(true);
  });
});
