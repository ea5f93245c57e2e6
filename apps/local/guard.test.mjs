import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { insideGuard, tryGuard } from './guard.mjs';
import { aFolder, until, watched } from './testing/world.mjs';

const GUARD = new URL('./guard.mjs', import.meta.url).href;

test('a held guard is refused, and free again after its release', (t) => {
  const file = path.join(aFolder(t), 'guard');
  const release = tryGuard(file);
  assert.equal(tryGuard(file), null);
  release();
  assert.notEqual(tryGuard(file), null);
});

test('the guard of a process that was killed is taken over', (t) => {
  const file = path.join(aFolder(t), 'guard');
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  fs.writeFileSync(file, String(pid));
  assert.notEqual(tryGuard(file), null);
});

test(
  'the guard of a dead process is taken over even when its number belongs to another one now',
  { skip: process.platform !== 'linux' && 'Linux only' },
  (t) => {
    const file = path.join(aFolder(t), 'guard');
    fs.writeFileSync(file, `${process.pid}:1`);
    assert.notEqual(tryGuard(file), null);
  },
);

test('a guard made this moment, still without its name, counts as held', (t) => {
  const file = path.join(aFolder(t), 'guard');
  fs.writeFileSync(file, '');
  assert.equal(tryGuard(file), null);
  const before = new Date(Date.now() - 10_000);
  fs.utimesSync(file, before, before);
  assert.notEqual(tryGuard(file), null);
});

test('work inside is done by one process at a time', async (t) => {
  const folder = aFolder(t);
  const [guard, diary] = [path.join(folder, 'guard'), path.join(folder, 'diary')];
  const worker = `
    import { appendFileSync } from 'node:fs';
    import { setTimeout as sleep } from 'node:timers/promises';
    const { insideGuard } = await import(${JSON.stringify(GUARD)});
    for (let i = 0; i < 4; i++) await insideGuard(${JSON.stringify(guard)}, async () => {
      appendFileSync(${JSON.stringify(diary)}, 'in ');
      await sleep(10);
      appendFileSync(${JSON.stringify(diary)}, 'out ');
    });`;
  const workers = [1, 2, 3].map(() => watched(spawn(process.execPath, ['--input-type=module', '-e', worker])));
  assert.deepEqual(await Promise.all(workers.map(({ ended }) => ended)), [0, 0, 0]);
  assert.equal(fs.readFileSync(diary, 'utf8'), 'in out '.repeat(12));
});

test('whoever waits is told so once, and gets its turn', async (t) => {
  const file = path.join(aFolder(t), 'guard');
  const release = tryGuard(file);
  let told = 0;
  const waiting = insideGuard(file, async () => 'done', { onWait: () => told++ });
  await until(
    () => told === 1,
    () => 'the notice',
  );
  release();
  assert.equal(await waiting, 'done');
  assert.equal(told, 1);
});

test('a failure inside gives the guard back', async (t) => {
  const file = path.join(aFolder(t), 'guard');
  await assert.rejects(
    insideGuard(file, async () => Promise.reject(new Error('no'))),
    /no/,
  );
  assert.equal(fs.existsSync(file), false);
});
