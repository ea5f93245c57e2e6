export type BuyShippingFacts = {
  /** Badge kept when the label was bought; null when it was bought elsewhere. */
  readonly badge: 'CLAIMS_PROTECTED' | 'LATE_DELIVERY_RISK' | null;
  readonly shipBy: Date;
  readonly firstScanAt: Date | null;
  readonly refundedBy: 'AMAZON' | 'SELLER' | 'NONE';
  /** The claim is about a parcel not received. */
  readonly notReceived: boolean;
};
export type ProtectionFailure = 'BADGE' | 'FIRST_SCAN_LATE' | 'SELLER_REFUNDED' | 'NOT_INR';

/**
 * Does Amazon pay for this claim itself? All conditions must hold; the first that fails is named. It looks at the carrier's first
 * scan (to the second), not at the ship confirmation: the two disagree in both directions.
 * @source amazon §4.5; rulings R-M3, R-M17
 */
export function buyShippingProtection({
  badge,
  shipBy,
  firstScanAt,
  refundedBy,
  notReceived,
}: BuyShippingFacts): { readonly protected: true } | { readonly protected: false; readonly failed: ProtectionFailure } {
  const inTime = firstScanAt !== null && Math.floor(firstScanAt.getTime() / 1000) <= Math.floor(shipBy.getTime() / 1000);
  const failed =
    badge !== 'CLAIMS_PROTECTED'
      ? 'BADGE'
      : !inTime
        ? 'FIRST_SCAN_LATE'
        : refundedBy === 'SELLER'
          ? 'SELLER_REFUNDED'
          : notReceived
            ? null
            : 'NOT_INR';
  return failed === null ? { protected: true } : { protected: false, failed };
}
