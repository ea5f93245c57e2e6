// Two at once also on two cores: the halves of the 5,000 share them.
module.exports = { ...require('../../.config/jest.cjs').esm('proof'), maxWorkers: 2 };
