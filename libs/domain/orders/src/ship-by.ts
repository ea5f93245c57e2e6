import type { OrderFacts } from './order-facts';

/**
 * The last instant still on time for the whole order, or for one seller's share of it.
 *
 * In files that give every line its own ship-by, the latest of them decides: of that seller's lines, or of all. Where no such
 * line has one, the order's own holds; null when nobody said.
 */
export function shipByOf(order: Pick<OrderFacts, 'lines' | 'shipBy'>, seller: string | null = null): Date | null {
  let latest: Date | null = null;
  for (const line of order.lines) {
    if (seller !== null && line.seller !== seller) continue;
    if (line.shipBy !== null && (latest === null || line.shipBy > latest)) latest = line.shipBy;
  }
  return latest ?? order.shipBy;
}

/** The sellers whose lines are in the order, each once, sorted; empty when the account itself is the seller. */
export function sellersOf(order: Pick<OrderFacts, 'lines'>): string[] {
  const sellers = new Set<string>();
  for (const { seller } of order.lines) if (seller !== null) sellers.add(seller);
  return [...sellers].sort();
}
