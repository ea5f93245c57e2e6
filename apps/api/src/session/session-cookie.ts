import { createHash, randomBytes } from 'node:crypto';
import type { Request, Response } from 'express';

const NAME = 'weerwoord_session';
const DAY_MS = 86_400_000;
/** A log-in ends after this long without use. */
export const SESSION_MS = 30 * DAY_MS;
/** Moved forward once a day and not with every request: a write per reading would be a write too many. */
export const SLIDE_BELOW_MS = 29 * DAY_MS;

/** 256 bits: not to be guessed, so the stored hash needs no salt and no slowness. */
export const newToken = (): string => randomBytes(32).toString('base64url');
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

export function tokenOf(request: Request): string | null {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [name, value] = part.trim().split('=', 2);
    if (name === NAME && value) return value;
  }
  return null;
}

/** Not readable by scripts, not sent from other sites, and only over HTTPS where the page itself came that way. */
const options = (request: Request) => ({ httpOnly: true, sameSite: 'strict', secure: request.secure, path: '/' }) as const;

export function giveToken(request: Request, response: Response, token: string): void {
  response.cookie(NAME, token, { ...options(request), maxAge: SESSION_MS });
}
export function takeTokenBack(request: Request, response: Response): void {
  response.clearCookie(NAME, options(request));
}
