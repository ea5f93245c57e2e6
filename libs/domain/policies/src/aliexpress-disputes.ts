/** Does it stand on this side of a rate? PENDING: not known yet, so it weighs in the worst case only. */
export type Weighs = 'YES' | 'NO' | 'PENDING';

/**
 * What one dispute does to the seller's three rates.
 * - `dispute`: opened and not withdrawn
 * - `filing`: sent to the platform
 * - `liability`: ruled against the seller
 */
export type DisputeEffect = { readonly dispute: Weighs; readonly filing: Weighs; readonly liability: Weighs; readonly rule: string };

const effect = (dispute: Weighs, filing: Weighs, liability: Weighs, rule: string): DisputeEffect => ({ dispute, filing, liability, rule });
/** Opened, and nobody has gone to the platform yet. */
const between = (rule: string): DisputeEffect => effect('YES', 'PENDING', 'PENDING', rule);

/**
 * aliexpress.md §6, by the state a dispute is in. A dispute settled before the platform steps in still counts in the dispute rate, unless the
 * buyer withdraws it, but not in the two ruling rates. WON, LOST and CLOSED are a person's own words: they do not say who decided.
 */
const EFFECTS: Readonly<Record<string, DisputeEffect>> = {
  WAITING_SELLER: between('AE 6/1'),
  WAITING_BUYER_OR_PLATFORM: between('AE 6/1'),
  PROCESSING_UNKNOWN: between('AE 6/1'),
  // Both have agreed: the platform rules no more.
  WAITING_BUYER_RETURN: effect('YES', 'NO', 'NO', 'AE 6/1'),
  WAITING_SELLER_RECEIVE: effect('YES', 'NO', 'NO', 'AE 6/1'),
  SETTLED: effect('YES', 'NO', 'NO', 'AE 6/1'),
  RETURN_NOT_SENT: effect('YES', 'NO', 'NO', 'AE 6/1'),
  LOST_BY_TIMEOUT: effect('YES', 'NO', 'NO', 'AE 6/1'),
  WITHDRAWN: effect('NO', 'NO', 'NO', 'AE 6/1'),
  // The platform handles and pays; whether it then counts as sent to it, nobody says.
  PLATFORM_HANDLES: effect('YES', 'PENDING', 'NO', 'AE 6/2'),
  PLATFORM_LOGISTICS: effect('YES', 'PENDING', 'NO', 'AE 6/2'),
  PLATFORM_REVIEWING: effect('YES', 'YES', 'PENDING', 'AE 6/2'),
  PLATFORM_PROPOSED: effect('YES', 'YES', 'PENDING', 'AE 6/2'),
  DECIDED_BY_PLATFORM: effect('YES', 'YES', 'PENDING', 'AE 6/3'),
  DECIDED_FOR_SELLER: effect('YES', 'YES', 'NO', 'AE 6/3'),
  DECIDED_FOR_BUYER: effect('YES', 'YES', 'YES', 'AE 6/3'),
  APPEALED: effect('YES', 'YES', 'PENDING', 'AE 6/3'),
  APPEAL_WON: effect('YES', 'YES', 'NO', 'AE 6/3'),
  APPEAL_LOST: effect('YES', 'YES', 'YES', 'AE 6/3'),
  WON: effect('YES', 'PENDING', 'NO', 'AE 6/1'),
  LOST: effect('YES', 'PENDING', 'PENDING', 'AE 6/1'),
  CLOSED: between('AE 6/1'),
};

/** Every state that has an effect of its own. */
export const ALIEXPRESS_DISPUTE_STATES: readonly string[] = Object.keys(EFFECTS);

/**
 * What a dispute in this state does to the seller's rates. A state nobody knows is an opened dispute about which nothing more is known.
 *
 * @param saysMetric what AliExpress itself says beats the table: NOT_COUNTED takes it out of all three, COUNTED puts a lost one into the last
 * @source aliexpress.md §6
 */
export function disputeEffect(state: string, saysMetric: 'COUNTED' | 'NOT_COUNTED' | null = null): DisputeEffect {
  const told = EFFECTS[state] ?? between('AE 6/1');
  if (saysMetric === 'NOT_COUNTED') return { ...told, dispute: 'NO', filing: 'NO', liability: 'NO' };
  return saysMetric === 'COUNTED' ? { ...told, dispute: 'YES' } : told;
}
