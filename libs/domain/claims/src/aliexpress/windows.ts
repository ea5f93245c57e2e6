import { pacificDaysLater } from './pacific';
import type { Settings } from './settings';

export type DisputeWindow = {
  /** From when the buyer may open a dispute; null while not everything has been sent. */
  readonly earliest: Date | null;
  /** The button is gone from this instant on; null while the order is not completed. */
  readonly latest: Date | null;
};

/**
 * When may the buyer open a dispute? Ten days after the last parcel left, at once where less than five days were promised, until fifteen
 * days after the order was completed. An unknown promise waits the ten days.
 * @source aliexpress.md §2, "Clock"; §3
 */
export function disputeWindow(
  order: { readonly allShippedAt: Date | null; readonly promisedDays: number | null; readonly completedAt: Date | null },
  settings: Settings,
): DisputeWindow {
  const { allShippedAt, promisedDays, completedAt } = order;
  const atOnce = promisedDays !== null && promisedDays < settings('dispute.open-at-once-promise-days');
  return {
    earliest: allShippedAt && (atOnce ? allShippedAt : pacificDaysLater(allShippedAt, settings('dispute.open-after-days')).due),
    latest: completedAt && pacificDaysLater(completedAt, settings('dispute.open-until-days')).due,
  };
}

/**
 * May the buyer open a dispute now? AliExpress’s own word (`can_submit_issue`) goes before the window; the end itself is too late (R-W6).
 * Null when neither is known.
 */
export function canDispute({ earliest, latest }: DisputeWindow, now: Date, theyAllow: boolean | null = null): boolean | null {
  if (theyAllow !== null) return theyAllow;
  if (latest !== null && now >= latest) return false;
  return earliest === null ? null : now >= earliest;
}

export type AppealWindow = { readonly latest: Date; readonly allowed: boolean };

/**
 * Until when may a decision be appealed, and is there an appeal left? One per order; at the end itself it is too late (R-W6).
 * @param now null: only whether an appeal is left is asked
 * @source aliexpress.md §2, "appeal"
 */
export function appealWindow(endedAt: Date, appealsUsed: number, settings: Settings, now: Date | null = null): AppealWindow {
  const latest = pacificDaysLater(endedAt, settings('appeal.days')).due;
  return { latest, allowed: appealsUsed < settings('appeal.most') && (now === null || (now >= endedAt && now < latest)) };
}

export type ReturnDeadlines = {
  readonly buyerShipBy: Date;
  /** Null until the buyer has entered the number of the parcel. */
  readonly sellerConfirmBy: Date | null;
  /** What happens when the clock that runs now is missed. */
  readonly ifMissed: 'payment_to_seller' | 'refund_to_buyer';
};

/**
 * Clocks of an agreed return: first the buyer's to send it, then ours to confirm it or to say what is wrong with it (not verified).
 * @source aliexpress.md §2
 */
export function returnDeadlines(agreedAt: Date, buyerShippedAt: Date | null, settings: Settings): ReturnDeadlines {
  return {
    buyerShipBy: pacificDaysLater(agreedAt, settings('return.ship-days')).due,
    sellerConfirmBy: buyerShippedAt && pacificDaysLater(buyerShippedAt, settings('return.confirm-days')).due,
    ifMissed: buyerShippedAt ? 'refund_to_buyer' : 'payment_to_seller',
  };
}
