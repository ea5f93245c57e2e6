// Each spec works on a database of its own; on a busy machine making one takes its time.
module.exports = {
  ...require('../../.config/jest.cjs').esm('persistence'),
  testTimeout: 60_000,
  globalSetup: '<rootDir>/testing/own-server.mjs',
  globalTeardown: '<rootDir>/testing/own-server-end.mjs',
};
