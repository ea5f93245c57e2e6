import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { MendRows } from '@weerwoord/contracts';
import type { ImportBatch, ProblemRows } from '@weerwoord/contracts';
import type { BatchWithFiles, Readers } from '@weerwoord/ports';
import { LIVE, PRODUCT, QUEUES, READERS, rejectedIn } from '@weerwoord/wiring';
import type { LiveEvents, Product, WorkQueues } from '@weerwoord/wiring';
import type { Response } from 'express';
import { z } from 'zod';
import { AppError, found } from '../http/app-error';
import { attachment, sendText } from '../http/download';
import { idInPath } from '../http/id-in-path';
import { shaped } from '../http/shaped';
import { actorOf, FromCaller } from '../session/caller';
import type { Caller } from '../session/caller';
import { Needs } from '../session/needs';
import { viewProblem } from '../views/imports';
import { batchNow } from './batch-now';
import { mendRows } from './mend-rows';
import { rejectedFile } from './rejected-file';
import { zipOf } from './zip-of';

const PER_PAGE = 100;
const ProblemsQuery = z.object({ cursor: z.string().max(2000).optional() });

@Controller('v1/imports/:batchId')
export class ImportBatchController {
  constructor(
    @Inject(PRODUCT) private readonly product: Product,
    @Inject(READERS) private readonly readers: Readers,
    @Inject(QUEUES) private readonly queues: WorkQueues,
    @Inject(LIVE) private readonly live: LiveEvents,
  ) {}

  @Needs('look')
  @Get()
  async import(@FromCaller() caller: Caller, @Param('batchId', idInPath) batchId: string): Promise<z.infer<typeof ImportBatch>> {
    return batchNow(this.product, this.readers, caller.organisation, batchId);
  }

  @Needs('look')
  @Get('problems')
  async problems(
    @FromCaller() caller: Caller,
    @Param('batchId', idInPath) batchId: string,
    @Query(shaped(ProblemsQuery)) { cursor }: z.infer<typeof ProblemsQuery>,
  ): Promise<z.infer<typeof ProblemRows>> {
    await this.batch(caller, batchId);
    const { items, next, total } = await this.readers.imports.problems(caller.organisation, { batchId, cursor: cursor ?? null, limit: PER_PAGE });
    return { problems: items.map(viewProblem), total, next };
  }

  /** Rejected rows in the layout of their own file; of several files a ZIP with one each. Both can be mended and dropped again as they are. */
  @Needs('export', 'personal')
  @Get('rejected.csv')
  async rejected(@FromCaller() caller: Caller, @Param('batchId', idInPath) batchId: string, @Res() response: Response): Promise<void> {
    await this.batch(caller, batchId);
    const layouts = await rejectedIn(this.product, caller.organisation, (rejected) => rejected.layouts(batchId));
    const files = layouts.map((layout) => rejectedFile(this.product, caller.organisation, layout));
    const [only] = files;
    if (!only) throw new AppError('not-found');
    if (files.length === 1) return sendText(response, { ...only, text: only.text() });
    response.setHeader('content-type', 'application/zip');
    response.setHeader('content-disposition', attachment('rejected rows.zip'));
    await zipOf(files, response);
  }

  @Needs('draft', 'personal')
  @Post('mend')
  @HttpCode(201)
  async mend(
    @FromCaller() caller: Caller,
    @Param('batchId', idInPath) batchId: string,
    @Body(shaped(MendRows)) { rows }: z.infer<typeof MendRows>,
  ): Promise<z.infer<typeof ImportBatch>> {
    const batch = await this.batch(caller, batchId);
    const parts = { product: this.product, queues: this.queues, live: this.live };
    const mended = await mendRows(parts, { organisation: caller.organisation, actor: actorOf(caller), batch, corrections: rows });
    await this.live.tell(caller.organisation, { kind: 'import', batchId });
    return batchNow(this.product, this.readers, caller.organisation, mended);
  }

  private async batch({ organisation }: Caller, id: string): Promise<BatchWithFiles> {
    return found(await this.readers.imports.batch(organisation, id));
  }
}
