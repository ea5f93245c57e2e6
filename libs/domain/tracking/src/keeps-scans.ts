import { addDays, dayOf } from '@weerwoord/kernel';
import type { Channel, Day } from '@weerwoord/kernel';
import { policyNumber } from '@weerwoord/policies';
import type { PolicyRow } from '@weerwoord/policies';

/**
 * Last day on which a carrier still shows the scans of a parcel, in `zone`; null for carriers that nobody said it of: a guessed day would
 * be trusted.
 *
 * @param carrier key of the sheet; the policy row's `site` holds it
 * @param lastScanAt newest scan, from which the carrier counts
 * @source policy rows `generic.carrier-keeps-scans.days` (tracking.md §7)
 */
export function scansKeptUntil(
  carrier: string | null,
  lastScanAt: Date,
  zone: string,
  channel: Channel = 'generic',
  overrides: readonly PolicyRow[] = [],
): Day | null {
  if (carrier === null) return null;
  const last = dayOf(lastScanAt, zone);
  const days = policyNumber('generic.carrier-keeps-scans.days', channel, carrier, last, overrides);
  return days === null ? null : addDays(last, days);
}
