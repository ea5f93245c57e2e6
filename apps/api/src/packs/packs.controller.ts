import { Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PackCheck, PackList } from '@weerwoord/contracts';
import { lookAtPacks, packBytes } from '@weerwoord/pipeline';
import type { DeskTools } from '@weerwoord/pipeline';
import { DESK, PRODUCT, verifyPack } from '@weerwoord/wiring';
import type { Product } from '@weerwoord/wiring';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { AppError, found } from '../http/app-error';
import { attachment } from '../http/download';
import { idInPath } from '../http/id-in-path';
import { shaped } from '../http/shaped';
import { discard, receiveUpload } from '../imports/receive-upload';
import { uploadLimits } from '../imports/spool';
import { FromCaller } from '../session/caller';
import type { Caller } from '../session/caller';
import { Needs } from '../session/needs';
import { viewPackCheck } from '../views/pack-check';

const PacksQuery = z.object({ cursor: z.string().max(2000).optional() });

@Controller('v1/packs')
export class PacksController {
  constructor(
    @Inject(DESK) private readonly desk: DeskTools,
    @Inject(PRODUCT) private readonly product: Product,
  ) {}

  @Needs('look')
  @Get()
  packs(
    @FromCaller() { organisation }: Caller,
    @Query(shaped(PacksQuery)) { cursor }: z.infer<typeof PacksQuery>,
  ): Promise<z.infer<typeof PackList>> {
    return lookAtPacks(this.desk, { organisation, cursor: cursor ?? null });
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

  /** Checks any pack, also one that somebody else made; it is kept nowhere. */
  @Needs('look')
  @Post('check')
  @HttpCode(200)
  async check(@FromCaller() _caller: Caller, @Req() request: Request): Promise<z.infer<typeof PackCheck>> {
    const upload = await receiveUpload(request, uploadLimits(this.product.settings));
    try {
      const [file] = upload.files;
      if (!file || upload.files.length !== 1) throw new AppError('bad-input', [{ path: 'file', problem: 'missing' }]);
      return viewPackCheck(await verifyPack(file.spool));
    } finally {
      await discard(upload);
    }
  }

  private async bytes({ organisation }: Caller, packId: string, as: 'zip' | 'pdf') {
    return found(await packBytes(this.desk, { organisation, packId, as }));
  }
}
