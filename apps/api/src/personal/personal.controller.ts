import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { PlaceHold } from '@weerwoord/contracts';
import type { HoldList, HoldShape, OrderPersonal } from '@weerwoord/contracts';
import type { AccountId, ClaimId, OrderId, OrganisationId } from '@weerwoord/kernel';
import { isoText } from '@weerwoord/kernel';
import { lookAtHolds, lookAtPersonal, placeHold, releaseHold } from '@weerwoord/pipeline';
import type { HoldRefusal, PersonalOfOrder } from '@weerwoord/pipeline';
import type { HoldOn } from '@weerwoord/ports';
import { PRODUCT } from '@weerwoord/wiring';
import type { Product } from '@weerwoord/wiring';
import type { Response } from 'express';
import { z } from 'zod';
import { AppError, found } from '../http/app-error';
import { csvLine } from '../http/csv';
import { sendText } from '../http/download';
import { idInPath } from '../http/id-in-path';
import { shaped } from '../http/shaped';
import { FromCaller } from '../session/caller';
import type { Caller } from '../session/caller';
import { namesOfActors } from '../session/names-of-actors';
import { Needs } from '../session/needs';
import { shownHold } from './shown-hold';

const HoldsQuery = z.object({
  account: z.uuid().optional(),
  state: z.enum(['standing', 'ended']).optional(),
  cursor: z.string().max(400).optional(),
});
type Asked = z.infer<typeof HoldsQuery>;
const PER_PAGE = 50;
const PER_READ = 500;

/** What becomes of personal data: of one order, and the holds that keep it. */
@Controller('v1')
export class PersonalController {
  constructor(@Inject(PRODUCT) private readonly product: Product) {}

  @Needs('look')
  @Get('orders/:orderId/personal')
  async ofOrder(@FromCaller() { organisation }: Caller, @Param('orderId', idInPath) orderId: string): Promise<z.infer<typeof OrderPersonal>> {
    return this.shown(organisation, await lookAtPersonal(this.product.desk, { organisation, of: { orderId: orderId as OrderId } }));
  }

  @Needs('look')
  @Get('claims/:claimId/personal')
  async ofClaim(@FromCaller() { organisation }: Caller, @Param('claimId', idInPath) claimId: string): Promise<z.infer<typeof OrderPersonal>> {
    return this.shown(organisation, await lookAtPersonal(this.product.desk, { organisation, of: { claimId: claimId as ClaimId } }));
  }

  @Needs('manage')
  @Get('personal/holds')
  async holds(
    @FromCaller() { organisation }: Caller,
    @Query(shaped(HoldsQuery)) { account, state, cursor }: Asked,
  ): Promise<z.infer<typeof HoldList>> {
    return this.listed(organisation, { account, state }, cursor ?? null, PER_PAGE);
  }

  @Needs('manage')
  @Post('personal/holds')
  @HttpCode(201)
  async place(
    @FromCaller() { organisation, person }: Caller,
    @Body(shaped(PlaceHold)) { on, basis, words, until }: z.infer<typeof PlaceHold>,
  ): Promise<z.infer<typeof HoldShape>> {
    const placed = await placeHold(this.product.desk, {
      organisation,
      actor: `person:${person}`,
      on: on as HoldOn,
      basis,
      words,
      until: new Date(until),
    });
    if (!placed.ok) throw refusalOf(placed.problem);
    return shownHold({ ...placed.value, words: words.trim() || null }, await namesOfActors(this.product, organisation, [placed.value.placedBy]));
  }

  @Needs('manage')
  @Delete('personal/holds/:holdId')
  async release(@FromCaller() { organisation, person }: Caller, @Param('holdId', idInPath) holdId: string): Promise<z.infer<typeof HoldShape>> {
    const ended = await releaseHold(this.product.desk, { organisation, actor: `person:${person}`, holdId });
    if (!ended.ok) throw refusalOf(ended.problem);
    return shownHold({ ...ended.value, standing: false }, await namesOfActors(this.product, organisation, [ended.value.placedBy]));
  }

  @Needs('manage', 'export')
  @Get('personal/holds.csv')
  async csv(@FromCaller() { organisation }: Caller, @Query(shaped(HoldsQuery)) { account, state }: Asked, @Res() response: Response): Promise<void> {
    const lines = [`\uFEFF${csvLine(['account', 'order', 'on', 'ground', 'automatic', 'placed_by', 'placed_at', 'until', 'released_at', 'stands'])}`];
    for (let cursor: string | null = null, more = true; more; more = cursor !== null) {
      const page: z.infer<typeof HoldList> = await this.listed(organisation, { account, state }, cursor, PER_READ);
      for (const one of page.holds)
        lines.push(
          csvLine([
            one.account,
            one.externalOrderId,
            one.of,
            one.basis,
            one.automatic ? 'yes' : 'no',
            one.byName,
            one.placedAt,
            one.until,
            one.releasedAt,
            one.standing ? 'yes' : 'no',
          ]),
        );
      cursor = page.next;
    }
    await sendText(response, { name: 'holds.csv', type: 'text/csv; charset=utf-8', text: lines });
  }

  private async listed(
    organisation: OrganisationId,
    { account, state }: Pick<Asked, 'account' | 'state'>,
    after: string | null,
    limit: number,
  ): Promise<z.infer<typeof HoldList>> {
    const { rows, next } = await lookAtHolds(this.product.desk, {
      organisation,
      asked: { accountId: (account as AccountId | undefined) ?? null, state: state ?? null },
      after,
      limit,
    });
    const nameOf = await namesOfActors(
      this.product,
      organisation,
      rows.map(({ placedBy }) => placedBy),
    );
    return { holds: rows.map((row) => shownHold(row, nameOf)), next };
  }

  private async shown(organisation: OrganisationId, looked: PersonalOfOrder | null): Promise<z.infer<typeof OrderPersonal>> {
    const { orderId, erased, due, holds, holdAtMost } = found(looked);
    const nameOf = await namesOfActors(
      this.product,
      organisation,
      holds.map(({ placedBy }) => placedBy),
    );
    return {
      orderId,
      erased: erased && { at: isoText(erased.at), why: erased.why, because: erased.because, days: erased.days },
      due: due && { at: isoText(due.at), because: due.because, days: due.days },
      holds: holds.map((hold) => shownHold(hold, nameOf)),
      holdAtMost: isoText(holdAtMost),
    };
  }
}

function refusalOf(problem: HoldRefusal): AppError {
  if (problem === 'not-found') return new AppError('not-found');
  if (problem === 'until-in-the-past' || problem === 'until-too-far') return new AppError('bad-input', [{ path: 'until', problem }]);
  return new AppError('not-possible-now', [{ path: 'hold', problem }]);
}
