import { z } from 'zod';
import { AsOfDay, CalendarDay, Instant } from './basics';

const Value = z.union([z.number(), z.string(), z.boolean()]);

/** Every value an account is judged by: what is published with its source, and what the account set instead with its reason. */
export const AccountPolicies = z.object({
  account: z.object({ id: z.uuid(), name: z.string(), channel: z.string(), site: z.string() }),
  day: CalendarDay,
  policies: z.array(
    z.object({
      id: z.string(),
      site: z.string(),
      unit: z.string(),
      /** Most words are rules of code: shown, not set. */
      settable: z.boolean(),
      /** Of a word that may be set: the words there are. */
      choices: z.array(z.string()).nullable(),
      published: z.object({ value: Value, source: z.string(), readOn: CalendarDay, confidence: z.string(), validFrom: CalendarDay }).nullable(),
      own: z.object({ value: Value, reason: z.string(), by: z.string(), at: Instant, validFrom: CalendarDay }).nullable(),
    }),
  ),
});
const Which = z.object({ id: z.string().min(1).max(120), site: z.string().min(1).max(60), validFrom: AsOfDay });
/** Judge by this value from a day on. The reason is shown wherever the value is. */
export const SetPolicy = Which.extend({ value: z.union([z.number(), z.boolean(), z.string().max(60)]), reason: z.string().trim().min(1).max(500) });
export const RestorePolicy = Which;
