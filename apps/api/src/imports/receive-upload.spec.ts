import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Request } from 'express';
import { AppError } from '../http/app-error';
import { receiveUpload, shownName } from './receive-upload';

it.each([
  ['folders stay', 'export/november/orders.txt', 'export/november/orders.txt'],
  ['a way out of the folder does not', '../../etc/passwd', 'etc/passwd'],
  ['nor a path of another system', 'C:\\Users\\sanne\\orders.txt', 'C:/Users/sanne/orders.txt'],
  ['control characters are taken out', 'a\u0000b\r\n.txt', 'ab.txt'],
  ['letters of any language stay', 'заказы – ноябрь.csv', 'заказы – ноябрь.csv'],
  ['no name', undefined, ''],
])('%s', (_edge, given, shown) => expect(shownName(given)).toBe(shown));

it('an upload torn off in the middle ends, and leaves no file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'torn-'));
  let ended: (outcome: unknown) => void = () => undefined;
  const outcome = new Promise((resolve) => (ended = resolve));
  const server = createServer((request: IncomingMessage) => {
    receiveUpload(request as Request, { folder, maxBytes: 10_000_000 }).then(ended, ended);
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  const part = '--x\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\n' + 'row\n'.repeat(50_000);
  socket.write(`POST / HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 9000000\r\n\r\n${part}`);
  for (let waited = 0; waited < 100 && (await readdir(folder)).length === 0; waited += 1) await new Promise((later) => setTimeout(later, 20));
  expect(await readdir(folder)).toHaveLength(1);
  socket.destroy();
  expect(await outcome).toBeInstanceOf(AppError);
  expect(await readdir(folder)).toEqual([]);
  server.close();
  await rm(folder, { recursive: true });
});
