import { z } from 'zod';

/** Every error of the API: a code with a fixed HTTP status and one remedy (both worded in the browser). */
export const ERROR_STATUS = {
  'not-logged-in': 401,
  'wrong-log-in': 401,
  'too-many-tries': 429,
  'not-allowed': 403,
  'not-found': 404,
  'bad-input': 422,
  'name-taken': 409,
  'changed-meanwhile': 409,
  'not-possible-now': 409,
  'too-large': 413,
  'damaged-in-storage': 410,
  'unreadable-file': 422,
  'not-ready': 503,
  'our-fault': 500,
} as const;
export type ErrorCode = keyof typeof ERROR_STATUS;
export const ErrorBody = z.object({
  code: z.enum(Object.keys(ERROR_STATUS) as [ErrorCode, ...ErrorCode[]]),
  /** Which fields of the input are wrong and how (message ids). */
  fields: z.array(z.object({ path: z.string(), problem: z.string() })).default([]),
  /** Reference of the log line, for support; never a stack trace. */
  reference: z.string().nullable().default(null),
  /** With `changed-meanwhile`: what is stored now, in the shape of the route's answer. */
  stored: z.unknown().optional(),
});
