import { z } from 'zod';
import { CalendarDay, Instant, ShareShape } from './basics';

const LevelMetric = z.enum(['tdr', 'cases', 'late', 'tracking']);
const SellerLevel = z.enum(['TOP_RATED', 'ABOVE_STANDARD', 'BELOW_STANDARD']);
const GateFact = z.enum(['daysOnSite', 'transactions', 'sales']);

/** The level of an evaluation day and the figures it rests on, over the whole months it looks at. */
const LevelOnDay = z.object({
  day: CalendarDay,
  from: CalendarDay,
  to: CalendarDay,
  windowKey: z.string(),
  level: SellerLevel,
  /** Figures that keep from the next higher level; empty at the top, and where only the gate keeps from it. */
  because: z.array(LevelMetric),
  /** `buyers`: those behind the defects, which the allowance counts; null where it counts something else or nothing is against the seller. */
  figures: z.array(z.object({ metric: LevelMetric, share: ShareShape, buyers: z.int().nullable() })),
});

/** eBay's seller level per programme, by the orders known here: of the last evaluation and of the next one. */
export const EbayLevels = z.object({
  programmes: z.array(
    z.object({
      programme: z.string(),
      current: LevelOnDay,
      projected: LevelOnDay,
      /** What Top Rated asks beside the figures; `met` null while something is not known. */
      gate: z.object({ met: z.boolean().nullable(), failing: z.array(GateFact), unknown: z.array(GateFact) }),
      /** What eBay's own report says, where one was imported. */
      official: z.object({ level: z.string(), receivedAt: Instant }).nullable(),
    }),
  ),
});
