import { z } from 'zod';
import { Figures, Instant } from './basics';
import { DraftShape, LetterShape } from './claims';

const Language = z.enum(['en', 'nl', 'de']);

/** `?letter=` of the routes of a draft: the answer where it is absent. */
export const LetterAsked = z.object({ letter: LetterShape.default('answer') });

/** The letters of a claim: the answer (its draft is on the claim page), and those beside it. */
export const ClaimLetters = z.object({
  revision: z.int(),
  letters: z.array(
    z.object({
      letter: LetterShape,
      kind: z.string(),
      state: z.enum(['draft', 'approved', 'sent']).nullable(),
      /** Of its draft, or the one it would be written in. */
      language: Language,
      mayWrite: z.boolean(),
      draft: DraftShape.nullable(),
      /** The latest first. */
      sent: z.array(z.object({ version: z.int(), at: Instant, by: z.string().nullable(), carrier: z.string().nullable() })),
    }),
  ),
});
/** What a newer composition would change: texts with marks of their own letter, in the order of the newer one. Absent when it says the same. */
export const NewerLetterShape = z.object({
  version: z.int(),
  composition: z.string(),
  paragraphs: z.array(
    z.object({ id: z.string(), mine: z.string().nullable(), fresh: z.string().nullable(), edited: z.boolean(), changed: z.boolean() }),
  ),
});
export const TakeNewer = z.object({
  revision: z.int(),
  letter: LetterShape.default('answer'),
  composition: z.string(),
  take: z.array(z.string()).max(100),
});

/** An organisation's own wording of letters. */
const Place = { kind: z.string(), language: Language };
export const TemplateVariableShape = z.object({ name: z.string(), kind: z.enum(['when', 'text', 'amount', 'count', 'flag']), required: z.boolean() });
export const TemplateProblemShape = z.object({ code: z.string(), line: z.int(), column: z.int(), figures: Figures });
export const LetterTemplates = z.object({
  ...Place,
  kinds: z.array(z.string()),
  parts: z.array(
    z.object({
      part: z.string(),
      movable: z.boolean(),
      variables: z.array(TemplateVariableShape),
      /** Liquid in force; null: the words of the product. */
      source: z.string().nullable(),
      /** 0: never changed. */
      version: z.int(),
      by: z.string().nullable(),
      at: Instant.nullable(),
    }),
  ),
  /** Order of the parts; `own` when the organisation chose it. */
  frame: z.object({ order: z.array(z.string()), own: z.boolean(), version: z.int() }),
});
export const TemplatesAsked = z.object({ ...Place });
export const TemplatePart = z.object({ ...Place, part: z.string().max(80) });
export const TemplateHistory = z.object({
  versions: z.array(z.object({ version: z.int(), source: z.string().nullable(), by: z.string().nullable(), at: Instant })),
});
/** `version`: the one it was made from; another one since is refused. `source` null: back to the words of the product. */
export const SaveTemplate = TemplatePart.extend({ version: z.int(), source: z.string().max(4000).nullable() });
export const PreviewTemplate = TemplatePart.extend({ source: z.string().max(4000).nullable(), claimId: z.uuid().nullable() });
export const TemplatePreview = z.object({
  problems: z.array(TemplateProblemShape),
  /** The letter of the claim with these words; empty without a claim, or while something is wrong. `before`: in the words in force. */
  paragraphs: z.array(z.object({ id: z.string(), text: z.string(), before: z.string().nullable() })),
  /** Does this claim's letter say the part at all? */
  says: z.boolean(),
  findings: z.array(z.object({ code: z.string(), level: z.enum(['safe', 'watch', 'breach']), figures: Figures })),
});
/** Claims a template can be tried on: the latest whose letters of this kind there are. */
export const TemplateClaims = z.object({
  claims: z.array(z.object({ id: z.uuid(), externalOrderId: z.string().nullable(), account: z.string(), reason: z.string(), at: Instant })),
});
