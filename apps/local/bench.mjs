// npm run bench -- [name …]; see test/bench.
import './node-version.mjs';
import { runOnFreshStores } from './on-fresh-stores.mjs';

await runOnFreshStores('bench', process.argv.slice(2));
