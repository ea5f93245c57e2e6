import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { AsOfDay } from '@weerwoord/contracts';
import type { EbayLevels } from '@weerwoord/contracts';
import type { AccountId } from '@weerwoord/kernel';
import type { Readers } from '@weerwoord/ports';
import { PRODUCT, READERS } from '@weerwoord/wiring';
import type { Product } from '@weerwoord/wiring';
import { z } from 'zod';
import { found } from '../http/app-error';
import { idInPath } from '../http/id-in-path';
import { shaped } from '../http/shaped';
import { FromCaller } from '../session/caller';
import type { Caller } from '../session/caller';
import { Needs } from '../session/needs';
import { todayOf } from './figure-asked';
import { ebayLevels } from './levels';

const LevelsQuery = z.object({ asOf: AsOfDay.optional() });

@Controller('v1/accounts/:accountId/levels')
export class LevelsController {
  constructor(
    @Inject(PRODUCT) private readonly product: Product,
    @Inject(READERS) private readonly readers: Readers,
  ) {}

  @Needs('look')
  @Get()
  async levels(
    @FromCaller() caller: Caller,
    @Param('accountId', idInPath) accountId: string,
    @Query(shaped(LevelsQuery)) { asOf }: z.infer<typeof LevelsQuery>,
  ): Promise<z.infer<typeof EbayLevels>> {
    const account = found(await this.product.units(caller.organisation, ({ accounts }) => accounts.byId(accountId as AccountId)));
    // Only eBay gives sellers a level.
    if (account.channel !== 'ebay') return { programmes: [] };
    return ebayLevels(this.readers.metrics, account, asOf ?? todayOf(account, this.product.clock.now()));
  }
}
