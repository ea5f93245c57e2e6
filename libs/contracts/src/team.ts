import { z } from 'zod';
import { Instant } from './basics';

export const RightShape = z.enum(['look', 'draft', 'approve', 'submit', 'export', 'personal', 'manage']);
export const RoleShape = z.enum(['owner', 'manager', 'support', 'contractor']);
const Role = z.object({ role: RoleShape, accountId: z.uuid().nullable() });
const Right = z.object({ right: RightShape, accountId: z.uuid().nullable(), given: z.boolean() });

export const TeamPerson = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  initials: z.string(),
  language: z.string(),
  role: RoleShape,
  /** For one account, or for all of them. */
  roles: z.array(Role),
  /** Added to what the roles bring, or taken from it. */
  rights: z.array(Right),
  since: Instant,
  offSince: Instant.nullable(),
  passwordSet: z.boolean(),
  isYou: z.boolean(),
  /** The only owner left: cannot be switched off or made something else. */
  isLastOwner: z.boolean(),
});
export const Team = z.object({
  people: z.array(TeamPerson),
  accounts: z.array(z.object({ id: z.uuid(), name: z.string() })),
  /** What each role brings. */
  bundles: z.record(RoleShape, z.array(RightShape)),
  /** Only owners make owners. */
  mayMakeOwners: z.boolean(),
});
const Roles = z.array(Role).min(1).max(200);
export const AddPerson = z.object({
  name: z.string().trim().min(1).max(120),
  email: z.email().max(320),
  language: z.enum(['en', 'nl']).default('en'),
  roles: Roles,
});
export const ChangePerson = z
  .object({ name: z.string().trim().min(1).max(120), roles: Roles, rights: z.array(Right).max(500), off: z.boolean() })
  .partial();
/** Shown once; only its hash is kept. */
export const PasswordLink = z.object({ token: z.string(), expiresAt: Instant });
export const AddedPerson = z.object({ team: Team, link: PasswordLink });
