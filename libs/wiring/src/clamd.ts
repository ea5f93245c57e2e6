import { connect } from 'node:net';
import type { Socket } from 'node:net';

const CHUNK = 64 * 1024;
const PATIENCE_MS = 30_000;

/** Where clamd listens: `host:port`, or the path of its socket. */
const socketTo = (address: string): Socket => {
  const [, host, port] = /^\[?([^/]+?)\]?:(\d+)$/.exec(address) ?? [];
  return host !== undefined && port !== undefined ? connect(Number(port), host) : connect(address);
};

/**
 * Asks a running clamd about some bytes (INSTREAM). null when it cannot be reached, does not answer within 30 seconds, or answers something else: then
 * nobody knows, and the file is not taken.
 */
export const clamdAt =
  (address: string) =>
  (bytes: Uint8Array): Promise<{ readonly by: string; readonly found: boolean } | null> =>
    new Promise((resolve) => {
      const socket = socketTo(address);
      let answer = '';
      const end = (result: { readonly by: string; readonly found: boolean } | null): void => {
        socket.destroy();
        resolve(result);
      };
      socket.setTimeout(PATIENCE_MS, () => end(null));
      socket.on('error', () => end(null));
      socket.on('data', (part: Buffer) => (answer += part.toString('latin1')));
      socket.on('close', () =>
        end(/\bFOUND\b/.test(answer) ? { by: 'clamd', found: true } : /\bOK\b/.test(answer) ? { by: 'clamd', found: false } : null),
      );
      socket.on('connect', () => {
        socket.write('zINSTREAM\0');
        for (let at = 0; at < bytes.length; at += CHUNK) {
          const part = bytes.subarray(at, at + CHUNK);
          const size = Buffer.alloc(4);
          size.writeUInt32BE(part.length);
          socket.write(size);
          socket.write(part);
        }
        socket.write(Buffer.alloc(4));
      });
    });
