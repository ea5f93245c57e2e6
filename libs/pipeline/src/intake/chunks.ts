/** Groups what an iterator gives; the last group may be smaller, none is empty. */
export async function* chunksOf<Item>(items: AsyncIterable<Item>, size: number): AsyncGenerator<Item[]> {
  let chunk: Item[] = [];
  for await (const item of items) {
    chunk.push(item);
    if (chunk.length >= size) {
      yield chunk;
      chunk = [];
    }
  }
  if (chunk.length > 0) yield chunk;
}

/** Does `work` on each item while the one before is still with the consumer: reading goes on while the database writes. One ahead, never more. */
export async function* oneAhead<Item, Made>(items: AsyncIterable<Item>, work: (item: Item) => Promise<Made>): AsyncGenerator<Made> {
  const start = (item: Item): Promise<Made> => {
    const made = work(item);
    made.catch(() => undefined); // told when it is this one's turn; a consumer that stopped before that does not want to know
    return made;
  };
  let ready: Promise<Made> | null = null;
  const source = items[Symbol.asyncIterator]();
  try {
    for (;;) {
      const taken = source.next().then((next) => (next.done ? null : { made: start(next.value) }));
      taken.catch(() => undefined); // as above
      if (ready) yield await ready;
      const next = await taken;
      if (!next) return;
      ready = next.made;
    }
  } finally {
    await source.return?.();
  }
}
