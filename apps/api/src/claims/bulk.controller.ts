import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { BulkAssign, BulkOn } from '@weerwoord/contracts';
import type { BulkShape } from '@weerwoord/contracts';
import type { OrganisationId, PersonId } from '@weerwoord/kernel';
import { assignClaims, beginBulk, chosenClaims, lookAtBulk, undoAssign } from '@weerwoord/pipeline';
import type { DeskTools } from '@weerwoord/pipeline';
import type { BulkKind } from '@weerwoord/ports';
import { DESK, LIVE, QUEUES } from '@weerwoord/wiring';
import type { LiveEvents, WorkQueues } from '@weerwoord/wiring';
import type { z } from 'zod';
import { found } from '../http/app-error';
import { idInPath } from '../http/id-in-path';
import { shaped } from '../http/shaped';
import { actorOf, FromCaller } from '../session/caller';
import type { Caller } from '../session/caller';
import { Needs } from '../session/needs';
import { granted } from './desk-answer';

type Act = z.infer<typeof BulkShape>;
type On = z.infer<typeof BulkOn>;

/** Acts on many claims. What takes longer than an answer may take is done by a worker; the act tells how far it is. */
@Controller('v1/claims/bulk')
export class BulkController {
  constructor(
    @Inject(DESK) private readonly desk: DeskTools,
    @Inject(QUEUES) private readonly queues: WorkQueues,
    @Inject(LIVE) private readonly live: LiveEvents,
  ) {}

  @Needs('draft')
  @Post('assign')
  @HttpCode(200)
  async assign(@FromCaller() caller: Caller, @Body(shaped(BulkAssign)) { chosen, to }: z.infer<typeof BulkAssign>): Promise<Act> {
    const { organisation, person: me } = caller;
    const claimIds = await chosenClaims(this.desk, { organisation, me, chosen });
    const { bulkId } = granted(
      await assignClaims(this.desk, { organisation, claimIds, to: to as PersonId | null, actor: actorOf(caller), byName: await this.nameOf(caller) }),
    );
    await this.live.tell(organisation, { kind: 'bulk', bulkId });
    return this.now(organisation, bulkId);
  }

  @Needs('draft')
  @Post('drafts')
  @HttpCode(200)
  drafts(@FromCaller() caller: Caller, @Body(shaped(BulkOn)) on: On): Promise<Act> {
    return this.begin(caller, 'draft', on);
  }

  @Needs('draft')
  @Post('approval')
  @HttpCode(200)
  approval(@FromCaller() caller: Caller, @Body(shaped(BulkOn)) on: On): Promise<Act> {
    return this.begin(caller, 'approval', on);
  }

  @Needs('look')
  @Get(':bulkId')
  act(@FromCaller() { organisation }: Caller, @Param('bulkId', idInPath) bulkId: string): Promise<Act> {
    return this.now(organisation, bulkId);
  }

  /** Gives every claim of an assignment back to whoever had it before. */
  @Needs('draft')
  @Post(':bulkId/undo')
  @HttpCode(200)
  async undo(@FromCaller() caller: Caller, @Param('bulkId', idInPath) bulkId: string): Promise<Act> {
    const { organisation } = caller;
    granted(await undoAssign(this.desk, { organisation, bulkId, actor: actorOf(caller) }));
    await this.live.tell(organisation, { kind: 'bulk', bulkId });
    return this.now(organisation, bulkId);
  }

  private async begin(caller: Caller, what: Exclude<BulkKind, 'assign' | 'pack'>, { chosen }: On): Promise<Act> {
    const { organisation, person: me } = caller;
    const claimIds = await chosenClaims(this.desk, { organisation, me, chosen });
    const bulkId = await beginBulk(this.desk, { organisation, what, claimIds, actor: actorOf(caller), byName: await this.nameOf(caller) });
    await this.queues.add('bulk.run', { organisationId: organisation, bulkId }, { id: bulkId, hash: 'run' });
    return this.now(organisation, bulkId);
  }

  private nameOf({ organisation, person }: Caller): Promise<string> {
    return this.desk.units(organisation, async ({ people }) => (await people.person(person))?.name ?? '');
  }

  private async now(organisation: OrganisationId, bulkId: string): Promise<Act> {
    return found(await lookAtBulk(this.desk, { organisation, bulkId }));
  }
}
