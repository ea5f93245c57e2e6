import { z } from 'zod';
import { Instant } from './basics';
import { RightShape, RoleShape } from './team';

export const LogIn = z.object({ email: z.email().max(320), password: z.string().min(1).max(1000) });
const ALL_RIGHTS = [...RightShape.options];
export const SessionShape = z.object({
  person: z.object({
    name: z.string(),
    email: z.string(),
    initials: z.string(),
    language: z.enum(['en', 'nl']),
    role: RoleShape.default('owner'),
    /** IANA zone they read times in; null: the organisation's. */
    zone: z.string().nullable().default(null),
  }),
  organisation: z.object({ name: z.string(), zone: z.string() }),
  /** What the page may offer; the server asks again at every act. */
  rights: z
    .object({ everywhere: z.array(RightShape), accounts: z.record(z.string(), z.array(RightShape)) })
    .default({ everywhere: ALL_RIGHTS, accounts: {} }),
  /** Names of who can give a right that is missing. */
  managers: z.array(z.string()).default([]),
});
export const ChangeMe = z
  .object({ language: z.enum(['en', 'nl']), name: z.string().trim().min(1).max(120), zone: z.string().max(60).nullable() })
  .partial();

/** A password of one's own; the old one is asked, because a screen may stand open. */
export const NewPassword = z.string().min(10).max(1000);
export const ChangePassword = z.object({ current: z.string().min(1).max(1000), next: NewPassword });
/** By a link that was given out: the token stands behind the `#` of its address and reaches no log. */
export const SetPassword = z.object({ token: z.string().min(20).max(200), password: NewPassword });
export const MySessions = z.object({
  sessions: z.array(z.object({ at: Instant, seenAt: Instant.nullable(), agent: z.string().nullable(), here: z.boolean() })),
});
