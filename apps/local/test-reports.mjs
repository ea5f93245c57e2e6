import fs from 'node:fs';
import path from 'node:path';

/**
 * @typedef {object} Tally what a stage came to
 * @property {number} passed
 * @property {string[]} failed names
 * @property {{ name: string, reason: string }[]} skipped
 */

/** @returns {Tally} */
export const emptyTally = () => ({ passed: 0, failed: [], skipped: [] });

/** @param {Tally[]} tallies */
export function sum(tallies) {
  return {
    passed: tallies.reduce((total, { passed }) => total + passed, 0),
    failed: tallies.flatMap(({ failed }) => failed),
    skipped: tallies.flatMap(({ skipped }) => skipped),
  };
}

/** The files `.config/jest-report.cjs` wrote, one per room. */
export function readJestReports(folder) {
  if (!fs.existsSync(folder)) return emptyTally();
  const reports = fs.readdirSync(folder).map((name) => JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8')));
  return sum(
    reports.map(({ room, passed, failed, skipped }) => ({
      passed,
      failed: failed.map((name) => `${room}: ${name}`),
      skipped: skipped.map((name) => ({ name: `${room}: ${name}`, reason: 'marked so in its spec' })),
    })),
  );
}

/** What `testing/report.mjs` wrote: a line of JSON per test of this room. */
export function readNodeReport(file) {
  const tests = fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  return {
    passed: tests.filter(({ result }) => result === 'passed').length,
    failed: tests.filter(({ result }) => result === 'failed').map(({ name }) => `local: ${name}`),
    skipped: tests.filter(({ result }) => result === 'skipped').map(({ name, reason }) => ({ name: `local: ${name}`, reason })),
  };
}

/** Playwright's JSON report, of a run or of `--list`. */
export function readPlaywrightReport(file) {
  const { suites, errors = [] } = JSON.parse(fs.readFileSync(file, 'utf8'));
  const tally = emptyTally();
  for (const { name, test } of suites.flatMap((suite) => testsIn(suite, []))) {
    const note = test.annotations.find(({ type }) => type === 'skip' || type === 'fixme');
    if (test.status === 'skipped') tally.skipped.push({ name, reason: note?.description ?? 'not run' });
    else if (test.status === 'expected') tally.passed += 1;
    else tally.failed.push(test.status === 'flaky' ? `${name} (passed only on a second try)` : name);
  }
  for (const { message } of errors) tally.failed.push(`browser: ${message.split('\n')[0]}`);
  return tally;
}

function testsIn({ title, suites = [], specs = [] }, above) {
  const names = [...above, title];
  const own = specs.flatMap((spec) => spec.tests.map((test) => ({ name: `browser: ${[...names, spec.title].join(' › ')}`, test })));
  return [...own, ...suites.flatMap((suite) => testsIn(suite, names))];
}
