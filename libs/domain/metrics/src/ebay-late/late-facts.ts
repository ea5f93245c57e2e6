import { addDays, dayOf, startOfDay } from '@weerwoord/kernel';
import type { OrderFacts } from '@weerwoord/orders';
import { ebaySite, policyFor } from '@weerwoord/policies';
import { firstPossession, lastDelivery, reduceByParcel, shippedOnTime } from '@weerwoord/tracking';
import type { Scan } from '@weerwoord/tracking';
import type { JudgeContext } from '../metric';
import type { LateFacts } from './late-table';

/** Countries with one clock, so that a delivery is dated where it happened (BT-7); elsewhere the site's zone stands in. */
const ZONE_OF_COUNTRY: Readonly<Record<string, string>> = {
  NL: 'Europe/Amsterdam',
  BE: 'Europe/Brussels',
  DE: 'Europe/Berlin',
  AT: 'Europe/Vienna',
  CH: 'Europe/Zurich',
  FR: 'Europe/Paris',
  IT: 'Europe/Rome',
  GB: 'Europe/London',
  IE: 'Europe/Dublin',
  PL: 'Europe/Warsaw',
  SE: 'Europe/Stockholm',
};

export type EbayLateCase = {
  readonly facts: LateFacts;
  readonly firstScan: Scan | null;
  readonly deliveredAt: Date | null;
  /** When the passing of the promised day changes the answer; null when it cannot. */
  readonly eddPassesAt: Date | null;
};

/**
 * The table's facts from an order. Days are the site's where the sale took place, delivery days the destination's. Flags that
 * only a person can know come from `order.flags` under their names in the sheet (ruling R-E3).
 */
export function ebayLateCase(order: OrderFacts, context: JudgeContext): EbayLateCase {
  const site = ebaySite(order.site) ?? ebaySite(context.site);
  const zone = site?.zone ?? context.zone;
  const parcels = [...reduceByParcel(order.scans).values()];
  const firstScan = firstPossession(parcels);
  const delivery = lastDelivery(parcels);
  const deliveredAt = delivery?.at ?? order.deliveredAt;
  const deliveredDay = delivery?.dateOnly
    ? dayOf(delivery.at, zone)
    : deliveredAt && dayOf(deliveredAt, ZONE_OF_COUNTRY[order.shipToCountry ?? ''] ?? zone);
  const maxEdd = order.deliverBy && dayOf(order.deliverBy, zone);
  const eddPassesAt = maxEdd ? startOfDay(addDays(maxEdd, 1), zone) : null;
  const flag = (name: string): boolean => order.flags[name] === true;
  const international = site !== null && order.shipToCountry !== null && order.shipToCountry !== site.country;
  const domestic = international ? order.scans.filter((scan) => scan.physical && scan.country === site.country) : [];
  const shipBy = order.shipBy;
  const day = dayOf(order.placedAt ?? context.now, 'UTC');
  return {
    firstScan,
    deliveredAt,
    eddPassesAt,
    facts: {
      neverShipped:
        flag('neverShipped') ||
        (order.status === 'pending' && firstScan === null) ||
        (order.status === 'cancelled' && firstScan === null && order.parcels.every((parcel) => parcel.confirmedAt === null)),
      noCarrier: flag('noCarrier'),
      ebayHoldOrCancel: flag('ebayHoldOrCancel'),
      abusiveBuyer: flag('abusiveBuyer'),
      announcedDisruption: flag('announcedDisruption'),
      scannedInHandling: shipBy === null ? null : shippedOnTime(firstScan, shipBy),
      domesticScanInHandling: shipBy === null || domestic.length === 0 ? null : domestic.some((scan) => shippedOnTime(scan, shipBy) === true),
      deliveredByEdd: deliveredDay === null || maxEdd === null ? null : deliveredDay <= maxEdd,
      scannedByEdd: firstScan === null || maxEdd === null ? null : dayOf(firstScan.at, zone) <= maxEdd,
      hasPhysicalScan: firstScan !== null,
      buyerAnswer: order.buyerSaysOnTime === null ? null : order.buyerSaysOnTime ? 'ON_TIME' : 'LATE',
      pastMaxEdd: eddPassesAt !== null && context.now >= eddPassesAt,
      scanByEddCounts: policyFor('ebay.late.scan-by-edd-counts', 'ebay', site?.site ?? '*', day, context.overrides)?.value === true,
    },
  };
}
