/**
 * Where the specs run: answers the switches of the planted mistakes, notes which test passes which of them, and leaves out what need not run
 * (tests that never come near the mistake; all that follows the first failure).
 *
 * What is asked and what was seen stands in one object of the process around it, see spec-runs.mjs.
 */
const { TestEnvironment } = require('jest-environment-node');

module.exports = class SwitchedEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    const run = globalThis.weerwoordRun;
    this.test = -1;
    this.passed = new Set();
    run.seen = { outside: this.passed, tests: [] };
    this.global.__mistake = (id) => {
      this.passed.add(id);
      return id === run.mistake;
    };
  }

  handleTestEvent(event) {
    const run = globalThis.weerwoordRun;
    if (event.name === 'test_start') {
      this.test += 1;
      if (run.failed || (run.only !== null && !run.only.has(this.test))) event.test.mode = 'skip';
      this.passed = new Set();
      run.seen.tests.push(this.passed);
    } else if (event.name === 'test_done' || event.name === 'run_describe_finish') {
      if (event.name === 'test_done' && event.test.errors.length > 0) run.failed = true;
      this.passed = run.seen.outside;
    }
  }
};
