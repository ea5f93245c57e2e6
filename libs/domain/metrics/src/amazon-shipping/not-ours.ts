import type { OrderFacts } from '@weerwoord/orders';
import type { TableRow } from '../decision-table';
import type { JudgeContext } from '../metric';
import { soldOnSite } from '../sold-on-site';
import type { VerdictRow } from '../verdict';

/** Amazon's reporting ranges are UTC; bucketing orders by UTC day is our reading of that (amazon.md §2.2). */
export const ZONE = 'UTC';

export type NotOurs = 'EXCLUDED_FBA' | 'EXCLUDED_PENDING' | 'EXCLUDED_OTHER';
export type NotOursFacts = Pick<OrderFacts, 'fulfilment' | 'status' | 'isReplacement'> & { readonly soldHere: boolean };

/**
 * Orders that no shipping figure of the seller looks at: what Amazon ships, what is not released yet, what was sold elsewhere. The
 * first lines of each of these tables, under the number of the table's own section.
 *
 * @source amazon.md §3 (seller-fulfilled only), §2.1 (one set of figures per site), §2.3 (convention)
 */
export const notOurs = <Facts extends NotOursFacts>(section: string): readonly TableRow<Facts, NotOurs>[] => [
  { id: `${section}/fba`, outcome: 'EXCLUDED_FBA', when: (f) => f.fulfilment === 'AFN' },
  { id: `${section}/pending`, outcome: 'EXCLUDED_PENDING', when: (f) => f.status === 'pending' },
  { id: `${section}/other`, outcome: 'EXCLUDED_OTHER', when: (f) => !f.soldHere || f.isReplacement },
];

export const NOT_OURS_REASONS: Readonly<Record<NotOurs, string>> = {
  EXCLUDED_FBA: 'fulfilled-by-amazon',
  EXCLUDED_PENDING: 'pending',
  EXCLUDED_OTHER: 'other-channel-or-replacement',
};

export const notOursFacts = (order: OrderFacts, context: JudgeContext): NotOursFacts => ({
  fulfilment: order.fulfilment,
  status: order.status,
  isReplacement: order.isReplacement,
  soldHere: soldOnSite(order, context),
});

/** The fact shown for an order that is not ours. */
export function notOursFact(order: OrderFacts, why: NotOurs): VerdictRow['deciding'] {
  if (why === 'EXCLUDED_FBA') return { fact: 'fulfilment', at: null, figures: { fulfilment: 'AFN' } };
  const fact = why === 'EXCLUDED_PENDING' ? 'pending' : order.isReplacement ? 'replacement' : 'other-channel';
  return { fact, at: null, figures: {} };
}
