import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApproveDraft, LetterAsked, MarkSent, RecordOutcome, RefundAnyway, SaveDraft, WriteDraft } from '@weerwoord/contracts';
import type { ClaimPage, PackShape } from '@weerwoord/contracts';
import type { ClaimId, Result } from '@weerwoord/kernel';
import { approveDraft, lookAtPacks, makePack, markSent, recordOutcome, refundAnyway, reopenDraft, saveDraft, writeDraft } from '@weerwoord/pipeline';
import type { DeskRefusal, DeskTools } from '@weerwoord/pipeline';
import { DESK, LIVE, PRODUCT } from '@weerwoord/wiring';
import type { LiveEvents, Product } from '@weerwoord/wiring';
import { z } from 'zod';
import { AppError, found } from '../http/app-error';
import { idInPath } from '../http/id-in-path';
import { shaped } from '../http/shaped';
import { actorOf, FromCaller } from '../session/caller';
import type { Caller } from '../session/caller';
import { mustHave } from '../session/must-have';
import { Needs } from '../session/needs';
import { claimNow, granted } from './desk-answer';

type Page = z.infer<typeof ClaimPage>;
export const ReopenDraft = z.object({ revision: z.int() });

/** An offer's day as an instant; what the person did not say about offers is left as it is. */
const written = ({ offer, ...input }: z.infer<typeof WriteDraft>) =>
  offer === undefined ? input : { ...input, offer: offer && { ...offer, until: offer.until === null ? null : new Date(offer.until) } };

/** One claim and what a person does with it. Every write answers with the claim as it then stands. */
@Controller('v1/claims/:claimId')
export class ClaimController {
  constructor(
    @Inject(DESK) private readonly desk: DeskTools,
    @Inject(LIVE) private readonly live: LiveEvents,
    @Inject(PRODUCT) private readonly product: Product,
  ) {}

  @Needs('look')
  @Get()
  claim(@FromCaller() { organisation }: Caller, @Param('claimId', idInPath) claimId: string): Promise<Page> {
    return claimNow(this.desk, organisation, claimId as ClaimId);
  }

  @Needs('draft')
  @Post('draft')
  @HttpCode(200)
  write(
    @FromCaller() caller: Caller,
    @Param('claimId', idInPath) id: string,
    @Query(shaped(LetterAsked)) { letter }: z.infer<typeof LetterAsked>,
    @Body(shaped(WriteDraft)) input: z.infer<typeof WriteDraft>,
  ): Promise<Page> {
    return this.changed(caller, id, (on) => writeDraft(this.desk, { ...on, letter, ...written(input) }));
  }

  @Needs('draft')
  @Put('draft')
  save(
    @FromCaller() caller: Caller,
    @Param('claimId', idInPath) id: string,
    @Query(shaped(LetterAsked)) { letter }: z.infer<typeof LetterAsked>,
    @Body(shaped(SaveDraft)) input: z.infer<typeof SaveDraft>,
  ): Promise<Page> {
    return this.changed(caller, id, (on) => saveDraft(this.desk, { ...on, letter, ...input }));
  }

  @Needs('approve')
  @Post('approve')
  @HttpCode(200)
  async approve(
    @FromCaller() caller: Caller,
    @Param('claimId', idInPath) id: string,
    @Query(shaped(LetterAsked)) { letter }: z.infer<typeof LetterAsked>,
    @Body(shaped(ApproveDraft)) { overrule, reasons, ...input }: z.infer<typeof ApproveDraft>,
  ): Promise<Page> {
    if (overrule !== undefined) await mustHave(this.product, caller, 'manage', ['claim', id]);
    return this.changed(caller, id, (on) =>
      approveDraft(this.desk, { ...on, letter, ...input, ...(reasons && { reasons }), ...(overrule !== undefined && { overrule }) }),
    );
  }

