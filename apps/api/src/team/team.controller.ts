import { Body, Controller, Get, HttpCode, Inject, Param, Patch, Post } from '@nestjs/common';
import { AddPerson, ChangePerson } from '@weerwoord/contracts';
import type { AddedPerson, PasswordLink, Team } from '@weerwoord/contracts';
import type { AccountId, PersonId } from '@weerwoord/kernel';
import { isoText } from '@weerwoord/kernel';
import { addPerson, changePerson, resetPassword } from '@weerwoord/pipeline';
import { PRODUCT } from '@weerwoord/wiring';
import type { Product } from '@weerwoord/wiring';
import type { z } from 'zod';
import { idInPath } from '../http/id-in-path';
import { shaped } from '../http/shaped';
import { actorOf, FromCaller } from '../session/caller';
import type { Caller } from '../session/caller';
import { NeedsEverywhere } from '../session/needs';
import { hashOf, newToken } from '../session/session-cookie';
import { done, teamNow } from './team-answer';

/** Who is here and what they may do. People are of the organisation as a whole, so it takes the right to manage for all accounts. */
@Controller('v1/team')
export class TeamController {
  constructor(@Inject(PRODUCT) private readonly product: Product) {}

  @NeedsEverywhere('manage')
  @Get()
  team(@FromCaller() caller: Caller): Promise<z.infer<typeof Team>> {
    return teamNow(this.product, caller);
  }

  /** The link is in the answer and nowhere else: whoever adds a colleague hands it on. */
  @NeedsEverywhere('manage')
  @Post()
  @HttpCode(201)
  async add(
    @FromCaller() caller: Caller,
    @Body(shaped(AddPerson)) { name, email, language, roles }: z.infer<typeof AddPerson>,
  ): Promise<z.infer<typeof AddedPerson>> {
    const token = newToken();
    const person = {
      name,
      email,
      language,
      roles: roles.map(({ role, accountId }) => ({ role, accountId: accountId as AccountId | null })),
      linkHash: hashOf(token),
    };
    const { expiresAt } = done(await addPerson(this.product, { organisation: caller.organisation, actor: actorOf(caller), person }));
    return { team: await teamNow(this.product, caller), link: { token, expiresAt: isoText(expiresAt) } };
  }

  @NeedsEverywhere('manage')
  @Patch(':personId')
  async change(
    @FromCaller() caller: Caller,
    @Param('personId', idInPath) id: string,
    @Body(shaped(ChangePerson)) { name, roles, rights, off }: z.infer<typeof ChangePerson>,
  ): Promise<z.infer<typeof Team>> {
    const to = {
      ...(name !== undefined && { name }),
      ...(off !== undefined && { off }),
      ...(roles && { roles: roles.map(({ role, accountId }) => ({ role, accountId: accountId as AccountId | null })) }),
      ...(rights && { rights: rights.map(({ accountId, ...right }) => ({ ...right, accountId: accountId as AccountId | null })) }),
    };
    done(await changePerson(this.product, { organisation: caller.organisation, actor: actorOf(caller), personId: id as PersonId, to }));
    return teamNow(this.product, caller);
  }

  @NeedsEverywhere('manage')
  @Post(':personId/password-link')
  @HttpCode(201)
  async link(@FromCaller() caller: Caller, @Param('personId', idInPath) id: string): Promise<z.infer<typeof PasswordLink>> {
    const token = newToken();
    const on = { organisation: caller.organisation, actor: actorOf(caller), personId: id as PersonId };
    const { expiresAt } = done(await resetPassword(this.product, { ...on, linkHash: hashOf(token) }));
    return { token, expiresAt: isoText(expiresAt) };
  }
}
