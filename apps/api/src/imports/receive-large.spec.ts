import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { createServer, request as ask } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Request } from 'express';
import type { AppError } from '../http/app-error';
import { discard, receiveUpload } from './receive-upload';

const MB = 1_000_000;
const LIMITS = { maxBytes: 11 * MB, maxFileBytes: 1 * MB };

const headOf = (name: string): string => `--x\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\n\r\n`;
/** A form that is never in memory as a whole. */
function* form(...files: readonly (readonly [name: string, bytes: number])[]): Generator<Buffer> {
  const piece = Buffer.alloc(256 * 1024, 7);
  for (const [name, bytes] of files) {
    yield Buffer.from(headOf(name));
    for (let left = bytes; left > 0; left -= piece.length) yield left < piece.length ? piece.subarray(0, left) : piece;
    yield Buffer.from('\r\n');
  }
  yield Buffer.from('--x--\r\n');
}

describe('files that are larger than one may be', () => {
  let folder: string;
  let server: Server;
  let url: string;
  let most = 0;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'large-'));
    server = createServer((request: IncomingMessage, response) => {
      const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 20);
      receiveUpload(request as Request, { folder, ...LIMITS })
        .then(async (upload) => {
          const kept = await Promise.all(upload.files.map(async ({ name, bytes, spool }) => [name, bytes, (await stat(spool)).size]));
          await discard(upload);
          response.end(JSON.stringify(kept));
        })
        .catch((error: AppError) => {
          response.statusCode = 413;
          response.end(JSON.stringify(error.code));
        })
        .finally(() => clearInterval(watch));
    }).listen(0, '127.0.0.1');
    await new Promise((listening) => server.once('listening', listening));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    server.close();
    await rm(folder, { recursive: true });
  });

  /** Sends all of it before it listens, as a browser does, and reads the answer on the same connection. */
  const send = (pieces: Iterable<Buffer>, headers: Record<string, string | number> = {}): Promise<{ status: number; body: unknown }> =>
    new Promise((resolve, reject) => {
      const asked = ask(
        url,
        { method: 'POST', agent: false, headers: { 'content-type': 'multipart/form-data; boundary=x', ...headers } },
        (response) => {
          let text = '';
          response.on('data', (part: Buffer) => (text += part.toString()));
          response.on('end', () => resolve({ status: response.statusCode ?? 0, body: JSON.parse(text) as unknown }));
        },
      );
      asked.on('error', reject);
      Readable.from(pieces).pipe(asked);
    });

  it('a photo of 300 MB between two small ones: both are kept, it is told with its size, and memory stays flat', async () => {
    const before = process.memoryUsage().rss;
    most = 0;
    const { body } = await send(form(['before.jpg', 2_000], ['huge.jpg', 300 * MB], ['after.jpg', 3_000]));
    expect(body).toEqual([
      ['before.jpg', 2_000, 2_000],
      ['huge.jpg', 300 * MB, expect.any(Number)],
      ['after.jpg', 3_000, 3_000],
    ]);
    const spooled = (body as [string, number, number][])[1]?.[2] ?? 0;
    expect([spooled <= LIMITS.maxFileBytes, (most - before) / MB < 120]).toEqual([true, true]);
    expect(await readdir(folder)).toEqual([]);
  }, 30_000);

  it('a byte more than may be is too large, the very limit is not', async () => {
    const { body } = await send(form(['limit.jpg', MB], ['more.jpg', MB + 1]));
    const sizes = (body as [string, number, number][]).map(([name, bytes, kept]) => [name, bytes, kept === bytes]);
    expect(sizes).toEqual([
      ['limit.jpg', MB, true],
      ['more.jpg', MB + 1, false],
    ]);
  });

  it('what says it is 3 GB is refused before a byte of it is read', async () => {
    expect(await send(form(['a.jpg', 10]), { 'content-length': 3_000 * MB }).catch((error: Error) => error.message)).toMatchObject({
      status: 413,
      body: 'too-large',
    });
  });

  it('many files that are allowed one by one are not as many as one likes', async () => {
    expect(await send(form(...Array.from({ length: 14 }, (_, nth) => [`${nth}.jpg`, MB] as const)))).toEqual({ status: 413, body: 'too-large' });
    expect(await readdir(folder)).toEqual([]);
  });
});
