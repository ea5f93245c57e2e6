import { FILE_FIXES } from '@weerwoord/claims';
import { z } from 'zod';
import { AsOfInstant, Figures, Instant } from './basics';

/** What the form of an answer takes; null: nobody publishes a limit. */
export const FormShape = z.object({
  /** Message id. */
  id: z.string(),
  stage: z.enum(['answer', 'appeal', 'mediation', 'digidispuut']),
  way: z.enum(['UPLOAD', 'MESSAGE', 'NONE']),
  types: z.array(z.string()),
  most: z.int().nullable(),
  fileBytes: z.int().nullable(),
  totalBytes: z.int().nullable(),
  filePages: z.int().nullable(),
  totalPages: z.int().nullable(),
  nameCharacters: z.int().nullable(),
  fields: z.array(z.string()),
  onePerField: z.boolean(),
  severalMessages: z.boolean(),
  blackAndWhite: z.boolean(),
  /** Contrast in grey below which text counts as faint, 0 to 1. */
  legibleContrast: z.number(),
  /** Limits among them that are not verified, by the ids of their rows. */
  notVerified: z.array(z.string()),
});
export const FileFixShape = z.enum(FILE_FIXES);
export const AttachmentShape = z.object({
  id: z.uuid(),
  name: z.string(),
  field: z.string().nullable(),
  mediaType: z.string(),
  bytes: z.int(),
  pages: z.int().nullable(),
  contrast: z.number().nullable(),
  from: z.enum(['file', 'exhibits', 'pack', 'merged']),
  /** Items of evidence it shows, by code, and their numbers in the letter. */
  codes: z.array(z.string()),
  exhibits: z.array(z.int()),
  /** What was done to it, in order. */
  done: z.array(z.string()),
  /** As it came, where something was done to a person's file. */
  original: z.object({ name: z.string(), mediaType: z.string(), bytes: z.int(), pages: z.int().nullable() }).nullable(),
});
/** The files that go with an answer, where they go, and what speaks against them. */
export const ClaimAttachments = z.object({
  /** Names the set as it stands; a write names the one it saw. */
  hash: z.string(),
  state: z.enum(['proposed', 'saved', 'frozen']),
  form: FormShape,
  files: z.array(AttachmentShape),
  findings: z.array(
    z.object({
      code: z.string(),
      file: z.uuid().nullable(),
      level: z.enum(['safe', 'watch', 'breach']),
      figures: Figures,
      fixes: z.array(FileFixShape),
    }),
  ),
  /** What may be added: a person's files, items of evidence as drawn pages, packs. */
  choices: z.array(
    z.object({
      key: z.string(),
      kind: z.enum(['file', 'item', 'pack']),
      name: z.string().nullable(),
      code: z.string().nullable(),
      exhibit: z.int().nullable(),
      mediaType: z.string().nullable(),
      bytes: z.int().nullable(),
      at: Instant.nullable(),
    }),
  ),
});
export const SaveAttachments = z.object({
  seen: z.string(),
  files: z
    .array(
      z.union([
        z.object({ id: z.uuid(), name: z.string().max(255).optional(), field: z.string().max(80).nullable().optional() }),
        z.object({ add: z.string().max(200), field: z.string().max(80).nullable().optional() }),
      ]),
    )
    .max(60),
});
export const FixAttachment = z.object({
  seen: z.string(),
  /** null: the set as a whole. */
  file: z.uuid().nullable(),
  fix: z.enum(['compress', 'convert-to-jpg', 'convert-to-pdf', 'split', 'merge', 'darken', 'rename', 'leave-out', 'fit']),
});

/** How the answer is sent, by hand or by a connector, and how far that is. */
export const ClaimSending = z.object({
  form: z.string(),
  /** Where a person gives it; null where there is no such page. `confidence`: how sure the address is. */
  page: z.object({ url: z.url(), confidence: z.string() }).nullable(),
  /** What cannot be taken back once it is sent. */
  oneShot: z.string().nullable(),
  /** To be copied one after the other: fields of the form, or messages. A null field is the letter itself. */
  parts: z.array(z.object({ field: z.string().nullable(), text: z.string() })),
  /** Paragraphs to leave out so that the letter fits; null where it fits or cannot. */
  shorten: z.object({ drop: z.array(z.string()), length: z.int(), limit: z.int() }).nullable(),
  /** From when an answer may go with its gaps left out. */
  whatWeHave: z.object({ from: Instant, open: z.boolean() }),
  sent: z
    .object({
      sentAt: Instant,
      markedAt: Instant,
      by: z.string().nullable(),
      way: z.enum(['hand', 'api']),
      late: z.boolean(),
      undoUntil: Instant.nullable(),
      hasProof: z.boolean(),
    })
    .nullable(),
  /** True only where a connector can send this answer for the account. */
  canSend: z.boolean(),
  outbox: z
    .object({
      state: z.enum(['waiting', 'sending', 'sent', 'refused', 'unknown', 'cancelled']),
      askedAt: Instant,
      by: z.string().nullable(),
      attempts: z.int(),
      nextAt: Instant,
      problem: z.string().nullable(),
      /** What the other side called it. */
      reference: z.string().nullable(),
    })
    .nullable(),
  revision: z.int(),
});
/** `final`: said twice, for what is possible once. */
export const SendAnswer = z.object({ revision: z.int(), final: z.boolean().optional() });
export const UndoSent = z.object({ revision: z.int() });
export const SettleSending = z.object({ revision: z.int(), found: z.enum(['arrived', 'not-arrived', 'by-hand']), sentAt: AsOfInstant.optional() });
