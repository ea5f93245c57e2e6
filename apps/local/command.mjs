import path from 'node:path';
import { openForCommand } from './command-stores.mjs';
import { needsStore } from './needs-store.mjs';
import { runInForeground } from './one-shot.mjs';
import { stopRequest } from './stop-request.mjs';

/**
 * Run one command of the built `cli`, beside a running product or alone.
 *
 * @param {string[]} args
 * @param {{ dist: string, dataRoot: string, mark: string, say: (line: string) => void }} options mark: names the build
 * @returns {Promise<number>} the command's exit code
 */
export async function runCommand(args, { dist, dataRoot, mark, say }) {
  const program = path.join(dist, 'apps', 'cli', 'main.mjs');
  if (!needsStore(args)) return runInForeground(program, args, { env: { ...process.env, WEERWOORD_DATA: dataRoot } });
  const { signal } = stopRequest(() => {}); // while the stores open; then the command has its own
  const stores = await openForCommand({ dataRoot, dist, mark, say });
  try {
    signal.throwIfAborted();
    return await runInForeground(program, args, { env: stores.env });
  } finally {
    await stores.close();
  }
}
