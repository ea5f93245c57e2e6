import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { checkAll, lintJobs, shares, typeAndFormJobs } from './code-checks.mjs';
import { aFolder } from './testing/world.mjs';
import { root } from './places.mjs';
import { allRooms, typePrograms } from './type-programs.mjs';

const write = (file, content) => {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, JSON.stringify(content));
};

/** A workspace with one room below libs per entry: its tsconfig.json, or null where it has no types. */
function aWorkspace(t, rooms) {
  const workspace = aFolder(t);
  for (const home of ['apps', 'libs', 'test']) fs.mkdirSync(path.join(workspace, home));
  for (const [name, config] of Object.entries(rooms)) {
    write(path.join(workspace, 'libs', name, 'project.json'), { targets: config ? { typecheck: {} } : {} });
    if (config) write(path.join(workspace, 'libs', name, 'tsconfig.json'), { extends: '../../base.json', include: ['src'], ...config });
  }
  return workspace;
}
const options = (types, more = {}) => ({ compilerOptions: { types, ...more } });
const roomsOf = (programs) => programs.map(({ rooms }) => rooms.map((room) => path.basename(room)));

test('rooms with the same options are typed in one program, whatever the order of their types', (t) => {
  const workspace = aWorkspace(t, { a: options(['node', 'jest']), b: options(['jest', 'node']) });
  const [program, ...others] = typePrograms(workspace, path.join(workspace, 'dist', 'checks'));
  assert.deepEqual(others, []);
  assert.deepEqual(JSON.parse(fs.readFileSync(program.config, 'utf8')), {
    extends: '../../base.json',
    compilerOptions: { types: ['jest', 'node'] },
    include: ['../../libs/a/src', '../../libs/b/src'],
  });
});

for (const [what, other] of [
  ['without Node', options(['jest'])],
  ['of the browser', options(['jest', 'node'], { lib: ['dom'] })],
  ['with another base', { ...options(['jest', 'node']), extends: '../../other.json' }],
  ['with an option that may hold a path', options(['jest', 'node'], { rootDir: '.' })],
  ['that leaves files out', { ...options(['jest', 'node']), exclude: ['src/x.ts'] }],
]) {
  test(`a room ${what} keeps a program of its own`, (t) => {
    const workspace = aWorkspace(t, { a: options(['jest', 'node']), b: other, c: options(['jest', 'node']) });
    const programs = typePrograms(workspace, path.join(workspace, 'dist'));
    assert.deepEqual(roomsOf(programs), [['a', 'c'], ['b']]);
    assert.equal(programs[1].config, path.join(workspace, 'libs', 'b', 'tsconfig.json'));
  });
}

test('a room without types is in no program', (t) => {
  const workspace = aWorkspace(t, { a: options([]), plain: null });
  assert.deepEqual(roomsOf(typePrograms(workspace, path.join(workspace, 'dist'))), [['a']]);
  assert.deepEqual(allRooms(workspace), [path.join('libs', 'a'), path.join('libs', 'plain')]);
});

test('every room of this workspace is linted, the presets too, each once', () => {
  const linted = lintJobs().flatMap(({ args }) => args.slice(3));
  assert.deepEqual(linted.toSorted(), ['.config', ...allRooms(root)].toSorted());
});

test('types and form are two checks', () => {
  assert.deepEqual(new Set(typeAndFormJobs().map(({ check }) => check)), new Set(['types', 'form']));
});

for (const [items, count, expected] of [
  [[4, 1, 1, 2], 2, [[4], [1, 1, 2]]],
  [[1, 1, 1, 1], 3, [[1], [1, 1], [1]]],
  [[9, 1], 1, [[9, 1]]],
  [[5], 4, [[5]]],
]) {
  test(`shares of ${items.join(' ')} among ${count}`, () =>
    assert.deepEqual(
      shares(items, (one) => one, count),
      expected,
    ));
}

test('a check counts once: refused when one of its jobs is, with what mends it', async () => {
  const job = (check, code, mend) => ({ check, args: [String(code)], ...(mend && { mend }) });
  const jobs = [job('types', 2), job('form', 1, '`npm run format`'), job('types', 0), job('types', 1), job('lint', 0)];
  assert.deepEqual(await checkAll(jobs, async ([code]) => Number(code)), {
    passed: 1,
    failed: ['types: see above', 'form: `npm run format`'],
    skipped: [],
  });
});
