import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { AsOfDay, OrdersAsked, SearchOrders } from '@weerwoord/contracts';
import type { OrderList, OrderPage } from '@weerwoord/contracts';
import type { AccountId, OrderId } from '@weerwoord/kernel';
import { lookAtOrder, verdictsBy } from '@weerwoord/pipeline';
import type { DeskTools } from '@weerwoord/pipeline';
import type { Readers } from '@weerwoord/ports';
import { DESK, PRODUCT, READERS } from '@weerwoord/wiring';
import type { Product } from '@weerwoord/wiring';
import { z } from 'zod';
import { found } from '../http/app-error';
import { idInPath } from '../http/id-in-path';
import { shaped } from '../http/shaped';
import { FromCaller } from '../session/caller';
import type { Caller } from '../session/caller';
import { Needs } from '../session/needs';
import { viewOrder, viewOrderLine } from '../views/orders';

const PER_PAGE = 50;

/** How the order is judged as of another day, or by the rules of one; absent: as it stands. */
const OrderQuery = z.object({ asOf: AsOfDay.optional(), policyDay: AsOfDay.optional() });

@Controller('v1/orders')
export class OrdersController {
  constructor(
    @Inject(PRODUCT) private readonly product: Product,
    @Inject(DESK) private readonly desk: DeskTools,
    @Inject(READERS) private readonly readers: Readers,
  ) {}

  @Needs('look')
  @Get()
  orders(@FromCaller() caller: Caller, @Query(shaped(OrdersAsked)) asked: z.infer<typeof OrdersAsked>): Promise<z.infer<typeof OrderList>> {
    return this.listed(caller, asked);
  }

  /** The words may be a buyer's name or address: they come in the body. */
  @Needs('look')
  @Post('search')
  @HttpCode(200)
  search(@FromCaller() caller: Caller, @Body(shaped(SearchOrders)) asked: z.infer<typeof SearchOrders>): Promise<z.infer<typeof OrderList>> {
    return this.listed(caller, asked);
  }

  private async listed(caller: Caller, { account, q, late, cursor }: z.infer<typeof SearchOrders>): Promise<z.infer<typeof OrderList>> {
    const asked = {
      accountId: (account as AccountId | undefined) ?? null,
      text: q ?? '',
      late: late ?? null,
      cursor: cursor ?? null,
      limit: PER_PAGE,
    };
    const { items, total, next } = await this.readers.orders.list(caller.organisation, asked);
    return { orders: items.map(viewOrderLine), total, next };
  }

  @Needs('look')
  @Get(':orderId')
  async order(
    @FromCaller() { organisation }: Caller,
    @Param('orderId', idInPath) id: string,
    @Query(shaped(OrderQuery)) { asOf, policyDay }: z.infer<typeof OrderQuery>,
  ): Promise<z.infer<typeof OrderPage>> {
    const orderId = id as OrderId;
    const detail = found(await this.readers.orders.order(organisation, orderId));
    const otherwise = asOf !== undefined || policyDay !== undefined;
    const verdicts = otherwise ? found(await verdictsBy(this.product.intake, { organisation, orderId, asOf, policyDay })) : detail.verdicts;
    return viewOrder({ ...detail, verdicts }, found(await lookAtOrder(this.desk, { organisation, orderId })));
  }
}
