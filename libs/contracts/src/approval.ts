import { z } from 'zod';
import { CalendarDay, Instant, MoneyShape } from './basics';

/** When a letter takes a second person. */
export const ApprovalRuleShape = z.object({ mode: z.enum(['none', 'always', 'above']), above: MoneyShape.nullable(), oneShot: z.boolean() });
export const ApprovalSettings = z.object({
  accounts: z.array(
    z.object({
      accountId: z.uuid(),
      account: z.string(),
      channel: z.string(),
      site: z.string(),
      currency: z.string(),
      rule: ApprovalRuleShape,
      mayChange: z.boolean(),
    }),
  ),
});
export const SetApprovalRule = ApprovalRuleShape.extend({
  above: z.object({ minor: z.int().positive().max(1_000_000_000_000), currency: z.string().regex(/^[A-Z]{3}$/) }).nullable(),
}).refine(({ mode, above }) => mode !== 'above' || above !== null, { path: ['above'], params: { problem: 'missing' } });

/** Where a claim's letter stands between draft and approval, and what the person who looks may do. */
export const ClaimApproval = z.object({
  revision: z.int(),
  rule: ApprovalRuleShape,
  /** This letter takes a second person. */
  takesSecond: z.boolean(),
  asked: z.object({ state: z.enum(['asked', 'declined']), by: z.string(), byYou: z.boolean(), at: Instant, note: z.string().nullable() }).nullable(),
  you: z.object({
    mayApprove: z.boolean(),
    /** Why not: a right is lacking, or the letter is one's own. */
    why: z.enum(['right', 'own-letter', 'ask-first', 'not-a-person']).nullable(),
    mayOverrule: z.boolean(),
    mayAsk: z.boolean(),
    mayDraft: z.boolean(),
    maySubmit: z.boolean(),
  }),
  /** Names of who could approve it instead. */
  others: z.array(z.string()),
  approved: z
    .object({
      by: z.string(),
      at: Instant,
      version: z.int(),
      hash: z.string(),
      textHash: z.string(),
      bundleVersion: z.int(),
      policyDay: CalendarDay,
      rulesVersion: z.string(),
      /** Codes of findings that were approved over, with the reasons. */
      reasons: z.array(z.object({ code: z.string(), note: z.string().nullable() })),
      voided: z.object({ at: Instant, by: z.string(), why: z.enum(['words-changed', 'files-changed', 'taken-back']) }).nullable(),
      filesChanged: z.boolean(),
      /** The order's facts are others than when it was approved; the letter was not touched. */
      factsChanged: z.boolean(),
      rulesChanged: z.boolean(),
    })
    .nullable(),
});
export const AskApproval = z.object({ revision: z.int(), note: z.string().max(2_000).optional() });
export const DeclineApproval = z.object({ revision: z.int(), note: z.string().trim().min(1).max(2_000) });
/** Reasons are written where something is missing or unproven; `overrule` is a manager's word over anything else that blocks. */
export const ApprovalReasons = z.object({ gaps: z.string().max(2_000).optional(), facts: z.string().max(2_000).optional() });
