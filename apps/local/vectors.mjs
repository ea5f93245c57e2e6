// npm run -s vectors -- <file…>; see test/vectors. Needs no stores.
import './node-version.mjs';
import path from 'node:path';
import { ensureInstalled } from './bootstrap.mjs';
import { build } from './build.mjs';
import { complain } from './complaint.mjs';
import { runInForeground } from './one-shot.mjs';
import { dist } from './places.mjs';

async function main(args) {
  await ensureInstalled({ out: process.stderr });
  await build(['vectors'], { say: (line) => console.error(line) });
  return runInForeground(path.join(dist, 'test', 'vectors', 'main.mjs'), args, { env: process.env });
}

await main(process.argv.slice(2)).then((code) => (process.exitCode = code), complain);
process.exit();
