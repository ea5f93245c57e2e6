import { writeFile } from 'node:fs/promises';
import { Body, Controller, Get, HttpCode, Inject, Post, Query, Req } from '@nestjs/common';
import { PasteText } from '@weerwoord/contracts';
import type { ImportBatch, ImportList } from '@weerwoord/contracts';
import type { AccountId } from '@weerwoord/kernel';
import { FILE_KINDS } from '@weerwoord/ports';
import type { Account, Readers } from '@weerwoord/ports';
import { LIVE, PRODUCT, QUEUES, READERS } from '@weerwoord/wiring';
import type { LiveEvents, Product, WorkQueues } from '@weerwoord/wiring';
import type { Request } from 'express';
import { z } from 'zod';
import { AppError, found } from '../http/app-error';
import { inShape, shaped } from '../http/shaped';
import { actorOf, FromCaller } from '../session/caller';
import type { Caller } from '../session/caller';
import { Needs } from '../session/needs';
import { batchNow, viewBatches } from './batch-now';
import { beginImport } from './begin-import';
import { newSpool, uploadLimits } from './spool';
import { discard, receiveUpload } from './receive-upload';

type Batch = z.infer<typeof ImportBatch>;
const PER_PAGE = 20;

export const CursorQuery = z.object({ cursor: z.string().max(2000).optional() });
const UploadFields = z.object({ accountId: z.uuid(), kind: z.enum(FILE_KINDS).optional(), profile: z.string().min(1).max(80).optional() });

@Controller('v1/imports')
export class ImportsController {
  constructor(
    @Inject(PRODUCT) private readonly product: Product,
    @Inject(READERS) private readonly readers: Readers,
    @Inject(QUEUES) private readonly queues: WorkQueues,
    @Inject(LIVE) private readonly live: LiveEvents,
  ) {}

  @Needs('look')
  @Get()
  async imports(
    @FromCaller() caller: Caller,
    @Query(shaped(CursorQuery)) { cursor }: z.infer<typeof CursorQuery>,
  ): Promise<z.infer<typeof ImportList>> {
    const { items, next } = await this.readers.imports.batches(caller.organisation, { cursor: cursor ?? null, limit: PER_PAGE });
    return { imports: await viewBatches(this.product, caller.organisation, items), next };
  }

  /** Files go to the spool while they come in; only then the form is looked at, because its fields may stand behind them. */
  @Needs('draft')
  @Post()
  @HttpCode(201)
  async upload(@FromCaller() caller: Caller, @Req() request: Request): Promise<Batch> {
    const upload = await receiveUpload(request, uploadLimits(this.product.settings));
    try {
      const { accountId, kind, profile } = inShape(UploadFields, withoutEmpty(upload.fields));
      if (upload.files.length === 0) throw new AppError('bad-input', [{ path: 'files', problem: 'missing' }]);
      const account = await this.account(caller, accountId);
      if (profile !== undefined && !account.settings.profiles?.some(({ name }) => name === profile))
        throw new AppError('bad-input', [{ path: 'profile', problem: 'not-a-choice' }]);
      return await this.begin(
        caller,
        account,
        upload.files.map(({ name, spool }) => ({ path: name, spool })),
        { kind, profile },
      );
    } catch (error) {
      await discard(upload);
      throw error;
    }
  }

  @Needs('draft')
  @Post('paste')
  @HttpCode(201)
  async paste(@FromCaller() caller: Caller, @Body(shaped(PasteText)) { accountId, text }: z.infer<typeof PasteText>): Promise<Batch> {
    const account = await this.account(caller, accountId);
    const spool = await newSpool(this.product.settings);
    await writeFile(spool, text, { mode: 0o600, flag: 'wx' });
    return this.begin(caller, account, [{ path: 'pasted text', spool }], {});
  }

  private account({ organisation }: Caller, id: string): Promise<Account> {
    return this.product.units(organisation, async ({ accounts }) => found(await accounts.byId(id as AccountId)));
  }

  private async begin(
    caller: Caller,
    account: Account,
    files: readonly { path: string; spool: string }[],
    wanted: Pick<Parameters<typeof beginImport>[1], 'kind' | 'profile'>,
  ): Promise<Batch> {
    const parts = { product: this.product, queues: this.queues, live: this.live };
    const batchId = await beginImport(parts, { account, actor: actorOf(caller), files, ...wanted });
    return batchNow(this.product, this.readers, caller.organisation, batchId);
  }
}

/** A form sends its empty fields as well; they say nothing. */
const withoutEmpty = (fields: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
