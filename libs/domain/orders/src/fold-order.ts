import { sumMoney } from '@weerwoord/kernel';
import type { AccountId, Channel, Money, OrderId, Site } from '@weerwoord/kernel';
import { foldLists } from './fold-lists';
import type { OrderFacts, OrderLine } from './order-facts';
import { standingStatements } from './standing';
import type { StatedFields, Statement } from './statement';
import { replaces } from './winner';
import type { Origin } from './winner';

/** Which order the statements are about. `site` is the account's; an order that states its own site keeps that. */
export type OrderIdentity = {
  readonly id: OrderId;
  readonly accountId: AccountId;
  readonly channel: Channel;
  readonly site: Site;
  readonly externalId: string;
};

const FIELDS = [
  'fulfilment',
  'status',
  'statusRaw',
  'isReplacement',
  'onChannel',
  'site',
  'placedAt',
  'paidAt',
  'shipBy',
  'deliverFrom',
  'deliverBy',
  'dispatchedAt',
  'deliveredAt',
  'unitsUnconfirmed',
  'cancellation',
  'total',
  'shipToCountry',
  'buyerSaysOnTime',
  'buyerKey',
  'invoicedAt',
] as const satisfies readonly (keyof StatedFields)[];

/**
 * All that is known about one order, from everything that was ever said about it.
 *
 * Per single field the statement with the greatest (statedAt, contentHash) wins; an absent field says nothing and never
 * overwrites. Lists are joined by key under the same rule (see `foldLists`). The order of `told`, and how often one is
 * repeated, changes nothing. What a later record took back is left out (see `standingStatements`). No statements at all give an open order of which nothing is known.
 */
export function foldOrder(identity: OrderIdentity, told: readonly Statement[]): OrderFacts {
  const statements = standingStatements(told);
  const stated = foldFields(statements);
  const lists = foldLists(statements);
  return {
    id: identity.id,
    accountId: identity.accountId,
    channel: identity.channel,
    site: stated.site ?? identity.site,
    externalId: identity.externalId,
    fulfilment: stated.fulfilment ?? null,
    status: stated.status ?? 'open',
    statusRaw: stated.statusRaw ?? null,
    isReplacement: stated.isReplacement ?? false,
    onChannel: stated.onChannel ?? true,
    placedAt: stated.placedAt ?? null,
    paidAt: stated.paidAt ?? null,
    shipBy: stated.shipBy ?? null,
    deliverFrom: stated.deliverFrom ?? null,
    deliverBy: stated.deliverBy ?? null,
    shippedNoLaterThan: earliestSeenShipped(statements),
    dispatchedAt: stated.dispatchedAt ?? null,
    deliveredAt: stated.deliveredAt ?? null,
    unitsOrdered: lists.lines.reduce((sum, line) => sum + line.quantity, 0),
    unitsUnconfirmed: stated.unitsUnconfirmed ?? null,
    cancellation: stated.cancellation ?? null,
    total: stated.total ?? (identity.channel === 'amazon' ? goodsValue(lists.lines) : null),
    shipToCountry: stated.shipToCountry ?? null,
    buyerSaysOnTime: stated.buyerSaysOnTime ?? null,
    ...(stated.buyerKey === undefined ? {} : { buyerKey: stated.buyerKey }),
    ...(stated.invoicedAt === undefined ? {} : { invoicedAt: stated.invoicedAt }),
    ...lists,
  };
}

/** Amazon's reports state no order total, only what each line came to (item-price is the line's, shipping apart): the goods together, or nothing when one is unknown. */
function goodsValue(lines: readonly OrderLine[]): Money | null {
  const sold = lines.filter(({ quantity }) => quantity > 0);
  const prices = sold.flatMap(({ price }) => (price === null ? [] : [price]));
  return prices.length === sold.length ? sumMoney(prices) : null;
}

/** A bound, not a fact that is corrected: every report that said shipped was right, and the earliest says most. */
function earliestSeenShipped(statements: readonly Statement[]): Date | null {
  const seen = statements.flatMap(({ shippedNoLaterThan }) => (shippedNoLaterThan ? [shippedNoLaterThan.getTime()] : []));
  return seen.length === 0 ? null : new Date(Math.min(...seen));
}

function foldFields(statements: readonly Statement[]): StatedFields {
  const won: Record<string, unknown> = {};
  const origins: Record<string, Origin> = {};
  for (const statement of statements) {
    for (const field of FIELDS) {
      const value = statement[field];
      if (value === undefined) continue;
      const origin = origins[field];
      if (origin && !replaces({ value, origin: statement }, { value: won[field], origin })) continue;
      won[field] = value;
      origins[field] = statement;
    }
  }
  return won;
}
