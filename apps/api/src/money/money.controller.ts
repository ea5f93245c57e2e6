import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import type { MoneyDueList } from '@weerwoord/contracts';
import type { AccountId, OrganisationId } from '@weerwoord/kernel';
import { lookAtMoneyDue } from '@weerwoord/pipeline';
import type { DeskTools } from '@weerwoord/pipeline';
import { DESK } from '@weerwoord/wiring';
import type { Response } from 'express';
import { z } from 'zod';
import { csvLine } from '../http/csv';
import { sendText } from '../http/download';
import { shaped } from '../http/shaped';
import { FromCaller } from '../session/caller';
import type { Caller } from '../session/caller';
import { Needs } from '../session/needs';

const MoneyQuery = z.object({ account: z.uuid().optional() });
const COLUMNS = ['order', 'account', 'kind', 'party', 'stage', 'amount_minor', 'currency', 'since', 'days', 'due', 'next_step'] as const;

/** Money that may still come, over all claims. */
@Controller('v1')
export class MoneyController {
  constructor(@Inject(DESK) private readonly desk: DeskTools) {}

  @Needs('look')
  @Get('money')
  due(
    @FromCaller() { organisation }: Caller,
    @Query(shaped(MoneyQuery)) { account }: z.infer<typeof MoneyQuery>,
  ): Promise<z.infer<typeof MoneyDueList>> {
    return this.list(organisation, account);
  }

  @Needs('export')
  @Get('money.csv')
  async csv(
    @FromCaller() { organisation }: Caller,
    @Query(shaped(MoneyQuery)) { account }: z.infer<typeof MoneyQuery>,
    @Res() response: Response,
  ): Promise<void> {
    const { lines } = await this.list(organisation, account);
    function* text(): Generator<string> {
      yield `\uFEFF${csvLine(COLUMNS)}`;
      for (const { externalOrderId, account: name, kind, party, stage, amount, since, age, due, step } of lines)
        yield csvLine([
          externalOrderId,
          name,
          kind,
          party,
          stage,
          amount?.minor ?? null,
          amount?.currency ?? null,
          since,
          age,
          due?.at ?? null,
          step,
        ]);
    }
    await sendText(response, { name: 'money.csv', type: 'text/csv; charset=utf-8', text: text() });
  }

  private list(organisation: OrganisationId, account: string | undefined): Promise<z.infer<typeof MoneyDueList>> {
    return lookAtMoneyDue(this.desk, { organisation, account: (account as AccountId | undefined) ?? null });
  }
}
