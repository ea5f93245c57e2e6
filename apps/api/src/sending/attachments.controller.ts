import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query, Res } from '@nestjs/common';
import { FixAttachment, SaveAttachments } from '@weerwoord/contracts';
import type { ClaimAttachments } from '@weerwoord/contracts';
import type { ClaimId, Result } from '@weerwoord/kernel';
import {
  attachmentFax,
  attachmentFile,
  attachmentsZip,
  attachmentThumbnail,
  fixAttachment,
  lookAtAttachments,
  saveAttachments,
} from '@weerwoord/pipeline';
import type { DeskRefusal } from '@weerwoord/pipeline';
import { LIVE, PRODUCT } from '@weerwoord/wiring';
import type { LiveEvents, Product } from '@weerwoord/wiring';
import type { Response } from 'express';
import { z } from 'zod';
import { granted } from '../claims/desk-answer';
import { found } from '../http/app-error';
import { attachment } from '../http/download';
import { idInPath } from '../http/id-in-path';
import { shaped } from '../http/shaped';
import { actorOf, FromCaller } from '../session/caller';
import type { Caller } from '../session/caller';
import { Needs } from '../session/needs';
import { CAREFULLY } from './carefully';

type Set = z.infer<typeof ClaimAttachments>;
const FaxQuery = z.object({ page: z.coerce.number().int().min(1).max(1000).default(1) });

/** The files that go with a claim's answer. They may show persons, so their bytes take the right to see those. */
@Controller('v1/claims/:claimId')
export class AttachmentsController {
  constructor(
    @Inject(PRODUCT) private readonly product: Product,
    @Inject(LIVE) private readonly live: Pick<LiveEvents, 'tell'>,
  ) {}

  @Needs('look')
  @Get('attachments')
  async attachments(@FromCaller() { organisation }: Caller, @Param('claimId', idInPath) claimId: string): Promise<Set> {
    return found(await lookAtAttachments(this.product.sending, { organisation, claimId: claimId as ClaimId }));
  }

  @Needs('draft')
  @Put('attachments')
  save(
    @FromCaller() caller: Caller,
    @Param('claimId', idInPath) id: string,
    @Body(shaped(SaveAttachments)) input: z.infer<typeof SaveAttachments>,
  ): Promise<Set> {
    return this.changed(caller, id, (on) => saveAttachments(this.product.sending, { ...on, ...input }));
  }

  @Needs('draft')
  @Post('attachments/fix')
  @HttpCode(200)
  fix(
    @FromCaller() caller: Caller,
    @Param('claimId', idInPath) id: string,
    @Body(shaped(FixAttachment)) input: z.infer<typeof FixAttachment>,
  ): Promise<Set> {
    return this.changed(caller, id, (on) => fixAttachment(this.product.sending, { ...on, ...input }));
  }

  @Needs('personal')
  @Get('attachments.zip')
  async zip(@FromCaller() { organisation }: Caller, @Param('claimId', idInPath) claimId: string, @Res() response: Response): Promise<void> {
    const { bytes, fileName } = found(await attachmentsZip(this.product.sending, { organisation, claimId: claimId as ClaimId }));
    response.set(CAREFULLY).setHeader('content-type', 'application/zip').setHeader('content-disposition', attachment(fileName)).end(bytes);
  }

  @Needs('personal')
  @Get('attachments/:attachmentId')
  async file(
    @FromCaller() { organisation }: Caller,
    @Param('claimId', idInPath) claimId: string,
    @Param('attachmentId', idInPath) file: string,
    @Res() response: Response,
  ): Promise<void> {
    const { bytes, name, mediaType } = found(await attachmentFile(this.product.sending, { organisation, claimId: claimId as ClaimId, file }));
    response.set(CAREFULLY).setHeader('content-type', mediaType).setHeader('content-disposition', attachment(name)).end(bytes);
  }

  @Needs('personal')
  @Get('attachments/:attachmentId/thumbnail')
  async thumbnail(
    @FromCaller() { organisation }: Caller,
    @Param('claimId', idInPath) claimId: string,
    @Param('attachmentId', idInPath) file: string,
    @Res() response: Response,
  ): Promise<void> {
    const { bytes, mediaType } = found(await attachmentThumbnail(this.product.sending, { organisation, claimId: claimId as ClaimId, file }));
    response.set(CAREFULLY).setHeader('content-type', mediaType).setHeader('content-disposition', 'inline').end(bytes);
  }

  @Needs('personal')
  @Get('attachments/:attachmentId/fax')
  async fax(
    @FromCaller() { organisation }: Caller,
    @Param('claimId', idInPath) claimId: string,
    @Param('attachmentId', idInPath) file: string,
    @Query(shaped(FaxQuery)) { page }: z.infer<typeof FaxQuery>,
    @Res() response: Response,
  ): Promise<void> {
    const { bytes, mediaType } = found(await attachmentFax(this.product.sending, { organisation, claimId: claimId as ClaimId, file, page }));
    response.set(CAREFULLY).setHeader('content-type', mediaType).setHeader('content-disposition', 'inline').end(bytes);
  }

  private async changed(
    caller: Caller,
    id: string,
    step: (on: { organisation: Caller['organisation']; claimId: ClaimId; actor: string }) => Promise<Result<unknown, DeskRefusal>>,
  ): Promise<Set> {
    const { organisation } = caller;
    const claimId = id as ClaimId;
    granted(await step({ organisation, claimId, actor: actorOf(caller) }));
    await this.live.tell(organisation, { kind: 'claim', claimId });
    return found(await lookAtAttachments(this.product.sending, { organisation, claimId }));
  }
}
