import fs from 'node:fs';
import path from 'node:path';
import { checkAll, lintJobs, typeAndFormJobs } from './code-checks.mjs';
import { root } from './places.mjs';
import { runToEnd } from './processes.mjs';
import { emptyTally, readJestReports, readNodeReport, readPlaywrightReport } from './test-reports.mjs';

const NX = path.join(root, 'node_modules', 'nx', 'dist', 'bin', 'nx.js');
const PLAYWRIGHT = path.join(root, 'node_modules', '@playwright', 'test', 'cli.js');
const LOCAL = path.join(root, 'apps', 'local');
/** Folders of plain programs, whose tests Node runs itself. */
const PLAIN = [LOCAL, path.join(root, 'test', 'mutations')];
/** They mostly wait for processes to start and to end, so there may be more of them than processors. */
const FILES_AT_ONCE = 4;
const BROWSER_TESTS = 'test/e2e/playwright.config.ts';

/**
 * The stages of `npm test`, in the order of how soon they tell something. Each runs to its end whatever the others said.
 *
 * @param {{ reports: string, env: NodeJS.ProcessEnv, browser: string | null, signal?: AbortSignal }} options reports: an empty folder;
 *   signal: ends the stage that runs
 * @returns {{ name: string, run: () => Promise<import('./test-reports.mjs').Tally> }[]}
 */
export function testStages({ reports, env, browser, signal }) {
  const node = (args, extra = {}) => runToEnd(process.execPath, args, { cwd: root, env: { ...env, ...extra }, stdio: 'inherit', signal });
  const check = (name, jobs) => ({ name, run: () => checkAll(jobs(), async (args, more) => (await node(args, more)).code) });
  return [
    check('lock file', () => [{ check: 'lock file', args: [path.join(LOCAL, 'lockcheck.mjs')] }]),
    check('types and form', typeAndFormJobs),
    check('lint and boundaries', lintJobs),
    { name: 'rules, steps, stores', run: () => runJest(node, path.join(reports, 'jest')) },
    { name: 'one machine', run: () => runLocal(node, path.join(reports, 'local.jsonl')) },
    { name: 'browser', run: () => runBrowser(node, { file: path.join(reports, 'browser.json'), browser }) },
  ];
}

/** A room may fail without a single failed test: a spec that does not compile, a coverage floor, a crash. */
function accountedFor(name, code, tally) {
  if (code !== 0 && tally.failed.length === 0) tally.failed.push(`${name}: ended with ${code}, see above`);
  return tally;
}

/** Results out of Nx's cache would leave no report, so the tests themselves always run. */
async function runJest(node, folder) {
  const { code } = await node([NX, 'run-many', '-t', 'test', '--skip-nx-cache'], { WEERWOORD_JEST_REPORT_DIR: folder });
  return accountedFor('rules, steps, stores', code, readJestReports(folder));
}

async function runLocal(node, file) {
  const tests = PLAIN.flatMap((folder) => fs.readdirSync(folder).flatMap((name) => (name.endsWith('.test.mjs') ? [path.join(folder, name)] : [])));
  const reporters = ['--test-reporter=spec', '--test-reporter-destination=stdout'];
  const own = [`--test-reporter=${path.join(LOCAL, 'testing', 'report.mjs')}`, `--test-reporter-destination=${file}`];
  const { code } = await node(['--test', `--test-concurrency=${String(FILES_AT_ONCE)}`, ...reporters, ...own, ...tests]);
  return accountedFor('one machine', code, fs.existsSync(file) ? readNodeReport(file) : emptyTally());
}

async function runBrowser(node, { file, browser }) {
  const reporter = browser ? '--reporter=list,json' : '--reporter=json';
  const args = [PLAYWRIGHT, 'test', '-c', BROWSER_TESTS, reporter, ...(browser ? [] : ['--list'])];
  const { code } = await node(args, { PLAYWRIGHT_JSON_OUTPUT_FILE: file, ...(browser && { CHROMIUM_PATH: browser }) });
  const tally = accountedFor('browser', code, fs.existsSync(file) ? readPlaywrightReport(file) : emptyTally());
  if (browser) return tally;
  const reason = 'no Chromium or Chrome on this machine (CHROMIUM_PATH names one)';
  return { ...tally, skipped: tally.skipped.map(({ name }) => ({ name, reason })) };
}
