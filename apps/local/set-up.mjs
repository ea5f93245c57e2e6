import fs from 'node:fs';
import path from 'node:path';
import { Complaint } from './complaint.mjs';
import { runToEnd } from './processes.mjs';

const command = (dist) => path.join(dist, 'apps', 'cli', 'main.mjs');

/**
 * Bring the database to the present schema.
 *
 * An embedded one remembers which build last did so, and is not asked again by the same build.
 *
 * @param {import('./stores.mjs').Stores} stores
 * @param {{ dist: string, dataRoot: string, env: NodeJS.ProcessEnv, mark: string, signal?: AbortSignal }} options mark: names the build
 */
export async function migrate({ postgres, databaseUrl, redisUrl }, { dist, dataRoot, env, mark, signal }) {
  const note = postgres && path.join(postgres.cluster, 'weerwoord.migrated');
  if (note && fs.existsSync(note) && fs.readFileSync(note, 'utf8') === mark) return;
  const settings = { ...env, DATABASE_URL: databaseUrl, WEERWOORD_DATA: dataRoot, ...(redisUrl && { REDIS_URL: redisUrl }) };
  const { code, out } = await run(dist, ['migrate'], { env: settings, signal, stdio: ['ignore', 'pipe', 'pipe'] });
  signal?.throwIfAborted();
  if (code !== 0) throw new Complaint(`The database could not be brought up to date:\n${out.trim()}`);
  if (note) fs.writeFileSync(note, mark);
}

/** Load the made-up sellers, once: the command knows by itself whether they are there. Without them the product still works. */
export async function loadDemo({ dist, env, signal, say }) {
  const { code } = await run(dist, ['demo'], { env, signal, stdio: ['ignore', 'inherit', 'inherit'] });
  signal.throwIfAborted();
  if (code !== 0) say('The demo data could not be loaded; all else works. Try again with: npm run -s cli -- demo');
}

/** The line that says how to log in. The password is in it only while it is the one made up on the first start. */
export async function ownerLogIn({ dist, env, signal }) {
  const { code, out } = await run(dist, ['owner', '--json'], { env, signal, stdio: ['ignore', 'pipe', 'inherit'] });
  signal.throwIfAborted();
  if (code !== 0) return 'Log in with the e-mail address and password of an owner.';
  const { email, password } = JSON.parse(out);
  return password ? `Log in: ${email} / password ${password}` : `Log in: ${email} / the password you set`;
}

function run(dist, args, options) {
  return runToEnd(process.execPath, ['--enable-source-maps', command(dist), ...args], options);
}
