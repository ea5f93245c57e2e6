import { fork } from 'node:child_process';
import path from 'node:path';

/** A mistake that makes a spec run for ever, or fills the memory, is noticed too: so long is waited, and that many times the usual. */
const PATIENCE_MS = 15_000;
const TIMES_THE_USUAL = 10;
const MEMORY_MB = 2_000;
/** Every run leaves something behind in the process: a fresh one now and then. */
const RUNS_PER_PROCESS = 400;

/**
 * Runs one spec file after another, below `house`, in a process beside this one.
 * @param {string} house @param {string} shared where the reference sheets stand
 */
export function specRunner(house, shared) {
  let child = null;
  let runs = 0;
  const end = () => {
    child?.kill('SIGKILL');
    child = null;
    runs = 0;
  };
  const start = () =>
    fork(path.join(import.meta.dirname, 'spec-runs.mjs'), {
      cwd: house,
      env: { ...process.env, NODE_ENV: 'test', WEERWOORD_SHARED: shared, CI: 'true' },
      execArgv: [`--max-old-space-size=${MEMORY_MB}`, '--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
  return {
    end,
    /** @returns {Promise<'never-ended' | { ok: boolean, why: string | null, ms: number, outside: number[], tests: number[][] }>} */
    run({ folder, file, mistake, only, usualMs }) {
      if (runs >= RUNS_PER_PROCESS) end();
      child ??= start();
      runs += 1;
      return new Promise((resolve) => {
        const done = (answer) => {
          clearTimeout(timer);
          child?.removeAllListeners();
          resolve(answer);
        };
        const fallen = () => {
          done('never-ended');
          end();
        };
        const timer = setTimeout(fallen, PATIENCE_MS + usualMs * TIMES_THE_USUAL);
        child.once('message', done);
        child.once('exit', fallen);
        child.send({ folder: path.join(house, folder), file: path.join(house, file), mistake, only });
      });
    },
  };
}
