import { Body, Controller, HttpCode, Inject, Ip, Param, Post, Req, Res } from '@nestjs/common';
import { RemoveMe, RemovePerson } from '@weerwoord/contracts';
import type { Team } from '@weerwoord/contracts';
import type { PersonId } from '@weerwoord/kernel';
import { exportPerson, removePerson } from '@weerwoord/pipeline';
import { passwordFits, PRODUCT } from '@weerwoord/wiring';
import type { Product } from '@weerwoord/wiring';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import { AppError, found } from '../http/app-error';
import { attachment } from '../http/download';
import { idInPath } from '../http/id-in-path';
import { shaped } from '../http/shaped';
import { actorOf, FromCaller } from '../session/caller';
import type { Caller } from '../session/caller';
import { LogInThrottle } from '../session/log-in-throttle';
import { AboutOneself, NeedsEverywhere } from '../session/needs';
import { takeTokenBack } from '../session/session-cookie';
import { done, teamNow } from '../team/team-answer';
import { sendPieces } from './requests.controller';

/** What is kept about those who work here, and its end. */
@Controller('v1')
export class OwnDataController {
  private readonly throttle = new LogInThrottle();
  constructor(@Inject(PRODUCT) private readonly product: Product) {}

  @AboutOneself()
  @Post('me/data.zip')
  @HttpCode(200)
  async mine(@FromCaller() caller: Caller, @Res() response: Response): Promise<void> {
    const { organisation, person: personId } = caller;
    const language = await this.languageOf(caller);
    const pieces = found(await exportPerson(this.product.rights, { organisation, personId, actor: actorOf(caller), language }));
    response.status(200).setHeader('content-type', 'application/zip').setHeader('content-disposition', attachment('my-data.zip'));
    await sendPieces(response, pieces);
  }

  /** Said a second time by the password: an open screen alone must not end somebody's account. */
  @AboutOneself()
  @Post('me/remove')
  @HttpCode(204)
  async removeMe(
    @FromCaller() caller: Caller,
    @Body(shaped(RemoveMe)) { password }: z.infer<typeof RemoveMe>,
    @Ip() ip: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const { organisation, person: personId } = caller;
    const now = this.product.clock.now();
    const wait = this.throttle.waitSeconds(personId, ip, now);
    if (wait > 0) {
      response.setHeader('retry-after', String(wait));
      throw new AppError('too-many-tries');
    }
    this.throttle.tried(personId, ip, now);
    const stored = await this.product.units(organisation, ({ people }) => people.passwordHash(personId));
    if (!(await passwordFits(stored, password))) throw new AppError('bad-input', [{ path: 'password', problem: 'wrong-password' }]);
    this.throttle.right(personId, ip, now);
    done(await removePerson(this.product.rights, { organisation, personId, actor: actorOf(caller), language: await this.languageOf(caller) }));
    takeTokenBack(request, response);
  }

  /** Said a second time by their name. */
  @NeedsEverywhere('manage')
  @Post('team/:personId/remove')
  @HttpCode(200)
  async remove(
    @FromCaller() caller: Caller,
    @Param('personId', idInPath) id: string,
    @Body(shaped(RemovePerson)) { name }: z.infer<typeof RemovePerson>,
  ): Promise<z.infer<typeof Team>> {
    const { organisation } = caller;
    const personId = id as PersonId;
    const person = found(await this.product.units(organisation, ({ people }) => people.person(personId)));
    if (personId === caller.person) throw new AppError('not-possible-now', [{ path: 'person', problem: 'yourself' }]);
    if (person.name.trim().toLowerCase() !== name.toLowerCase()) throw new AppError('bad-input', [{ path: 'name', problem: 'wrong' }]);
    done(await removePerson(this.product.rights, { organisation, personId, actor: actorOf(caller), language: await this.languageOf(caller) }));
    return teamNow(this.product, caller);
  }

  private async languageOf({ organisation, person }: Caller): Promise<'en' | 'nl'> {
    return (await this.product.units(organisation, ({ people }) => people.person(person)))?.language === 'nl' ? 'nl' : 'en';
  }
}
