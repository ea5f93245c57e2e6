import './node-version.mjs';
import fs from 'node:fs';
import path from 'node:path';
import { ensureInstalled } from './bootstrap.mjs';
import { ensureBrowser } from './browser.mjs';
import { complain } from './complaint.mjs';
import { dist } from './places.mjs';
import { THROW_AWAY_SETTINGS } from './postgres.mjs';
import { stopRequest } from './stop-request.mjs';
import { sum } from './test-reports.mjs';
import { testStages } from './test-stages.mjs';
import { openThrowAway } from './throw-away.mjs';

const say = (line) => console.log(line);

/** What a person set for their own Weerwoord must not reach the tests: they would work on its data. */
const OWN_SETTINGS = /^(DATABASE_URL|REDIS_URL|PORT|WEERWOORD_(DATA|DEMO|VAULT_KEY|OWNER_EMAIL|OWNER_PASSWORD))$/;

/** `npm test`: every stage, whatever the ones before said; the last line is the count. Answers the exit code. */
async function main() {
  await ensureInstalled();
  const strict = process.env.WEERWOORD_STRICT === '1';
  const browser = ensureBrowser({ say });
  const reports = path.join(dist, 'test-results');
  fs.rmSync(reports, { recursive: true, force: true });
  fs.mkdirSync(reports, { recursive: true });
  const kept = Object.entries(process.env).filter(([name]) => !OWN_SETTINGS.test(name));
  const env = { ...Object.fromEntries(kept), WEERWOORD_SETTINGS_FILE: 'off', NX_DAEMON: 'false', NX_NO_CLOUD: 'true', NX_TUI: 'false' };

  const { signal } = stopRequest(() => process.exit(130));
  const stores = await openThrowAway({ env: {}, queue: true, settings: THROW_AWAY_SETTINGS, say });
  try {
    env.WEERWOORD_TEST_DATABASE_URL ??= stores.databaseUrl;
    env.WEERWOORD_TEST_REDIS_URL ??= stores.redisUrl;
    env.WEERWOORD_E2E_DATA ??= path.join(stores.dataRoot, 'e2e');
    const results = [];
    for (const stage of testStages({ reports, env, browser, signal })) {
      if (signal.aborted) return 130;
      say(`\n── ${stage.name} ──`);
      const started = Date.now();
      results.push({ name: stage.name, tally: await stage.run(), seconds: (Date.now() - started) / 1000 });
    }
    if (signal.aborted) return 130;
    return report(results, strict);
  } finally {
    await stores.close();
  }
}

/** Skipped tests of this machine (a native queue server, root …) are no one's fault; all others must run where strict. */
const mayBeSkipped = ({ name }) => name.startsWith('local: ');

function report(results, strict) {
  const { passed, failed, skipped } = sum(results.map(({ tally }) => tally));
  say('\n── summary ──');
  for (const { name, tally, seconds } of results) {
    const counts = `${tally.passed} passed, ${tally.failed.length} failed, ${tally.skipped.length} skipped`;
    say(`${name.padEnd(22)} ${seconds.toFixed(0).padStart(4)} s   ${counts}`);
  }
  if (skipped.length > 0) say('\nSkipped:');
  for (const { name, reason } of skipped) say(`  ${name} (${reason})`);
  if (failed.length > 0) say('\nFailed:');
  for (const name of failed) say(`  ${name}`);
  const missed = strict ? skipped.filter((test) => !mayBeSkipped(test)) : [];
  if (missed.length > 0) say(`\n${missed.length} skipped tests count as a failure here (WEERWOORD_STRICT=1).`);
  say(`\n${passed} passed, ${failed.length} failed, ${skipped.length} skipped`);
  return failed.length + missed.length > 0 ? 1 : 0;
}

await main().then((code) => (process.exitCode = code), complain);
process.exit();
