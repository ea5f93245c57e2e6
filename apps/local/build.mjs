import './node-version.mjs';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled } from './bootstrap.mjs';
import { Complaint, complain } from './complaint.mjs';
import { insideGuard } from './guard.mjs';
import { root } from './places.mjs';
import { runToEnd } from './processes.mjs';
import { severalAtOnce } from './several-at-once.mjs';
import { sourceStamp } from './source-stamp.mjs';
import { untilStopped } from './stop-request.mjs';

/** What can be built, and from which folder. Each has a vite.config.mjs and is built to the same place below dist. */
const FOLDERS = {
  web: 'apps/web',
  api: 'apps/api',
  worker: 'apps/worker',
  cli: 'apps/cli',
  olist: 'test/olist',
  bench: 'test/bench',
  vectors: 'test/vectors',
};

/** What `npm start` needs. */
export const PRODUCT = ['web', 'api', 'worker', 'cli'];

/** Every build may use any room, the presets and any package. */
const COMMON_SOURCES = ['libs', '.config', 'tsconfig.base.json', 'package-lock.json'];

/**
 * Build the named programs whose sources changed since their last build; the others cost one look at the files' dates.
 *
 * A build is made aside and put in place when whole. Two processes that want one at the same time take turns, and the
 * second finds it done.
 *
 * @param {string[]} names of FOLDERS
 * @param {{ say?: (line: string) => void, signal?: AbortSignal }} [options] signal: of a caller that listens for Ctrl-C itself
 * @throws Complaint with the compiler's words
 */
export async function build(names, { say = () => {}, signal } = {}) {
  if (names.every(isUpToDate)) return;
  await insideGuard(path.join(root, 'dist', 'build.lock'), async () => {
    const stale = names.filter((name) => !isUpToDate(name));
    if (stale.length === 0) return;
    const started = Date.now();
    say(`Building ${stale.join(', ')} …`);
    const all = (stop) => severalAtOnce(stale, (name) => buildOne(name, stop));
    await (signal ? all(signal) : untilStopped(all));
    say(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
  });
}

const placeOf = (name) => path.join(root, 'dist', FOLDERS[name]);
const markOf = (name) => path.join(root, 'dist', '.stamps', name);
const stampOf = (name) => sourceStamp(root, [FOLDERS[name], ...COMMON_SOURCES]);

/** Fingerprint of what the program was built from; '' when it was never built. */
export function builtFrom(name) {
  return fs.existsSync(markOf(name)) ? fs.readFileSync(markOf(name), 'utf8') : '';
}

function isUpToDate(name) {
  return fs.existsSync(placeOf(name)) && builtFrom(name) === stampOf(name);
}

async function buildOne(name, signal) {
  const stamp = stampOf(name); // before the build: a file changed during it makes the next one stale
  const aside = path.join(root, 'dist', '.unfinished', name);
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = ['build', '-c', path.join(root, FOLDERS[name], 'vite.config.mjs'), '--outDir', aside, '--emptyOutDir', '--logLevel', 'warn'];
  const env = { ...process.env, NODE_ENV: 'production', NO_COLOR: '1', FORCE_COLOR: '0' };
  const { code, out } = await runToEnd(process.execPath, [vite, ...args], { cwd: root, env, signal, stdio: ['ignore', 'pipe', 'pipe'] });
  if (signal?.aborted) throw signal.reason;
  if (code !== 0) throw new Complaint(`Building ${name} failed:\n${out.trim()}`);
  fs.rmSync(placeOf(name), { recursive: true, force: true });
  fs.mkdirSync(path.dirname(placeOf(name)), { recursive: true });
  fs.renameSync(aside, placeOf(name));
  fs.mkdirSync(path.dirname(markOf(name)), { recursive: true });
  fs.writeFileSync(markOf(name), stamp);
}

async function main() {
  const names = process.argv.length > 2 ? process.argv.slice(2) : PRODUCT;
  const unknown = names.find((name) => !(name in FOLDERS));
  if (unknown) throw new Complaint(`There is no ${unknown} to build. Known: ${Object.keys(FOLDERS).join(', ')}.`);
  await ensureInstalled();
  await build(names, { say: console.log });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main().catch(complain);
