import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const NOT_BUILT = /\.(spec\.tsx?|md)$/;

/**
 * Fingerprint of the files a build is made from: path, size and time of change of each.
 *
 * Specs are left out. Text of READMEs too: no program reads one.
 *
 * @param {string} root the paths are taken from here, so a moved checkout keeps its builds
 * @param {string[]} places files and folders below root; one that is not there counts as such
 */
export function sourceStamp(root, places) {
  const hash = createHash('sha256');
  for (const place of places) note(hash, root, place);
  return hash.digest('hex');
}

function note(hash, root, place) {
  const full = path.join(root, place);
  const stat = fs.statSync(full, { throwIfNoEntry: false });
  if (!stat) hash.update(`${place} missing\n`);
  else if (!stat.isDirectory()) hash.update(`${place} ${stat.size} ${stat.mtimeMs}\n`);
  else for (const name of fs.readdirSync(full).filter(isSource).sort()) note(hash, root, path.posix.join(place, name));
}

const isSource = (name) => !name.startsWith('.') && name !== 'node_modules' && name !== 'dist' && !NOT_BUILT.test(name);
