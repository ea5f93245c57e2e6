/** First bytes looked at to tell what a file is. */
export const HEAD_BYTES = 262_144;

export type Headed = {
  /** The first bytes of the file, at most `HEAD_BYTES` plus one chunk. */
  readonly head: Uint8Array;
  /** True when `head` is the whole file. */
  readonly whole: boolean;
  /** The file from its first byte on, read once. */
  readonly all: AsyncIterable<Uint8Array>;
};

/** Looks at the beginning of a stream without losing it: a file is opened once and both sniffed and read. */
export async function takeHead(source: AsyncIterable<Uint8Array>, wanted: number = HEAD_BYTES): Promise<Headed> {
  const chunks = source[Symbol.asyncIterator]();
  const taken: Uint8Array[] = [];
  let size = 0;
  let whole = false;
  let torn: unknown = null;
  while (size < wanted) {
    try {
      const next = await chunks.next();
      if (next.done) {
        whole = true;
        break;
      }
      taken.push(next.value);
      size += next.value.length;
    } catch (cause) {
      torn = cause ?? new Error('unreadable'); // a packed file that is cut early: what came before it is still read
      break;
    }
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      yield* taken;
      if (torn) throw torn instanceof Error ? torn : new Error('unreadable', { cause: torn });
      if (whole) return;
      for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
    } finally {
      await chunks.return?.();
    }
  }
  return { head: taken.length === 1 && taken[0] ? taken[0] : Buffer.concat(taken), whole, all: all() };
}
