import { once } from 'node:events';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ExportBuyer, NoteRequest, ReceiptQuery, StartErasure } from '@weerwoord/contracts';
import type { RequestList, RequestPage } from '@weerwoord/contracts';
import { isoText } from '@weerwoord/kernel';
import type { OrderId } from '@weerwoord/kernel';
import { exportBuyer, listRequests, noteRequest, receiptOf, startErasure, withdrawRequest } from '@weerwoord/pipeline';
import { LIVE, PRODUCT, QUEUES } from '@weerwoord/wiring';
import type { LiveEvents, Product, WorkQueues } from '@weerwoord/wiring';
import type { Response } from 'express';
import type { z } from 'zod';
import { AppError, found } from '../http/app-error';
import { attachment } from '../http/download';
import { idInPath } from '../http/id-in-path';
import { shaped } from '../http/shaped';
import { actorOf, FromCaller } from '../session/caller';
import type { Caller } from '../session/caller';
import { namesOfActors } from '../session/names-of-actors';
import { Needs } from '../session/needs';
import { done, lineShape, requestNow } from './request-answer';

type Page = z.infer<typeof RequestPage>;

/** Sends bytes while they are being made; a reader who goes away ends the making, and then nothing counts as handed over. */
export async function sendPieces(response: Response, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const piece of pieces) {
    if (response.closed) return;
    if (!response.write(piece)) await Promise.race([once(response, 'drain'), once(response, 'close')]);
  }
  response.end();
}

/** What buyers asked for: noted, handed over, erased, with its receipt. */
@Controller('v1/buyers/requests')
export class RequestsController {
  constructor(
    @Inject(PRODUCT) private readonly product: Product,
    @Inject(QUEUES) private readonly queues: WorkQueues,
    @Inject(LIVE) private readonly live: Pick<LiveEvents, 'tell'>,
  ) {}

  @Needs('personal')
  @Get()
  async list(@FromCaller() { organisation }: Caller): Promise<z.infer<typeof RequestList>> {
    const requests = await listRequests(this.product.rights, { organisation });
    const nameOf = await namesOfActors(
      this.product,
      organisation,
      requests.map(({ notedBy }) => notedBy),
    );
    return { requests: requests.map((request) => lineShape(request, nameOf)), now: isoText(this.product.clock.now()) };
  }

  @Needs('personal')
  @Post()
  @HttpCode(201)
  async note(@FromCaller() caller: Caller, @Body(shaped(NoteRequest)) input: z.infer<typeof NoteRequest>): Promise<Page> {
    const { kind, askedAt, language, typed, orders } = input;
    const asked = {
      kind,
      language,
      typed,
      askedAt: new Date(askedAt),
      orders: orders.map(({ orderId, why }) => ({ orderId: orderId as OrderId, why })),
    };
    const { requestId } = done(await noteRequest(this.product.rights, { organisation: caller.organisation, actor: actorOf(caller), ...asked }));
    return this.changed(caller, requestId);
  }

  @Needs('personal')
  @Get(':requestId')
  request(@FromCaller() { organisation }: Caller, @Param('requestId', idInPath) requestId: string): Promise<Page> {
    return requestNow(this.product, organisation, requestId);
  }

  @Needs('personal')
  @Post(':requestId/withdraw')
  @HttpCode(200)
  async withdraw(@FromCaller() caller: Caller, @Param('requestId', idInPath) requestId: string): Promise<Page> {
    done(await withdrawRequest(this.product.rights, { organisation: caller.organisation, actor: actorOf(caller), requestId }));
    return this.changed(caller, requestId);
  }

  /** Asked a second time: the number in the body must be the request's. From here on a worker destroys keys, and nothing brings them back. */
  @Needs('personal', 'manage')
  @Post(':requestId/erase')
  @HttpCode(200)
  async erase(
    @FromCaller() caller: Caller,
    @Param('requestId', idInPath) requestId: string,
    @Body(shaped(StartErasure)) { number }: z.infer<typeof StartErasure>,
  ): Promise<Page> {
    const { organisation } = caller;
    if ((await requestNow(this.product, organisation, requestId)).number !== number)
      throw new AppError('bad-input', [{ path: 'number', problem: 'wrong' }]);
    done(await startErasure(this.product.rights, { organisation, actor: actorOf(caller), requestId }));
    await this.queues.add('request.run', { organisationId: organisation, requestId }, { id: requestId, hash: 'run' });
    return this.changed(caller, requestId);
  }

  @Needs('personal')
  @Post(':requestId/export.zip')
  @HttpCode(200)
  async export(
    @FromCaller() caller: Caller,
    @Param('requestId', idInPath) requestId: string,
    @Body(shaped(ExportBuyer)) { language }: z.infer<typeof ExportBuyer>,
    @Res() response: Response,
  ): Promise<void> {
    const { organisation } = caller;
    const { number, pieces } = done(await exportBuyer(this.product.rights, { organisation, actor: actorOf(caller), requestId, language }));
    response
      .status(200)
      .setHeader('content-type', 'application/zip')
      .setHeader('content-disposition', attachment(`request-${String(number)}.zip`));
    await sendPieces(response, pieces);
    await this.live.tell(organisation, { kind: 'request', requestId });
  }

  @Needs('personal')
  @Get(':requestId/receipt.pdf')
  async receiptPdf(
    @FromCaller() { organisation }: Caller,
    @Param('requestId', idInPath) requestId: string,
    @Query(shaped(ReceiptQuery)) { language }: z.infer<typeof ReceiptQuery>,
    @Res() response: Response,
  ): Promise<void> {
    const receipt = found(await receiptOf(this.product.rights, { organisation, requestId }));
    const bytes = await this.product.rights.paper.receiptPdf(receipt, language);
    response
      .setHeader('content-type', 'application/pdf')
      .setHeader('content-disposition', attachment(`receipt-${String(receipt.number)}.pdf`))
      .end(bytes);
  }

  @Needs('personal')
  @Get(':requestId/receipt.txt')
  async receiptText(
    @FromCaller() { organisation }: Caller,
    @Param('requestId', idInPath) requestId: string,
    @Query(shaped(ReceiptQuery)) { language }: z.infer<typeof ReceiptQuery>,
    @Res() response: Response,
  ): Promise<void> {
    const receipt = found(await receiptOf(this.product.rights, { organisation, requestId }));
    response
      .setHeader('content-type', 'text/plain; charset=utf-8')
      .setHeader('content-disposition', attachment(`receipt-${String(receipt.number)}.txt`))
      .end(this.product.rights.paper.receiptText(receipt, language));
  }

  private async changed({ organisation }: Caller, requestId: string): Promise<Page> {
    await this.live.tell(organisation, { kind: 'request', requestId });
    return requestNow(this.product, organisation, requestId);
  }
}
