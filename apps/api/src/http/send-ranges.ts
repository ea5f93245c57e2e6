import { once } from 'node:events';
import type { Request, Response } from 'express';

/** Something that can be sent from any place, and whose length and name are known before. */
export type Rangeable = {
  readonly bytes: number;
  /** Names these very bytes. */ readonly hash: string;
  read(from: number, until: number): AsyncIterable<Uint8Array>;
};
type Range = { readonly from: number; readonly until: number };

/**
 * The part a `Range` header asks for; null: the whole, because none was asked for, or one that servers may ignore (several, other units).
 *
 * @returns 'beyond' where nothing of it is there
 * @source RFC 9110, section 14.1.2
 */
export function rangeOf(header: string | undefined, bytes: number): Range | null | 'beyond' {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  const [, first = '', last = ''] = asked ?? [];
  if (!asked || (first === '' && last === '')) return null;
  if (first === '') return Number(last) === 0 ? 'beyond' : { from: Math.max(0, bytes - Number(last)), until: bytes };
  const [from, until] = [Number(first), last === '' ? bytes : Math.min(Number(last) + 1, bytes)];
  if (last !== '' && Number(last) < from) return null;
  return from >= bytes ? 'beyond' : { from, until };
}

/**
 * Sends it, or the part that is asked for, while it is being made: one piece is in memory, and a reader who goes away ends the making. A download that broke off goes on
 * with `Range` and `If-Range`; when the bytes are others by then, it gets the whole of them.
 */
export async function sendRanges(request: Request, response: Response, what: Rangeable): Promise<void> {
  const tag = `"${what.hash}"`;
  const condition = request.headers['if-range'];
  const same = condition === undefined || condition === tag;
  const range = same ? rangeOf(request.headers.range, what.bytes) : null;
  response.setHeader('accept-ranges', 'bytes').setHeader('etag', tag);
  if (range === 'beyond') {
    response.status(416).setHeader('content-range', `bytes */${what.bytes}`).end();
    return;
  }
  const { from, until } = range ?? { from: 0, until: what.bytes };
  if (range) response.status(206).setHeader('content-range', `bytes ${from}-${until - 1}/${what.bytes}`);
  response.setHeader('content-length', String(until - from));
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  try {
    for await (const piece of what.read(from, until)) {
      if (response.closed) return;
      if (!response.write(piece)) await Promise.race([once(response, 'drain'), once(response, 'close')]);
    }
    response.end();
  } catch (error) {
    // The head is out: only a broken connection tells that these are not all the bytes.
    response.destroy();
    throw error;
  }
}
