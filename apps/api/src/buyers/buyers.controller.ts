import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { FindBuyer } from '@weerwoord/contracts';
import type { BuyerFoundShape, RequestsDue } from '@weerwoord/contracts';
import { isoText } from '@weerwoord/kernel';
import { dueRequests, findBuyer } from '@weerwoord/pipeline';
import { PRODUCT } from '@weerwoord/wiring';
import type { Product } from '@weerwoord/wiring';
import type { z } from 'zod';
import { shaped } from '../http/shaped';
import { actorOf, FromCaller } from '../session/caller';
import type { Caller } from '../session/caller';
import { Needs } from '../session/needs';
import { heldShape } from './request-answer';

/** Looking for a buyer's orders. Words that name somebody come in the body, are hashed here, and are written down nowhere. */
@Controller('v1/buyers')
export class BuyersController {
  constructor(@Inject(PRODUCT) private readonly product: Product) {}

  @Needs('personal')
  @Post('find')
  @HttpCode(200)
  async find(@FromCaller() caller: Caller, @Body(shaped(FindBuyer)) typed: z.infer<typeof FindBuyer>): Promise<z.infer<typeof BuyerFoundShape>> {
    const { orders, more } = await findBuyer(this.product.rights, { organisation: caller.organisation, actor: actorOf(caller), typed });
    return {
      more,
      orders: orders.map(({ id, externalId, account, channel, placedAt, title, claims, packs, why, erased, holds }) => ({
        id,
        externalId,
        account,
        channel,
        placedAt: placedAt && isoText(placedAt),
        title,
        claims,
        packs,
        why: [...why],
        erasedAt: erased && isoText(erased.at),
        holds: holds.map(heldShape),
      })),
    };
  }

  @Needs('personal')
  @Get('due')
  due(@FromCaller() { organisation }: Caller): Promise<z.infer<typeof RequestsDue>> {
    return dueRequests(this.product.rights, { organisation });
  }
}
