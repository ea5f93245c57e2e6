import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { alive } from './processes.mjs';
import { aFolder, kill, plainEnv, until, watched } from './testing/world.mjs';

const likeUnix = process.platform === 'win32' ? 'signals are sent the Unix way' : false;
const here = (name) => JSON.stringify(new URL(name, import.meta.url).href);

/** A program in a folder of its own, and what its children tell of themselves there. */
function aProgram(t) {
  const folder = aFolder(t);
  const file = path.join(folder, 'waits.mjs');
  const told = path.join(folder, 'pid');
  const pid = async () => {
    await until(
      () => fs.existsSync(told) && fs.readFileSync(told, 'utf8'),
      () => 'the child to begin',
    );
    return Number(fs.readFileSync(told, 'utf8'));
  };
  return { folder, file, pid };
}

const tellPid = (folder) => `import fs from 'node:fs'; fs.writeFileSync(${JSON.stringify(path.join(folder, 'pid'))}, String(process.pid));`;

const WAITS = (folder) => `
  ${tellPid(folder)}
  const { stopRequest } = await import(${here('./stop-request.mjs')});
  const forever = setInterval(() => {}, 1e6);
  stopRequest(() => {}).signal.addEventListener('abort', () => clearInterval(forever));`;

for (const [script, ends] of [
  ['waits', true],
  ['a-script-that-starts-it-on-the-side', false],
]) {
  test(
    `SIGTERM that npm gives to its shell ${ends ? 'reaches the program' : 'does not end what an npm script left running on purpose'}`,
    { skip: likeUnix },
    async (t) => {
      const { folder, file, pid } = aProgram(t);
      fs.writeFileSync(file, WAITS(folder));
      const shell = spawn('sh', ['-c', `"${process.execPath}" "${file}"; true`], { env: plainEnv({ npm_lifecycle_event: script }), stdio: 'ignore' });
      const program = await pid();
      t.after(() => kill(program, 'SIGKILL'));
      await new Promise((resolve) => setTimeout(resolve, 300)); // the program listens now
      shell.kill('SIGTERM');
      if (ends) {
        await until(
          () => !alive(program),
          () => 'the program to end',
        );
      } else {
        await new Promise((resolve) => setTimeout(resolve, 600));
        assert.equal(alive(program), true);
      }
    },
  );
}

test('SIGTERM while packages are installed ends npm too, and leaves no stamp', { skip: likeUnix }, async (t) => {
  const { folder, file, pid } = aProgram(t);
  fs.writeFileSync(path.join(folder, 'package-lock.json'), '{}');
  fs.writeFileSync(path.join(folder, 'npm-cli.mjs'), `${tellPid(folder)} setInterval(() => {}, 1e6);`);
  fs.writeFileSync(
    file,
    `const [{ ensureInstalled }, { complain }] = await Promise.all([import(${here('./bootstrap.mjs')}), import(${here('./complaint.mjs')})]);
     await ensureInstalled({ folder: ${JSON.stringify(folder)} }).catch(complain);`,
  );
  const env = plainEnv({ npm_execpath: path.join(folder, 'npm-cli.mjs') });
  const start = watched(spawn(process.execPath, [file], { env, stdio: ['ignore', 'pipe', 'pipe'] }));
  const npm = await pid();
  t.after(() => kill(npm, 'SIGKILL'));
  assert.equal(await start.end('SIGTERM'), 130);
  assert.equal(alive(npm), false);
  assert.equal(start.said(), 'Installing dependencies (npm ci) …\n');
  assert.deepEqual(fs.readdirSync(folder).sort(), ['npm-cli.mjs', 'package-lock.json', 'pid', 'waits.mjs']);
});
