// npm run bench -- [name …]; see test/bench.
import './node-version.mjs';
import { runOnFreshStores } from './on-fresh-stores.mjs';

// A real worker on a real queue is part of what is measured.
await runOnFreshStores('bench', process.argv.slice(2), { also: ['worker'], queue: true });
