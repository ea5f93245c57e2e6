import fc from 'fast-check';
import { JsonRecords, tornJson } from './json-records';
import type { JsonRecord } from './json-records';

const items = (path: readonly (string | number)[], kind: string): boolean =>
  kind === 'object' && typeof path.at(-1) === 'number' && path.at(-2) === 'items';

function readIn(text: string, cut: number): { records: JsonRecord[]; reader: JsonRecords } {
  const reader = new JsonRecords(items);
  const records: JsonRecord[] = [];
  for (let from = 0; from < text.length; from += cut) records.push(...reader.push(text.slice(from, from + cut)));
  return { records, reader };
}

const TEXT =
  '{"page": 1, "note": "a \\" } ] {",\n "items": [\n  {"id": 1, "parts": [{"x": [1, 2]}]},\n  {"id": 2, "text": "line\\n\\\\"}\n ], "more": {"items": []}}\n';

it('hands out the wanted values with their line and place, in chunks of any size', () => {
  for (let cut = 1; cut <= TEXT.length; cut += 1) {
    const { records, reader } = readIn(TEXT, cut);
    expect(records.map(({ row, path }) => [row, ...path])).toEqual([
      [3, 'items', 0],
      [4, 'items', 1],
    ]);
    expect(records.map(({ raw }) => JSON.parse(raw) as unknown)).toEqual([
      { id: 1, parts: [{ x: [1, 2] }] },
      { id: 2, text: 'line\n\\' },
    ]);
    expect(reader.complete).toBe(true);
  }
});

it('keys that look like values do not mislead it', () => {
  const { records } = readIn('{"a":"items","items":[{"items":"x","b":{"items":[{"deep":1}]}}]}', 7);
  // The inner list is wanted, too; its envelope is then no record of its own.
  expect(records.map(({ path }) => path)).toEqual([['items', 0, 'b', 'items', 0]]);
});

it('a text that stops inside a record is incomplete and shows how far it came', () => {
  const { records, reader } = readIn('{"items":[{"id":1},\n{"id":2,"te', 4);
  expect(records).toHaveLength(1);
  expect(reader.complete).toBe(false);
  expect(tornJson(reader.torn).map((event) => event.outcome)).toEqual(['rejected', 'file-problem']);
  expect(reader.torn).toMatchObject({ row: 2, raw: '{"id":2,"te' });
});

it('brackets that do not match are no JSON', () => expect(readIn('{"items":[}]', 3).reader.broken).toBe(true));

it('finds exactly the entries of a list, whatever they hold', () => {
  fc.assert(
    fc.property(
      fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { maxLength: 6 }),
      fc.integer({ min: 1, max: 40 }),
      fc.boolean(),
      (entries, cut, spaced) => {
        const plain = entries.filter((entry) => !JSON.stringify(entry).includes('"items"'));
        const { records } = readIn(JSON.stringify({ before: [1, { a: 2 }], items: plain }, null, spaced ? 2 : 0), cut);
        expect(records.map(({ raw }) => JSON.parse(raw) as unknown)).toEqual(JSON.parse(JSON.stringify(plain)));
      },
    ),
    { numRuns: 300 },
  );
});

it('records on one line have rows of their own: a report on one is not taken for a report on the other', () => {
  const { records, reader } = readIn('{"items":[{"id":1},{"id":2},\n\n\n{"id":3},{"id":4},{"id":5', 3);
  expect([...records, reader.torn].map((record) => record?.row)).toEqual([1, 2, 4, 5, 6]);
});
