import { once } from 'node:events';
import type { Response } from 'express';

/** `attachment` with a name in both spellings: plain ASCII for old readers, UTF-8 for the others (RFC 6266). */
export function attachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\]/g, '_');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`;
}

/** Sends text while it is being made: memory stays flat, and a reader who goes away ends the making. */
export async function sendText(
  response: Response,
  { name, type, text }: { readonly name: string; readonly type: string; readonly text: AsyncIterable<string> | Iterable<string> },
): Promise<void> {
  response.setHeader('content-type', type);
  response.setHeader('content-disposition', attachment(name));
  for await (const piece of text) {
    if (response.closed) return;
    if (!response.write(piece)) await Promise.race([once(response, 'drain'), once(response, 'close')]);
  }
  response.end();
}
