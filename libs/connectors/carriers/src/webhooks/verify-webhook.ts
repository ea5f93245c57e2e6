import { hmac, same, sha256Hex, toBytes, withoutPrefix } from './signatures';
import { seventeentrackV1Holds } from './seventeentrack-v1';

/** Products that sign differently; AfterShip's three are three products, not three versions of one. */
export const WEBHOOK_PROVIDERS = [
  'easypost',
  'aftership_tracking',
  'aftership_returns',
  'aftership_warranty',
  'aftership_old',
  '17track_v2',
  '17track_v1',
  'ship24',
] as const;
export type WebhookProvider = (typeof WEBHOOK_PROVIDERS)[number];

/** Why a message is not believed. All of them are answered 401; the reason is for the log, not for the sender. */
export type WebhookRefusal = 'unknown_provider' | 'missing_secret' | 'missing_header' | 'malformed_header' | 'bad_signature';
export type WebhookCheck = { readonly valid: true } | { readonly valid: false; readonly reason: WebhookRefusal };

export type WebhookMessage = {
  readonly provider: string;
  /** The bytes as they came. A parser turns `614.0` into `614`, and the signature no longer fits. */
  readonly rawBody: Uint8Array | string;
  /** Header names in any case; of a repeated header the first. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Webhook secret, or the account's API key at 17TRACK. */
  readonly secret: string;
  /** 17TRACK's header is not documented where we could read it (`sign` seen): say here what the account shows. */
  readonly headerName?: string;
};

type Scheme = {
  /** Null: the signature stands in the body. */
  readonly header: string | null;
  /** What is written before the signature in the header. */
  readonly prefix: string;
  readonly holds: (signature: string, body: Uint8Array, secret: string) => boolean;
};

const base64 = (signature: string, body: Uint8Array, secret: string): boolean => same(signature, hmac(body, secret).toString('base64'));
const hex = (signature: string, body: Uint8Array, secret: string): boolean => same(signature.toLowerCase(), hmac(body, secret).toString('hex'));

/** Tracking.md §3, signature. */
const SCHEMES: Readonly<Record<WebhookProvider, Scheme>> = {
  // The key is the secret after Unicode NFKD: "é" typed as one letter or as two is one key.
  easypost: {
    header: 'x-hmac-signature',
    prefix: 'hmac-sha256-hex=',
    holds: (signature, body, secret) => hex(signature, body, secret.normalize('NFKD')),
  },
  aftership_tracking: { header: 'aftership-hmac-sha256', prefix: '', holds: base64 },
  aftership_returns: { header: 'as-signature-hmac-sha256', prefix: '', holds: base64 },
  aftership_warranty: { header: 'as-signature-hmac-sha256', prefix: '', holds: base64 },
  // Accounts before 25 October 2022; which encoding is not documented, so either is taken.
  aftership_old: {
    header: 'am-webhook-signature',
    prefix: 'hmac-sha256=',
    holds: (signature, body, secret) => [base64(signature, body, secret), hex(signature, body, secret)].includes(true),
  },
  // A plain hash over body, stroke and key, no HMAC.
  '17track_v2': {
    header: 'sign',
    prefix: '',
    holds: (signature, body, secret) => same(signature.toLowerCase(), sha256Hex(body, toBytes(`/${secret}`))),
  },
  '17track_v1': { header: null, prefix: '', holds: (_signature, body, secret) => seventeentrackV1Holds(body, secret) },
  ship24: { header: 'authorization', prefix: 'bearer ', holds: (signature, _body, secret) => same(signature, secret) },
};

const isProvider = (name: string): name is WebhookProvider => Object.hasOwn(SCHEMES, name);
const refused = (reason: WebhookRefusal): WebhookCheck => ({ valid: false, reason });

/**
 * Did this message come from the provider, unchanged? Compared in constant time over the raw bytes; header names and hex in any case (R-T11).
 *
 * @source tracking.md §3; ruling R-T11
 */
export function verifyWebhook({ provider, rawBody, headers, secret, headerName }: WebhookMessage): WebhookCheck {
  if (!isProvider(provider)) return refused('unknown_provider');
  if (secret === '') return refused('missing_secret');
  const { header, prefix, holds } = SCHEMES[provider];
  const body = toBytes(rawBody);
  if (header === null) return holds('', body, secret) ? { valid: true } : refused('bad_signature');
  const written = headerOf(headers, headerName ?? header);
  if (written === null) return refused('missing_header');
  const signature = withoutPrefix(written, prefix);
  if (signature === null || signature === '') return refused('malformed_header');
  return holds(signature, body, secret) ? { valid: true } : refused('bad_signature');
}

function headerOf(headers: WebhookMessage['headers'], name: string): string | null {
  const wanted = name.toLowerCase();
  for (const [key, value] of Object.entries(headers)) {
    if (key.toLowerCase() !== wanted) continue;
    const first = typeof value === 'string' ? value : value?.[0];
    if (first !== undefined && first.trim() !== '') return first.trim();
  }
  return null;
}
