import { createHash, createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { WebhookProvider } from '@weerwoord/carriers';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));

/** Reference data of the house: beside the repository unless WEERWOORD_SHARED says otherwise. */
export const sharedPath = (...parts: readonly string[]): string => resolve(ROOT, process.env['WEERWOORD_SHARED'] ?? '../shared', ...parts);
export const sharedText = (...parts: readonly string[]): string => readFileSync(sharedPath(...parts), 'utf8');

const mac = (body: string, secret: string): Buffer => Buffer.from(createHmac('sha256', secret).update(body, 'utf8').digest());

/** The headers a provider sends with `body`, as it documents them. */
export function signedHeaders(provider: Exclude<WebhookProvider, '17track_v1'>, body: string, secret: string): Record<string, string> {
  const made: Record<typeof provider, () => Record<string, string>> = {
    easypost: () => ({ 'X-Hmac-Signature': `hmac-sha256-hex=${mac(body, secret.normalize('NFKD')).toString('hex')}` }),
    aftership_tracking: () => ({ 'aftership-hmac-sha256': mac(body, secret).toString('base64') }),
    aftership_returns: () => ({ 'as-signature-hmac-sha256': mac(body, secret).toString('base64') }),
    aftership_warranty: () => ({ 'as-signature-hmac-sha256': mac(body, secret).toString('base64') }),
    aftership_old: () => ({ 'am-webhook-signature': `hmac-sha256=${mac(body, secret).toString('base64')}` }),
    '17track_v2': () => ({ sign: createHash('sha256').update(`${body}/${secret}`, 'utf8').digest('hex') }),
    ship24: () => ({ Authorization: `Bearer ${secret}` }),
  };
  return made[provider]();
}
