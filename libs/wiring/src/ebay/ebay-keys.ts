import type { KeyAnswer, NoticeKey, NoticeKeys } from '@weerwoord/ports';
import { z } from 'zod';
import type { Settings } from '../settings';

/** As eBay advises: an hour. */
const REMEMBER_MS = 3_600_000;
/** A key eBay does not know is asked for again after this long. */
const UNKNOWN_MS = 10 * 60_000;
const REMEMBERED = 200;
/** New keys asked for in a minute at most: made-up key ids must not use up our calls at eBay. */
const ASKED_PER_MINUTE = 30;
const CALL_MS = 8_000;
const SCOPE = 'https://api.ebay.com/oauth/api_scope';

const Token = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });
const PublicKey = z.object({ key: z.string().min(1), algorithm: z.string().optional(), digest: z.string().optional() });

type Kept = { readonly answer: KeyAnswer; readonly until: number };
const away: KeyAnswer = { found: null, because: 'away' };
const UNKNOWN: KeyAnswer = { found: null, because: 'unknown' };

/** Only these may be asked for and kept: nothing of them goes into an address unlooked at. */
const KEY_ID = /^[A-Za-z0-9_-]{1,128}$/;

/**
 * Keys with which eBay signs its notices, asked for at its Notification API as an application (client credentials) and remembered for an hour in this process. Never throws, and
 * never waits longer than it is told; an answer that comes late is remembered all the same.
 *
 * @source eBay Notification API v1, `GET /public_key/{public_key_id}`; OAuth `POST /identity/v1/oauth2/token`
 */
export function ebayKeys(
  {
    WEERWOORD_EBAY_API: api,
    WEERWOORD_EBAY_CLIENT_ID: id,
    WEERWOORD_EBAY_CLIENT_SECRET: secret,
  }: Pick<Settings, 'WEERWOORD_EBAY_API' | 'WEERWOORD_EBAY_CLIENT_ID' | 'WEERWOORD_EBAY_CLIENT_SECRET'>,
  monotonicMs: () => number = () => performance.now(),
): NoticeKeys {
  const kept = new Map<string, Kept>();
  const asking = new Map<string, Promise<KeyAnswer>>();
  let asked: number[] = [];
  let token: { readonly text: string; readonly until: number } | null = null;

  const logIn = async (): Promise<string> => {
    if (token && token.until > monotonicMs()) return token.text;
    const response = await fetch(`${api}/identity/v1/oauth2/token`, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(CALL_MS),
      headers: {
        authorization: `Basic ${Buffer.from(`${id ?? ''}:${secret ?? ''}`).toString('base64')}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({ grant_type: 'client_credentials', scope: SCOPE }),
    });
    if (!response.ok) throw new Error(`eBay's log-in answered ${String(response.status)}`);
    const { access_token: text, expires_in: seconds } = Token.parse(await response.json());
    token = { text, until: monotonicMs() + Math.max(0, seconds - 60) * 1000 };
    return text;
  };
  const ask = async (keyId: string, again = true): Promise<KeyAnswer> => {
    const response = await fetch(`${api}/commerce/notification/v1/public_key/${encodeURIComponent(keyId)}`, {
      redirect: 'error',
      signal: AbortSignal.timeout(CALL_MS),
      headers: { authorization: `Bearer ${await logIn()}`, accept: 'application/json' },
    });
    if (response.status === 401 && again) {
      token = null; // it was taken back before its time
      return ask(keyId, false);
    }
    if (response.status === 404 || response.status === 400) return UNKNOWN;
    if (!response.ok) return away;
    const { key, digest } = PublicKey.parse(await response.json());
    return { found: { pem: key, digest: digest ?? null } };
  };
  const remember = (keyId: string, answer: KeyAnswer): void => {
    if (answer.found === null && answer.because === 'away') return;
    kept.delete(keyId);
    const oldest = kept.keys().next();
    if (kept.size >= REMEMBERED && !oldest.done) kept.delete(oldest.value);
    kept.set(keyId, { answer, until: monotonicMs() + (answer.found ? REMEMBER_MS : UNKNOWN_MS) });
  };
  const recall = (keyId: string): KeyAnswer | null => {
    const known = kept.get(keyId);
    return known && known.until > monotonicMs() ? known.answer : null;
  };
  const asOne = (keyId: string): Promise<KeyAnswer> => {
    const running = asking.get(keyId);
    if (running) return running;
    const now = monotonicMs();
    asked = asked.filter((at) => at > now - 60_000);
    if (asked.length >= ASKED_PER_MINUTE) return Promise.resolve(away);
    asked.push(now);
    const answer = ask(keyId)
      .catch(() => away)
      .then((told) => {
        remember(keyId, told);
        return told;
      })
      .finally(() => asking.delete(keyId));
    asking.set(keyId, answer);
    return answer;
  };
  const isSetUp = id !== undefined && secret !== undefined;
  return {
    isSetUp,
    remembered: (keyId): NoticeKey | null => recall(keyId)?.found ?? null,
    async key(keyId, withinMs) {
      if (!KEY_ID.test(keyId)) return UNKNOWN;
      const known = recall(keyId);
      if (known) return known;
      if (!isSetUp) return away;
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<KeyAnswer>((resolve) => (timer = setTimeout(resolve, withinMs, away)));
      try {
        return await Promise.race([asOne(keyId), late]);
      } finally {
        clearTimeout(timer);
      }
    },
  };
}
