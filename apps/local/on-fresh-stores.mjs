import path from 'node:path';
import { ensureInstalled } from './bootstrap.mjs';
import { build, builtFrom } from './build.mjs';
import { complain } from './complaint.mjs';
import { runInForeground } from './one-shot.mjs';
import { dist, readSettingsFile } from './places.mjs';
import { migrate } from './set-up.mjs';
import { stopRequest } from './stop-request.mjs';
import { openThrowAway } from './throw-away.mjs';

const say = (line) => console.error(line);

/**
 * Build one of the programs below test/ and run it on an empty, migrated database that is gone afterwards.
 *
 * @param {'olist' | 'bench'} name
 * @param {string[]} args
 * @param {{ also?: readonly string[], queue?: boolean }} options also: further programs it starts itself; queue: it needs one
 */
export async function runOnFreshStores(name, args, { also = [], queue = false } = {}) {
  const work = async () => {
    readSettingsFile();
    await ensureInstalled({ out: process.stderr });
    await build(['cli', name, ...also], { say });
    const { signal } = stopRequest(() => {}); // while the stores open; then the program has its own
    const stores = await openThrowAway({ queue, say });
    const env = {
      ...process.env,
      DATABASE_URL: stores.databaseUrl,
      WEERWOORD_DATA: stores.dataRoot,
      WEERWOORD_DEMO: 'off',
      ...(stores.redisUrl && { REDIS_URL: stores.redisUrl }),
    };
    try {
      await migrate({ ...stores, postgres: null }, { dist, dataRoot: stores.dataRoot, env, mark: builtFrom('cli'), signal });
      return await runInForeground(path.join(dist, 'test', name, 'main.mjs'), args, { env });
    } finally {
      await stores.close();
    }
  };
  await work().then((code) => (process.exitCode = code), complain);
  process.exit();
}
