import './node-version.mjs';
import { ensureInstalled } from './bootstrap.mjs';
import { build, builtFrom, PRODUCT } from './build.mjs';
import { Complaint, complain } from './complaint.mjs';
import { launch } from './launcher.mjs';
import { dataFolder, dist, readSettingsFile } from './places.mjs';

/** The port of the dashboard and the API. */
function wantedPort({ PORT = '4400' }) {
  const port = Number(PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Complaint(`PORT must be a number from 1 to 65535, not "${PORT}".`);
  return port;
}

async function main() {
  readSettingsFile();
  await ensureInstalled();
  await launch({
    dataRoot: dataFolder(),
    port: wantedPort(process.env),
    dist,
    build: ({ signal }) => build(PRODUCT, { say: console.log, signal }),
    buildMark: () => builtFrom('cli'),
  });
}

await main().catch(complain);
process.exit();
