import { z } from 'zod';

/** An instant, ISO 8601 in UTC with `Z`. */
export const Instant = z.iso.datetime();
/** A calendar day; its zone is named beside it. */
export const CalendarDay = z.iso.date();
/** A day a figure may be asked for: there were no orders to count before 1990, and windows reach back a year from it. */
export const AsOfDay = CalendarDay.refine((day) => day >= '1990-01-01' && day <= '2999-12-31', { params: { problem: 'day-out-of-range' } });
/** An instant on a day that may be asked for: a clock that starts in the year 1 ends nowhere. */
export const AsOfInstant = Instant.refine((instant) => AsOfDay.safeParse(instant.slice(0, 10)).success, { params: { problem: 'day-out-of-range' } });
/** Minor units and ISO 4217 code. */
export const MoneyShape = z.object({ minor: z.int(), currency: z.string() });
/** Figures of a message id: words are made in the browser. */
export const Figures = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
export const ShareShape = z.object({ numerator: z.int().nonnegative(), denominator: z.int().nonnegative() });
export const ChannelShape = z.enum(['amazon', 'ebay', 'aliexpress', 'shop', 'generic']);
/** Opaque cursor of a keyset page; null on the last one. */
export const NextCursor = z.string().nullable();

/** Words in an address are refused and not left out: whoever searched for something must not get everything. They go in the body of `…/search`. */
export const NO_WORDS = { q: z.never().optional() };
