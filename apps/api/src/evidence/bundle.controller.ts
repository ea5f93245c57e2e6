import { Controller, Get, Inject, Param } from '@nestjs/common';
import type { BundlePage, BundleReplay, FileCheck } from '@weerwoord/contracts';
import type { OrderId, RecordId } from '@weerwoord/kernel';
import { checkFile, lookAtBundle, lookAtReplay } from '@weerwoord/pipeline';
import type { DeskTools } from '@weerwoord/pipeline';
import { DESK } from '@weerwoord/wiring';
import type { z } from 'zod';
import { found } from '../http/app-error';
import { idInPath } from '../http/id-in-path';
import { FromCaller } from '../session/caller';
import type { Caller } from '../session/caller';
import { Needs } from '../session/needs';

/** Evidence item by item: its addresses, whether it can be made again, and whether a stored file is still itself. No words of people are in any of it. */
@Controller('v1')
export class BundleController {
  constructor(@Inject(DESK) private readonly desk: DeskTools) {}

  @Get('orders/:orderId/bundle')
  @Needs('look')
  async bundle(@FromCaller() { organisation }: Caller, @Param('orderId', idInPath) orderId: string): Promise<z.infer<typeof BundlePage>> {
    return found(await lookAtBundle(this.desk, { organisation, orderId: orderId as OrderId }));
  }

  @Get('orders/:orderId/bundle/replay')
  @Needs('manage')
  async replay(@FromCaller() { organisation }: Caller, @Param('orderId', idInPath) orderId: string): Promise<z.infer<typeof BundleReplay>> {
    return found(await lookAtReplay(this.desk, { organisation, orderId: orderId as OrderId }));
  }

  @Get('files/:recordId/check')
  @Needs('look')
  async file(@FromCaller() { organisation }: Caller, @Param('recordId', idInPath) recordId: string): Promise<z.infer<typeof FileCheck>> {
    return found(await checkFile(this.desk, { organisation, recordId: recordId as RecordId }));
  }
}
