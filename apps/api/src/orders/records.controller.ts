import { Controller, Get, Inject, Param } from '@nestjs/common';
import type { RecordShape } from '@weerwoord/contracts';
import type { RecordId } from '@weerwoord/kernel';
import type { Readers } from '@weerwoord/ports';
import { READERS } from '@weerwoord/wiring';
import type { z } from 'zod';
import { found } from '../http/app-error';
import { idInPath } from '../http/id-in-path';
import { FromCaller } from '../session/caller';
import type { Caller } from '../session/caller';
import { Needs } from '../session/needs';
import { viewRecord } from '../views/orders';

@Controller('v1/records')
export class RecordsController {
  constructor(@Inject(READERS) private readonly readers: Readers) {}

  /** A source record as it came, opened from a chip. */
  @Needs('personal')
  @Get(':recordId')
  async record(@FromCaller() { organisation }: Caller, @Param('recordId', idInPath) recordId: string): Promise<z.infer<typeof RecordShape>> {
    return viewRecord(found(await this.readers.orders.record(organisation, recordId as RecordId)));
  }
}
