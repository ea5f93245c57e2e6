import assert from 'node:assert/strict';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import test from 'node:test';
import { alive } from './processes.mjs';
import { aWorkshop, kill, until } from './testing/world.mjs';

const onLinux = process.platform === 'linux' ? false : 'counts processes the Linux way';
const asRoot = process.getuid?.() === 0 ? false : 'needs root to become another account';
const READY = 'Log in: owner@weerwoord.example / password made-up';

const runFile = (dataRoot) => JSON.parse(fs.readFileSync(path.join(dataRoot, 'run.json'), 'utf8'));
const postmasterOf = (dataRoot) => Number.parseInt(fs.readFileSync(path.join(dataRoot, 'pg18', 'postmaster.pid'), 'utf8'), 10);
const childOf = (workshop, words) => workshop.processes().find((pid) => fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(words));

test('a fresh start gets ready, and a Ctrl-C leaves no process, no run file and a database that starts again', { skip: onLinux }, async (t) => {
  const workshop = await aWorkshop(t);
  const first = workshop.start();
  await first.until(READY);
  assert.equal(first.said().match(/^Weerwoord ready: http:\/\/127\.0\.0\.1:\d+$/gm)?.length, 1);
  assert.equal(runFile(workshop.dataRoot).pid, first.pid);
  assert.equal(fs.statSync(path.join(workshop.dataRoot, 'run.json')).mode & 0o777, 0o600);
  kill(-first.pid, 'SIGINT'); // as a terminal does: to the whole group
  assert.equal(await first.ended, 0);
  assert.deepEqual(workshop.processes(), []);
  assert.equal(fs.existsSync(path.join(workshop.dataRoot, 'run.json')), false);

  const second = workshop.start();
  await second.until(READY);
  assert.doesNotMatch(second.said(), /Making the database/);
  const migrations = fs.readFileSync(path.join(workshop.dataRoot, 'commands.txt'), 'utf8').match(/migrate/g);
  assert.equal(migrations.length, 1, 'the same build migrates once');
});

test('while it runs', { skip: onLinux }, async (t) => {
  const workshop = await aWorkshop(t);
  const launcher = workshop.start();
  await launcher.until(READY);
  const readyAgain = () =>
    until(
      async () => (await workshop.ask('/api/health/ready')) === 200,
      () => 'readiness after something was killed',
    );

  await t.test('a second start names its address and leaves it alone', async () => {
    const second = workshop.start();
    assert.equal(await second.ended, 0);
    assert.equal(
      second.said(),
      `Weerwoord is already running: http://127.0.0.1:${workshop.port} (process ${launcher.pid}). Stop it with Ctrl-C in its terminal, or: kill ${launcher.pid}\n`,
    );
    assert.equal(await workshop.ask('/api/health/ready'), 200);
  });

  await t.test('a killed database comes back on the same port', async () => {
    const killed = postmasterOf(workshop.dataRoot);
    kill(killed, 'SIGKILL');
    await launcher.until('The database is back');
    await readyAgain();
    assert.notEqual(postmasterOf(workshop.dataRoot), killed);
  });

  await t.test('a killed queue comes back on the same port', async () => {
    kill(childOf(workshop, 'valkey-child') ?? childOf(workshop, '-server'), 'SIGKILL');
    await launcher.until('The queue is back');
    await readyAgain();
  });

  await t.test('a killed api or worker is started again', async () => {
    kill(childOf(workshop, 'apps/api/main.mjs'), 'SIGKILL');
    kill(childOf(workshop, 'apps/worker/main.mjs'), 'SIGKILL');
    await launcher.until('The worker ended (SIGKILL)');
    await launcher.until('The api ended (SIGKILL)');
    await readyAgain();
    await until(
      () => childOf(workshop, 'apps/worker/main.mjs'),
      () => 'a new worker',
    );
  });

  await t.test('and after all that it stops cleanly', async () => {
    assert.equal(await launcher.end('SIGTERM'), 0);
    assert.deepEqual(workshop.processes(), []);
  });
});

