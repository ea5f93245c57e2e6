import { Complaint } from './complaint.mjs';
import { startPostgres } from './postgres.mjs';
import { alive } from './processes.mjs';
import { restartPolicy } from './restarts.mjs';
import { alone } from './stores.mjs';
import { startValkey } from './valkey.mjs';

const EVERY = 300; // ms between two looks

/**
 * Bring an embedded server back when it dies under the running product (killed, out of memory), on the same port, so that
 * the programs that use it only have to connect again.
 *
 * @param {import('./stores.mjs').Stores} stores its `postgres` and `valkey` are replaced by the restarted ones
 * @param {{ dataRoot: string, say: (line: string) => void, giveUp: (error: Error) => void }} options
 * @returns {{ stop: () => Promise<void> }} stops looking, and waits for a restart under way
 */
export function watchStores(stores, { dataRoot, say, giveUp }) {
  const watched = [
    { name: 'database', key: 'postgres', start: startPostgres, mayRestart: restartPolicy() },
    { name: 'queue', key: 'valkey', start: startValkey, mayRestart: restartPolicy() },
  ].filter(({ key }) => stores[key]);
  let stopped = false;
  let looking = Promise.resolve();

  async function look() {
    for (const store of watched) if (!stopped && !alive(stores[store.key].pid)) await bringBack(store);
  }

  async function bringBack({ name, key, start, mayRestart }) {
    if (mayRestart(Date.now()) === null) throw new Complaint(`The ${name} dies again and again; see its log in ${dataRoot}.`);
    const started = Date.now();
    say(`The ${name} (process ${stores[key].pid}) is gone; starting it again …`);
    stores[key] = await alone(dataRoot, () => start({ dataRoot, port: stores[key].port, say }));
    say(`The ${name} is back after ${((Date.now() - started) / 1000).toFixed(1)} s.`);
  }

  const timer = setInterval(() => {
    looking = looking.then(async () => {
      if (!stopped) await look();
    });
    looking = looking.catch((error) => {
      if (!stopped) giveUp(error);
      stopped = true;
    });
  }, EVERY);

  return {
    async stop() {
      stopped = true;
      clearInterval(timer);
      await looking;
    },
  };
}
