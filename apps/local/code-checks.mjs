import fs from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { dist, root } from './places.mjs';
import { severalAtOnce } from './several-at-once.mjs';
import { emptyTally } from './test-reports.mjs';
import { allRooms, typePrograms } from './type-programs.mjs';

const TSC = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
const PRETTIER = path.join(root, 'node_modules', 'prettier', 'bin', 'prettier.cjs');
const ESLINT = path.join(root, 'node_modules', 'eslint', 'bin', 'eslint.js');
const OWN = path.join(dist, 'checks');
/** Each holds a program of most rooms, up to 2 GB. */
const MOST_SHARES = 4;

/**
 * @typedef {object} Job a process of a check
 * @property {string} check its name; several jobs may be one check
 * @property {string[]} args for node
 * @property {NodeJS.ProcessEnv} [env] more variables for it
 * @property {string} [mend] what to do when it fails; default: its words stand above
 */

/**
 * Run the jobs side by side. Each check counts once: passed when all its jobs ended with 0.
 *
 * @param {Job[]} jobs the longest first, or a processor is idle at the end
 * @param {(args: string[], env?: NodeJS.ProcessEnv) => Promise<number>} node answers the exit code
 * @returns {Promise<import('./test-reports.mjs').Tally>}
 */
export async function checkAll(jobs, node) {
  const codes = await severalAtOnce(jobs, ({ args, env }) => node(args, env));
  const refused = new Map(jobs.filter((_, at) => codes[at] !== 0).map(({ check, mend }) => [check, `${check}: ${mend ?? 'see above'}`]));
  return { ...emptyTally(), passed: new Set(jobs.map(({ check }) => check)).size - refused.size, failed: [...refused.values()] };
}

/** All rooms in as few programs as their options allow, and the form of every file beside them. */
export function typeAndFormJobs() {
  const types = typePrograms(root, OWN).map(({ config }) => ({ check: 'types', args: [TSC, '-p', config] }));
  const known = ['--cache', '--cache-strategy', 'content', '--cache-location', path.join(OWN, 'form')];
  const form = {
    check: 'form',
    args: [PRETTIER, '--config', '.config/prettier.json', '--check', '--log-level', 'warn', ...known, '.'],
    mend: '`npm run format` mends the files named above',
  };
  return [...types.slice(0, 2), form, ...types.slice(2)];
}

/** All rooms and the presets, in as many equal shares as there are processors, four at most. */
export function lintJobs() {
  const programs = typePrograms(root, OWN);
  const typed = programs.flatMap(({ rooms }) => rooms);
  const plain = [...allRooms(root).filter((room) => !typed.includes(room)), '.config'];
  const env = { WEERWOORD_LINT_PROGRAMS: JSON.stringify(programs.map(({ config }) => config)) };
  return shares([...typed, ...plain], weightOf, Math.min(availableParallelism(), MOST_SHARES)).map((folders) => ({
    check: 'lint and boundaries',
    args: [ESLINT, '-c', '.config/eslint.programs.mjs', ...folders],
    env,
  }));
}

/**
 * Neighbours stay together: rooms of one program in two shares cost that program twice.
 *
 * @template Item
 * @param {Item[]} items
 * @param {(item: Item) => number} weight
 * @param {number} count
 * @returns {Item[][]} at most `count`, none empty
 */
export function shares(items, weight, count) {
  const weights = items.map(weight);
  const whole = weights.reduce((total, one) => total + one, 0);
  const cut = Array.from({ length: count }, () => []);
  let before = 0;
  for (const [at, item] of items.entries()) {
    const middle = before + weights[at] / 2;
    cut[Math.min(count - 1, Math.floor((middle / whole) * count))].push(item);
    before += weights[at];
  }
  return cut.filter((share) => share.length > 0);
}

/** Bytes of the code in a folder. */
function weightOf(folder) {
  const names = fs.readdirSync(path.join(root, folder), { recursive: true }).filter((name) => /\.[cm]?[jt]sx?$/.test(name));
  return names.reduce((total, name) => total + fs.statSync(path.join(root, folder, name)).size, 1);
}
