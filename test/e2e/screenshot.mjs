import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { freePort } from '../../apps/local/ports.mjs';

/**
 * The pictures of the README, out of the demo as `npm start` loads it on an empty data folder. Its story is told from the present moment, so every run
 * gives other days: run it when a screen has changed, not for its own sake.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const PORT = await freePort();
const OWNER = { email: 'sanne@vlierdal.example', password: 'rebuttal-2026' };
const VIEW = { width: 1440, height: 900 };
const browserPath =
  process.env.CHROMIUM_PATH ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));

async function withTheDemo(work) {
  const data = mkdtempSync(join(tmpdir(), 'weerwoord-picture-'));
  const env = { ...process.env, PORT: String(PORT), WEERWOORD_DATA: data, WEERWOORD_SETTINGS_FILE: 'off' };
  const launcher = spawn(process.execPath, [join(root, 'apps/local/start.mjs')], {
    env: { ...env, WEERWOORD_OWNER_EMAIL: OWNER.email, WEERWOORD_OWNER_PASSWORD: OWNER.password },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => launcher.once('exit', resolve));
  try {
    await new Promise((resolve, reject) => {
      launcher.stdout.on('data', (text) => String(text).includes('Weerwoord ready') && resolve());
      void ended.then(() => reject(new Error('it did not start')));
    });
    await work(`http://127.0.0.1:${PORT}`);
  } finally {
    launcher.kill('SIGINT');
    await ended;
    rmSync(data, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function takePictures(address) {
  const asRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({ ...(browserPath && { executablePath: browserPath }), args: asRoot ? ['--no-sandbox'] : [] });
  const page = await browser.newPage({ viewport: VIEW, locale: 'en-GB', timezoneId: 'Europe/Amsterdam', reducedMotion: 'reduce' });
  const picture = async (name) => {
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForFunction(() => globalThis.document.querySelector('[aria-busy="true"], .ww-skel') === null);
    await page.waitForTimeout(1000); // the charts measure themselves once more
    await page.screenshot({ path: join(root, '.github', `${name}.png`) });
  };
  await page.goto(`${address}/log-in`);
  await page.getByLabel('E-mail address').fill(OWNER.email);
  await page.getByLabel('Password', { exact: true }).fill(OWNER.password);
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.getByRole('table', { name: /^Claims to answer/ }).waitFor();
  await picture('today');
  await page
    .getByRole('link', { name: /^Open A-to-z claim/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Make pack' }).waitFor();
  await picture('claim');
  await browser.close();
}

await withTheDemo(takePictures);
