import { EBAY_PROGRAMMES, policyFor } from '@weerwoord/policies';
import type { PolicyRow } from '@weerwoord/policies';
import type { Asked } from './limits-in-force';
import type { MetricDefinition, MetricWindow } from './verdict';

/** Rows that the rules of a figure read while they judge, beside its limit and window. */
export const JUDGED_BY: Readonly<Record<string, readonly string[]>> = {
  'amazon.odr': ['amazon.odr.negative-stars'],
  'amazon.odr.feedback': ['amazon.odr.negative-stars'],
  'amazon.lsr': ['amazon.lsr.anchor'],
  'amazon.cancel': ['amazon.cancel.auto-cancel-counts'],
  'amazon.vtr': [
    'amazon.vtr.two-scans-from-near',
    'amazon.vtr.two-scans-from-far',
    'amazon.vtr.envelope-exempt-below',
    'amazon.vtr.untracked-service-exempt-below',
    'amazon.vtr.letter-exempt-below',
    'amazon.vtr.domestic-exempt-through',
  ],
  'ebay.late': ['ebay.late.scan-by-edd-counts'],
  'generic.odr': ['generic.odr.counts', 'generic.negative-stars'],
  'generic.odr.live': ['generic.negative-stars'],
  'generic.negative-per-reviewed': ['generic.negative-stars'],
  'generic.lsr': ['generic.lsr.counts'],
  'generic.late-delivery': ['generic.late-delivery.counts'],
  'generic.late-delivery.by-day': ['generic.late-delivery.by-day.counts'],
};
/** eBay chooses between its two windows by a number of transactions, on a day of the month. */
const LOOKBACK = ['ebay.lookback.transactions', 'ebay.evaluation.day-of-month'];

/**
 * Every policy row behind a reading, in the order a person asks for them: the limit, the count that never hurts, from how many it is enforced,
 * the window's length and end, what its rules read, and from when to warn. Nobody publishes some of them for a site: those are not there.
 */
export function policiesBehind(
  definition: MetricDefinition,
  window: MetricWindow,
  { channel, site, part, day, overrides = [] }: Asked,
): readonly PolicyRow[] {
  const ofProgramme = (EBAY_PROGRAMMES as readonly string[]).includes(part);
  const ownLimit = definition.limit !== undefined;
  const limits = [definition.limitPolicy, definition.allowancePolicy, definition.enforcedFromPolicy ?? null];
  const windowRows =
    window.kind === 'all' || !window.policies
      ? []
      : [
          window.policies.length,
          ...('lag' in window.policies && window.policies.lag !== undefined ? [window.policies.lag] : []),
          ...(window.kind === 'months' ? LOOKBACK : []),
        ];
  const rows = [
    ...(ownLimit ? [] : limits).map((id) => id && policyFor(id, channel, ofProgramme ? part : site, day, overrides)),
    ...[...windowRows, ...(JUDGED_BY[definition.id] ?? []), 'generic.alert-level'].map((id) => policyFor(id, channel, site, day, overrides)),
  ];
  return rows.filter((row): row is PolicyRow => row !== null && typeof row === 'object');
}
