import { chunksOf, oneAhead } from './chunks';

async function* numbers(count: number, end?: Error): AsyncGenerator<number> {
  for (let n = 1; n <= count; n++) yield await Promise.resolve(n);
  if (end) throw end;
}
const all = async <Item>(items: AsyncIterable<Item>): Promise<Item[]> => {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
};

it.each([
  [0, []],
  [2, [[1, 2]]],
  [3, [[1, 2, 3]]],
  [4, [[1, 2, 3], [4]]],
])('%i items in groups of three', async (count, groups) => {
  expect(await all(chunksOf(numbers(count), 3))).toEqual(groups);
});

it.each([0, 1, 2, 5])('%i items one ahead come whole and in order', async (count) => {
  expect(await all(oneAhead(numbers(count), (n) => Promise.resolve(n * 10)))).toEqual(Array.from({ length: count }, (_, n) => (n + 1) * 10));
});

it('is never more than one item ahead of its consumer', async () => {
  let made = 0;
  for await (const n of oneAhead(numbers(6), (item) => Promise.resolve((made = item)))) {
    await new Promise((resolve) => setTimeout(resolve, 2));
    expect(made - n).toBeLessThanOrEqual(1);
  }
});

it('what came before a broken source is still given', async () => {
  const got: number[] = [];
  const work = async (): Promise<void> => {
    for await (const n of oneAhead(numbers(2, new Error('torn')), (item) => Promise.resolve(item))) got.push(n);
  };
  await expect(work()).rejects.toThrow('torn');
  expect(got).toEqual([1, 2]);
});

it('a consumer that stops closes the source', async () => {
  let closed = false;
  async function* source(): AsyncGenerator<number> {
    try {
      yield* numbers(9);
    } finally {
      closed = true;
    }
  }
  for await (const _ of oneAhead(source(), (item) => Promise.resolve(item))) break;
  expect(closed).toBe(true);
});

it('work that fails ahead of a consumer that stopped disturbs nobody', async () => {
  const unhandled = jest.fn();
  process.on('unhandledRejection', unhandled);
  const stopping = async (): Promise<void> => {
    for await (const _ of oneAhead(numbers(5), (item) => (item === 1 ? Promise.resolve(item) : Promise.reject(new Error('ahead')))))
      throw new Error('stopped');
  };
  await expect(stopping()).rejects.toThrow('stopped');
  await new Promise((resolve) => setTimeout(resolve, 5));
  process.off('unhandledRejection', unhandled);
  expect(unhandled).not.toHaveBeenCalled();
});
