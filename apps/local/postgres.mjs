import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Complaint } from './complaint.mjs';
import { openLog, tailOf } from './log-file.mjs';
import { atWork, DATABASE, isCluster, makeCluster, setPassword, SUPERUSER } from './postgres-cluster.mjs';
import { postgresPlaces } from './postgres-places.mjs';
import { canConnect, freePort } from './ports.mjs';
import { alive, endProcess } from './processes.mjs';
import { secretIn } from './secret-file.mjs';

/**
 * What differs from PostgreSQL's defaults. `synchronous_commit` and `fsync` stay on: a write that was acknowledged
 * survives a kill -9. Statements and row contents stay out of the log: they hold buyers' names.
 */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '60',
  shared_buffers: '256MB',
  max_wal_size: '2GB',
  jit: 'off',
  synchronous_commit: 'on',
  log_min_messages: 'log', // above errors: the program that made one reports it, and the text of one may hold a value
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};

/** For tests only: a crash may lose everything, nothing waits for the disk. */
export const THROW_AWAY_SETTINGS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/**
 * Start the embedded PostgreSQL on a data folder, or take over the one that runs there already.
 *
 * The server is not bound to this process: after a kill -9 of the launcher it goes on, and the next start adopts it.
 *
 * @param {{ dataRoot: string, port?: number, settings?: Record<string, string>, say?: (line: string) => void }} options
 *   port: insist on this one (a restart under running programs); a free one otherwise
 * @returns {Promise<{ url: string, pid: number, port: number, adopted: boolean, fresh: boolean, cluster: string }>}
 */
export async function startPostgres({ dataRoot, port, settings = {}, say = () => {} }) {
  const places = postgresPlaces(dataRoot);
  if (places.moved) say(`The database is in ${places.cluster}: the account it runs under cannot enter ${dataRoot}.`);
  const secret = path.join(dataRoot, 'pg.secret');
  const passwordLost = !fs.existsSync(secret) && isCluster(places.cluster);
  const password = secretIn(secret);
  const fresh = !isCluster(places.cluster);
  if (fresh) say('Making the database …');
  if (fresh) await makeCluster(places, password);
  const described = (server, adopted) => ({ ...server, url: urlOf(server.port, password), adopted, fresh, cluster: places.cluster });

  const running = passwordLost ? await stopRunning(places.cluster) : await findRunning(places.cluster, say);
  if (running) return described(running, true);
  if (passwordLost) await setPassword(places, password);
  return described(await launch(places, { dataRoot, port, settings: { ...SETTINGS, ...settings }, say }), false);
}

/** Orderly end: open transactions are rolled back, everything committed is on disk. */
export async function stopPostgres(pid) {
  if (alive(pid)) await endProcess(pid, { signal: 'SIGINT', force: 'SIGQUIT', patience: 20_000 });
}

const urlOf = (port, password) => `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${DATABASE}`;

/** First lines of postmaster.pid: process, folder, start, port, socket folder, address, memory key, status. */
function postmaster(cluster) {
  try {
    const lines = fs.readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
  } catch {
    return null;
  }
}

/** The server left by an earlier run, once it answers; null when none is running. */
async function findRunning(cluster, say) {
  for (let waited = 0; ; waited += 50) {
    const found = postmaster(cluster);
    if (!found || !alive(found.pid)) return null;
    if (!isPostgres(found.pid)) {
      fs.rmSync(path.join(cluster, 'postmaster.pid'), { force: true }); // its number now belongs to some other program
      return null;
    }
    if (found.ready && (await canConnect(found.port))) return { pid: found.pid, port: found.port };
    if (waited === 3_000) say('A PostgreSQL left over from an earlier run is starting or stopping; waiting for it …');
    if (waited > 120_000) throw new Complaint(`PostgreSQL (process ${found.pid}) holds ${cluster} and does not answer. End it and start again.`);
    await sleep(50);
  }
}

async function stopRunning(cluster) {
  const found = postmaster(cluster);
  if (found && alive(found.pid) && isPostgres(found.pid)) await stopPostgres(found.pid);
  return null;
}

function isPostgres(pid) {
  if (process.platform !== 'linux') return true;
  try {
    return /postgres/.test(fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
  } catch {
    return false;
  }
}

/** A few attempts: the port may be taken in the meantime, and a killed server's children take a moment to be gone. */
async function launch(places, { dataRoot, port, settings, say }) {
  const log = path.join(dataRoot, 'postgres.log');
  for (let attempt = 1; ; attempt++) {
    const chosen = port ?? (await freePort());
    const server = await launchOnce(places, { port: chosen, settings, log, say });
    if (server) return server;
    if (attempt === 8) throw new Complaint(`PostgreSQL did not start. The end of ${log}:\n${tailOf(log)}`);
    await sleep(150 * attempt);
  }
}

async function launchOnce(places, { port, settings, log, say }) {
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const fd = openLog(log);
  const child = spawn(places.bin('postgres'), ['-D', places.cluster, '-p', String(port), ...flags], {
    ...atWork(places),
    stdio: ['ignore', fd, fd],
  });
  fs.closeSync(fd);
  let ended = false;
  child.once('exit', () => (ended = true));
  child.once('error', (error) => {
    ended = true;
    fs.appendFileSync(log, `${error.message}\n`);
  });
  child.unref();
  for (let waited = 0; !ended; waited += 20) {
    const found = postmaster(places.cluster);
    if (found?.pid === child.pid && found.ready) return { pid: child.pid, port };
    if (waited === 3_000) say('PostgreSQL is putting its data in order after an unclean stop; this may take a minute …');
    await sleep(20);
  }
  return null;
}
