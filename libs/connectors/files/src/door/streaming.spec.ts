import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { IncomingFile } from '@weerwoord/ports';
import { aContext, aFile, collect } from '../../testing';
import { fileDoor } from './file-door';

const door = fileDoor();
const HEADER =
  'amazon-order-id\tpurchase-date\tlast-updated-date\torder-status\tfulfillment-channel\tsales-channel\tproduct-name\tsku\tquantity\tcurrency\titem-price\n';
const line = (n: number): string =>
  `302-0000001-${String(n).padStart(7, '0')}\t2026-09-01T08:04:21+00:00\t2026-09-11T10:00:00+00:00\tShipped\tMerchant\tAmazon.de\tKaffeebecher ${n}\tMUG\t1\tEUR\t12.99\n`;

/** A file that is never anywhere as a whole: its chunks are made when they are asked for. */
function aVirtualFile(chunks: number, padding = ''): { file: IncomingFile; asked: () => number } {
  const body = Buffer.from(
    Array.from({ length: padding === '' ? 2000 : 100 }, (_, n) => line(n).replace('Kaffeebecher', `Kaffeebecher ${padding}`)).join(''),
  );
  let asked = 0;
  return {
    asked: () => asked,
    file: {
      path: 'virtual.txt',
      size: HEADER.length + chunks * body.length,
      async *open() {
        yield await Promise.resolve(Buffer.from(HEADER));
        for (asked = 0; asked < chunks; asked += 1) yield Buffer.from(body);
      },
    },
  };
}

it('rows are read when they are taken: after one row hardly more than the head was asked for', async () => {
  const { file, asked } = aVirtualFile(1000);
  for await (const row of door.read(file, 'amazon-all-orders', aContext())) {
    expect(row.outcome).toBe('read');
    break;
  }
  expect(asked()).toBeLessThan(5);
});

it('recognising asks for the head only', async () => {
  const { file, asked } = aVirtualFile(1000);
  await door.recognise(file, aContext());
  expect(asked()).toBeLessThan(5);
});

/** Bytes still held after a full collection: unlike the resident size, no matter of when the collector last ran. */
async function heldBytes(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  collectGarbage();
  await setImmediate(); // freed buffers are counted off in the turn after the collection
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

it('a file of 400 MB is read in the memory of a few chunks', async () => {
  const { file } = aVirtualFile(1800, 'mit langem Namen '.repeat(150));
  const before = await heldBytes();
  let peak = before;
  let rows = 0;
  for await (const row of door.read(file, 'amazon-all-orders', aContext())) {
    if (row.outcome === 'read') rows += 1;
    if (rows % 20_000 === 0) peak = Math.max(peak, await heldBytes());
  }
  expect([rows, file.size > 400_000_000]).toEqual([180_000, true]);
  expect(peak - before).toBeLessThan(20_000_000);
}, 60_000);

it.each(['utf8', 'utf16le'] as const)('chunks of any size give the same rows (%s)', async (encoding) => {
  const text = `\uFEFF${HEADER}${line(1)}${line(2).replace('Kaffeebecher', 'Größe „M“ 日本 🧑‍🤝‍🧑')}${line(3).trimEnd()}`;
  const bytes = Buffer.from(text, encoding);
  const whole = JSON.stringify(await collect(door.read(aFile(bytes), 'amazon-all-orders', aContext())));
  for (const chunk of [1, 2, 3, 5, 7, 64, 100]) {
    expect(JSON.stringify(await collect(door.read(aFile(bytes, { chunk }), 'amazon-all-orders', aContext())))).toBe(whole);
  }
});

it('a stream that breaks gives its rows and says so', async () => {
  const broken: IncomingFile = {
    path: 'broken.txt',
    size: 1,
    async *open() {
      yield await Promise.resolve(Buffer.from(HEADER + line(1) + line(2)));
      throw new Error('disk gone');
    },
  };
  const all = await collect(door.read(broken, 'amazon-all-orders', aContext()));
  expect([all.read.length, all.problems.map(({ code }) => code)]).toEqual([2, ['unreadable']]);
});
