import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { CLAIM_KINDS } from '@weerwoord/claims';
import { MonthShape } from '@weerwoord/contracts';
import type { PackKeys, PackList } from '@weerwoord/contracts';
import type { AccountId } from '@weerwoord/kernel';
import { lookAtPacks, packBytes, packErasedAt } from '@weerwoord/pipeline';
import type { DeskTools } from '@weerwoord/pipeline';
import { DESK } from '@weerwoord/wiring';
import type { Response } from 'express';
import { z } from 'zod';
import { AppError, found } from '../http/app-error';
import { attachment } from '../http/download';
import { idInPath } from '../http/id-in-path';
import { shaped } from '../http/shaped';
import { actorOf, FromCaller } from '../session/caller';
import type { Caller } from '../session/caller';
import { Needs } from '../session/needs';

const PacksQuery = z.object({
  cursor: z.string().max(2000).optional(),
  account: z.uuid().optional(),
  month: MonthShape.optional(),
  kind: z.enum(CLAIM_KINDS).optional(),
  by: z.literal('me').optional(),
});

@Controller('v1/packs')
export class PacksController {
  constructor(@Inject(DESK) private readonly desk: DeskTools) {}

  @Needs('look')
  @Get()
  packs(
    @FromCaller() caller: Caller,
    @Query(shaped(PacksQuery)) { cursor, account, month, kind, by }: z.infer<typeof PacksQuery>,
  ): Promise<z.infer<typeof PackList>> {
    const filter = { account: account as AccountId | undefined, month, kind, by: by === undefined ? undefined : actorOf(caller) };
    return lookAtPacks(this.desk, { organisation: caller.organisation, cursor: cursor ?? null, ...filter });
  }

  @Needs('export', 'personal')
  @Get(':packId/pack.zip')
  async zip(@FromCaller() caller: Caller, @Param('packId', idInPath) packId: string, @Res() response: Response): Promise<void> {
    const { bytes, fileName } = await this.bytes(caller, packId, 'zip');
    response.setHeader('content-type', 'application/zip').setHeader('content-disposition', attachment(fileName)).end(bytes);
  }

  /** Shown in place, so not as an attachment. */
  @Needs('export', 'personal')
  @Get(':packId/pack.pdf')
  async pdf(@FromCaller() caller: Caller, @Param('packId', idInPath) packId: string, @Res() response: Response): Promise<void> {
    const { bytes, fileName } = await this.bytes(caller, packId, 'pdf');
    response
      .setHeader('content-type', 'application/pdf')
      .setHeader('content-disposition', attachment(fileName).replace('attachment', 'inline'))
      .end(bytes);
  }

  /** A browser checks packs itself; by these it knows which are ours. */
  @Needs('look')
  @Get('keys')
  async keys(@FromCaller() { organisation }: Caller): Promise<z.infer<typeof PackKeys>> {
    return { keys: (await this.desk.sealer.keys(organisation)).map(({ id, name }) => ({ id, name })) };
  }

  private async bytes({ organisation }: Caller, packId: string, as: 'zip' | 'pdf') {
    const bytes = await packBytes(this.desk, { organisation, packId, as });
    if (!bytes && (await packErasedAt(this.desk, { organisation, packId })) !== null)
      throw new AppError('not-possible-now', [{ path: `pack.${as}`, problem: 'erased' }]);
    return found(bytes);
  }
}
