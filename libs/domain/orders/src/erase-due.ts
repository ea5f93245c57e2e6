import type { OrderFacts } from './order-facts';

/** After how long an order's personal data goes, in days of 24 hours. */
export type RetentionDays = {
  readonly afterDelivery: number;
  /** For an order that nobody says was delivered. */
  readonly undelivered: number;
  /** For what names no order (a loose mail, a file's rejected rows), counted from when it came. */
  readonly loose: number;
};
/** The clock of an order: with how long it stays at least after we first heard of it. */
export type ClockDays = RetentionDays & { readonly arrival: number };

/** What a clock was started by; a message id. */
export type EraseBecause = 'delivered' | 'undelivered' | 'received';
export type EraseDue = { readonly at: Date; readonly because: EraseBecause; readonly days: number };

/** The facts the clock looks at. */
export type ErasableFacts = Pick<OrderFacts, 'placedAt' | 'shipBy' | 'dispatchedAt' | 'deliveredAt'> & {
  readonly scans: readonly Pick<OrderFacts['scans'][number], 'status' | 'at'>[];
};

const DAY_MS = 86_400_000;
const after = (from: Date, days: number): Date => new Date(from.getTime() + days * DAY_MS);
const latest = (dates: readonly (Date | null)[]): Date | null => {
  const known = dates.flatMap((date) => date?.getTime() ?? []);
  return known.length === 0 ? null : new Date(Math.max(...known));
};

/**
 * When an order's personal data is to be destroyed, by its facts alone; holds are not asked here.
 *
 * Delivered: that many days after the delivery the marketplace states, else after the carrier's last delivery scan (several parcels: the last one that came).
 * Of two that differ the earlier wins: a clock that runs out early errs on the buyer's side. A return does not stop the clock; its claim does, by a hold.
 * Not delivered (or not told so): a cap after it was placed, was to be shipped or was sent, whichever is last. Nothing known of it: the cap counts from when we
 * first heard of it.
 *
 * Old orders that come in today stay a few days in any case: whoever imports last month's orders to answer a claim must be able to open the claim before the
 * clock it is held by has run out.
 *
 * @param heardAt when the first record that told of it came in, UTC
 * @source amazon.md (data-protection policy: "commonly 30 days after delivery", not verified); the cap is our own default
 * @example eraseDue({ deliveredAt: utc('2026-02-01T12:00:00Z'), … }, heardAt, { afterDelivery: 30, … }).at //=> 2026-03-03T12:00:00Z
 */
export function eraseDue(facts: ErasableFacts, heardAt: Date, days: ClockDays): EraseDue {
  const due = dueByFacts(facts, heardAt, days);
  const arrived = after(heardAt, days.arrival);
  return due.at < arrived ? { at: arrived, because: 'received', days: days.arrival } : due;
}

function dueByFacts(facts: ErasableFacts, heardAt: Date, days: RetentionDays): EraseDue {
  const scanned = latest(facts.scans.map(({ status, at }) => (status === 'delivered' ? at : null)));
  const delivered = [facts.deliveredAt, scanned].flatMap((date) => (date === null ? [] : [date.getTime()]));
  if (delivered.length > 0)
    return { at: after(new Date(Math.min(...delivered)), days.afterDelivery), because: 'delivered', days: days.afterDelivery };
  const sent = latest([facts.placedAt, facts.shipBy, facts.dispatchedAt]);
  if (sent !== null) return { at: after(sent, days.undelivered), because: 'undelivered', days: days.undelivered };
  return { at: after(heardAt, days.undelivered), because: 'received', days: days.undelivered };
}
