import path from 'node:path';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** npm hands Ctrl-C on to us though the terminal has told us already; only a later one is a second one. */
const SAME_PRESS = 1_000;

/** The shell npm runs a script in. Read at once: it may be gone by the time somebody asks. */
const STARTED_BY = process.ppid;

/** The person, or the system, asked us to stop. Not a failure. */
export class StopRequested extends Error {}

/**
 * Turn Ctrl-C, SIGTERM and a closed terminal into one abort signal.
 *
 * Under npm its end counts too: npm hands SIGTERM to the shell between us, and that (dash, the `sh` of Debian) dies of it
 * without a word to us.
 *
 * @param {() => void} force called on a second Ctrl-C
 * @returns {{ signal: AbortSignal, abort: (reason: Error) => void, end: () => void }} abort: for a failure that must end
 *   everything too; end: listen no more
 */
export function stopRequest(force) {
  const controller = new AbortController();
  let first = 0;
  const asked = (name) => {
    const now = Date.now();
    if (!first) first = now;
    else if (name === 'SIGINT' && now - first > SAME_PRESS) force();
    controller.abort(new StopRequested(name));
  };
  for (const name of SIGNALS) process.on(name, asked);
  const watch = isRunByNpm() ? setInterval(() => process.ppid !== STARTED_BY && controller.abort(new StopRequested('npm ended')), 200) : undefined;
  watch?.unref();
  // The terminal may be gone while we still say goodbye.
  for (const stream of [process.stdout, process.stderr]) if (stream.listenerCount('error') === 0) stream.on('error', () => {});
  const end = () => {
    for (const name of SIGNALS) process.off(name, asked);
    clearInterval(watch);
  };
  return { signal: controller.signal, abort: (reason) => controller.abort(reason), end };
}

/**
 * Do some work that a stop request cuts short: its signal aborts, and what it was asked for is thrown when it ends.
 *
 * @template T
 * @param {(signal: AbortSignal) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function untilStopped(work) {
  const { signal, end } = stopRequest(() => process.exit(130));
  try {
    const done = await work(signal);
    signal.throwIfAborted();
    return done;
  } finally {
    end();
  }
}

/** Is this the program of an npm script, rather than something a script started on the side? */
export function isRunByNpm(env = process.env) {
  const script = env.npm_lifecycle_event;
  return Boolean(script) && path.basename(process.argv[1] ?? '') === `${script}.mjs`;
}
