// Each spec works on a database of its own; on a busy machine making one takes its time.
module.exports = {
  ...require('../../.config/jest.cjs').esm('intake'),
  testTimeout: 60_000,
  globalSetup: '<rootDir>/../../libs/persistence/testing/own-server.mjs',
  globalTeardown: '<rootDir>/../../libs/persistence/testing/own-server-end.mjs',
};
