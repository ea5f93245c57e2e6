import { ErrorBody } from '@weerwoord/contracts';
import type { ErrorCode } from '@weerwoord/contracts';
import type { z } from 'zod';

/** Codes of the API, plus what only the browser can meet: no answer at all, or one that does not fit its shape. */
export type TroubleCode = ErrorCode | 'unreachable' | 'other-shape';

/** A request that failed. `code` has words (`trouble.<code>`) and one remedy; `fields` says which inputs are wrong. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  constructor(
    readonly code: TroubleCode,
    readonly fields: readonly { readonly path: string; readonly problem: string }[] = [],
    readonly reference: string | null = null,
    options?: ErrorOptions,
    /** With `changed-meanwhile`: what is stored now, in the shape the call asked for. */
    readonly stored: unknown = null,
  ) {
    super(code, options);
  }
}

type Query = Readonly<Record<string, string | number | boolean | null | undefined>>;
type Asked<Shape extends z.ZodType> = { readonly shape: Shape; readonly query?: Query; readonly signal?: AbortSignal | undefined };
type Sent = { readonly body?: unknown; readonly query?: Query; readonly signal?: AbortSignal | undefined };

const BASE = '/api/v1';
/** A form on a foreign page cannot set it, so a write that carries it comes from this app. */
const OURS = { 'x-weerwoord': '1' };

/** Path and query of a call; inputs that are null, undefined or empty are left out. */
export function apiPath(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== null && value !== undefined && value !== '') search.set(name, String(value));
  const text = search.toString();
  return `${BASE}${path}${text === '' ? '' : `?${text}`}`;
}

async function call(method: string, path: string, { body, query, signal }: Sent): Promise<Response> {
  const isForm = body instanceof FormData;
  const headers = {
    accept: 'application/json',
    ...(method === 'GET' ? {} : OURS),
    ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
  };
  let answer: Response;
  try {
    answer = await fetch(apiPath(path, query), {
      method,
      headers,
      credentials: 'same-origin',
      signal: signal ?? null,
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new ApiError('unreachable', [], null, { cause });
  }
  if (answer.ok) return answer;
  throw await troubleOf(answer);
}

/** The error body if there is one; a proxy's page or an empty answer counts as our fault, a missing session as logged out. */
async function troubleOf(answer: Response): Promise<ApiError> {
  const parsed = ErrorBody.safeParse(await answer.json().catch(() => null));
  if (parsed.success) return new ApiError(parsed.data.code, parsed.data.fields, parsed.data.reference, {}, parsed.data.stored ?? null);
  if (answer.status === 401) return new ApiError('not-logged-in');
  if (answer.status === 404) return new ApiError('not-found');
  if (answer.status === 413) return new ApiError('too-large');
  return new ApiError(answer.status === 502 || answer.status === 503 || answer.status === 504 ? 'not-ready' : 'our-fault');
}

async function parsed<Shape extends z.ZodType>(answer: Response, shape: Shape): Promise<z.infer<Shape>> {
  const body: unknown = await answer.json().catch((cause: unknown) => {
    throw new ApiError('other-shape', [], null, { cause });
  });
  const result = shape.safeParse(body);
  if (!result.success) throw new ApiError('other-shape', [], null, { cause: result.error });
  return result.data;
}

/** The one way to the server. Answers are parsed with the contract they promise; nothing unparsed reaches a screen. */
export const api = {
  get: async <Shape extends z.ZodType>(path: string, { shape, query, signal }: Asked<Shape>): Promise<z.infer<Shape>> =>
    parsed(await call('GET', path, { ...(query ? { query } : {}), signal }), shape),
  /** A write with an answer. FormData goes as multipart, everything else as JSON. */
  send: async <Shape extends z.ZodType>(
    method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    { shape, ...sent }: Sent & { readonly shape: Shape },
  ): Promise<z.infer<Shape>> => parsed(await call(method, path, sent), shape),
  /** Something to be saved on the device. */
  file: async (method: 'GET' | 'POST', path: string, sent: Sent = {}): Promise<Blob> => (await call(method, path, sent)).blob(),
  /** A write whose answer is empty. */
  tell: async (method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, sent: Sent = {}): Promise<void> => {
    await call(method, path, sent);
  },
};

/** What a thrown thing means to the person; anything unknown counts as our fault. */
export function troubleCode(error: unknown): TroubleCode {
  return error instanceof ApiError ? error.code : 'our-fault';
}
