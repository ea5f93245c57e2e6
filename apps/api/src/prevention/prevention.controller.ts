import { Controller, Get, Inject, Query } from '@nestjs/common';
import { PREVENTION_MEASURES, PREVENTION_TRAITS } from '@weerwoord/claims';
import type { PreventionList, PreventionOrders } from '@weerwoord/contracts';
import type { AccountId, OrganisationId } from '@weerwoord/kernel';
import { lookAtPrevention, preventionBy } from '@weerwoord/pipeline';
import type { Account, Readers } from '@weerwoord/ports';
import { definitionsOf, LATE_METRIC, PRODUCT, READERS } from '@weerwoord/wiring';
import type { Product } from '@weerwoord/wiring';
import { z } from 'zod';
import { found } from '../http/app-error';
import { shaped } from '../http/shaped';
import { FromCaller } from '../session/caller';
import type { Caller } from '../session/caller';
import { Needs } from '../session/needs';

const PreventionQuery = z.object({ account: z.uuid().optional() });
const OrdersQuery = z.object({
  account: z.uuid(),
  trait: z.enum(PREVENTION_TRAITS),
  value: z.string().min(1).max(300),
  measure: z.enum(PREVENTION_MEASURES),
});
/** Orders shown behind one finding; the orders list has them all. */
const SHOWN = 100;

@Controller('v1/prevention')
export class PreventionController {
  constructor(
    @Inject(PRODUCT) private readonly product: Product,
    @Inject(READERS) private readonly readers: Readers,
  ) {}

  @Needs('look')
  @Get()
  async list(
    @FromCaller() { organisation }: Caller,
    @Query(shaped(PreventionQuery)) { account }: z.infer<typeof PreventionQuery>,
  ): Promise<z.infer<typeof PreventionList>> {
    const accounts = (await this.accounts(organisation)).filter(({ id }) => account === undefined || id === account);
    return lookAtPrevention(this.readers.prevention, accounts, { now: this.product.clock.now(), late: lateOf });
  }

  @Needs('look')
  @Get('orders')
  async orders(
    @FromCaller() { organisation }: Caller,
    @Query(shaped(OrdersQuery)) { account, ...what }: z.infer<typeof OrdersQuery>,
  ): Promise<z.infer<typeof PreventionOrders>> {
    const named = found((await this.accounts(organisation)).find(({ id }) => id === (account as AccountId)) ?? null);
    const { from, leastOrders } = preventionBy(named, this.product.clock.now());
    const orders = await this.readers.prevention.behind(organisation, {
      ...what,
      accountId: named.id,
      from,
      late: lateOf(named),
      leastOrders,
      limit: SHOWN,
    });
    return { orders: orders.map((order) => ({ ...order })) };
  }

  private accounts(organisation: OrganisationId): Promise<Account[]> {
    return this.product.units(organisation, ({ accounts }) => accounts.all());
  }
}

/** An account's lateness figure; none where it measures none. */
function lateOf(account: Account): string | null {
  const metric = LATE_METRIC[account.channel];
  return definitionsOf(account).some(({ id }) => id === metric) ? metric : null;
}
