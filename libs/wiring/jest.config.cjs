// Specs here start a queue server of their own; on a busy machine that takes a while.
module.exports = { ...require('../../.config/jest.cjs').esm('wiring'), testTimeout: 60_000 };
