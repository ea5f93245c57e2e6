import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import type { RecordId } from '@weerwoord/kernel';
import { fileBytes, filePreview, savedName } from '@weerwoord/pipeline';
import type { DeskTools } from '@weerwoord/pipeline';
import { DESK } from '@weerwoord/wiring';
import type { Response } from 'express';
import { found } from '../http/app-error';
import { attachment } from '../http/download';
import { idInPath } from '../http/id-in-path';
import { FromCaller } from '../session/caller';
import type { Caller } from '../session/caller';
import { Needs } from '../session/needs';

/** Whatever a file is, a browser neither guesses at it nor runs anything in it, and no cache keeps it. */
const CAREFULLY = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  'cache-control': 'private, no-store',
  'cross-origin-resource-policy': 'same-origin',
} as const;

/** Files that people added. They may show persons: a doorstep, a signature, what a buyer wrote. */
@Controller('v1/files/:recordId')
export class FilesController {
  constructor(@Inject(DESK) private readonly desk: DeskTools) {}

  /** As it came, to be saved and not shown in place. */
  @Get()
  @Needs('personal')
  async original(@FromCaller() { organisation }: Caller, @Param('recordId', idInPath) recordId: string, @Res() response: Response): Promise<void> {
    const { bytes, name, mediaType, sha256 } = found(await fileBytes(this.desk, { organisation, recordId: recordId as RecordId }));
    response
      .set(CAREFULLY)
      .setHeader('content-type', mediaType)
      // RFC 9530: what was opened has been held against this hash already; whoever saves it can do so again.
      .setHeader('repr-digest', `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`)
      .setHeader('content-disposition', attachment(savedName(name, mediaType)))
      .end(bytes);
  }

  /** A picture of it that we drew ourselves. */
  @Get('preview')
  @Needs('personal')
  async preview(@FromCaller() { organisation }: Caller, @Param('recordId', idInPath) recordId: string, @Res() response: Response): Promise<void> {
    const bytes = found(await filePreview(this.desk, { organisation, recordId: recordId as RecordId }));
    response.set(CAREFULLY).setHeader('content-type', 'image/jpeg').setHeader('content-disposition', 'inline').end(bytes);
  }
}
