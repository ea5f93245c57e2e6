import { addDays, dayOf, startOfDay } from '@weerwoord/kernel';
import type { OrderFacts } from '@weerwoord/orders';
import { ebaySite, policyFor } from '@weerwoord/policies';
import { reduceByParcel, shippedOnTime } from '@weerwoord/tracking';
import type { Scan, ShipmentFacts } from '@weerwoord/tracking';
import { zoneOfCountry } from '../ebay-zones';
import type { JudgeContext } from '../metric';
import type { LateFacts } from './late-table';

export type EbayLateCase = {
  readonly facts: LateFacts;
  readonly firstScan: Scan | null;
  readonly deliveredAt: Date | null;
  /** When the passing of the promised day changes the answer; null when it cannot. */
  readonly eddPassesAt: () => Date | null;
};

/**
 * The table's facts, parcel by parcel; an order nobody scanned is one case. Days are the site's where the sale took place, delivery days the
 * destination's (BT-7). Flags that only a person can know come from `order.flags` under their names in the sheet (ruling R-E3).
 */
export function ebayLateCases(order: OrderFacts, context: JudgeContext): readonly EbayLateCase[] {
  const parcels: readonly (ShipmentFacts | null)[] = [...reduceByParcel(order.scans).values()];
  const common = commonFacts(order, context);
  return (parcels.length === 0 ? [null] : parcels).map((parcel) => caseOf(parcel, order, common));
}

type Common = ReturnType<typeof commonFacts>;

/** What holds for every parcel of the order. */
function commonFacts(order: OrderFacts, context: JudgeContext) {
  const site = ebaySite(order.site) ?? ebaySite(context.site);
  const zone = site?.zone ?? context.zone;
  const maxEdd = order.deliverBy && dayOf(order.deliverBy, zone);
  // Asked for few orders, and dearer than the rest of them together.
  const eddPassesAt = (): Date | null => (maxEdd ? startOfDay(addDays(maxEdd, 1), zone) : null);
  const flag = (name: string): boolean => order.flags[name] === true;
  const touched = order.scans.some((scan) => scan.physical);
  const day = dayOf(order.placedAt ?? context.now, 'UTC');
  return {
    site,
    zone,
    maxEdd,
    eddPassesAt,
    facts: {
      neverShipped:
        flag('neverShipped') ||
        (order.status === 'pending' && !touched) ||
        (order.status === 'cancelled' && !touched && order.parcels.every((parcel) => parcel.confirmedAt === null)),
      noCarrier: flag('noCarrier'),
      ebayHoldOrCancel: flag('ebayHoldOrCancel'),
      abusiveBuyer: flag('abusiveBuyer'),
      announcedDisruption: flag('announcedDisruption'),
      international: site !== null && order.shipToCountry !== null && order.shipToCountry !== site.country,
      buyerAnswer: order.buyerSaysOnTime === null ? null : order.buyerSaysOnTime ? ('ON_TIME' as const) : ('LATE' as const),
      pastMaxEdd: maxEdd !== null && dayOf(context.now, zone) > maxEdd,
      scanByEddCounts: policyFor('ebay.late.scan-by-edd-counts', 'ebay', site?.site ?? '*', day, context.overrides)?.value === true,
    },
  };
}

function caseOf(parcel: ShipmentFacts | null, order: OrderFacts, { site, zone, maxEdd, eddPassesAt, facts }: Common): EbayLateCase {
  const firstScan = parcel?.firstPhysicalScan ?? null;
  const delivery = parcel?.deliveredScan ?? null;
  const deliveredAt = delivery?.at ?? order.deliveredAt;
  const deliveredDay = delivery?.dateOnly ? dayOf(delivery.at, zone) : deliveredAt && dayOf(deliveredAt, zoneOfCountry(order.shipToCountry) ?? zone);
  const domestic = (parcel?.scans ?? []).filter((scan) => scan.physical && scan.country !== null && scan.country === site?.country);
  const shipBy = order.shipBy;
  return {
    firstScan,
    deliveredAt,
    eddPassesAt,
    facts: {
      ...facts,
      scannedInHandling: shipBy === null ? null : shippedOnTime(firstScan, shipBy),
      domesticScanInHandling: shipBy === null || domestic.length === 0 ? null : domestic.some((scan) => shippedOnTime(scan, shipBy) === true),
      deliveredByEdd: deliveredDay === null || maxEdd === null ? null : deliveredDay <= maxEdd,
      scannedByEdd: firstScan === null || maxEdd === null ? null : dayOf(firstScan.at, zone) <= maxEdd,
      hasPhysicalScan: firstScan !== null,
    },
  };
}
