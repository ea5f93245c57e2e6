import { Body, Controller, Delete, Get, HttpCode, Inject, Ip, Post, Put, Res } from '@nestjs/common';
import { ChangePassword, SetPassword } from '@weerwoord/contracts';
import type { MySessions } from '@weerwoord/contracts';
import { isoText } from '@weerwoord/kernel';
import { setPassword } from '@weerwoord/pipeline';
import { hashPassword, passwordFits, PRODUCT } from '@weerwoord/wiring';
import type { Product } from '@weerwoord/wiring';
import type { Response } from 'express';
import type { z } from 'zod';
import { AppError } from '../http/app-error';
import { shaped } from '../http/shaped';
import { done } from '../team/team-answer';
import { actorOf, FromCaller, OpenToAll } from './caller';
import type { Caller } from './caller';
import { LogInThrottle } from './log-in-throttle';
import { AboutOneself } from './needs';
import { hashOf } from './session-cookie';

/** One's own password and log-ins. */
@Controller('v1')
export class MeController {
  private readonly throttle = new LogInThrottle();
  constructor(@Inject(PRODUCT) private readonly product: Product) {}

  @AboutOneself()
  @Put('me/password')
  @HttpCode(204)
  async change(
    @FromCaller() caller: Caller,
    @Body(shaped(ChangePassword)) { current, next }: z.infer<typeof ChangePassword>,
    @Ip() ip: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const { organisation, person, tokenHash } = caller;
    this.count(person, ip, response);
    const stored = await this.product.units(organisation, ({ people }) => people.passwordHash(person));
    if (!(await passwordFits(stored, current))) throw new AppError('bad-input', [{ path: 'current', problem: 'wrong-password' }]);
    this.throttle.right(person, ip, this.product.clock.now());
    done(
      await setPassword(this.product, {
        organisation,
        personId: person,
        actor: actorOf(caller),
        passwordHash: await hashPassword(next),
        keep: tokenHash,
      }),
    );
  }

  @AboutOneself()
  @Get('me/sessions')
  sessions(@FromCaller() { organisation, person, tokenHash }: Caller): Promise<z.infer<typeof MySessions>> {
    return this.product.units(organisation, async ({ people }) => ({
      sessions: (await people.sessions(person)).map(({ tokenHash: hash, at, seenAt, agent }) => ({
        at: isoText(at),
        seenAt: seenAt && isoText(seenAt),
        agent,
        here: Buffer.from(hash).equals(tokenHash),
      })),
    }));
  }

  @AboutOneself()
  @Delete('me/sessions')
  async elsewhere(@FromCaller() caller: Caller): Promise<z.infer<typeof MySessions>> {
    const { organisation, person, tokenHash } = caller;
    await this.product.units(organisation, async ({ people, acts }) => {
      const ended = await people.closeSessionsOf(person, tokenHash);
      await acts.record([
        {
          at: this.product.clock.now(),
          actor: actorOf(caller),
          what: 'session.closed-elsewhere',
          subjectKind: 'person',
          subjectId: person,
          payload: { sessions: ended },
        },
      ]);
    });
    return this.sessions(caller);
  }

  /** By a link that was given out: good once, and only until it runs out. */
  @OpenToAll()
  @Post('password')
  @HttpCode(204)
  async byLink(
    @Body(shaped(SetPassword)) { token, password }: z.infer<typeof SetPassword>,
    @Ip() ip: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    this.count('link', ip, response);
    const linkHash = hashOf(token);
    const link = await this.product.door.passwordLink(linkHash);
    const now = this.product.clock.now();
    if (!link || link.expiresAt <= now) throw new AppError('not-found');
    this.throttle.right('link', ip, now);
    const { organisationId: organisation, personId } = link;
    done(
      await setPassword(this.product, { organisation, personId, actor: `person:${personId}`, passwordHash: await hashPassword(password), linkHash }),
    );
  }

  private count(name: string, ip: string, response: Response): void {
    const now = this.product.clock.now();
    const wait = this.throttle.waitSeconds(name, ip, now);
    if (wait > 0) {
      response.setHeader('retry-after', String(wait));
      throw new AppError('too-many-tries');
    }
    this.throttle.tried(name, ip, now);
  }
}
