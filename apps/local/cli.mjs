import './node-version.mjs';
import path from 'node:path';
import { ensureInstalled } from './bootstrap.mjs';
import { build, builtFrom } from './build.mjs';
import { openForCommand } from './command-stores.mjs';
import { complain } from './complaint.mjs';
import { needsStore } from './needs-store.mjs';
import { runInForeground } from './one-shot.mjs';
import { dataFolder, dist, readSettingsFile } from './places.mjs';

/** stdout belongs to the command's answer; whatever we have to say goes to stderr. */
const say = (line) => console.error(line);

/** `npm run -s cli -- <command>`: works beside a running product and alone. Exit code: the command's. */
async function main(args) {
  readSettingsFile();
  await ensureInstalled({ out: process.stderr });
  await build(['cli'], { say });
  const program = path.join(dist, 'apps', 'cli', 'main.mjs');
  const dataRoot = dataFolder();
  if (!needsStore(args)) return runInForeground(program, args, { env: { ...process.env, WEERWOORD_DATA: dataRoot } });
  const stores = await openForCommand({ dataRoot, dist, mark: builtFrom('cli'), say });
  try {
    return await runInForeground(program, args, { env: stores.env });
  } finally {
    await stores.close();
  }
}

await main(process.argv.slice(2)).then((code) => (process.exitCode = code), complain);
process.exit();
