import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import test from 'node:test';
import { alive, endProcess, identity, isRunning, runToEnd } from './processes.mjs';
import { until } from './testing/world.mjs';

const onLinux = process.platform === 'linux' ? false : 'Linux only';
const node = (script) => [process.execPath, ['-e', script]];

test('we are alive; nobody, and what is no number, is not', () => {
  assert.equal(alive(process.pid), true);
  for (const pid of [0, -1, NaN, undefined, 4_194_305]) assert.equal(alive(pid), false);
});

test('a killed process its parent has not looked at yet counts as gone', { skip: onLinux }, async (t) => {
  const parent = spawn('sh', ['-c', 'sleep 60 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] }); // never waits for its child
  t.after(() => parent.kill('SIGKILL'));
  const pid = Number(await new Promise((resolve) => parent.stdout.once('data', (bytes) => resolve(String(bytes)))));
  assert.equal(alive(pid), true);
  process.kill(pid, 'SIGKILL');
  await until(
    () => !alive(pid),
    () => 'the zombie to count as gone',
  );
  assert.doesNotThrow(() => process.kill(pid, 0), 'it is still listed');
});

test('an identity fits its own process only', { skip: onLinux }, () => {
  assert.equal(isRunning(identity(process.pid)), true);
  assert.equal(isRunning(`${process.pid}:1`), false);
});

test('a program tells its exit code, or 128 and the signal', async () => {
  assert.equal((await runToEnd(...node('process.exit(7)'), {})).code, 7);
  assert.equal((await runToEnd(...node('process.kill(process.pid, "SIGTERM"); setTimeout(() => {}, 1e4)'), {})).code, 143);
});

test('an abort ends it', async () => {
  const controller = new AbortController();
  const running = runToEnd(...node('setTimeout(() => {}, 6e4)'), { signal: controller.signal });
  controller.abort();
  assert.equal((await running).code, 143);
});

test('one that does not listen is made to end', async () => {
  const child = spawn(...node('process.on("SIGTERM", () => {}); console.log("up"); setInterval(() => {}, 1e4)'), {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  await endProcess(child.pid, { signal: 'SIGTERM', force: 'SIGKILL', patience: 100 });
  assert.equal(alive(child.pid), false);
});
