import type { OrderFacts } from '@weerwoord/orders';

/** What eBay takes away under a seller protection. */
export type Removable = 'cancellation' | 'case';
export type Protection = { readonly id: string; readonly flag: string; readonly removes: readonly Removable[] };

/**
 * Seller protections that take a defect away, with the flag of the order a person sets (ebay.md §3.4 last row, §9). Only an abusive buyer's
 * defects go altogether; the others are about the cancellation. SP-11 (scanned in time during a disruption) is set by the flag of SP-10.
 */
export const EBAY_PROTECTIONS: readonly Protection[] = [
  { id: 'SP-1', flag: 'abusiveBuyer', removes: ['cancellation', 'case'] },
  { id: 'SP-2', flag: 'bidRetracted', removes: ['cancellation'] },
  { id: 'SP-3', flag: 'buyerDidNotPay', removes: ['cancellation'] },
  { id: 'SP-5', flag: 'buyerWantedMore', removes: ['cancellation'] },
  { id: 'SP-10', flag: 'announcedDisruption', removes: ['cancellation'] },
  { id: 'SP-12', flag: 'ebayHoldOrCancel', removes: ['cancellation'] },
  { id: '3.4/6', flag: 'expectRemoval', removes: ['cancellation', 'case'] },
];

/**
 * The protection by which eBay should remove a defect; null when none applies. A seller to whom one of the grounds of SP-14 applies (wrong identity,
 * broken promises, past serious breaches, abused protections) has none: flag `protectionsForfeited`.
 */
export function protectionOf({ flags }: Pick<OrderFacts, 'flags'>, of: Removable): Protection | null {
  if (flags['protectionsForfeited'] === true) return null;
  return EBAY_PROTECTIONS.find(({ flag, removes }) => flags[flag] === true && removes.includes(of)) ?? null;
}
