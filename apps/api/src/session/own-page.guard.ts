import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { AppError } from '../http/app-error';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Writes carry the header `x-weerwoord: 1`. A form or an image on a foreign page cannot set it, and a foreign script that tries must first ask us by
 * a preflight, which we do not answer. Together with `SameSite=Strict` that is the whole defence against forged requests.
 */
@Injectable()
export class OwnPageGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    if (READS.has(request.method) || request.headers['x-weerwoord'] === '1') return true;
    throw new AppError('not-allowed');
  }
}
