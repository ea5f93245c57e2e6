import fs from 'node:fs';
import path from 'node:path';
import { insideGuard } from './guard.mjs';
import { makeDataFolder } from './places.mjs';
import { startPostgres, stopPostgres } from './postgres.mjs';
import { identity, isRunning } from './processes.mjs';
import { startValkey, stopValkey } from './valkey.mjs';

/**
 * @typedef {object} Stores the database and, when asked for, the queue
 * @property {string} databaseUrl
 * @property {string | undefined} redisUrl
 * @property {Awaited<ReturnType<typeof startPostgres>> | null} postgres null when DATABASE_URL names a server
 * @property {Awaited<ReturnType<typeof startValkey>> | null} valkey null when REDIS_URL names a server, or none was asked for
 * @property {() => Promise<{ stillUsedBy: number }>} close stops the embedded ones, unless another process uses them
 */

/**
 * Open the stores of a data folder: the servers named in the environment, else the embedded ones, running or started now.
 *
 * Several processes may share them (a launcher and some commands, or two commands): each leaves a note while it does, and
 * whoever closes last stops the servers. A note of a killed process does not count.
 *
 * @param {{ dataRoot: string, env?: NodeJS.ProcessEnv, queue: boolean, settings?: Record<string, string>,
 *   prepare?: (stores: Stores) => Promise<void>, say?: (line: string) => void }} options
 *   prepare: runs before any other process may open them, for migrations
 * @returns {Promise<Stores>}
 */
export async function openStores({ dataRoot, env = process.env, queue, settings, prepare, say = () => {} }) {
  const useOwn = { postgres: !env.DATABASE_URL, valkey: queue && !env.REDIS_URL };
  return alone(dataRoot, async () => {
    if (useOwn.postgres || useOwn.valkey) noteUse(dataRoot);
    const [postgres, valkey] = await allOrNone([
      useOwn.postgres ? startPostgres({ dataRoot, settings, say }) : null,
      useOwn.valkey ? startValkey({ dataRoot, say }) : null,
    ]).catch((error) => closeInside(dataRoot, {}).then(() => Promise.reject(error)));
    const stores = {
      postgres,
      valkey,
      databaseUrl: postgres?.url ?? env.DATABASE_URL,
      redisUrl: valkey?.url ?? (env.REDIS_URL || undefined),
      close: () => alone(dataRoot, () => closeInside(dataRoot, stores)),
    };
    await prepare?.(stores).catch((error) => closeInside(dataRoot, stores).then(() => Promise.reject(error)));
    return stores;
  });
}

/** Wait for both even when one fails, so that the other can be stopped by whoever comes next. */
async function allOrNone(starting) {
  const settled = await Promise.allSettled(starting);
  const failed = settled.find(({ status }) => status === 'rejected');
  if (failed) {
    const [postgres, valkey] = settled.map(({ value }) => value);
    if (valkey && !valkey.adopted) await stopValkey(valkey);
    if (postgres && !postgres.adopted) await stopPostgres(postgres.pid);
    throw failed.reason;
  }
  return settled.map(({ value }) => value);
}

async function closeInside(dataRoot, { postgres, valkey }) {
  fs.rmSync(noteOf(dataRoot, process.pid), { force: true });
  const stillUsedBy = usersOf(dataRoot).length;
  if (valkey && (valkey.inMemory || stillUsedBy === 0)) await stopValkey(valkey);
  if (postgres && stillUsedBy === 0) await stopPostgres(postgres.pid);
  return { stillUsedBy };
}

/** Starting and stopping are done by one process at a time, or a server is stopped while another counts on it. */
export function alone(dataRoot, work) {
  makeDataFolder(dataRoot);
  return insideGuard(path.join(dataRoot, 'stores.lock'), work);
}

const notes = (dataRoot) => path.join(dataRoot, 'in-use');
const noteOf = (dataRoot, pid) => path.join(notes(dataRoot), String(pid));

function noteUse(dataRoot) {
  fs.mkdirSync(notes(dataRoot), { recursive: true, mode: 0o700 });
  fs.writeFileSync(noteOf(dataRoot, process.pid), identity(process.pid), { mode: 0o600 });
}

function usersOf(dataRoot) {
  if (!fs.existsSync(notes(dataRoot))) return [];
  return fs.readdirSync(notes(dataRoot)).filter((pid) => {
    const running = isRunning(fs.readFileSync(noteOf(dataRoot, pid), 'utf8'));
    if (!running) fs.rmSync(noteOf(dataRoot, pid), { force: true });
    return running;
  });
}
