import type { Sale } from './sale';

/** Whole days since a sale was placed. */
export const daysAgo = (sale: Sale, now: Date): number => Math.floor((now.getTime() - sale.placedAt.getTime()) / 86_400_000);
/** The first delivered own sale placed that many days ago; the story hangs its defects on such sales. */
export function soldAgo(sales: readonly Sale[], ago: number, now: Date, taken: Set<string>): Sale {
  const fits = sales.filter((s) => !s.byMarketplace && !s.cancelled && s.deliveredAt && !taken.has(s.orderId));
  const nearest = [...fits].sort((a, b) => Math.abs(daysAgo(a, now) - ago) - Math.abs(daysAgo(b, now) - ago))[0];
  if (!nearest) throw new Error(`no delivered sale about ${String(ago)} days ago: the world is too small for its story`);
  taken.add(nearest.orderId);
  return nearest;
}
