import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

export type QueueServer = {
  readonly url: string;
  /** As a crash would: at once, and all it remembered is gone. */
  kill(): Promise<void>;
  /** On the same port, empty. */
  start(): Promise<void>;
  stop(): Promise<void>;
};

const CHILD = join(process.cwd(), 'apps', 'local', 'valkey-child.mjs');
const SECRET = 'specs';

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

/** The built-in queue server in a process of its own: real Redis protocol, memory only. */
export async function aQueueServer(): Promise<QueueServer> {
  const port = await freePort();
  let child: ChildProcess | null = null;
  const start = async (): Promise<void> => {
    child = spawn(process.execPath, ['--no-warnings', CHILD, String(port)], {
      env: { ...process.env, WEERWOORD_QUEUE_PASSWORD: SECRET },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    await once(child, 'message');
  };
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const running = child;
    child = null;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    running.kill(signal);
    await once(running, 'exit');
  };
  await start();
  return { url: `redis://:${SECRET}@127.0.0.1:${String(port)}`, start, kill: () => end('SIGKILL'), stop: () => end('SIGKILL') };
}
