import { z } from 'zod';
import { Instant } from './basics';
import { Chosen } from './claim-queue';

/** `YYYY-MM`. */
export const MonthShape = z.string().regex(/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/);
/** Which claims belong to a month: those decided in it, those filed in it, or both. */
export const BelongsShape = z.enum(['decided', 'filed', 'either']);
const PaperLanguage = z.enum(['en', 'nl', 'de']);

/** Many packs in one file: chosen claims, or a month. */
export const AskPackSet = z.union([
  z.object({ chosen: Chosen, language: PaperLanguage }),
  z.object({ month: MonthShape, account: z.uuid().nullable(), belongs: BelongsShape, language: PaperLanguage }),
]);
export const PackSetShape = z.object({
  id: z.uuid(),
  /** null: claims by choice. `account`: the name of the one it was narrowed to. */
  month: z.object({ month: z.string(), zone: z.string(), belongs: BelongsShape, account: z.string().nullable() }).nullable(),
  language: PaperLanguage,
  by: z.string(),
  at: Instant,
  state: z.enum(['making', 'ready', 'cancelled']),
  endedAt: Instant.nullable(),
  /** sha-256 of its manifest, and the length of the file; null until it is ready. */
  hash: z.string().nullable(),
  bytes: z.int().nullable(),
  total: z.int(),
  done: z.int(),
  /** Of the `done` those that were sealed for it; the others were there and still showed all there is. */
  made: z.int(),
  refused: z.int(),
  /** Packs in it that were erased. */
  erased: z.int(),
  refusals: z.array(z.object({ claimId: z.uuid(), externalOrderId: z.string().nullable(), why: z.string() })),
});
export const PackSetList = z.object({ sets: z.array(PackSetShape) });
const Counted = z.object({ claims: z.int(), /** Of which a pack can be made: their order is there. */ withOrder: z.int() });
/** How many claims a month has, so that a person can choose before anything is made. */
export const MonthOfPacks = z.object({ zone: z.string(), decided: Counted, filed: Counted, either: Counted });
