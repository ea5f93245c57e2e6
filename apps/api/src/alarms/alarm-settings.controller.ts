import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { AddWebhook, AlarmPlanShape } from '@weerwoord/contracts';
import type { AlarmSettingsShape, AlarmTested, WebhookAdded } from '@weerwoord/contracts';
import { addWebhook, lookAtAlarmSettings, removeWebhook, saveAlarmPlan, testWebhook } from '@weerwoord/pipeline';
import { PRODUCT } from '@weerwoord/wiring';
import type { Product } from '@weerwoord/wiring';
import type { z } from 'zod';
import { granted } from '../claims/desk-answer';
import { found } from '../http/app-error';
import { idInPath } from '../http/id-in-path';
import { shaped } from '../http/shaped';
import { FromCaller } from '../session/caller';
import type { Caller } from '../session/caller';
import { Needs, NeedsEverywhere } from '../session/needs';

type Settings = z.infer<typeof AlarmSettingsShape>;

/** When everybody of the organisation is told, and its webhooks. */
@Controller('v1/alarms')
export class AlarmSettingsController {
  constructor(@Inject(PRODUCT) private readonly product: Product) {}

  @Needs('look')
  @Get('settings')
  settings(@FromCaller() { organisation }: Caller): Promise<Settings> {
    return lookAtAlarmSettings(this.product.alarms, { organisation });
  }

  @NeedsEverywhere('manage')
  @Put('settings')
  save(@FromCaller() { organisation, person }: Caller, @Body(shaped(AlarmPlanShape)) plan: z.infer<typeof AlarmPlanShape>): Promise<Settings> {
    return saveAlarmPlan(this.product.alarms, { organisation, person, plan });
  }

  @NeedsEverywhere('manage')
  @Post('webhooks')
  @HttpCode(201)
  async add(
    @FromCaller() { organisation, person }: Caller,
    @Body(shaped(AddWebhook)) { url, body }: z.infer<typeof AddWebhook>,
  ): Promise<z.infer<typeof WebhookAdded>> {
    return granted(await addWebhook(this.product.alarms, { organisation, person, url, body }));
  }

  @NeedsEverywhere('manage')
  @Delete('webhooks/:webhookId')
  async remove(@FromCaller() { organisation, person }: Caller, @Param('webhookId', idInPath) webhookId: string): Promise<Settings> {
    return granted(await removeWebhook(this.product.alarms, { organisation, person, webhookId }));
  }

  @NeedsEverywhere('manage')
  @Post('webhooks/:webhookId/test')
  @HttpCode(200)
  async test(@FromCaller() { organisation, person }: Caller, @Param('webhookId', idInPath) webhookId: string): Promise<z.infer<typeof AlarmTested>> {
    const { ok, answer } = found(await testWebhook(this.product.alarms, { organisation, person, webhookId }));
    return { ok, answer };
  }
}
