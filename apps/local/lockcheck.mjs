/**
 * Is package-lock.json complete for every platform?
 *
 * A registry that lacks one platform's build of a package makes `npm install` leave it out without a word, and `npm ci`
 * then fails on the machine that needed it. Run after every change of a dependency: node apps/local/lockcheck.mjs
 */
import { readFileSync } from 'node:fs';

const { packages } = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'));
const present = new Set(Object.keys(packages).map((path) => path.split('node_modules/').pop()));
const missing = new Set();
const located = [];

for (const [path, entry] of Object.entries(packages)) {
  for (const name of Object.keys(entry.optionalDependencies ?? {})) {
    if (!present.has(name)) missing.add(`${name} (wanted by ${path || 'the workspace'})`);
  }
  if (entry.resolved && !entry.link) located.push(path);
}

if (missing.size > 0) console.error(`Missing in package-lock.json:\n  ${[...missing].join('\n  ')}`);
if (located.length > 0) console.error(`Tied to one registry by a "resolved" address: ${located.length} packages, first ${located[0]}`);
if (missing.size + located.length > 0) process.exit(1);
console.log(`Lock complete: ${present.size} packages.`);
