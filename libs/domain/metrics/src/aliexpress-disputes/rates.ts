import type { Share } from '@weerwoord/kernel';

/** What happened in a window, counted (aliexpress.md §6). */
export type DisputeCounts = {
  readonly opened: number;
  readonly withdrawn: number;
  /** Receipts the buyer confirmed, and those that confirmed themselves. */
  readonly confirmed: number;
  readonly autoConfirmed: number;
  /** Disputes solved between buyer and seller. */
  readonly settled: number;
  /** Disputes sent to the platform. */
  readonly filed: number;
  /** Rulings against the seller. */
  readonly liable: number;
};

/**
 * The seller's three rates from counts. The denominator of the last one is assumed to be that of the second (not verified).
 *
 * Nothing counted gives a share over 0, which is no rate (ruling R-A4); more withdrawn than opened in a window is no minus.
 * @source aliexpress.md §6
 */
export function aliexpressRates({ opened, withdrawn, confirmed, autoConfirmed, settled, filed, liable }: DisputeCounts): {
  readonly dispute: Share;
  readonly filing: Share;
  readonly liability: Share;
} {
  const receipts = confirmed + autoConfirmed;
  const ruled = receipts + settled + filed;
  return {
    dispute: { numerator: Math.max(0, opened - withdrawn), denominator: receipts + opened },
    filing: { numerator: filed, denominator: ruled },
    liability: { numerator: liable, denominator: ruled },
  };
}
