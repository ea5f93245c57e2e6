import { z } from 'zod';
import { Instant } from './basics';

/** One item of evidence: what it is addressed by, where it comes from, what it holds of people and what it shows. */
export const EvidenceItemShape = z.object({
  id: z.string(),
  code: z.string(),
  at: Instant.nullable(),
  /** When the newest record behind it came in; null without a record. */
  capturedAt: Instant.nullable(),
  /** SHA-256, hex. */
  hash: z.string(),
  pii: z.enum(['none', 'place', 'contact', 'message', 'document']),
  /** What it shows a stranger, as message ids, the strongest first. */
  proves: z.array(z.string()),
  /** Order lines it is about, as `title` or SKU; null: the whole order. */
  lines: z.array(z.string()).nullable(),
  records: z.array(z.object({ id: z.uuid(), source: z.string(), hash: z.string() })),
});
/** The evidence of an order as it stands, and the version it is kept under. */
export const BundlePage = z.object({
  /** null: nothing is kept yet, because no claim asked for it. */
  version: z.int().nullable(),
  madeAt: Instant.nullable(),
  hash: z.string(),
  items: z.array(EvidenceItemShape),
});
/** What making every kept version again gave; `itemId` is empty where the bundle as a whole differs. */
export const BundleReplay = z.object({
  versions: z.array(
    z.object({
      version: z.int(),
      madeAt: Instant,
      outcome: z.enum(['same', 'differs', 'other-rules', 'nothing-left']),
      hash: z.string(),
      erased: z.int(),
      differing: z.array(z.object({ itemId: z.string(), why: z.string() })),
    }),
  ),
});
/** A stored file, opened and held against its hash. */
export const FileCheck = z.object({
  original: z.enum(['whole', 'erased', 'damaged']),
  preview: z.enum(['whole', 'erased', 'damaged', 'none']),
});
