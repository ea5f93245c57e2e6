import { randomUUID } from 'node:crypto';
import { Catch, HttpException, Inject } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import { ERROR_STATUS } from '@weerwoord/contracts';
import type { ErrorBody, ErrorCode } from '@weerwoord/contracts';
import { BadCursor, SealBroken } from '@weerwoord/ports';
import { isDatabaseAway, LOGGER } from '@weerwoord/wiring';
import type { Logger } from '@weerwoord/wiring';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import { AppError } from './app-error';
import type { WrongField } from './app-error';

/**
 * The one place where an error becomes an answer: a code, the wrong fields, and for our own faults a reference of the log line. What broke
 * inside stays inside.
 */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const response = http.getResponse<Response>();
    const code = codeOf(error);
    const reference = code === 'our-fault' ? randomUUID().slice(0, 8) : null;
    if (reference) this.logger.error({ err: error, reference, route: routeOf(http.getRequest<Request>()) }, 'request failed');
    else if (code === 'damaged-in-storage')
      this.logger.error({ err: error, route: routeOf(http.getRequest<Request>()) }, 'something stored is damaged: check-stored names it');
    else if (code === 'not-ready') this.logger.warn({ err: error }, 'database or queue not within reach');
    if (response.headersSent) {
      response.destroy(); // in the middle of a stream: a cut answer is the only way left to say that it is not whole
      return;
    }
    const fields = fieldsOf(error);
    const stored = error instanceof AppError ? error.stored : null;
    const body: z.infer<typeof ErrorBody> = { code, fields, reference, ...(stored !== null && { stored }) };
    response.status(ERROR_STATUS[code]).json(body);
  }
}

const fieldsOf = (error: unknown): WrongField[] =>
  error instanceof AppError ? [...error.fields] : error instanceof BadCursor ? [{ path: 'cursor', problem: 'wrong-form' }] : [];

const routeOf = ({ method, route, path }: Request): string => `${method} ${(route as { path?: string } | undefined)?.path ?? path}`;

function codeOf(error: unknown): ErrorCode {
  if (error instanceof AppError) return error.code;
  const { status } = error as { status?: unknown };
  if (error instanceof HttpException || typeof status === 'number')
    return codeOfStatus(error instanceof HttpException ? error.getStatus() : Number(status));
  if (error instanceof BadCursor || isUnstorable(error)) return 'bad-input';
  if (error instanceof SealBroken) return 'damaged-in-storage';
  return isDatabaseAway(error) ? 'not-ready' : 'our-fault';
}

/** A zero byte in a name or a search, or the 31st of February in a cursor: nothing of PostgreSQL can hold it, so nothing of ours is called that. */
const isUnstorable = (error: unknown): boolean => ['22021', '22P05', '22007', '22008'].includes(String((error as { code?: unknown }).code));

/** Body parser, router and Nest itself speak in statuses. */
function codeOfStatus(status: number): ErrorCode {
  if (status === 404 || status === 405) return 'not-found';
  if (status === 413) return 'too-large';
  if (status === 401) return 'not-logged-in';
  if (status === 403) return 'not-allowed';
  return status < 500 ? 'bad-input' : 'our-fault';
}
