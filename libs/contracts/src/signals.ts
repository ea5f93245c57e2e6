import { z } from 'zod';
import { Figures } from './basics';

/** What the records say beside a claim: facts for a person's own judgement, in no letter and no pack. `what` is a message id. */
export const ClaimSignals = z.object({
  signals: z.array(
    z.object({
      what: z.string(),
      figures: Figures,
      orders: z.array(z.object({ id: z.uuid(), externalId: z.string() })),
      records: z.array(z.uuid()),
      sheet: z.string(),
    }),
  ),
});
