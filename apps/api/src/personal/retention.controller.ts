import { Body, Controller, Get, HttpCode, Inject, Post, Put, Query } from '@nestjs/common';
import { CheckRetention, SaveRetention } from '@weerwoord/contracts';
import type { PersonalSettingsShape, RetentionChecked } from '@weerwoord/contracts';
import type { AccountId, OrganisationId } from '@weerwoord/kernel';
import { CHANNELS, dayOf } from '@weerwoord/kernel';
import { erasedAtOnce, lookAtPersonalSettings, publishedRetention, retentionOf, setRetention } from '@weerwoord/pipeline';
import type { Retention } from '@weerwoord/pipeline';
import type { KeptRetention } from '@weerwoord/ports';
import { PRODUCT } from '@weerwoord/wiring';
import type { Product } from '@weerwoord/wiring';
import { z } from 'zod';
import { AppError } from '../http/app-error';
import { shaped } from '../http/shaped';
import { FromCaller } from '../session/caller';
import type { Caller } from '../session/caller';
import { Needs, NeedsEverywhere } from '../session/needs';

const SettingsQuery = z.object({ account: z.uuid().optional() });
type Settings = z.infer<typeof PersonalSettingsShape>;
/** What can be set; how long an old order stays that comes in today cannot. */
const shown = ({ afterDelivery, undelivered, loose, autoHolds, setBy }: Retention) => ({ afterDelivery, undelivered, loose, autoHolds, setBy });
const ownValues = (own: KeptRetention | null | undefined) => ({
  afterDelivery: own?.afterDelivery ?? null,
  undelivered: own?.undelivered ?? null,
  loose: own?.loose ?? null,
  autoHolds: own?.autoHolds ?? null,
});

/** How long personal data stays. */
@Controller('v1/personal/settings')
export class RetentionController {
  constructor(@Inject(PRODUCT) private readonly product: Product) {}

  @Needs('manage')
  @Get()
  settings(@FromCaller() { organisation }: Caller, @Query(shaped(SettingsQuery)) { account }: z.infer<typeof SettingsQuery>): Promise<Settings> {
    return this.now(organisation, (account as AccountId | undefined) ?? null);
  }

  @NeedsEverywhere('manage')
  @Post('check')
  @HttpCode(200)
  async check(
    @FromCaller() { organisation }: Caller,
    @Body(shaped(CheckRetention)) { scope, ...setting }: z.infer<typeof CheckRetention>,
  ): Promise<z.infer<typeof RetentionChecked>> {
    return { erasesAtOnce: await erasedAtOnce(this.product.desk, { organisation, scope: await this.known(organisation, scope), setting }) };
  }

  /** Refused when it would destroy more than the person was told: between the two looks more may have become due. */
  @NeedsEverywhere('manage')
  @Put()
  async save(
    @FromCaller() { organisation, person }: Caller,
    @Body(shaped(SaveRetention)) { scope, erasesAtOnce, ...setting }: z.infer<typeof SaveRetention>,
  ): Promise<Settings> {
    const asked = { organisation, scope: await this.known(organisation, scope), setting };
    if ((await erasedAtOnce(this.product.desk, asked)) > erasesAtOnce) throw new AppError('changed-meanwhile');
    await setRetention(this.product.desk, { ...asked, actor: `person:${person}` });
    return this.now(organisation, null);
  }

  private async known(organisation: OrganisationId, scope: string): Promise<string> {
    const accounts = await this.product.units(organisation, (stores) => stores.accounts.all());
    if (!accounts.some(({ id, channel }) => id === scope || channel === scope))
      throw new AppError('bad-input', [{ path: 'scope', problem: 'unknown' }]);
    return scope;
  }

  private async now(organisation: OrganisationId, accountId: AccountId | null): Promise<Settings> {
    const { accounts, channels, due, erased } = await lookAtPersonalSettings(this.product.desk, { organisation, accountId });
    const today = dayOf(this.product.clock.now(), 'UTC');
    const there = CHANNELS.filter((channel) => accounts.some(({ account }) => account.channel === channel));
    return {
      rules: there.flatMap((channel) => {
        const { setBy, ...inForce } = shown(retentionOf({ id: '' as AccountId, channel }, channels, today));
        const published = publishedRetention(channel, today);
        return [
          { scope: channel, accountName: null, channel, own: ownValues(channels.find(({ scope }) => scope === channel)), inForce, setBy, published },
          ...accounts
            .filter(({ account }) => account.channel === channel)
            .map(({ account, own, rule }) => {
              const { setBy: by, ...values } = shown(rule);
              return { scope: account.id, accountName: account.name, channel, own: ownValues(own), inForce: values, setBy: by, published };
            }),
        ];
      }),
      due: [...due],
      erased: [...erased],
    };
  }
}
