import { Body, Controller, Delete, Get, HttpCode, Inject, Ip, Patch, Post, Req, Res } from '@nestjs/common';
import { ChangeMe, LogIn } from '@weerwoord/contracts';
import type { SessionShape } from '@weerwoord/contracts';
import { isZone } from '@weerwoord/kernel';
import type { OrganisationId, PersonId } from '@weerwoord/kernel';
import { rightsIn } from '@weerwoord/ports';
import { passwordFits, PRODUCT, someHash } from '@weerwoord/wiring';
import type { Product } from '@weerwoord/wiring';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import { AppError, found } from '../http/app-error';
import { shaped } from '../http/shaped';
import { viewSession } from '../views/session';
import { actorOf, FromCaller, OpenToAll } from './caller';
import type { Caller } from './caller';
import { LogInThrottle } from './log-in-throttle';
import { AboutOneself } from './needs';
import { giveToken, hashOf, newToken, SESSION_MS, takeTokenBack } from './session-cookie';

type Session = z.infer<typeof SessionShape>;

@Controller('v1')
export class SessionController {
  private readonly throttle = new LogInThrottle();
  constructor(@Inject(PRODUCT) private readonly product: Product) {}

  @AboutOneself()
  @Get('session')
  session(@FromCaller() caller: Caller): Promise<Session> {
    return this.sessionOf(caller);
  }

  @OpenToAll()
  @Post('session')
  @HttpCode(200)
  async logIn(
    @Body(shaped(LogIn)) { email, password }: z.infer<typeof LogIn>,
    @Ip() ip: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Session> {
    const { clock, door, units } = this.product;
    const now = clock.now();
    const wait = this.throttle.waitSeconds(email, ip, now);
    if (wait > 0) {
      response.setHeader('retry-after', String(wait));
      throw new AppError('too-many-tries');
    }
    this.throttle.tried(email, ip, now);
    const known = await door.personByEmail(email);
    // An unknown address costs as much time as a wrong password, so that the time does not tell which addresses exist.
    const fits = await passwordFits(known && known.passwordHash !== '' ? known.passwordHash : await someHash(), password);
    if (!known || !fits) {
      await this.tellRefused(email, known, now);
      throw new AppError('wrong-log-in');
    }
    this.throttle.right(email, ip, now);
    const token = newToken();
    const caller: Caller = { organisation: known.organisationId, person: known.personId, tokenHash: hashOf(token) };
    await units(caller.organisation, async ({ people, acts }) => {
      await people.closeExpiredSessions(now);
      await people.openSession({
        tokenHash: caller.tokenHash,
        personId: caller.person,
        at: now,
        expiresAt: new Date(now.getTime() + SESSION_MS),
        agent: agentOf(request),
      });
      await acts.record([{ at: now, actor: actorOf(caller), what: 'session.opened', subjectKind: 'person', subjectId: caller.person, payload: {} }]);
    });
    giveToken(request, response, token);
    return this.sessionOf(caller);
  }

  @AboutOneself()
  @Delete('session')
  @HttpCode(204)
  async logOut(@FromCaller() caller: Caller, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.product.units(caller.organisation, async ({ people, acts }) => {
      await people.closeSession(caller.tokenHash);
      await acts.record([
        {
          at: this.product.clock.now(),
          actor: actorOf(caller),
          what: 'session.closed',
          subjectKind: 'person',
          subjectId: caller.person,
          payload: {},
        },
      ]);
    });
    takeTokenBack(request, response);
  }

  @AboutOneself()
  @Patch('me')
  async changeMe(@FromCaller() caller: Caller, @Body(shaped(ChangeMe)) { language, name, zone }: z.infer<typeof ChangeMe>): Promise<Session> {
    if (zone !== undefined && zone !== null && !isZone(zone)) throw new AppError('bad-input', [{ path: 'zone', problem: 'unknown' }]);
    await this.product.units(caller.organisation, async ({ people, acts }) => {
      await people.changePerson(caller.person, {
        ...(language !== undefined && { language }),
        ...(name !== undefined && { name }),
        ...(zone !== undefined && { zone }),
      });
      if (name === undefined) return;
      await acts.record([
        {
          at: this.product.clock.now(),
          actor: actorOf(caller),
          what: 'person.renamed',
          subjectKind: 'person',
          subjectId: caller.person,
          payload: {},
        },
      ]);
    });
    return this.sessionOf(caller);
  }

  /** Of somebody known by who they are, of others by the keyed hash of what was typed: the same address can be told again, but not read. */
  private async tellRefused(
    email: string,
    known: { readonly organisationId: OrganisationId; readonly personId: PersonId } | null,
    at: Date,
  ): Promise<void> {
    const [first] = known ? [] : await this.product.door.organisations();
    const organisation = known?.organisationId ?? first?.id;
    if (organisation === undefined) return;
    const who = known
      ? { subjectKind: 'person', subjectId: known.personId as string }
      : { subjectKind: 'address', subjectId: this.product.vault.lookup(organisation, 'email', email) };
    await this.product.units(organisation, ({ acts }) => acts.record([{ at, actor: 'step:log-in', what: 'session.refused', ...who, payload: {} }]));
  }

  private sessionOf({ organisation, person }: Caller): Promise<Session> {
    return this.product.units(organisation, async ({ people }) => {
      const everybody = await people.all();
      const managers: string[] = [];
      for (const one of everybody)
        if (one.offAt === null && one.id !== person && rightsIn(await people.standing(one.id)).everywhere.has('manage')) managers.push(one.name);
      return viewSession(found(await people.person(person)), found(await people.organisation()), rightsIn(await people.standing(person)), managers);
    });
  }
}

/** Which program a session is used with, as told to its owner: a word or two, never the whole line. */
function agentOf({ headers }: Request): string | null {
  const line = headers['user-agent'] ?? '';
  const browser = /(Edg|OPR|Firefox|Chrome|Safari)\//.exec(line)?.[1];
  const system = /(Windows|Android|iPhone|iPad|Mac OS X|Linux)/.exec(line)?.[1];
  return [browser && (BROWSERS[browser] ?? browser), system].filter((word) => word !== undefined).join(', ') || null;
}
const BROWSERS: Readonly<Record<string, string>> = { Edg: 'Edge', OPR: 'Opera' };
