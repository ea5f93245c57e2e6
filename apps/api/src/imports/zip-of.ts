import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Writable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { RejectedFile } from './rejected-file';

/** Several files as one ZIP, made while it is sent. Two of one name get a number. */
export async function zipOf(files: readonly RejectedFile[], out: Writable): Promise<void> {
  const zip = new ZipFile();
  const taken = new Set<string>();
  for (const file of files) {
    const { name } = file;
    let free = name;
    for (let number = 2; taken.has(free); number += 1) free = name.replace(/(\.[^.]*)?$/, ` ${String(number)}$1`);
    taken.add(free);
    zip.addReadStreamLazy(free, (ready) => ready(null, Readable.from(file.text())));
  }
  zip.end();
  await pipeline(zip.outputStream, out);
}
