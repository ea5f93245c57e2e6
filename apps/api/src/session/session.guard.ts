import { Inject, Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { PRODUCT, slideSession } from '@weerwoord/wiring';
import type { Product } from '@weerwoord/wiring';
import type { Response } from 'express';
import { AppError } from '../http/app-error';
import { OPEN_TO_ALL } from './caller';
import type { KnownRequest } from './caller';
import { giveToken, hashOf, SESSION_MS, SLIDE_BELOW_MS, tokenOf } from './session-cookie';

/** Stands before every route: who has no valid session gets nothing, unless the route says that it is open to all. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(PRODUCT) private readonly product: Product,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride<boolean | undefined>(OPEN_TO_ALL, [context.getHandler(), context.getClass()])) return true;
    const request = context.switchToHttp().getRequest<KnownRequest>();
    const token = tokenOf(request);
    if (token === null) throw new AppError('not-logged-in');
    const tokenHash = hashOf(token);
    const session = await this.product.door.session(tokenHash);
    const now = this.product.clock.now();
    if (!session || session.expiresAt <= now) throw new AppError('not-logged-in');
    if (session.expiresAt.getTime() - now.getTime() < SLIDE_BELOW_MS) {
      await slideSession(this.product, session.organisationId, tokenHash, new Date(now.getTime() + SESSION_MS));
      giveToken(request, context.switchToHttp().getResponse<Response>(), token);
    }
    request.caller = { organisation: session.organisationId, person: session.personId, tokenHash };
    return true;
  }
}
