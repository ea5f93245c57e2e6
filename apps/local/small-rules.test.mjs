import assert from 'node:assert/strict';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import test from 'node:test';
import { complain } from './complaint.mjs';
import { tailOf } from './log-file.mjs';
import { demandQueue } from './named-queue.mjs';
import { needsStore } from './needs-store.mjs';
import { keepRunning } from './program.mjs';
import { restartPolicy } from './restarts.mjs';
import { takeSettings } from './settings-file.mjs';
import { sourceStamp } from './source-stamp.mjs';
import { readPlaywrightReport } from './test-reports.mjs';
import { aFolder } from './testing/world.mjs';

for (const [line, needed] of [
  ['import orders.txt --account shop', true],
  ['claims --json', true],
  ['--json metrics', true],
  ['verify pack.zip --json', false],
  ['verify --chain', true],
  ['verify --chain --anchors anchors.json', true],
  ['import --help', false],
  ['--version', false],
  ['', false],
]) {
  test(`cli ${line || '(nothing)'} ${needed ? 'needs' : 'does not need'} the database`, () =>
    assert.equal(needsStore(line.split(' ').filter(Boolean)), needed));
}

test('what ends by itself is started again with growing pauses, five times a minute', () => {
  const next = restartPolicy();
  assert.deepEqual(
    [0, 1, 2, 3, 4, 5].map((second) => next(second * 1_000)),
    [100, 500, 1_000, 2_000, 4_000, null],
  );
});

test('a program that refuses its settings is not started again: what it said is passed on', async (t) => {
  const folder = aFolder(t);
  const [file, log] = [path.join(folder, 'main.mjs'), path.join(folder, 'logs', 'api.log')];
  fs.mkdirSync(path.dirname(log));
  fs.writeFileSync(log, 'of an earlier run\n');
  fs.writeFileSync(file, `console.error('These settings are wrong:\\n  PORT: too high'); process.exit(78);`);
  const said = [];
  const error = await new Promise((giveUp) => keepRunning({ name: 'api', file, env: process.env, log, say: (line) => said.push(line), giveUp }));
  assert.deepEqual([error.message, said], ['These settings are wrong:\n  PORT: too high', []]);
});

test('after a quiet minute the count starts over', () => {
  const next = restartPolicy();
  for (let i = 0; i < 5; i++) next(0);
  assert.equal(next(59_999), null);
  assert.equal(next(60_000), 100);
});

test('a stamp changes with a source, and not with a spec, a README or what was built', (t) => {
  const root = aFolder(t);
  const write = (name, text) => {
    fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    fs.writeFileSync(path.join(root, name), text);
  };
  const stamp = () => sourceStamp(root, ['libs', 'lock.json']);
  write('libs/a.ts', '1');
  const before = stamp();
  for (const name of ['libs/a.spec.ts', 'libs/README.md', 'libs/node_modules/x.js', 'libs/dist/x.js']) write(name, '1');
  assert.equal(stamp(), before);
  write('libs/a.ts', '12');
  const longer = stamp();
  assert.notEqual(longer, before);
  write('lock.json', '{}');
  assert.notEqual(stamp(), longer);
});

test('the end of a log, also of an empty or a missing one', (t) => {
  const file = path.join(aFolder(t), 'log');
  assert.equal(tailOf(file), '');
  fs.writeFileSync(file, '');
  assert.equal(tailOf(file), '');
  fs.writeFileSync(file, `${'x\n'.repeat(20_000)}the\nend\n`);
  assert.equal(tailOf(file, 2), 'the\nend');
});

test('browser tests: one passed, one failed, one only on a second try, one skipped with its reason', (t) => {
  const file = path.join(aFolder(t), 'report.json');
  const spec = (title, status, annotations = []) => ({ title, tests: [{ status, annotations }] });
  const specs = [
    spec('a', 'expected'),
    spec('b', 'unexpected'),
    spec('c', 'flaky'),
    spec('d', 'skipped', [{ type: 'skip', description: 'no data' }]),
  ];
  fs.writeFileSync(file, JSON.stringify({ suites: [{ title: 'story.e2e.ts', specs: [], suites: [{ title: 'desk', specs }] }] }));
  assert.deepEqual(readPlaywrightReport(file), {
    passed: 1,
    failed: ['browser: story.e2e.ts › desk › b', 'browser: story.e2e.ts › desk › c (passed only on a second try)'],
    skipped: [{ name: 'browser: story.e2e.ts › desk › d', reason: 'no data' }],
  });
});

for (const [edge, text, said] of [
  [
    'with comments, quotes, a BOM and Windows line ends',
    '\uFEFFPORT=1\r\n# a = b\r\n\r\nexport A="x # y"\r\nSET=no',
    { PORT: '1', A: 'x # y', SET: 'already' },
  ],
  ['with a line that is no setting', 'PORT=1\nport is 2', /\.env, line 2: not of the form/],
  ['with quotes that are not closed', 'A="x\nB=1\nC=\'y', /\.env, lines 1, 3: /],
]) {
  test(`a settings file ${edge}`, (t) => {
    const file = path.join(aFolder(t), '.env');
    fs.writeFileSync(file, text);
    const env = { SET: 'already' };
    if (said instanceof RegExp) assert.throws(() => takeSettings(file, env), { message: said });
    else assert.deepEqual((takeSettings(file, env), env), said);
  });
}

for (const [edge, answer, said] of [
  ['that answers', '+PONG\r\n', null],
  ['that wants a password', '-NOAUTH Authentication required.\r\n', /refuses us \(NOAUTH Authentication required\.\)\. Check REDIS_URL/],
  ['where nobody is', null, /^No queue answers at 127\.0\.0\.1:\d+\./],
]) {
  test(`a named queue ${edge}`, async (t) => {
    const server = net.createServer((socket) => socket.end(answer)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address();
    t.after(() => server.close());
    if (answer === null) await new Promise((closed) => server.close(closed));
    const asked = demandQueue(`redis://127.0.0.1:${port}/0`, { patience: 0 });
    await (said ? assert.rejects(asked, { message: said }) : asked);
  });
}

test('a data folder that is a file is said in one line, not as a stack', (t) => {
  const said = t.mock.method(console, 'error', () => undefined);
  const folder = aFolder(t);
  fs.writeFileSync(path.join(folder, 'taken'), '');
  for (const name of ['taken', 'taken/below']) {
    try {
      fs.mkdirSync(path.join(folder, name), { recursive: true });
    } catch (error) {
      complain(error);
    }
    assert.match(said.mock.calls.at(-1).arguments[0], /cannot be a folder.*WEERWOORD_DATA=<folder>/);
  }
  process.exitCode = 0;
});
