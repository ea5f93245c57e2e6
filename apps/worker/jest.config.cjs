// Specs here start a database, a queue and a whole server; on a busy machine that takes a while.
module.exports = { ...require('../../.config/jest.cjs').esm('worker'), testTimeout: 60_000 };