test('a port that is taken ends the start with one line that says what to do', { skip: onLinux }, async (t) => {
  const workshop = await aWorkshop(t);
  const other = net.createServer().listen(workshop.port, '127.0.0.1');
  t.after(() => other.close());
  const launcher = workshop.start();
  assert.equal(await launcher.ended, 1);
  assert.equal(
    launcher.said(),
    `Port ${workshop.port} is in use by another program. Stop that, or choose another port: PORT=${workshop.port + 1} npm start\n`,
  );
  assert.deepEqual(workshop.processes(), []);
});

test('an api that cannot start at all ends the launcher with the reason, and nothing stays behind', { skip: onLinux }, async (t) => {
  const workshop = await aWorkshop(t);
  const launcher = workshop.start({ STAND_IN_CRASH: 'api' });
  assert.equal(await launcher.ended, 1);
  assert.match(launcher.said(), /ended again and again[\s\S]*the api cannot start/);
  assert.deepEqual(workshop.processes(), []);
});

test('after a kill -9 of the launcher its programs end, and the next start takes over the database it left', { skip: onLinux }, async (t) => {
  const workshop = await aWorkshop(t);
  const first = workshop.start();
  await first.until(READY);
  const database = postmasterOf(workshop.dataRoot);
  await first.end('SIGKILL');
  await until(
    () => workshop.processes().every((pid) => !childOf(workshop, 'main.mjs') && alive(pid)),
    () => 'api and worker to end',
  );
  assert.equal(alive(database), true);
  const second = workshop.start();
  await second.until(READY);
  assert.equal(postmasterOf(workshop.dataRoot), database);
  assert.equal(await second.end('SIGINT'), 0);
  assert.deepEqual(workshop.processes(), []);
});

test('a lost password file is made again and the database opens with it', { skip: onLinux }, async (t) => {
  const workshop = await aWorkshop(t);
  const first = workshop.start();
  await first.until(READY);
  await first.end('SIGTERM');
  fs.rmSync(path.join(workshop.dataRoot, 'pg.secret'));
  const second = workshop.start();
  await second.until(READY);
});

test('another account than root runs all of it with its own rights', { skip: onLinux || asRoot }, async (t) => {
  const workshop = await aWorkshop(t);
  const nobody = 65_534;
  fs.chownSync(workshop.folder, nobody, nobody);
  const launcher = workshop.start({ HOME: '' }, { uid: nobody, gid: nobody });
  await launcher.until(READY);
  assert.equal(fs.statSync(path.join(workshop.dataRoot, 'pg18')).uid, nobody);
  assert.equal(await launcher.end('SIGINT'), 0);
  assert.deepEqual(workshop.processes(), []);
});

test('a data folder no other account may enter: root keeps the database outside it and says where', { skip: onLinux || asRoot }, async (t) => {
  const workshop = await aWorkshop(t);
  fs.chmodSync(workshop.folder, 0o700);
  const launcher = workshop.start();
  await launcher.until(READY);
  const cluster = launcher.said().match(/^The database is in (\S+):/m)[1];
  t.after(() => fs.rmSync(path.dirname(cluster), { recursive: true, force: true }));
  assert.equal(fs.readFileSync(path.join(workshop.dataRoot, 'database-is-in.txt'), 'utf8'), `${cluster}\n`);
  assert.equal(await launcher.end('SIGTERM'), 0);
  assert.equal(fs.existsSync(path.join(cluster, 'postmaster.pid')), false);
});

test('a terminal that is closed stops everything too', { skip: onLinux }, async (t) => {
  const workshop = await aWorkshop(t);
  const launcher = workshop.start();
  await launcher.until(READY);
  kill(-launcher.pid, 'SIGHUP');
  assert.equal(await launcher.ended, 0);
  assert.deepEqual(workshop.processes(), []);
});

test('a Ctrl-C while it starts ends the start cleanly', { skip: onLinux }, async (t) => {
  const workshop = await aWorkshop(t);
  const launcher = workshop.start();
  await launcher.until('Making the database');
  kill(-launcher.pid, 'SIGINT');
  assert.equal(await launcher.ended, 0);
  assert.deepEqual(workshop.processes(), []);
  assert.doesNotMatch(launcher.said(), /ready/);
});
