import { Body, Controller, Get, HttpCode, Inject, Post, Put } from '@nestjs/common';
import { SaveMyAlarms, TestAlarm } from '@weerwoord/contracts';
import type { AlarmTested, MyAlarms } from '@weerwoord/contracts';
import { lookAtMyAlarms, saveMyAlarms, testMyAlarms } from '@weerwoord/pipeline';
import { LIVE, PRODUCT } from '@weerwoord/wiring';
import type { LiveEvents, Product } from '@weerwoord/wiring';
import type { z } from 'zod';
import { granted } from '../claims/desk-answer';
import { found } from '../http/app-error';
import { shaped } from '../http/shaped';
import { FromCaller } from '../session/caller';
import type { Caller } from '../session/caller';
import { AboutOneself } from '../session/needs';

/** How the caller wants to be told. */
@Controller('v1/alarms/mine')
export class MyAlarmsController {
  constructor(
    @Inject(PRODUCT) private readonly product: Product,
    @Inject(LIVE) private readonly live: LiveEvents,
  ) {}

  @AboutOneself()
  @Get()
  async mine(@FromCaller() { organisation, person }: Caller): Promise<z.infer<typeof MyAlarms>> {
    return found(await lookAtMyAlarms(this.product.alarms, { organisation, person }));
  }

  @AboutOneself()
  @Put()
  async save(
    @FromCaller() { organisation, person }: Caller,
    @Body(shaped(SaveMyAlarms)) to: z.infer<typeof SaveMyAlarms>,
  ): Promise<z.infer<typeof MyAlarms>> {
    return granted(await saveMyAlarms(this.product.alarms, { organisation, person, to }));
  }

  @AboutOneself()
  @Post('test')
  @HttpCode(200)
  async test(
    @FromCaller() { organisation, person }: Caller,
    @Body(shaped(TestAlarm)) { channel }: z.infer<typeof TestAlarm>,
  ): Promise<z.infer<typeof AlarmTested>> {
    const { ok, answer } = found(await testMyAlarms(this.product.alarms, { organisation, person, channel }));
    await this.live.tell(organisation, { kind: 'notification', personId: person });
    return { ok, answer };
  }
}
