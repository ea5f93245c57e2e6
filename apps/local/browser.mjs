import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser the tests use; CHROMIUM_PATH names another one. Null when there is none. */
export function findBrowser(env = process.env) {
  return [env.CHROMIUM_PATH, ...PLACES].find((place) => place && fs.existsSync(place)) ?? null;
}

/**
 * Make the machine ready for the browser tests where that can be done without asking: as root on Debian. Elsewhere the
 * person decides, and the tests that need it are skipped and named.
 *
 * @param {{ env?: NodeJS.ProcessEnv, say: (line: string) => void }} options
 * @returns {string | null} the browser
 */
export function ensureBrowser({ env = process.env, say }) {
  const missing = [
    ...(findBrowser(env) ? [] : ['chromium', 'fonts-liberation']),
    ...(isOnPath('pdftotext', env) ? [] : ['poppler-utils']), // reads the text of a pack's PDF back
  ];
  if (missing.length > 0 && process.getuid?.() === 0 && isDebian()) {
    say(`Installing ${missing.join(', ')} (apt-get) …`);
    const quiet = { stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8', env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } };
    const lock = ['-o', 'DPkg::Lock::Timeout=300'];
    const updated = spawnSync('apt-get', [...lock, 'update', '-q'], quiet);
    const installed = spawnSync('apt-get', [...lock, 'install', '-y', '-q', '--no-install-recommends', ...missing], quiet);
    if (installed.status !== 0) say(`That did not work: ${(installed.stderr || updated.stderr || String(installed.error)).trim()}`);
  }
  return findBrowser(env);
}

function isDebian() {
  return fs.existsSync('/etc/os-release') && /^ID=debian$/m.test(fs.readFileSync('/etc/os-release', 'utf8'));
}

function isOnPath(program, env) {
  return spawnSync('sh', ['-c', `command -v ${program}`], { env }).status === 0;
}
