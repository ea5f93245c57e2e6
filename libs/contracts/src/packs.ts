import { z } from 'zod';
import { Instant } from './basics';

export const PackShape = z.object({
  id: z.uuid(),
  claimId: z.uuid().nullable(),
  orderId: z.uuid(),
  externalOrderId: z.string(),
  kind: z.string(),
  reason: z.string(),
  account: z.string(),
  sealedAt: Instant,
  by: z.string(),
  hash: z.string(),
  bytes: z.int(),
  exhibits: z.int(),
  pages: z.int(),
  newerEvidence: z.boolean(),
});
export const PackList = z.object({ packs: z.array(PackShape), next: z.string().nullable() });
/** What a check of a pack found: `changed`, `missing` and `extra` name files inside it. */
export const PackCheck = z.object({
  ok: z.boolean(),
  hash: z.string().nullable(),
  files: z.int(),
  changed: z.array(z.string()),
  missing: z.array(z.string()),
  extra: z.array(z.string()),
  problem: z.string().nullable(),
});
