import type { OrderId } from '@weerwoord/kernel';
import type { KeptStatement, TrackingCandidate } from '@weerwoord/ports';

const DAY_MS = 86_400_000;
/** Files give the order's moment in the marketplace's zone and the scan's in the carrier's; a day covers what either gets wrong. */
const BEFORE_MS = DAY_MS;
/** Carriers give a number out again after months; no order is delivered or returned later than this after it was placed. */
const AFTER_MS = 180 * DAY_MS;

/** When the parcel was first touched: the earliest scan of the statement, else the moment it was stated. */
const touchedAt = ({ said, statedAt }: KeptStatement): number =>
  Math.min(...(said.scans ?? []).map(({ at }) => at.getTime()), ...(said.scans?.length ? [] : [statedAt.getTime()]));

/**
 * The order a loose statement belongs to: the only one of the account that had its number at that time, else null.
 *
 * An order without a purchase moment may be the one at any time. Two orders that fit are no match: a wrong proof is worse than a missing one, and the
 * statement stays on the list of unmatched ones for a person. Depends on the set of orders only, never on what came first.
 */
export function matchByTracking(loose: KeptStatement, candidates: readonly TrackingCandidate[]): OrderId | null {
  const at = touchedAt(loose);
  const fits = new Set<OrderId>();
  for (const { trackingNumber, orderId, placedAt } of candidates) {
    if (trackingNumber !== loose.trackingNumber) continue;
    if (placedAt !== null && (at < placedAt.getTime() - BEFORE_MS || at > placedAt.getTime() + AFTER_MS)) continue;
    fits.add(orderId);
  }
  const [only] = fits;
  return fits.size === 1 && only !== undefined ? only : null;
}

export type TrackingMatch = { readonly statementId: string; readonly orderId: OrderId | null };

/** The matches of loose statements that differ from where they are now. */
export function changedMatches(
  loose: readonly KeptStatement[],
  candidates: readonly TrackingCandidate[],
): (TrackingMatch & { readonly was: OrderId | null })[] {
  const byNumber = new Map<string, TrackingCandidate[]>();
  for (const candidate of candidates) {
    const known = byNumber.get(candidate.trackingNumber);
    if (known) known.push(candidate);
    else byNumber.set(candidate.trackingNumber, [candidate]);
  }
  return loose
    .map((statement) => ({
      statementId: statement.id,
      was: statement.orderId,
      orderId: matchByTracking(statement, byNumber.get(statement.trackingNumber ?? '') ?? []),
    }))
    .filter(({ was, orderId }) => was !== orderId);
}
