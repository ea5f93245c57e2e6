import { createHash, createHmac } from 'node:crypto';

export type Signed = {
  /** What was signed, for a log of our own mistakes; holds the parameters but never the secret. */
  readonly baseString: string;
  /** Upper-case hex. */
  readonly sign: string;
};
export type SignMethod = 'sha256' | 'md5';
type Params = Readonly<Record<string, string>>;

/** Keys in order of their bytes, key and value joined without anything between; `sign` itself is no part of it. */
const joined = (params: Params): string =>
  Object.entries(params)
    .filter(([key]) => key !== 'sign')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => key + value)
    .join('');

function signed(baseString: string, appSecret: string, method: SignMethod): Signed {
  const digest =
    method === 'md5'
      ? createHash('md5').update(appSecret + baseString + appSecret, 'utf8')
      : createHmac('sha256', appSecret).update(baseString, 'utf8');
  return { baseString, sign: digest.digest('hex').toUpperCase() };
}

/**
 * Signature of a business call (`POST /sync`): no path, HMAC-SHA256. The old `md5` wraps the text in the secret.
 * @source aliexpress.md §7, system parameter `sign`
 */
export const signTop = (appSecret: string, params: Params, method: SignMethod = 'sha256'): Signed => signed(joined(params), appSecret, method);

/**
 * Signature of an auth call (`/rest…`): its API path stands before the parameters (not verified).
 * @param apiPath without `/rest`: `/auth/token/create`
 */
export const signRest = (appSecret: string, apiPath: string, params: Params): Signed => signed(apiPath + joined(params), appSecret, 'sha256');
