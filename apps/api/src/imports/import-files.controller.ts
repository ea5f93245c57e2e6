import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { FilePreview, OverruleKind, SaveMapping } from '@weerwoord/contracts';
import type { ImportBatch } from '@weerwoord/contracts';
import { FILE_KINDS } from '@weerwoord/ports';
import type { Account, FileKind, ImportFile, Readers } from '@weerwoord/ports';
import { LIVE, PRODUCT, QUEUES, READERS } from '@weerwoord/wiring';
import type { LiveEvents, Product, WorkQueues } from '@weerwoord/wiring';
import type { z } from 'zod';
import { AppError, found } from '../http/app-error';
import { idInPath } from '../http/id-in-path';
import { shaped } from '../http/shaped';
import { actorOf, FromCaller } from '../session/caller';
import type { Caller } from '../session/caller';
import { Needs } from '../session/needs';
import { batchNow } from './batch-now';
import { previewOf } from './file-preview';
import { profileWith } from './mapping';

type Batch = z.infer<typeof ImportBatch>;
const isKind = (word: string): word is FileKind => (FILE_KINDS as readonly string[]).includes(word);

@Controller('v1/imports/files/:fileId')
export class ImportFilesController {
  constructor(
    @Inject(PRODUCT) private readonly product: Product,
    @Inject(READERS) private readonly readers: Readers,
    @Inject(QUEUES) private readonly queues: WorkQueues,
    @Inject(LIVE) private readonly live: LiveEvents,
  ) {}

  /** A person knows better what the file is: it is read again as that. */
  @Needs('draft')
  @Post('kind')
  @HttpCode(200)
  async overrule(
    @FromCaller() caller: Caller,
    @Param('fileId', idInPath) fileId: string,
    @Body(shaped(OverruleKind)) { kind }: z.infer<typeof OverruleKind>,
  ): Promise<Batch> {
    if (!isKind(kind)) throw new AppError('bad-input', [{ path: 'kind', problem: 'not-a-choice' }]);
    const { file } = await this.file(caller, fileId);
    return this.readAgain(caller, file, { kind, profile: kind === 'mapped' ? (file.profileWanted ?? file.profile) : null });
  }

  @Needs('draft')
  @Post('stop')
  @HttpCode(200)
  async stop(@FromCaller() caller: Caller, @Param('fileId', idInPath) fileId: string): Promise<Batch> {
    const { file } = await this.file(caller, fileId);
    const asked = await this.product.intake.units(caller.organisation, async ({ imports, acts }) => {
      if (!(await imports.askToStop(fileId))) return false;
      await acts.record([
        {
          at: this.product.clock.now(),
          actor: actorOf(caller),
          what: 'import.stop-asked',
          subjectKind: 'import',
          subjectId: file.batchId,
          payload: { fileId },
        },
      ]);
      return true;
    });
    if (!asked) throw new AppError('not-possible-now');
    return this.batch(caller, file.batchId);
  }

  /** First rows of the file as cells, read from the file itself: they may name people and are kept nowhere else. */
  @Needs('personal')
  @Get('preview')
  async preview(@FromCaller() caller: Caller, @Param('fileId', idInPath) fileId: string): Promise<z.infer<typeof FilePreview>> {
    const { file, account } = await this.file(caller, fileId);
    const { header, preview, looksLike } = await previewOf(this.product, account, file);
    return {
      header: [...header],
      rows: preview.map((row) => [...row]),
      looksLike,
      profiles: (account.settings.profiles ?? []).map(({ name }) => name),
    };
  }

  /** Saves how files like this one are to be read, and reads this one so. */
  @Needs('draft')
  @Post('mapping')
  @HttpCode(200)
  async map(
    @FromCaller() caller: Caller,
    @Param('fileId', idInPath) fileId: string,
    @Body(shaped(SaveMapping)) mapping: z.infer<typeof SaveMapping>,
  ): Promise<Batch> {
    const { file, account } = await this.file(caller, fileId);
    const { header } = await previewOf(this.product, account, file);
    const profiles = profileWith(account.settings.profiles ?? [], mapping, { header, recognition: file.recognition });
    await this.product.units(caller.organisation, async ({ accounts, acts }) => {
      await accounts.saveSettings(account.id, { ...account.settings, profiles });
      await acts.record([
        {
          at: this.product.clock.now(),
          actor: actorOf(caller),
          what: 'mapping.saved',
          subjectKind: 'account',
          subjectId: account.id,
          payload: { name: mapping.name },
        },
      ]);
    });
    return this.readAgain(caller, file, { kind: 'mapped', profile: mapping.name });
  }

  private file({ organisation }: Caller, id: string): Promise<{ file: ImportFile; account: Account }> {
    return this.product.intake.units(organisation, async ({ imports, accounts }) => {
      const file = found(await imports.file(id));
      return { file, account: found(await accounts.byId(file.accountId)) };
    });
  }

  private async readAgain(caller: Caller, file: ImportFile, wanted: { kind: FileKind; profile: string | null }): Promise<Batch> {
    const { organisation } = caller;
    const now = this.product.clock.now();
    const again = await this.product.intake.units(organisation, async ({ imports, acts }) => {
      if (!(await imports.readAgain(file.id, wanted))) return false;
      await acts.record([
        {
          at: now,
          actor: actorOf(caller),
          what: 'import.read-again',
          subjectKind: 'import',
          subjectId: file.batchId,
          payload: { fileId: file.id, kind: wanted.kind },
        },
      ]);
      return true;
    });
    if (!again) throw new AppError('not-possible-now');
    await this.queues.add('import.read', { organisationId: organisation, fileId: file.id }, { id: file.id, hash: String(now.getTime()) });
    return this.batch(caller, file.batchId);
  }

  private async batch({ organisation }: Caller, batchId: string): Promise<Batch> {
    await this.live.tell(organisation, { kind: 'import', batchId });
    return batchNow(this.product, this.readers, organisation, batchId);
  }
}
