module.exports = require('../../.config/jest.cjs').esm('proof');
