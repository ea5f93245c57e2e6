module.exports = require('../../../.config/jest.cjs').plain('aliexpress');
