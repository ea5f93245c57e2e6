/**
 * fast-check as specs load it: the same cases in every run, so that a run tells of the change and not of its luck. `WEERWOORD_SEED=<number>` draws
 * others; a failure names its seed and path.
 */
const check = require('../node_modules/fast-check/lib/cjs/fast-check.js');

const seed = Number(process.env.WEERWOORD_SEED ?? 20261120);
check.configureGlobal({ ...check.readConfigureGlobal(), seed });

module.exports = check;
