import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export type RunningWorker = { stop(): Promise<void> };

/**
 * The built worker as a process of its own, on the stores this bench was given: what is measured shares no event loop with what measures. Its log goes to
 * stderr.
 *
 * @param settings more of its environment
 * @throws when there is no queue, or the worker ends before it runs
 */
export async function aWorker(settings: Readonly<Record<string, string>> = {}): Promise<RunningWorker> {
  if (!process.env['REDIS_URL']) throw new Error('the bench of claims needs a queue: run it with npm run bench');
  const child = spawn(process.execPath, [join('dist', 'apps', 'worker', 'main.mjs')], {
    env: { ...process.env, LOG_LEVEL: 'info', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the worker ended with ${String(code)}`)));
    child.stdout.on('data', (text: Buffer) => {
      if (text.includes('worker runs')) resolve();
    });
  });
  child.removeAllListeners('exit');
  return {
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
