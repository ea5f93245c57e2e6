import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { clamdAt } from './clamd';

/** Speaks as much of clamd as is asked: reads the stream to its end, then answers by what was in it. */
async function clamdThatAnswers(answerTo: (bytes: Buffer) => string): Promise<{ server: Server; address: string }> {
  const server = createServer((socket: Socket) => {
    let heard = Buffer.alloc(0);
    socket.on('data', (part: Buffer) => {
      heard = Buffer.concat([heard, part]);
      const head = 'zINSTREAM\0'.length;
      const parts: Buffer[] = [];
      for (let at = head; at + 4 <= heard.length;) {
        const size = heard.readUInt32BE(at);
        if (size === 0) return void socket.end(answerTo(Buffer.concat(parts)));
        if (at + 4 + size > heard.length) return;
        parts.push(heard.subarray(at + 4, at + 4 + size));
        at += 4 + size;
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, address: `127.0.0.1:${(server.address() as AddressInfo).port}` };
}

it.each([
  ['clean', 'hello', { by: 'clamd', found: false }],
  ['infected', 'EICAR', { by: 'clamd', found: true }],
  ['larger than one part', 'x'.repeat(200_000), { by: 'clamd', found: false }],
])('a file that is %s', async (_edge, words, expected) => {
  const { server, address } = await clamdThatAnswers((bytes) =>
    bytes.includes('EICAR') ? 'stream: Eicar-Test-Signature FOUND\0' : bytes.length === words.length ? 'stream: OK\0' : 'stream: ERROR\0',
  );
  expect(await clamdAt(address)(Buffer.from(words))).toEqual(expected);
  server.close();
});

it('an answer that is none says nothing', async () => {
  const { server, address } = await clamdThatAnswers(() => 'INSTREAM size limit exceeded. ERROR\0');
  expect(await clamdAt(address)(Buffer.from('x'))).toBeNull();
  server.close();
});

it('nobody there says nothing', async () => {
  expect(await clamdAt('127.0.0.1:1')(Buffer.from('x'))).toBeNull();
});
