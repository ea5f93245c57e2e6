import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { AskPackSet, MonthShape } from '@weerwoord/contracts';
import type { MonthOfPacks, PackSetList, PackSetShape } from '@weerwoord/contracts';
import type { AccountId, OrganisationId } from '@weerwoord/kernel';
import { beginChosenSet, beginMonthSet, cancelSet, chosenClaims, lookAtMonth, lookAtSet, lookAtSets, openSet } from '@weerwoord/pipeline';
import { LIVE, PRODUCT, QUEUES } from '@weerwoord/wiring';
import type { LiveEvents, Product, WorkQueues } from '@weerwoord/wiring';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { granted } from '../claims/desk-answer';
import { found } from '../http/app-error';
import { attachment } from '../http/download';
import { idInPath } from '../http/id-in-path';
import { sendRanges } from '../http/send-ranges';
import { shaped } from '../http/shaped';
import { actorOf, FromCaller } from '../session/caller';
import type { Caller } from '../session/caller';
import { Needs } from '../session/needs';

type Set = z.infer<typeof PackSetShape>;
const MonthQuery = z.object({ month: MonthShape, account: z.uuid().optional() });

/** Many packs in one file. A worker makes them; the file itself is made while it is sent, from any byte on. */
@Controller('v1/pack-sets')
export class PackSetsController {
  constructor(
    @Inject(PRODUCT) private readonly product: Product,
    @Inject(QUEUES) private readonly queues: WorkQueues,
    @Inject(LIVE) private readonly live: Pick<LiveEvents, 'tell'>,
  ) {}

  @Needs('look')
  @Get()
  async sets(@FromCaller() { organisation }: Caller): Promise<z.infer<typeof PackSetList>> {
    return { sets: await lookAtSets(this.product.desk, { organisation }) };
  }

  @Needs('export')
  @Get('month')
  month(
    @FromCaller() { organisation }: Caller,
    @Query(shaped(MonthQuery)) { month, account }: z.infer<typeof MonthQuery>,
  ): Promise<z.infer<typeof MonthOfPacks>> {
    return lookAtMonth(this.product.desk, { organisation, month, account: (account as AccountId | undefined) ?? null });
  }

  @Needs('export')
  @Post()
  @HttpCode(200)
  async ask(@FromCaller() caller: Caller, @Body(shaped(AskPackSet)) asked: z.infer<typeof AskPackSet>): Promise<Set> {
    const { organisation, person: me } = caller;
    const byName = await this.product.units(organisation, async ({ people }) => (await people.person(me))?.name ?? '');
    const begin = { organisation, actor: actorOf(caller), byName, language: asked.language };
    const { setId } = granted(
      'chosen' in asked
        ? await beginChosenSet(this.product.desk, {
            ...begin,
            claimIds: await chosenClaims(this.product.desk, { organisation, me, chosen: asked.chosen }),
          })
        : await beginMonthSet(this.product.desk, { ...begin, ...asked, account: asked.account as AccountId | null }),
    );
    await this.queues.add('packs.collect', { organisationId: organisation, setId }, { id: setId, hash: 'collect' });
    return this.told(organisation, setId);
  }

  @Needs('look')
  @Get(':setId')
  async set(@FromCaller() { organisation }: Caller, @Param('setId', idInPath) setId: string): Promise<Set> {
    return found(await lookAtSet(this.product.desk, { organisation, setId }));
  }

  @Needs('export')
  @Post(':setId/cancel')
  @HttpCode(200)
  async cancel(@FromCaller() caller: Caller, @Param('setId', idInPath) setId: string): Promise<Set> {
    granted(await cancelSet(this.product.desk, { organisation: caller.organisation, setId, actor: actorOf(caller) }));
    return this.told(caller.organisation, setId);
  }

  @Needs('export', 'personal')
  @Get(':setId/packs.zip')
  async zip(
    @FromCaller() { organisation }: Caller,
    @Param('setId', idInPath) setId: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const set = found(await openSet(this.product.packSets, { organisation, setId }));
    response
      .setHeader('content-type', 'application/zip')
      .setHeader('content-disposition', attachment(set.fileName))
      .setHeader('cache-control', 'private, no-transform');
    await sendRanges(request, response, set);
  }

  private async told(organisation: OrganisationId, setId: string): Promise<Set> {
    await this.live.tell(organisation, { kind: 'pack-set', setId });
    return found(await lookAtSet(this.product.desk, { organisation, setId }));
  }
}
