import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { AddAccount } from '@weerwoord/contracts';
import type { Accounts, AccountShape } from '@weerwoord/contracts';
import { addAccount, PRODUCT } from '@weerwoord/wiring';
import type { Product } from '@weerwoord/wiring';
import type { z } from 'zod';
import { AppError } from '../http/app-error';
import { shaped } from '../http/shaped';
import { actorOf, FromCaller } from '../session/caller';
import type { Caller } from '../session/caller';
import { Needs, NeedsEverywhere } from '../session/needs';
import { NOTHING_YET, viewAccount } from '../views/account';
import { countedAccounts } from './counted-accounts';

@Controller('v1/accounts')
export class AccountsController {
  constructor(@Inject(PRODUCT) private readonly product: Product) {}

  @Needs('look')
  @Get()
  async accounts(@FromCaller() caller: Caller): Promise<z.infer<typeof Accounts>> {
    const counted = await countedAccounts(this.product, caller.organisation);
    return { accounts: counted.map(({ account, counts }) => viewAccount(account, counts)) };
  }

  @NeedsEverywhere('manage')
  @Post()
  @HttpCode(201)
  async add(@FromCaller() caller: Caller, @Body(shaped(AddAccount)) input: z.infer<typeof AddAccount>): Promise<z.infer<typeof AccountShape>> {
    const answer = await addAccount(this.product, caller.organisation, actorOf(caller), input);
    if (answer.ok) return viewAccount(answer.value, NOTHING_YET);
    if (answer.problem === 'name-taken') throw new AppError('name-taken', [{ path: 'name', problem: 'taken' }]);
    throw new AppError('bad-input', [{ path: answer.problem, problem: 'not-a-choice' }]);
  }
}
