// npm run -s olist -- --data <folder> --days <day,…> --sellers <file> --out <folder>; see test/olist.
import './node-version.mjs';
import { runOnFreshStores } from './on-fresh-stores.mjs';

await runOnFreshStores('olist', process.argv.slice(2));
