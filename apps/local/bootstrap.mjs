// Nothing from npm may be imported here, nor by what this imports: it runs before node_modules exists.
import './node-version.mjs';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Complaint, complain } from './complaint.mjs';
import { insideGuard } from './guard.mjs';
import { isInstalledByHand } from './installed-tree.mjs';
import { root } from './places.mjs';
import { runToEnd } from './processes.mjs';
import { untilStopped } from './stop-request.mjs';

/**
 * Make node_modules what package-lock.json says, if it is not so already.
 *
 * A stamp in node_modules remembers which lock file and platform it was made for. With two terminals at once, the second
 * waits for the first.
 *
 * @param {{ folder?: string, out?: NodeJS.WriteStream }} [options] out: where progress goes (a command whose stdout
 *   belongs to its answer passes stderr)
 */
export async function ensureInstalled({ folder = root, out = process.stdout } = {}) {
  if (isStamped(folder)) return;
  const waiting = () => out.write('Another terminal is installing; waiting for it …\n');
  await insideGuard(path.join(folder, '.install.lock'), () => install(folder, out), { onWait: waiting });
}

async function install(folder, out) {
  if (isStamped(folder)) return; // the other terminal was quicker
  if (!isInstalledByHand(folder)) {
    const started = Date.now();
    out.write('Installing dependencies (npm ci) …\n');
    await untilStopped((signal) => cleanInstall(folder, out, signal)); // no stamp is written then: the next run installs again
    out.write(`Installed in ${((Date.now() - started) / 1000).toFixed(0)} s.\n`);
  }
  fs.writeFileSync(stampFile(folder), wantedStamp(folder));
}

async function cleanInstall(folder, out, signal) {
  const [command, args] = npmProgram();
  const flags = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error', '--prefer-offline'];
  const options = {
    cwd: folder,
    env: environmentForInstall(process.env),
    stdio: ['ignore', out.fd, process.stderr.fd],
    shell: command.endsWith('.cmd'),
    signal,
  };
  const { code, why = '' } = await runToEnd(command, [...args, 'ci', ...flags], options).catch(({ message }) => ({ code: 1, why: ` (${message})` }));
  signal.throwIfAborted();
  if (code !== 0) {
    throw new Complaint(`npm ci failed${why}. Check the network or the npm registry setting, then run the same command again.`);
  }
}

/** The npm that called us, or else the one on the PATH (yarn and pnpm set the same variable: not those). */
function npmProgram() {
  const caller = process.env.npm_execpath ?? '';
  if (/npm-cli\.[cm]?js$/.test(caller) && fs.existsSync(caller)) return [process.execPath, [caller]];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', []];
}

/**
 * The environment without what an outer npm left in it: its flags (`--silent`, `--omit`, `--global`, a workspace …) would
 * bind the inner one. How to reach the registry stays.
 */
export function environmentForInstall(env) {
  const leftover = /^npm_(config_(?!registry|cache$|userconfig|globalconfig|https?_proxy|proxy|noproxy|cafile|ca$)|package_|lifecycle_)/i;
  const kept = Object.entries(env).filter(([name]) => !leftover.test(name) && name.toUpperCase() !== 'NODE_ENV');
  return Object.fromEntries(kept);
}

const stampFile = (folder) => path.join(folder, 'node_modules', '.weerwoord-installed');

function isStamped(folder) {
  try {
    return fs.readFileSync(stampFile(folder), 'utf8') === wantedStamp(folder);
  } catch {
    return false;
  }
}

/** Native parts all speak Node-API, so the Node version is not in it: changing Node needs no new install. */
function wantedStamp(folder) {
  const lock = fs.readFileSync(path.join(folder, 'package-lock.json'));
  return createHash('sha256').update(lock).update(`${process.platform}-${process.arch}`).digest('hex');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await ensureInstalled().catch(complain);
