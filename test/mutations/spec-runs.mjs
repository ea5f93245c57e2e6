// Runs specs for run.mjs, in a process of its own, so that one that never ends can be ended. Told over IPC; answers there, a line per spec file.
import path from 'node:path';
import { readConfig } from 'jest-config';
import jestRunner from 'jest-runner';
import jestRuntime from 'jest-runtime';

/** A spec on a busy machine is slow, which is no mistake of the rule. */
const TEST_TIMEOUT_MS = 300_000;
const TestRunner = jestRunner.default ?? jestRunner;
const Runtime = jestRuntime.default ?? jestRuntime;
const rooms = new Map();

/** What jest needs to run the specs below `folder`, and where they stand. */
async function room(folder) {
  if (!rooms.has(folder)) {
    const argv = {
      config: path.join(folder, 'jest.config.cjs'),
      testEnvironment: path.join(import.meta.dirname, 'switched-environment.cjs'),
      testTimeout: TEST_TIMEOUT_MS,
      watchman: false,
      silent: true,
    };
    const { globalConfig, projectConfig } = await readConfig(argv, folder);
    const context = await Runtime.createContext(projectConfig, { console: globalThis.console, maxWorkers: 1, watch: false, watchman: false });
    rooms.set(folder, { globalConfig, context });
  }
  return rooms.get(folder);
}

/**
 * One spec file, with one mistake switched on (or none).
 * @param {{ folder: string, file: string, mistake: number, only: readonly number[] | null }} ask `only`: the tests that matter; null: all
 */
async function runSpec({ folder, file, mistake, only }) {
  const run = { mistake, only: only === null ? null : new Set(only), failed: false, seen: { outside: new Set(), tests: [] } };
  globalThis.weerwoordRun = run;
  const { globalConfig, context } = await room(folder);
  const runner = new TestRunner(globalConfig, {});
  let ok = true;
  let why = null;
  runner.on('test-file-failure', ([, error]) => ([ok, why] = [false, error?.message ?? String(error)]));
  runner.on('test-file-success', ([, result]) => {
    if (result.numFailingTests > 0 || result.testExecError) [ok, why] = [false, result.failureMessage];
  });
  const started = Date.now();
  await runner.runTests([{ context, path: file }], { isInterrupted: () => false }, { serial: true });
  return { ok, why, ms: Date.now() - started, outside: [...run.seen.outside], tests: run.seen.tests.map((passed) => [...passed]) };
}

process.on('message', async (ask) => process.send(await runSpec(ask)));
