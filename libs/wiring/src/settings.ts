import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { z } from 'zod';

const port = z.coerce.number().int().min(1).max(65_535);

/** Every variable the servers and commands read, and nothing else reads the environment. `.env.example` says them in plain words. */
const shape = z
  .object({
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, message: 'must be a postgres:// address; npm start and npm run cli set it themselves' }),
    REDIS_URL: z.url({ protocol: /^rediss?$/, message: 'must be a redis:// address' }).optional(),
    PORT: port.default(4400),
    WEERWOORD_HOST: z.string().default('127.0.0.1'),
    WEERWOORD_DATA: z
      .string()
      .min(1)
      .default('.weerwoord')
      .transform((folder) => resolve(folder.replace(/^~(?=\/)/, homedir()))),
    WEERWOORD_VAULT_KEY: z
      .string()
      .regex(/^([0-9a-fA-F]{64}|[A-Za-z0-9+/]{43}=)$/, 'must be 32 bytes, written in base64 or hexadecimal')
      .optional(),
    /** The next master key, for `keys rotate --master`. */
    WEERWOORD_NEW_VAULT_KEY: z
      .string()
      .regex(/^([0-9a-fA-F]{64}|[A-Za-z0-9+/]{43}=)$/, 'must be 32 bytes, written in base64 or hexadecimal')
      .optional(),
    WEERWOORD_DEMO: z.enum(['on', 'off']).default('on'),
    WEERWOORD_OWNER_EMAIL: z.email().default('owner@weerwoord.local'),
    WEERWOORD_OWNER_PASSWORD: z.string().min(8, 'must have at least 8 characters').optional(),
    WEERWOORD_MAX_UPLOAD_MB: z.coerce.number().int().positive().default(4096),
    WEERWOORD_MAX_EVIDENCE_MB: z.coerce.number().int().min(1).max(200).default(25),
    WEERWOORD_CLAMD: z.string().min(1).optional(),
    WEERWOORD_TSA_URL: z.url({ protocol: /^https?$/, message: 'must be the http(s):// address of a time-stamp authority' }).optional(),
    WEERWOORD_TSA_CA: z.string().min(1).optional(),
    WEERWOORD_SWEEP_SECONDS: z.coerce.number().int().min(1).default(60),
    WEERWOORD_PUBLIC_URL: z.url({ protocol: /^https?$/, message: 'must be the http(s):// address people open the dashboard at' }).optional(),
    WEERWOORD_SMTP_URL: z.url({ protocol: /^smtps?$/, message: 'must be an smtp:// or smtps:// address' }).optional(),
    WEERWOORD_MAIL_FROM: z
      .string()
      .max(320)
      .regex(/^([^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/, 'must be an e-mail address, or a name and an address in <>')
      .optional(),
    WEERWOORD_WEBHOOK_HOSTS: z
      .string()
      .default('')
      .transform((text) =>
        text
          .split(',')
          .map((host) => host.trim().toLowerCase())
          .filter((host) => host !== ''),
      ),
    WEERWOORD_EBAY_CLIENT_ID: z.string().min(1).optional(),
    WEERWOORD_EBAY_CLIENT_SECRET: z.string().min(1).optional(),
    WEERWOORD_EBAY_API: z
      .url({ protocol: /^https?$/, message: 'must be the https:// address of eBay’s API' })
      .default('https://api.ebay.com')
      .transform((url) => url.replace(/\/+$/, '')),
    WEERWOORD_WEB: z
      .string()
      .min(1)
      .default('dist/apps/web')
      .transform((folder) => resolve(folder)),
    LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug']).default('info'),
  })
  .refine((settings) => settings.WEERWOORD_SMTP_URL === undefined || settings.WEERWOORD_MAIL_FROM !== undefined, {
    path: ['WEERWOORD_MAIL_FROM'],
    message: 'must be set as well, so that mails have a sender',
  })
  .refine((settings) => (settings.WEERWOORD_EBAY_CLIENT_ID === undefined) === (settings.WEERWOORD_EBAY_CLIENT_SECRET === undefined), {
    path: ['WEERWOORD_EBAY_CLIENT_SECRET'],
    message: 'and WEERWOORD_EBAY_CLIENT_ID go together: set both or neither',
  });
export type Settings = z.infer<typeof shape>;

/** All that is wrong with the environment, told at once: a start that stops at the first of five mistakes is five starts. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  constructor(readonly problems: readonly string[]) {
    super(`These settings are wrong:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  }
}

/** Empty variables count as absent: a line `REDIS_URL=` in a file means "not set". */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
  const answer = shape.safeParse(set);
  if (answer.success) return answer.data;
  throw new SettingsError(answer.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
}
