import type { PipeTransform } from '@nestjs/common';
import { AppError } from './app-error';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** `@Param('orderId', idInPath)`: what is no id of ours names nothing, so it is not found rather than badly formed. */
export const idInPath: PipeTransform<unknown, string> = {
  transform(value) {
    if (typeof value === 'string' && UUID.test(value)) return value;
    throw new AppError('not-found');
  },
};
