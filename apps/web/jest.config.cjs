module.exports = require('../../.config/jest.cjs').browser('web');
