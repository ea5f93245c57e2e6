// What the tests of this room share: a place of their own, stand-ins for the built programs, and processes to watch.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../ports.mjs';
import { alive } from '../processes.mjs';

const STAND_IN = new URL('./stand-in.mjs', import.meta.url).href;
const START = fileURLToPath(new URL('./start-stand-in.mjs', import.meta.url));

/** A folder below the system's temporary one that every account may enter, removed after the test and after `before`. */
export function aFolder(t, { before = async () => {} } = {}) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'weerwoord-test-'));
  fs.chmodSync(folder, 0o755);
  t.after(async () => {
    await before();
    fs.rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Built programs that are stand-ins. */
export function aDist(folder) {
  const dist = path.join(folder, 'dist');
  for (const name of ['api', 'worker', 'cli']) {
    fs.mkdirSync(path.join(dist, 'apps', name), { recursive: true });
    fs.writeFileSync(path.join(dist, 'apps', name, 'main.mjs'), `import ${JSON.stringify(STAND_IN)};\n`);
  }
  return dist;
}

/** The environment without what would lead the tests to somebody's real data. */
export function plainEnv(over = {}) {
  const { DATABASE_URL, REDIS_URL, PORT, WEERWOORD_DATA, WEERWOORD_DEMO, ...env } = process.env;
  return { ...env, ...over };
}

/**
 * A data folder with a launcher that can be started on it, as often as wanted. Whatever is left of it ends after the test.
 */
export async function aWorkshop(t) {
  const launchers = [];
  const folder = aFolder(t, { before: () => endAll(launchers, folder) });
  const dataRoot = path.join(folder, 'data');
  const port = await freePort();
  const dist = aDist(folder);
  const start = (over = {}, options = {}) => {
    const env = plainEnv({ WEERWOORD_DATA: dataRoot, PORT: String(port), ...over });
    const launcher = watched(spawn(process.execPath, [START, dist], { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true, ...options }));
    launchers.push(launcher);
    return launcher;
  };
  return { folder, dataRoot, port, dist, start, processes: () => processesOf(folder), ask: (path) => ask(port, path) };
}

async function endAll(launchers, folder) {
  for (const launcher of launchers) await launcher.end('SIGTERM');
  for (const pid of processesOf(folder)) kill(pid, 'SIGKILL');
  await until(
    () => processesOf(folder).length === 0,
    () => `the processes of ${folder} to be gone`,
  );
}

/** A child process whose words can be waited for. */
export function watched(child) {
  let said = '';
  child.stdout?.on('data', (bytes) => (said += bytes));
  child.stderr?.on('data', (bytes) => (said += bytes));
  const ended = new Promise((resolve) => child.once('close', (code, signal) => resolve(code ?? signal)));
  return {
    pid: child.pid,
    ended,
    said: () => said,
    until: (words) =>
      until(
        () => said.includes(words),
        () => `"${words}" in:\n${said}`,
      ),
    async end(signal) {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      return ended;
    },
  };
}

/** Wait for something to become true; 60 s at most. */
export async function until(isTrue, what) {
  for (const limit = Date.now() + 60_000; !(await isTrue()); await sleep(25)) {
    if (Date.now() > limit) throw new Error(`waited in vain for ${what()}`);
  }
}

/** Numbers of the running processes that have to do with the folder: by argument or by environment (Linux). */
export function processesOf(folder) {
  return fs
    .readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && pid !== process.pid && alive(pid) && [`cmdline`, `environ`].some((file) => read(pid, file).includes(folder)));
}

function read(pid, file) {
  try {
    return fs.readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

export function kill(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

async function ask(port, path) {
  try {
    return (await fetch(`http://127.0.0.1:${port}${path}`, { signal: AbortSignal.timeout(2_000) })).status;
  } catch {
    return 0;
  }
}
