import { watchesFor } from '@weerwoord/claims';
import type { OrderId } from '@weerwoord/kernel';
import type { OrderFacts } from '@weerwoord/orders';
import type { Account, IntakeStores } from '@weerwoord/ports';
import { ownPolicies } from '../judge/judging';

/** Facts of orders that changed, and which of them (or of those that are gone) were there before. */
export type ChangedOrders = { readonly facts: readonly OrderFacts[]; readonly had: readonly OrderId[] };

/**
 * Keeps the radar's watches of orders whose facts changed: part of the unit of work that writes the facts. Each watch says from when to
 * when it holds, so no sweep looks at an order again because time went by; what has ended already is not kept at all.
 */
export async function keepWatches(
  { watches }: Pick<IntakeStores, 'watches'>,
  account: Account,
  { facts, had }: ChangedOrders,
  now: Date,
): Promise<void> {
  const context = { zone: account.zone, overrides: ownPolicies(account), notBefore: now };
  const kept = facts.flatMap((order) => watchesFor(order, context)).filter(({ ends }) => ends > now);
  await watches.replace(account.id, { had, watches: kept, scansSince: firstScan(facts), now });
}

/** Since when parcels of these orders are followed at all. */
const firstScan = (facts: readonly OrderFacts[]): Date | null =>
  facts.reduce<Date | null>(
    (first, { scans }) => scans.reduce<Date | null>((known, { at }) => (known === null || at < known ? at : known), first),
    null,
  );
