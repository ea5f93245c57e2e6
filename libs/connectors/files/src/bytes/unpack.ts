import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** What a packed text may grow to; real exports grow 5 to 50 times. */
const MOST_GROWTH = 400;
const FREE_BYTES = 268_435_456;

/** A packed file that cannot be unpacked further: cut off, damaged, or made to fill the memory. */
export class UnpackError extends Error {
  override readonly name = 'UnpackError';
  constructor(
    readonly code: 'cut-off' | 'damaged' | 'zip-bomb',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b;

/** The unpacked bytes of a gzip stream as they come; throws `UnpackError` where the packed data ends early or is damaged. */
export async function* gunzipped(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  let taken = 0;
  let given = 0;
  const source = Readable.from(
    counted(packed, (bytes) => (taken += bytes)),
    { objectMode: true },
  );
  source.on('error', (cause) => gunzip.destroy(cause));
  source.pipe(gunzip);
  try {
    for await (const chunk of gunzip as AsyncIterable<Buffer>) {
      given += chunk.length;
      if (given > FREE_BYTES && given > taken * MOST_GROWTH) throw new UnpackError('zip-bomb', 'grows without end when unpacked');
      yield chunk;
    }
  } catch (cause) {
    if (cause instanceof UnpackError) throw cause;
    const code = (cause as NodeJS.ErrnoException).code;
    throw new UnpackError(code === 'Z_BUF_ERROR' ? 'cut-off' : 'damaged', 'cannot be unpacked', { cause });
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}

async function* counted(chunks: AsyncIterable<Uint8Array>, count: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    count(chunk.length);
    yield chunk;
  }
}
