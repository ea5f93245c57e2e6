import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { Complaint } from './complaint.mjs';

/**
 * The account PostgreSQL runs under. It refuses to run as root; for everybody else it is the person's own account.
 *
 * As root: the owner of the database folder if there is one already, else `postgres` or `nobody`, whichever exists.
 * None is ever created.
 *
 * @param {string} clusterFolder where the database is or will be
 * @returns {{ uid?: number, gid?: number }} empty when no change of account is needed
 */
export function accountFor(clusterFolder) {
  if (process.getuid?.() !== 0) return {};
  const owner = fs.statSync(clusterFolder, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  for (const name of ['postgres', 'nobody']) {
    const uid = idOf('-u', name);
    if (uid > 0) return { uid, gid: idOf('-g', name) };
  }
  throw new Complaint('PostgreSQL does not run as root, and this machine has neither a "postgres" nor a "nobody" account. Start as a normal user.');
}

function idOf(flag, name) {
  return Number.parseInt(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout, 10);
}

/** May this account get at the file, or into the folder? A checkout below a home with mode 0700 is out of its reach. */
export function isReachable(place, account) {
  if (account.uid === undefined) return true;
  return spawnSync('/bin/sh', ['-c', 'test -x "$0"', place], { ...account, cwd: '/' }).status === 0;
}

/** Give a folder or file to the account; nothing to do when it is ours anyway. */
export function giveTo(account, place) {
  if (account.uid !== undefined) fs.chownSync(place, account.uid, account.gid);
}
