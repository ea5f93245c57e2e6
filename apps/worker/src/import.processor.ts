import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { JobData, JobOutcome } from '@weerwoord/contracts';
import type { OrganisationId } from '@weerwoord/kernel';
import { readTogether } from '@weerwoord/pipeline';
import type { ImportFile } from '@weerwoord/ports';
import { isDatabaseAway, LIVE, LOGGER, PRODUCT, QUEUES } from '@weerwoord/wiring';
import type { LiveEvents, Logger, Product, WorkQueues } from '@weerwoord/wiring';
import type { JobProcessor } from './job-processor';
import { queueDeskWork } from './queue-desk-work';
import { Stopping } from './stopping';

/** How long a database that went away is waited for: less than the silence after which anybody may take the file. */
const PATIENCE_MS = 90_000;
const PAUSE_MS = 1_000;
/** Browsers are told how far a file is at most this often. */
const TELL_EVERY_MS = 400;

@Injectable()
export class ImportProcessor implements JobProcessor<'import.read'> {
  readonly job = 'import.read';
  constructor(
    @Inject(PRODUCT) private readonly product: Product,
    @Inject(QUEUES) private readonly queues: WorkQueues,
    @Inject(LIVE) private readonly live: Pick<LiveEvents, 'tell'>,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly stopping: Stopping,
  ) {}

  async run(letter: JobData<'import.read'>): Promise<JobOutcome> {
    if (this.stopping.asked) return 'nothing-to-do'; // it stays waiting, and the next start finds it
    const organisation = letter.organisationId as OrganisationId;
    let told = -Infinity;
    const onProgress = ({ batchId }: ImportFile): void => {
      if (performance.now() - told < TELL_EVERY_MS) return;
      told = performance.now();
      void this.live.tell(organisation, { kind: 'import', batchId });
    };
    let taken: readonly string[] = [letter.fileId];
    const files = await readTogether(this.product.intake, {
      organisation,
      fileId: letter.fileId,
      signal: this.stopping.signal,
      onProgress,
      onTaken: (fileIds) => (taken = fileIds),
    }).catch(async (error: unknown) => {
      if (isDatabaseAway(error)) await this.putBackWhenItIsBack(organisation, taken);
      throw error;
    });
    const [first] = files;
    if (first === undefined) return 'nothing-to-do'; // read already, or with one before it
    for (const file of files) await this.resumeLater(organisation, file);
    await queueDeskWork(this.product.desk, this.queues, organisation);
    for (const { id, state, totals } of files) this.logger.info({ file: id, state, ...totals }, 'file read');
    await this.live.tell(organisation, { kind: 'import', batchId: first.batchId });
    await this.live.tell(organisation, { kind: 'orders', accountId: first.accountId });
    return 'done';
  }

  /** A file that stopped because we do, and not because a person asked, waits to be read to its end by the next worker. */
  private async resumeLater(organisation: OrganisationId, { id, state }: ImportFile): Promise<void> {
    if (state === 'stopped' && this.stopping.asked) await this.putBack(organisation, id);
  }

  /** The database went away in the middle of our reading. The files are ours until they have been silent for two minutes; till then we may put them back ourselves. */
  private async putBackWhenItIsBack(organisation: OrganisationId, fileIds: readonly string[]): Promise<void> {
    for (const giveUp = performance.now() + PATIENCE_MS; performance.now() < giveUp && !this.stopping.asked; await sleep(PAUSE_MS)) {
      try {
        for (const fileId of fileIds) await this.putBack(organisation, fileId);
        const hash = String(this.product.clock.now().getTime());
        for (const fileId of fileIds) await this.queues.add('import.read', { organisationId: organisation, fileId }, { id: fileId, hash });
        return;
      } catch (error) {
        if (!isDatabaseAway(error)) throw error;
      }
    }
  }

  /** From whatever state its reading left it in, back to waiting; unless a person asked to stop it. What was taken in is found and not doubled. */
  private putBack(organisation: OrganisationId, fileId: string): Promise<void> {
    return this.product.intake.units(organisation, async ({ imports }) => {
      const file = await imports.file(fileId);
      if (!file || file.state === 'done' || file.state === 'same-file' || (await imports.stopAsked(fileId))) return;
      if (file.state === 'reading')
        await imports.finish(fileId, this.product.clock.now(), { state: 'stopped', problem: null, rows: file.totals.rows });
      await imports.readAgain(fileId, { kind: file.kindWanted, profile: file.profileWanted });
    });
  }
}
