import { readFile } from 'node:fs/promises';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { SendAnswer, SettleSending, UndoSent } from '@weerwoord/contracts';
import type { ClaimPage, ClaimSending } from '@weerwoord/contracts';
import type { ClaimId } from '@weerwoord/kernel';
import { addSentProof, askToSend, lookAtSending, sentProof, settleSending, undoSent } from '@weerwoord/pipeline';
import { LIVE, PRODUCT, QUEUES, spoolFolder } from '@weerwoord/wiring';
import type { LiveEvents, Product, WorkQueues } from '@weerwoord/wiring';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import { claimNow, granted } from '../claims/desk-answer';
import { AppError, found } from '../http/app-error';
import { attachment } from '../http/download';
import { idInPath } from '../http/id-in-path';
import { shaped } from '../http/shaped';
import { discard, receiveUpload } from '../imports/receive-upload';
import { actorOf, FromCaller } from '../session/caller';
import type { Caller } from '../session/caller';
import { Needs } from '../session/needs';
import { CAREFULLY } from './carefully';

type Page = z.infer<typeof ClaimPage>;
type Sending = z.infer<typeof ClaimSending>;
const MB = 1024 * 1024;

/** How an answer goes out: by hand, with a proof and a short time to take it back, or over a connector. */
@Controller('v1/claims/:claimId')
export class SendingController {
  constructor(
    @Inject(PRODUCT) private readonly product: Product,
    @Inject(LIVE) private readonly live: Pick<LiveEvents, 'tell'>,
    @Inject(QUEUES) private readonly queues: WorkQueues,
  ) {}

  @Needs('look')
  @Get('sending')
  async sending(@FromCaller() { organisation }: Caller, @Param('claimId', idInPath) claimId: string): Promise<Sending> {
    return found(await lookAtSending(this.product.sending, { organisation, claimId: claimId as ClaimId }));
  }

  @Needs('submit')
  @Post('sent/undo')
  @HttpCode(200)
  async undo(
    @FromCaller() caller: Caller,
    @Param('claimId', idInPath) id: string,
    @Body(shaped(UndoSent)) { revision }: z.infer<typeof UndoSent>,
  ): Promise<Page> {
    granted(await undoSent(this.product.sending, { ...this.on(caller, id), revision }));
    return this.told(caller, id);
  }

  /** The row is there when this answers; the queue only makes it go sooner. */
  @Needs('submit')
  @Post('send')
  @HttpCode(200)
  async send(
    @FromCaller() caller: Caller,
    @Param('claimId', idInPath) id: string,
    @Body(shaped(SendAnswer)) { revision, final }: z.infer<typeof SendAnswer>,
  ): Promise<Page> {
    const { outboxId } = granted(await askToSend(this.product.sending, { ...this.on(caller, id), revision, ...(final !== undefined && { final }) }));
    await this.queues.add('answer.send', { organisationId: caller.organisation, outboxId }, { id: outboxId, hash: 'asked' });
    return this.told(caller, id);
  }

  @Needs('submit')
  @Post('send/settle')
  @HttpCode(200)
  async settle(
    @FromCaller() caller: Caller,
    @Param('claimId', idInPath) id: string,
    @Body(shaped(SettleSending)) { revision, found: was, sentAt }: z.infer<typeof SettleSending>,
  ): Promise<Page> {
    granted(
      await settleSending(this.product.sending, {
        ...this.on(caller, id),
        revision,
        found: was,
        ...(sentAt !== undefined && { sentAt: new Date(sentAt) }),
      }),
    );
    return this.told(caller, id);
  }

  @Needs('personal')
  @Get('sent/proof')
  async proof(@FromCaller() { organisation }: Caller, @Param('claimId', idInPath) claimId: string, @Res() response: Response): Promise<void> {
    const { bytes, mediaType } = found(await sentProof(this.product.desk, { organisation, claimId: claimId as ClaimId }));
    response
      .set(CAREFULLY)
      .setHeader('content-type', mediaType)
      .setHeader('content-disposition', attachment(`sent.${mediaType.split('/')[1] ?? 'bin'}`))
      .end(bytes);
  }

  @Needs('submit')
  @Post('sent/proof')
  @HttpCode(200)
  async addProof(@FromCaller() caller: Caller, @Param('claimId', idInPath) id: string, @Req() request: Request): Promise<Sending> {
    const { settings, sending, inspect } = this.product;
    const limit = settings.WEERWOORD_MAX_EVIDENCE_MB * MB;
    const upload = await receiveUpload(request, { folder: spoolFolder(settings), maxBytes: limit + MB });
    try {
      const [file] = upload.files;
      if (!file || upload.files.length !== 1) throw new AppError('bad-input', [{ path: 'files', problem: 'missing' }]);
      if (file.bytes > limit) throw new AppError('too-large');
      granted(await addSentProof({ ...sending, inspect }, { ...this.on(caller, id), bytes: await readFile(file.spool) }));
    } finally {
      await discard(upload);
    }
    await this.live.tell(caller.organisation, { kind: 'claim', claimId: id });
    return found(await lookAtSending(sending, { organisation: caller.organisation, claimId: id as ClaimId }));
  }

  private readonly on = (caller: Caller, id: string) => ({ organisation: caller.organisation, claimId: id as ClaimId, actor: actorOf(caller) });

  private async told({ organisation }: Caller, id: string): Promise<Page> {
    await this.live.tell(organisation, { kind: 'claim', claimId: id });
    return claimNow(this.product.desk, organisation, id as ClaimId);
  }
}
