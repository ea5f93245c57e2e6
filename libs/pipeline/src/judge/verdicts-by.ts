import { endOfDay } from '@weerwoord/kernel';
import type { Day, OrderId, OrganisationId } from '@weerwoord/kernel';
import type { VerdictRow } from '@weerwoord/metrics';
import type { JudgeTools } from '../intake/intake-tools';
import { judgingOf } from './judging';

export type VerdictsBy = {
  readonly organisation: OrganisationId;
  readonly orderId: OrderId;
  /** Judge as at the end of this day (account's zone); absent: now. Facts known later count all the same. */
  readonly asOf?: Day | undefined;
  /** Judge by the rules in force on this day; absent: by those of the order's own days. */
  readonly policyDay?: Day | undefined;
};

/** How an order is judged on another day or by other rules: nothing is written. Null when there is no such order. */
export function verdictsBy({ units, clock }: JudgeTools, { organisation, orderId, asOf, policyDay }: VerdictsBy): Promise<VerdictRow[] | null> {
  return units(organisation, async (stores) => {
    const [order] = await stores.orders.judgeable([orderId]);
    const account = order && (await stores.accounts.byId(order.facts.accountId));
    if (!account) return null;
    const now = asOf === undefined ? clock.now() : endOfDay(asOf, account.zone);
    const byName = (row: VerdictRow): string => `${row.metric}\0${row.part}`;
    return [...judgingOf(account, policyDay).judge(order.facts, now).rows].sort((a, b) => (byName(a) < byName(b) ? -1 : 1));
  });
}
