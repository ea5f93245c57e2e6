import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { MarkRead } from '@weerwoord/contracts';
import type { NotificationList } from '@weerwoord/contracts';
import { lookAtNotifications, markRead } from '@weerwoord/pipeline';
import { LIVE, PRODUCT } from '@weerwoord/wiring';
import type { LiveEvents, Product } from '@weerwoord/wiring';
import type { z } from 'zod';
import { shaped } from '../http/shaped';
import { FromCaller } from '../session/caller';
import type { Caller } from '../session/caller';
import { AboutOneself } from '../session/needs';

/** What the caller was told in the app. */
@Controller('v1/notifications')
export class NotificationsController {
  constructor(
    @Inject(PRODUCT) private readonly product: Product,
    @Inject(LIVE) private readonly live: LiveEvents,
  ) {}

  @AboutOneself()
  @Get()
  notifications(@FromCaller() { organisation, person }: Caller): Promise<z.infer<typeof NotificationList>> {
    return lookAtNotifications(this.product.alarms, { organisation, person });
  }

  @AboutOneself()
  @Post('read')
  @HttpCode(200)
  async read(
    @FromCaller() { organisation, person }: Caller,
    @Body(shaped(MarkRead)) { ids }: z.infer<typeof MarkRead>,
  ): Promise<z.infer<typeof NotificationList>> {
    await markRead(this.product.alarms, { organisation, person, ids });
    await this.live.tell(organisation, { kind: 'notification', personId: person }); // their other windows
    return lookAtNotifications(this.product.alarms, { organisation, person });
  }
}
