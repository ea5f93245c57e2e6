import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { DATA, OWNER, PORT, SMTP_PORT } from './place';

/** No browser is downloaded: Chromium or Chrome as the system has it, or where CHROMIUM_PATH points. */
const browser =
  process.env['CHROMIUM_PATH'] ??
  [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:/Program Files/Google/Chrome/Application/chrome.exe',
  ].find((path) => existsSync(path));
const asRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: '.',
  testMatch: '*.e2e.ts',
  outputDir: '../../test-results',
  workers: 1, // one desk, one story at a time
  timeout: 60_000,
  expect: { timeout: 10_000 }, // a machine that does other things too
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list']],
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    locale: 'en-GB',
    timezoneId: 'Europe/Amsterdam',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(browser === undefined ? {} : { executablePath: browser }),
      args: [...(asRoot ? ['--no-sandbox'] : []), '--disable-dev-shm-usage', '--disable-gpu'],
    },
  },
  // What a seller types, on an empty folder of its own, without the demo.
  webServer: {
    command: 'node apps/local/start.mjs',
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    url: `http://127.0.0.1:${PORT}/api/health/ready`,
    env: {
      PORT: String(PORT),
      WEERWOORD_DATA: DATA,
      WEERWOORD_DEMO: 'off',
      WEERWOORD_OWNER_EMAIL: OWNER.email,
      WEERWOORD_OWNER_PASSWORD: OWNER.password,
      WEERWOORD_SETTINGS_FILE: 'off',
      WEERWOORD_SMTP_URL: `smtp://127.0.0.1:${String(SMTP_PORT)}`,
      WEERWOORD_MAIL_FROM: 'Weerwoord <desk@vlierdal.example>',
      WEERWOORD_SWEEP_SECONDS: '5',
    },
    timeout: 180_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGINT', timeout: 20_000 },
    stdout: 'pipe',
  },
});