  @Needs('draft')
  @Post('reopen')
  @HttpCode(200)
  reopen(
    @FromCaller() caller: Caller,
    @Param('claimId', idInPath) id: string,
    @Query(shaped(LetterAsked)) { letter }: z.infer<typeof LetterAsked>,
    @Body(shaped(ReopenDraft)) input: z.infer<typeof ReopenDraft>,
  ): Promise<Page> {
    return this.changed(caller, id, (on) => reopenDraft(this.desk, { ...on, letter, ...input }));
  }

  @Needs('submit')
  @Post('sent')
  @HttpCode(200)
  sent(
    @FromCaller() caller: Caller,
    @Param('claimId', idInPath) id: string,
    @Query(shaped(LetterAsked)) { letter }: z.infer<typeof LetterAsked>,
    @Body(shaped(MarkSent)) { revision, sentAt, final }: z.infer<typeof MarkSent>,
  ): Promise<Page> {
    return this.changed(caller, id, (on) =>
      markSent(this.desk, {
        ...on,
        letter,
        revision,
        ...(sentAt !== undefined && { sentAt: new Date(sentAt) }),
        ...(final !== undefined && { final }),
      }),
    );
  }

  @Needs('submit')
  @Post('outcome')
  @HttpCode(200)
  outcome(
    @FromCaller() caller: Caller,
    @Param('claimId', idInPath) id: string,
    @Body(shaped(RecordOutcome)) { revision, work, fundedBy, saysMetric, sellerPays, decidedAt, of }: z.infer<typeof RecordOutcome>,
  ): Promise<Page> {
    const said = { ...(fundedBy && { fundedBy }), ...(saysMetric && { saysMetric }), ...(sellerPays && { sellerPays }), ...(of && { of }) };
    return this.changed(caller, id, (on) =>
      recordOutcome(this.desk, { ...on, revision, work, ...said, ...(decidedAt && { decidedAt: new Date(decidedAt) }) }),
    );
  }

  @Needs('approve')
  @Post('refund')
  @HttpCode(200)
  refund(
    @FromCaller() caller: Caller,
    @Param('claimId', idInPath) id: string,
    @Body(shaped(RefundAnyway)) input: z.infer<typeof RefundAnyway>,
  ): Promise<Page> {
    return this.changed(caller, id, (on) => refundAnyway(this.desk, { ...on, ...input }));
  }

  /** Seals a pack of what there is now. It takes a fraction of a second, so it is made while the person waits. */
  @Needs('export')
  @Post('pack')
  @HttpCode(201)
  async pack(@FromCaller() caller: Caller, @Param('claimId', idInPath) id: string): Promise<z.infer<typeof PackShape>> {
    const { organisation, person } = caller;
    const { name } = found(await this.desk.units(organisation, ({ people }) => people.person(person)));
    const { packId } = granted(await makePack(this.desk, { organisation, claimId: id as ClaimId, actor: actorOf(caller), sealedBy: name }));
    await Promise.all([this.live.tell(organisation, { kind: 'pack', packId }), this.live.tell(organisation, { kind: 'claim', claimId: id })]);
    const { packs } = await lookAtPacks(this.desk, { organisation });
    return found(packs.find((pack) => pack.id === packId));
  }

  private async changed(
    caller: Caller,
    id: string,
    step: (on: { organisation: Caller['organisation']; claimId: ClaimId; actor: string }) => Promise<Result<unknown, DeskRefusal>>,
  ): Promise<Page> {
    const { organisation } = caller;
    const claimId = id as ClaimId;
    const answer = await step({ organisation, claimId, actor: actorOf(caller) });
    // Whoever comes second gets what the first one wrote, to be held beside their own words.
    if (!answer.ok && answer.problem.code === 'changed-meanwhile')
      throw new AppError('changed-meanwhile', [], {}, await claimNow(this.desk, organisation, claimId));
    granted(answer);
    await this.live.tell(organisation, { kind: 'claim', claimId });
    return claimNow(this.desk, organisation, claimId);
  }
}
