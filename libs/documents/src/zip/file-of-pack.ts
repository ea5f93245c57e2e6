import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';

/** One file of a pack's ZIP. @throws when it is not there, or the bytes are no ZIP */
export async function fileOfPack(zip: Uint8Array, path: string): Promise<Buffer> {
  const opened = await fromBufferPromise(Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength), {});
  for await (const entry of opened.eachEntry()) {
    if (entry.fileName === path) return buffer(await opened.openReadStreamPromise(entry));
  }
  throw new Error(`${path} is not in this pack`);
}
