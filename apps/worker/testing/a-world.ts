import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { OrganisationId } from '@weerwoord/kernel';
import { openBatch } from '@weerwoord/pipeline';
import type { Account, ImportFile } from '@weerwoord/ports';
import { createLogger, liveTeller, openQueues } from '@weerwoord/wiring';
import type { ServerParts, WorkQueues } from '@weerwoord/wiring';
import { aProduct, aQueueServer, breakConnections } from '@weerwoord/wiring/testing';
import type { OpenedProduct, QueueServer } from '@weerwoord/wiring/testing';
import type { DestinationStream } from 'pino';
import { runWorker } from '../src/run-worker';
import type { RunningWorker } from '../src/run-worker';

export type World = OpenedProduct & {
  readonly server: QueueServer;
  readonly organisation: OrganisationId;
  readonly account: Account;
  /** A worker beside whatever others run, with queues of its own. */
  hire(): Promise<RunningWorker & { readonly queues: WorkQueues }>;
  /** Opens a batch of one file and tells nobody. */
  drop(name: string, text: string | Uint8Array): Promise<ImportFile>;
  file(id: string): Promise<ImportFile>;
};

/** A seller with an account, a queue server that can be killed, and workers to be hired. @param log where the workers' lines go; absent: as the settings say */
export async function aWorld(settings: Readonly<Record<string, string>> = {}, log?: DestinationStream): Promise<World> {
  const [opened, server] = await Promise.all([aProduct({ name: 'worker', settings }), aQueueServer()]);
  const { product } = opened;
  const { organisation } = await opened.addOrganisation('sanne@example.org');
  const account = await opened.addAccount(organisation);
  const logger = createLogger('worker', product.settings, log);
  const file = async (id: string): Promise<ImportFile> => {
    const found = await product.intake.units(organisation, ({ imports }) => imports.file(id));
    if (!found) throw new Error(`no file ${id}`);
    return found;
  };
  return {
    ...opened,
    server,
    organisation,
    account,
    file,
    async hire() {
      const queues = openQueues(server.url, logger);
      const parts: ServerParts = { product, queues, live: liveTeller(product, logger), logger };
      const worker = await runWorker(parts);
      return { ...worker, queues };
    },
    async drop(name, text) {
      const spool = join(product.settings.WEERWOORD_DATA, name);
      await writeFile(spool, text);
      const { files } = await openBatch(product.intake, { account, actor: 'cli', files: [{ path: name, spool }] });
      return file(files[0]?.file.id ?? '');
    },
    async leave() {
      await server.stop();
      await opened.leave();
    },
  };
}

export { breakConnections };

/** Waits until `look` gives something that fits. */
export async function until<Seen>(look: () => Promise<Seen>, fits: (seen: Seen) => boolean, patience = 20_000): Promise<Seen> {
  for (const end = Date.now() + patience; ; await sleep(25)) {
    const seen = await look();
    if (fits(seen)) return seen;
    if (Date.now() > end) throw new Error(`waited in vain; last seen: ${JSON.stringify(seen)}`);
  }
}
