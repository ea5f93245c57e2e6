import type { OrderFacts } from '@weerwoord/orders';
import type { JudgeContext } from './metric';

/**
 * Was the order sold on the account's own site? Amazon keeps one set of figures per marketplace, yet one order report may hold
 * the orders of all of Europe. An order that names no site is the account's.
 *
 * @source amazon.md §2.1 (one set of metrics per `marketplaceId`), AMZ-T06
 */
export const soldOnSite = (order: Pick<OrderFacts, 'onChannel' | 'site'>, { site }: Pick<JudgeContext, 'site'>): boolean =>
  order.onChannel && (order.site === site || order.site.toLowerCase() === site.toLowerCase());
