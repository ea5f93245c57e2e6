import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { AsOfDay, RestorePolicy, SetPolicy } from '@weerwoord/contracts';
import type { AccountPolicies } from '@weerwoord/contracts';
import { dayOf } from '@weerwoord/kernel';
import type { AccountId } from '@weerwoord/kernel';
import { restorePolicy, setPolicy } from '@weerwoord/pipeline';
import type { Account } from '@weerwoord/ports';
import { PRODUCT, QUEUES } from '@weerwoord/wiring';
import type { Product, WorkQueues } from '@weerwoord/wiring';
import { z } from 'zod';
import { AppError, found } from '../http/app-error';
import { idInPath } from '../http/id-in-path';
import { shaped } from '../http/shaped';
import { actorOf, FromCaller } from '../session/caller';
import type { Caller } from '../session/caller';
import { Needs } from '../session/needs';
import { namesOfActors } from '../session/names-of-actors';
import { viewPolicies } from '../views/policies';

const PoliciesQuery = z.object({ day: AsOfDay.optional() });
type Answer = z.infer<typeof AccountPolicies>;

@Controller('v1/accounts/:accountId/policies')
export class PoliciesController {
  constructor(
    @Inject(PRODUCT) private readonly product: Product,
    @Inject(QUEUES) private readonly queues: WorkQueues,
  ) {}

  @Needs('look')
  @Get()
  async policies(
    @FromCaller() caller: Caller,
    @Param('accountId', idInPath) accountId: string,
    @Query(shaped(PoliciesQuery)) { day }: z.infer<typeof PoliciesQuery>,
  ): Promise<Answer> {
    const account = found(await this.product.units(caller.organisation, ({ accounts }) => accounts.byId(accountId as AccountId)));
    return this.answer(caller, account, day);
  }

  @Needs('manage')
  @Post()
  @HttpCode(200)
  async set(
    @FromCaller() caller: Caller,
    @Param('accountId', idInPath) accountId: string,
    @Body(shaped(SetPolicy)) policy: z.infer<typeof SetPolicy>,
  ): Promise<Answer> {
    const on = { organisation: caller.organisation, accountId: accountId as AccountId, actor: actorOf(caller) };
    const answer = found(await setPolicy(this.product.intake, on, policy));
    if (!answer.ok) throw new AppError('bad-input', [{ path: answer.problem === 'not-a-choice' ? 'id' : 'value', problem: answer.problem }]);
    return this.judgedAnew(caller, answer.value);
  }

  @Needs('manage')
  @Post('restore')
  @HttpCode(200)
  async restore(
    @FromCaller() caller: Caller,
    @Param('accountId', idInPath) accountId: string,
    @Body(shaped(RestorePolicy)) which: z.infer<typeof RestorePolicy>,
  ): Promise<Answer> {
    const on = { organisation: caller.organisation, accountId: accountId as AccountId, actor: actorOf(caller) };
    return this.judgedAnew(caller, found(await restorePolicy(this.product.intake, on, which)));
  }

  /** Has the orders judged by the new rules; should the queue not hear us, the sweep finds them stale. */
  private async judgedAnew(caller: Caller, account: Account): Promise<Answer> {
    const hash = this.product.clock.now().getTime().toString(36);
    await this.queues.add('orders.judge', { organisationId: caller.organisation }, { id: caller.organisation, hash });
    return this.answer(caller, account);
  }

  private async answer(caller: Caller, account: Account, day: string = dayOf(this.product.clock.now(), account.zone)): Promise<Answer> {
    const by = await namesOfActors(
      this.product,
      caller.organisation,
      (account.settings.policyOverrides ?? []).map((own) => own.by),
    );
    return viewPolicies(account, day, by);
  }
}
