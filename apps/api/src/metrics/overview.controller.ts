import { Controller, Get, Inject, Query } from '@nestjs/common';
import { AsOfDay } from '@weerwoord/contracts';
import type { Overview } from '@weerwoord/contracts';
import { addDays, dayOf, startOfDay } from '@weerwoord/kernel';
import type { AccountReading, Readers } from '@weerwoord/ports';
import { PRODUCT, READERS } from '@weerwoord/wiring';
import type { Product } from '@weerwoord/wiring';
import { z } from 'zod';
import { countedAccounts } from '../accounts/counted-accounts';
import { found } from '../http/app-error';
import { shaped } from '../http/shaped';
import { FromCaller } from '../session/caller';
import type { Caller } from '../session/caller';
import { Needs } from '../session/needs';
import { isoOrNull, viewAccount } from '../views/account';
import { viewReading } from '../views/readings';
import { todayOf } from './figure-asked';
import { headlines } from './main-window';

const OverviewQuery = z.object({ asOf: AsOfDay.optional() });

/** How much a status wants to be seen. */
const URGENCY: Readonly<Record<AccountReading['status'], number>> = { breach: 3, watch: 2, safe: 1, unknown: 0 };
const urgencyOf = (readings: readonly AccountReading[]): number => Math.max(0, ...readings.map(({ status }) => URGENCY[status]));

@Controller('v1/overview')
export class OverviewController {
  constructor(
    @Inject(PRODUCT) private readonly product: Product,
    @Inject(READERS) private readonly readers: Readers,
  ) {}

  @Needs('look')
  @Get()
  async overview(
    @FromCaller() caller: Caller,
    @Query(shaped(OverviewQuery)) query: z.infer<typeof OverviewQuery>,
  ): Promise<z.infer<typeof Overview>> {
    const now = this.product.clock.now();
    const organisation = found(await this.product.units(caller.organisation, ({ people }) => people.organisation()));
    const counted = await countedAccounts(this.product, caller.organisation);
    const measured = await Promise.all(
      counted.map(async ({ account, counts }) => {
        const asOf = query.asOf ?? todayOf(account, now);
        return { account, counts, readings: headlines(account, await this.readers.metrics.readings(account, asOf), asOf) };
      }),
    );
    measured.sort((a, b) => urgencyOf(b.readings) - urgencyOf(a.readings)); // stable: by name within one urgency
    const tomorrow = startOfDay(addDays(dayOf(now, organisation.zone), 1), organisation.zone);
    const { dueToday } = await this.product.desk.units(caller.organisation, ({ desk }) => desk.counts({}, now, tomorrow));
    const heard = counted.map(({ counts }) => counts.lastDataAt).filter((at) => at !== null);
    return {
      asOf: query.asOf ?? dayOf(now, organisation.zone),
      accounts: measured.map(({ account, counts, readings }) => ({ ...viewAccount(account, counts), readings: readings.map(viewReading) })),
      dueToday,
      closeToLimit: measured.filter(({ readings }) => urgencyOf(readings) >= URGENCY.watch).length,
      rowsToFix: await this.readers.imports.rowsToMend(caller.organisation),
      lastDataAt: isoOrNull(heard.length === 0 ? null : heard.reduce((latest, at) => (at > latest ? at : latest))),
    };
  }
}
