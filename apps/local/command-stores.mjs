import { liveRun } from './run-file.mjs';
import { migrate } from './set-up.mjs';
import { openStores } from './stores.mjs';

/**
 * What a command needs to reach the data: the servers named in the environment, else those of the running product, else
 * the embedded database, started for as long as the command runs.
 *
 * The queue is passed on when there is one (named, or of the running product) and never started: commands do their work
 * themselves, and what they leave for later is found in the database.
 *
 * @param {{ dataRoot: string, dist: string, mark: string, env?: NodeJS.ProcessEnv, say: (line: string) => void }} options
 *   mark: names the build, see `migrate`
 * @returns {Promise<{ env: NodeJS.ProcessEnv, close: () => Promise<unknown> }>}
 */
export async function openForCommand({ dataRoot, dist, mark, env = process.env, say }) {
  const run = env.DATABASE_URL ? null : liveRun(dataRoot);
  const named = { ...env, ...(run && !run.ownDatabase && { DATABASE_URL: run.databaseUrl }) };
  const prepare = run ? undefined : (stores) => migrate(stores, { dist, dataRoot, env, mark });
  const stores = await openStores({ dataRoot, env: named, queue: false, prepare, say });
  const redisUrl = stores.redisUrl ?? run?.redisUrl;
  return {
    env: { ...env, DATABASE_URL: stores.databaseUrl, WEERWOORD_DATA: dataRoot, ...(redisUrl && { REDIS_URL: redisUrl }) },
    close: stores.close,
  };
}
