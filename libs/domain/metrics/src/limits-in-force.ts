import type { Channel, Day, Site } from '@weerwoord/kernel';
import { EBAY_PROGRAMMES, policyFor, policyNumber } from '@weerwoord/policies';
import type { PolicyRow } from '@weerwoord/policies';
import type { MetricDefinition } from './verdict';

export type LimitsInForce = {
  /** Share 0..1; null when nobody publishes or sets one. */
  readonly limit: number | null;
  readonly allowance: number | null;
  /** Fewer counted than this: the limit is not enforced; null when it always is. */
  readonly enforcedFrom: number | null;
  /** Share of the limit from which to warn. */
  readonly alertLevel: number;
  /** The row behind the limit, to be shown with its source; null for a limit the account set on the metric itself. */
  readonly policy: PolicyRow | null;
};

export type Asked = {
  readonly channel: Channel;
  readonly site: Site;
  readonly part: string;
  readonly day: Day;
  readonly overrides?: readonly PolicyRow[];
};

/**
 * The limit a reading is held against on `day`. eBay's limits belong to the programme, which is the reading's part; all others
 * to the site.
 */
export function limitsInForce(definition: MetricDefinition, { channel, site, part, day, overrides = [] }: Asked): LimitsInForce {
  const where = (EBAY_PROGRAMMES as readonly string[]).includes(part) ? part : site;
  const policy = definition.limitPolicy === null ? null : policyFor(definition.limitPolicy, channel, where, day, overrides);
  const published = typeof policy?.value === 'number' ? policy.value : null;
  return {
    limit: definition.limit !== undefined ? definition.limit : published,
    allowance: definition.allowancePolicy === null ? null : policyNumber(definition.allowancePolicy, channel, where, day, overrides),
    enforcedFrom: definition.enforcedFromPolicy === undefined ? null : policyNumber(definition.enforcedFromPolicy, channel, where, day, overrides),
    alertLevel: policyNumber('generic.alert-level', channel, site, day, overrides) ?? 1,
    policy: definition.limit !== undefined ? null : policy,
  };
}

/** The IANA zone of a metric's days: its own, or the account's. */
export const zoneOfMetric = (definition: Pick<MetricDefinition, 'zone'>, accountZone: string): string =>
  definition.zone === 'account' ? accountZone : definition.zone;
