/**
 * Writes what a Jest run came to into WEERWOORD_JEST_REPORT_DIR, one file per run, so that `npm test` can add up all rooms.
 * Without that variable it does nothing.
 */
const { mkdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const fullName = ({ ancestorTitles, title }) => [...ancestorTitles, title].join(' › ');

class JestReport {
  onRunComplete(contexts, results) {
    const folder = process.env.WEERWOORD_JEST_REPORT_DIR;
    if (!folder) return;
    const room = process.env.NX_TASK_TARGET_PROJECT ?? [...contexts][0]?.config.displayName?.name ?? 'room';
    const files = results.testResults;
    const cases = files.flatMap((file) => file.testResults.map(({ status, ...test }) => ({ status, name: fullName(test) })));
    const named = (...wanted) => cases.filter(({ status }) => wanted.includes(status)).map(({ name }) => name);
    const broken = files.filter((file) => file.testExecError).map((file) => `${file.testFilePath} could not be run`);
    mkdirSync(folder, { recursive: true });
    const report = {
      room,
      passed: named('passed').length,
      failed: [...named('failed'), ...broken],
      skipped: named('pending', 'skipped', 'disabled', 'todo'),
    };
    writeFileSync(join(folder, `${room}-${process.pid}.json`), JSON.stringify(report));
  }
}

module.exports = JestReport;
