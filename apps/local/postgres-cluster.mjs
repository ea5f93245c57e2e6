import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Complaint } from './complaint.mjs';
import { runToEnd } from './processes.mjs';
import { giveTo } from './unprivileged.mjs';

/** The one role of the embedded server, its superuser, and the database it holds. */
export const SUPERUSER = 'weerwoord';
export const DATABASE = 'weerwoord';

/**
 * Make the database folder.
 *
 * It is made under another name and renamed when whole, so a Ctrl-C or a power cut in the middle leaves no half cluster.
 *
 * @param {ReturnType<typeof import('./postgres-places.mjs').postgresPlaces>} places
 * @param {string} password the superuser's
 */
export async function makeCluster(places, password) {
  const unfinished = `${places.cluster}.new`;
  fs.rmSync(unfinished, { recursive: true, force: true });
  fs.mkdirSync(unfinished, { mode: 0o700 });
  giveTo(places.account, unfinished);
  await initdb(places, unfinished, password);
  await tellOffline(places, unfinished, `CREATE DATABASE ${DATABASE}`);
  fs.renameSync(unfinished, places.cluster); // refused when something stands there: nothing is ever written over
}

/** Is there a database in this folder? Throws when this account may not look, rather than taking that for a no. */
export function isCluster(folder) {
  return fs.existsSync(folder) && fs.readdirSync(folder).includes('PG_VERSION');
}

async function initdb(places, folder, password) {
  const passwordFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'weerwoord-'));
  const passwordFile = path.join(passwordFolder, 'password');
  fs.writeFileSync(passwordFile, password, { mode: 0o600 });
  giveTo(places.account, passwordFolder);
  giveTo(places.account, passwordFile);
  const args = ['-D', folder, '-U', SUPERUSER, '-A', 'scram-sha-256', '--pwfile', passwordFile, '-E', 'UTF8'];
  const locale = ['--locale-provider=builtin', '--locale=C.UTF-8', '--no-instructions'];
  try {
    const done = await runToEnd(places.bin('initdb'), [...args, ...locale], atWork(places));
    if (done.code !== 0) throw new Complaint(`The database folder could not be made:\n${done.out.trim()}`);
  } finally {
    fs.rmSync(passwordFolder, { recursive: true, force: true });
  }
}

/** Set the superuser's password of a stopped server, for when the file that held it was lost. */
export async function setPassword(places, password) {
  await tellOffline(places, places.cluster, `ALTER ROLE ${SUPERUSER} PASSWORD '${password}'`);
}

/** One statement to a server that is not running, in PostgreSQL's single-user mode: needs no password and no driver. */
function tellOffline(places, folder, statement) {
  return new Promise((resolve, reject) => {
    const options = { ...atWork(places), stdio: ['pipe', 'pipe', 'pipe'] };
    const child = spawn(places.bin('postgres'), ['--single', '-D', folder, 'postgres'], options);
    let out = '';
    child.stdout.resume();
    child.stderr.on('data', (bytes) => (out += bytes));
    child.once('error', reject);
    child.once('close', (code) => {
      const failed = code !== 0 || /^.*(ERROR|FATAL|PANIC):/m.test(out);
      if (failed) reject(new Complaint(`The database folder could not be prepared:\n${out.trim()}`));
      else resolve();
    });
    child.stdin.end(`${statement}\n`);
  });
}

/** How every PostgreSQL program is run: its own account, plain English messages, a folder that account may enter. */
export function atWork({ account, cluster }) {
  const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' };
  for (const name of Object.keys(env)) if (name.startsWith('PG')) delete env[name];
  return { ...account, env, cwd: path.parse(cluster).root, detached: true };
}
