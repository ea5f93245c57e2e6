import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { AddFact } from '@weerwoord/contracts';
import type { AddedEvidence, ClaimEvidence, EntryKept, FilesAdded } from '@weerwoord/contracts';
import type { ClaimId, OrderId, RecordId } from '@weerwoord/kernel';
import { addFact, lookAtEvidence, lookAtOrderAdded, standAgain, takeBack } from '@weerwoord/pipeline';
import type { FileToAdd } from '@weerwoord/pipeline';
import { LIVE, PRODUCT } from '@weerwoord/wiring';
import type { LiveEvents, Product } from '@weerwoord/wiring';
import type { Request } from 'express';
import type { z } from 'zod';
import { granted } from '../claims/desk-answer';
import { found } from '../http/app-error';
import { idInPath } from '../http/id-in-path';
import { shaped } from '../http/shaped';
import { actorOf, FromCaller } from '../session/caller';
import type { Caller } from '../session/caller';
import { Needs } from '../session/needs';
import { maxBytes, receiveFiles } from './receive-files';

type Kept = Promise<z.infer<typeof EntryKept>>;

/** What people add to claims and orders: files, facts, and their second thoughts about both. */
@Controller('v1')
export class EvidenceController {
  constructor(
    @Inject(PRODUCT) private readonly product: Product,
    @Inject(LIVE) private readonly live: Pick<LiveEvents, 'tell'>,
  ) {}

  @Get('claims/:claimId/evidence')
  @Needs('look')
  async ofClaim(@FromCaller() { organisation }: Caller, @Param('claimId', idInPath) claimId: string): Promise<z.infer<typeof ClaimEvidence>> {
    const evidence = found(await lookAtEvidence(this.product.desk, { organisation, claimId: claimId as ClaimId }));
    return { ...evidence, maxBytes: maxBytes(this.product) };
  }

  @Post('claims/:claimId/evidence')
  @HttpCode(201)
  @Needs('draft')
  async toClaim(
    @FromCaller() caller: Caller,
    @Param('claimId', idInPath) claimId: string,
    @Req() request: Request,
  ): Promise<z.infer<typeof FilesAdded>> {
    return this.told(caller, { claimId: claimId as ClaimId }, await receiveFiles(this.product, caller, { claimId: claimId as ClaimId }, request));
  }

  @Post('claims/:claimId/facts')
  @HttpCode(201)
  @Needs('draft')
  factOfClaim(
    @FromCaller() caller: Caller,
    @Param('claimId', idInPath) claimId: string,
    @Body(shaped(AddFact)) input: z.infer<typeof AddFact>,
  ): Kept {
    return this.fact(caller, { claimId: claimId as ClaimId }, input);
  }

  @Get('orders/:orderId/evidence')
  @Needs('look')
  async ofOrder(@FromCaller() { organisation }: Caller, @Param('orderId', idInPath) orderId: string): Promise<z.infer<typeof AddedEvidence>> {
    const added = found(await lookAtOrderAdded(this.product.desk, { organisation, orderId: orderId as OrderId }));
    return { ...added, maxBytes: maxBytes(this.product) };
  }

  @Post('orders/:orderId/evidence')
  @HttpCode(201)
  @Needs('draft')
  async toOrder(
    @FromCaller() caller: Caller,
    @Param('orderId', idInPath) orderId: string,
    @Req() request: Request,
  ): Promise<z.infer<typeof FilesAdded>> {
    return this.told(caller, { orderId: orderId as OrderId }, await receiveFiles(this.product, caller, { orderId: orderId as OrderId }, request));
  }

  @Post('orders/:orderId/facts')
  @HttpCode(201)
  @Needs('draft')
  factOfOrder(
    @FromCaller() caller: Caller,
    @Param('orderId', idInPath) orderId: string,
    @Body(shaped(AddFact)) input: z.infer<typeof AddFact>,
  ): Kept {
    return this.fact(caller, { orderId: orderId as OrderId }, input);
  }

  @Post('evidence/:recordId/take-back')
  @HttpCode(200)
  @Needs('draft')
  async takeBack(@FromCaller() caller: Caller, @Param('recordId', idInPath) recordId: string): Kept {
    return granted(await takeBack(this.product.desk, { organisation: caller.organisation, actor: actorOf(caller), recordId: recordId as RecordId }));
  }

  @Post('evidence/:recordId/put-back')
  @HttpCode(200)
  @Needs('draft')
  async putBack(@FromCaller() caller: Caller, @Param('recordId', idInPath) recordId: string): Kept {
    return granted(
      await standAgain(this.product.desk, { organisation: caller.organisation, actor: actorOf(caller), recordId: recordId as RecordId }),
    );
  }

  private async fact(caller: Caller, on: FileToAdd['on'], { at, ...input }: z.infer<typeof AddFact>): Kept {
    const { carrier, amount, ...told } = input;
    const kept = granted(
      await addFact(this.product.desk, {
        organisation: caller.organisation,
        actor: actorOf(caller),
        on,
        fact: told.fact,
        why: told.why,
        ...(told.yes !== undefined && { yes: told.yes }),
        ...(told.choice !== undefined && { choice: told.choice }),
        ...(told.trackingNumber !== undefined && { trackingNumber: told.trackingNumber }),
        ...(told.text !== undefined && { text: told.text }),
        ...(carrier !== undefined && { carrier }),
        ...(amount && { amount }),
        ...(at !== undefined && { at: new Date(at) }),
      }),
    );
    return this.told(caller, on, kept);
  }

  /** Whoever else looks at the claim sees it too. */
  private async told<Answer>({ organisation }: Caller, on: FileToAdd['on'], answer: Answer): Promise<Answer> {
    if ('claimId' in on) await this.live.tell(organisation, { kind: 'claim', claimId: on.claimId });
    return answer;
  }
}
