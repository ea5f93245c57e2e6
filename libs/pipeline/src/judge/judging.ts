import { canonicalText } from '@weerwoord/kernel';
import type { Day } from '@weerwoord/kernel';
import { judgeOrder, metricsOf } from '@weerwoord/metrics';
import type { GenericMetricRow, JudgeContext, OrderVerdicts } from '@weerwoord/metrics';
import type { OrderFacts } from '@weerwoord/orders';
import type { PolicyRow } from '@weerwoord/policies';
import { ownPolicies as policiesOf, policiesOfDay, rulesVersion } from '@weerwoord/policies';
import type { Account } from '@weerwoord/ports';
import { sha256 } from '../identity/id-for';

/** Raised when a rule's code changes without any of its rows changing: everything judged before is stale then. */
const RULES_CODE = 2;

/** How one account's orders are judged, and the name of that set of rules. */
export type Judging = { readonly version: string; judge(order: OrderFacts, now: Date): OrderVerdicts };

/**
 * The account's own rows beside the published ones, and which set of rules that makes. Made once per unit of work: it hashes the rows.
 *
 * @param policyDay judge by the rules in force on that day, whatever the order's own; absent: by those of the order's day
 */
export function judgingOf(account: Account, policyDay?: Day): Judging {
  const overrides = policyDay === undefined ? ownPolicies(account) : policiesOfDay(account.channel, policyDay, ownPolicies(account));
  // Written by the settings screen in the metrics room's own shape; kept as JSON because ports do not know metrics' rows.
  const generic = account.settings.genericMetrics as readonly GenericMetricRow[] | undefined;
  const measured = canonicalText({
    code: RULES_CODE,
    metrics: metricsOf(account.channel, generic),
    generic: generic ?? null,
    zone: account.zone,
    site: account.site,
  });
  const context: Omit<JudgeContext, 'now'> = { zone: account.zone, site: account.site, overrides, ...(generic ? { generic } : {}) };
  return {
    version: `${rulesVersion(account.channel, overrides)}/${sha256(measured).toString('hex').slice(0, 12)}`,
    judge: (order, now) => judgeOrder(order, { ...context, now }),
  };
}

/** The account's own values as policy rows. */
export const ownPolicies = ({ channel, settings }: Pick<Account, 'channel' | 'settings'>): readonly PolicyRow[] =>
  policiesOf(channel, settings.policyOverrides);
