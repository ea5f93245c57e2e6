import { ACT_CLASSES } from '@weerwoord/kernel';
import { z } from 'zod';
import { AsOfDay, Instant } from './basics';

export const ActClassShape = z.enum(ACT_CLASSES);

/** PostgreSQL takes no zero in a text: refused here, before an answer has begun. */
const PRINTABLE = /^\P{Cc}*$/u;

export const AuditQuery = z.object({
  cursor: z
    .string()
    .regex(/^\d{1,15}$/)
    .optional(),
  /** Whose acts: `person:<id>`, `cli`, `step:<name>`. */
  actor: z.string().max(120).regex(PRINTABLE).optional(),
  class: ActClassShape.optional(),
  from: AsOfDay.optional(),
  to: AsOfDay.optional(),
  /** The number of an order, or the id of a claim or an order. */
  about: z.string().trim().max(120).regex(PRINTABLE).optional(),
});

export const AuditAct = z.object({
  seq: z.int(),
  at: Instant,
  actor: z.string(),
  byName: z.string(),
  /** A name of the closed list, or one that a newer version wrote. */
  what: z.string(),
  class: ActClassShape.nullable(),
  subject: z.string(),
  claimId: z.uuid().nullable(),
  orderId: z.uuid().nullable(),
  hash: z.string(),
});
export const AuditActs = z.object({
  acts: z.array(AuditAct),
  next: z.string().nullable(),
  actors: z.array(z.object({ actor: z.string(), byName: z.string() })),
});

export const AuditState = z.object({
  acts: z.int(),
  anchors: z.int(),
  lastAnchor: z
    .object({
      seq: z.int(),
      at: Instant,
      key: z.string(),
      stampedAt: Instant.nullable(),
      stampedBy: z.string().nullable(),
      stampProblem: z.string().nullable(),
    })
    .nullable(),
  stampIsSet: z.boolean(),
  key: z.object({ id: z.string(), name: z.string(), since: Instant }),
});

export const AuditFinding = z.object({
  problem: z.enum([
    'changed',
    'unlinked',
    'missing',
    'out-of-place',
    'head-differs',
    'cut',
    'rewritten',
    'anchor-broken',
    'anchor-foreign-key',
    'stamp-broken',
  ]),
  seq: z.int(),
  to: z.int(),
});
export const AuditChecked = z.object({
  ok: z.boolean(),
  acts: z.int(),
  intactUpTo: z.int(),
  anchoredUpTo: z.int(),
  anchors: z.int(),
  stamps: z.int(),
  /** The first of them; `more` counts the rest. */
  findings: z.array(AuditFinding),
  more: z.int(),
});
