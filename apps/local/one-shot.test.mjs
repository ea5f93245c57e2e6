import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { aWorkshop, kill, plainEnv, until, watched } from './testing/world.mjs';

const onLinux = process.platform === 'linux' ? false : 'counts processes the Linux way';
const COMMAND = fileURLToPath(new URL('./testing/command-stand-in.mjs', import.meta.url));

/** `npm run -s cli -- …` with the stand-in, and its answer apart from what the launcher says. */
function command(workshop, args, over = {}) {
  const env = plainEnv({ WEERWOORD_DATA: workshop.dataRoot, ...over });
  const child = spawn(process.execPath, [COMMAND, workshop.dist, ...args], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  return watched(child);
}

/** Wait until the stand-in has reached the named command. */
function hasBegun(workshop, name) {
  const told = path.join(workshop.dataRoot, 'commands.txt');
  return until(
    () => fs.existsSync(told) && fs.readFileSync(told, 'utf8').includes(name),
    () => `${name} to begin`,
  );
}

const runsStandIn = (pid) => fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('main.mjs');

test('a command alone starts the database, answers on stdout only, and stops it', { skip: onLinux }, async (t) => {
  const workshop = await aWorkshop(t);
  const first = command(workshop, ['note', 'a']);
  assert.equal(await first.ended, 0);
  assert.equal(first.said(), '{"notes":1,"redis":"none"}\n');
  const second = command(workshop, ['note', 'b']);
  assert.equal(await second.ended, 0);
  assert.equal(second.said(), '{"notes":2,"redis":"none"}\n');
  assert.deepEqual(workshop.processes(), []);
});

test('its exit code is passed on', { skip: onLinux }, async (t) => {
  const workshop = await aWorkshop(t);
  assert.equal(await command(workshop, ['refuse']).ended, 1);
  assert.deepEqual(workshop.processes(), []);
});

test('checking a pack needs no database and starts none', { skip: onLinux }, async (t) => {
  const workshop = await aWorkshop(t);
  const verify = command(workshop, ['verify', 'pack.zip']);
  assert.equal(await verify.ended, 0);
  assert.equal(verify.said(), 'store: none\n');
  assert.equal(fs.existsSync(path.join(workshop.dataRoot, 'pg18')), false);
});

test('of two commands at once, the one that ends first leaves the database to the other', { skip: onLinux }, async (t) => {
  const workshop = await aWorkshop(t);
  const [slow, quick] = [command(workshop, ['slow', '3']), command(workshop, ['note', 'a'])];
  assert.equal(await quick.ended, 0);
  assert.equal(await slow.ended, 0);
  assert.deepEqual(workshop.processes(), []);
});

test('beside a running product it uses its database and its queue, and stops neither', { skip: onLinux }, async (t) => {
  const workshop = await aWorkshop(t);
  const launcher = workshop.start();
  await launcher.until('Log in:');
  const note = command(workshop, ['note', 'a']);
  assert.equal(await note.ended, 0);
  assert.equal(note.said(), '{"notes":1,"redis":"yes"}\n');
  assert.equal(await workshop.ask('/api/health/ready'), 200);
});

test('a product stopped under a running command leaves it the database, and the command stops it', { skip: onLinux }, async (t) => {
  const workshop = await aWorkshop(t);
  const launcher = workshop.start();
  await launcher.until('Log in:');
  const slow = command(workshop, ['slow', '4']);
  await hasBegun(workshop, 'slow');
  assert.equal(await launcher.end('SIGINT'), 0);
  assert.match(launcher.said(), /A command is still at work/);
  assert.equal(await slow.ended, 0);
  assert.deepEqual(workshop.processes(), []);
});

test('a killed command leaves a database that the next one uses and stops', { skip: onLinux }, async (t) => {
  const workshop = await aWorkshop(t);
  const slow = command(workshop, ['slow', '60']);
  await hasBegun(workshop, 'slow');
  kill(slow.pid, 'SIGKILL');
  for (const pid of workshop.processes().filter(runsStandIn)) kill(pid, 'SIGKILL');
  await slow.ended;
  assert.notDeepEqual(workshop.processes(), []);
  const note = command(workshop, ['note', 'a']);
  assert.equal(await note.ended, 0);
  assert.deepEqual(workshop.processes(), []);
});

test('Ctrl-C ends the command and then the database', { skip: onLinux }, async (t) => {
  const workshop = await aWorkshop(t);
  const slow = command(workshop, ['slow', '60']);
  await hasBegun(workshop, 'slow');
  assert.notEqual(await slow.end('SIGINT'), 0);
  assert.deepEqual(workshop.processes(), []);
});
