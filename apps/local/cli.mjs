import './node-version.mjs';
import { ensureInstalled } from './bootstrap.mjs';
import { build, builtFrom } from './build.mjs';
import { runCommand } from './command.mjs';
import { complain } from './complaint.mjs';
import { dataFolder, dist, readSettingsFile } from './places.mjs';

/** stdout belongs to the command's answer; whatever we have to say goes to stderr. */
const say = (line) => console.error(line);

/** `npm run -s cli -- <command>`. */
async function main(args) {
  readSettingsFile();
  await ensureInstalled({ out: process.stderr });
  await build(['cli'], { say });
  return runCommand(args, { dist, dataRoot: dataFolder(), mark: builtFrom('cli'), say });
}

await main(process.argv.slice(2)).then((code) => (process.exitCode = code), complain);
process.exit();
