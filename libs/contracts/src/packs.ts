import { z } from 'zod';
import { Instant } from './basics';
import { TargetNameShape } from './targets';

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
  /** When its personal parts were erased: the ZIP then holds what is left, with a signed notice, and there is no PDF. */
  erasedAt: Instant.nullable(),
  /** A hold keeps its order or claim from being erased. */
  held: z.boolean(),
  /** Where the answer in it is handed in; null where nobody knows. */
  target: TargetNameShape.nullable(),
});
export const PackList = z.object({ packs: z.array(PackShape), next: z.string().nullable() });
/** Keys the organisation signs or signed packs with: `id` is the fingerprint. A browser that checks a pack knows by it whether it is ours. */
export const PackKeys = z.object({ keys: z.array(z.object({ id: z.string(), name: z.string() })) });
