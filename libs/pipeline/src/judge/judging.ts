import { canonicalText } from '@weerwoord/kernel';
import { judgeOrder, metricsOf } from '@weerwoord/metrics';
import type { GenericMetricRow, JudgeContext, OrderVerdicts } from '@weerwoord/metrics';
import type { OrderFacts } from '@weerwoord/orders';
import type { PolicyRow } from '@weerwoord/policies';
import { rulesVersion } from '@weerwoord/policies';
import type { Account } from '@weerwoord/ports';
import { sha256 } from '../identity/id-for';

/** Raised when a rule's code changes without any of its rows changing: everything judged before is stale then. */
const RULES_CODE = 2;

/** How one account's orders are judged, and the name of that set of rules. */
export type Judging = { readonly version: string; judge(order: OrderFacts, now: Date): OrderVerdicts };

/** The account's own rows beside the published ones, and which set of rules that makes. Made once per unit of work: it hashes the rows. */
export function judgingOf(account: Account): Judging {
  const overrides = ownPolicies(account);
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

/** A person's override as a policy row: their reason is its source, their day the day it was read. */
export const ownPolicies = ({ channel, settings }: Pick<Account, 'channel' | 'settings'>): readonly PolicyRow[] =>
  (settings.policyOverrides ?? []).map(({ id, site, value, validFrom, reason, at }) => ({
    id,
    channel,
    site,
    value,
    unit: 'own',
    validFrom,
    validTo: null,
    source: reason,
    readOn: at.slice(0, 10),
    confidence: 'convention',
  }));
