import { createParamDecorator, SetMetadata } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { OrganisationId, PersonId } from '@weerwoord/kernel';
import type { PersonRights } from '@weerwoord/ports';
import type { Reach } from '@weerwoord/wiring';
import type { Request } from 'express';
import { AppError } from '../http/app-error';

/** Who asks: put on the request by the session guard, and the only source of the organisation. */
export type Caller = { readonly organisation: OrganisationId; readonly person: PersonId; readonly tokenHash: Buffer };
/** What guards found out about the caller: their rights, and how far this request may see. */
export type KnownRequest = Request & { caller?: Caller; rights?: PersonRights; reach?: Reach };

export const actorOf = (caller: Caller): string => `person:${caller.person}`;

/** `method(@FromCaller() caller: Caller)` */
export const FromCaller = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const { caller } = context.switchToHttp().getRequest<KnownRequest>();
  if (!caller) throw new AppError('not-logged-in');
  return caller;
});

export const OPEN_TO_ALL = 'weerwoord:open-to-all';
/** For the few routes that must answer before a log-in. A spec holds the list. */
export const OpenToAll = () => SetMetadata(OPEN_TO_ALL, true);
