const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** npm hands Ctrl-C on to us though the terminal has told us already; only a later one is a second one. */
const SAME_PRESS = 1_000;

/** The person, or the system, asked us to stop. Not a failure. */
export class StopRequested extends Error {}

/**
 * Turn Ctrl-C, SIGTERM and a closed terminal into one abort signal.
 *
 * @param {() => void} force called on a second Ctrl-C
 * @returns {{ signal: AbortSignal, abort: (reason: Error) => void }} abort: for a failure that must end everything too
 */
export function stopRequest(force) {
  const controller = new AbortController();
  let first = 0;
  for (const name of SIGNALS) {
    process.on(name, () => {
      const now = Date.now();
      if (!first) first = now;
      else if (name === 'SIGINT' && now - first > SAME_PRESS) force();
      controller.abort(new StopRequested(name));
    });
  }
  // The terminal may be gone while we still say goodbye.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  return { signal: controller.signal, abort: (reason) => controller.abort(reason) };
}
