import { createHmac } from 'node:crypto';
import type { LookupAddress } from 'node:dns';
import { lookup as lookUp } from 'node:dns/promises';
import { request as requestPlain } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { request as requestSafe } from 'node:https';
import { isIP } from 'node:net';
import type { LookupFunction } from 'node:net';
import type { SendOutcome, WebhookCall, WebhookCaller, WebhookProblem } from '@weerwoord/ports';
import { isOutside } from './addresses-outside';

const LIMIT_MS = 10_000;
const ANSWER_CHARACTERS = 300;
/** Answers after which the same call may still be taken. */
const COME_BACK = new Set([408, 425, 429]);

/** `t=<seconds>,v1=<hex>`: HMAC-SHA256 of `<seconds>.<body>` under the webhook's secret. */
export function signatureOf(secret: string, at: Date, body: string): string {
  const seconds = String(Math.floor(at.getTime() / 1000));
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`;
}

class NotOutside extends Error {}

/** Every address a name has, as the system's resolver tells them. */
export type AddressesOf = (name: string) => Promise<readonly LookupAddress[]>;
const addressesOf: AddressesOf = (name) => lookUp(name, { all: true });

/** Names are looked up by us and every address they give is held against the list, so that the connection goes to what was looked at. */
const lookUpOutside =
  (known: AddressesOf): LookupFunction =>
  (name, { all }, done) => {
    known(name).then(
      (found) => {
        const [first] = found;
        if (!first || found.some(({ address }) => !isOutside(address))) done(new NotOutside('the name leads to an address inside'), '', 4);
        else if (all) done(null, [...found]);
        else done(null, first.address, first.family);
      },
      (error: unknown) => done(error as NodeJS.ErrnoException, '', 4),
    );
  };

/**
 * Calls webhooks: https to public addresses only, no redirect followed, ten seconds at most. Never throws.
 *
 * @param allowed hosts (`host` or `host:port`) that may be called over plain http and inside too: somebody who runs this house vouches for them
 */
export function webhookCaller(allowed: readonly string[], limitMs = LIMIT_MS, known: AddressesOf = addressesOf): WebhookCaller {
  const isAllowed = ({ host, hostname }: URL): boolean => allowed.includes(host) || allowed.includes(hostname);
  const problemOf = (text: string): WebhookProblem | null => {
    const url = URL.canParse(text) ? new URL(text) : null;
    if (!url || !['https:', 'http:'].includes(url.protocol) || url.username !== '' || url.password !== '' || url.hostname === '') return 'not-a-url';
    if (isAllowed(url)) return null;
    if (url.protocol !== 'https:') return 'not-https';
    const bare = url.hostname.replace(/^\[|\]$/g, '');
    const isInside = isIP(bare) === 0 ? bare === 'localhost' || bare.endsWith('.localhost') || !bare.includes('.') : !isOutside(bare);
    return isInside ? 'not-allowed' : null;
  };
  return {
    problemOf,
    async call(call) {
      const problem = problemOf(call.url);
      if (problem !== null) return { ok: false, answer: problem, final: true };
      const url = new URL(call.url);
      try {
        return await posted(url, call, isAllowed(url) ? {} : { lookup: lookUpOutside(known) }, AbortSignal.timeout(limitMs));
      } catch (error) {
        if (error instanceof NotOutside) return { ok: false, answer: 'not-allowed', final: true };
        const { name, code, message } = error as Error & { readonly code?: string };
        const words = name === 'TimeoutError' || name === 'AbortError' ? `no answer within ${String(limitMs / 1000)} s` : (code ?? message);
        return { ok: false, answer: words.slice(0, ANSWER_CHARACTERS), final: false };
      }
    },
  };
}

function posted(
  url: URL,
  { secret, id, at, body }: WebhookCall,
  ways: { readonly lookup?: LookupFunction },
  signal: AbortSignal,
): Promise<SendOutcome> {
  const bytes = Buffer.from(body, 'utf8');
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(bytes.length),
    'user-agent': 'Weerwoord',
    'x-weerwoord-id': id,
    'idempotency-key': id,
    'x-weerwoord-signature': signatureOf(secret, at, body),
  };
  const request = url.protocol === 'https:' ? requestSafe : requestPlain;
  return new Promise((resolve, reject) => {
    const call = request(url, { method: 'POST', headers, signal, agent: false, ...ways }, (response) => {
      answerOf(response).then(resolve, reject);
    });
    call.on('error', reject);
    call.end(bytes);
  });
}

/** The status and the beginning of what was answered; the rest is not waited for. */
async function answerOf(response: IncomingMessage): Promise<SendOutcome> {
  const status = response.statusCode ?? 0;
  let words = '';
  for await (const chunk of response) {
    words += String(chunk);
    if (words.length >= ANSWER_CHARACTERS) break;
  }
  response.destroy();
  const answer = `${String(status)} ${words.slice(0, ANSWER_CHARACTERS)}`.trim();
  if (status >= 200 && status < 300) return { ok: true, answer };
  return { ok: false, answer, final: status >= 300 && status < 500 && !COME_BACK.has(status) };
}
