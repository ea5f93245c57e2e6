import type { Day, Money } from '@weerwoord/kernel';
import { trackingKey } from '@weerwoord/orders';
import type { OrderFacts } from '@weerwoord/orders';
import { amazonMarketplace, policyFor } from '@weerwoord/policies';
import type { Scan } from '@weerwoord/tracking';
import type { JudgeContext } from '../metric';
import type { PackageAmounts, PackageFacts, PackageScans } from './package-table';

const NEVER: PackageScans = { physicalAt: null, facilityAt: null, deliveryAt: null };
const AT_FACILITY: ReadonlySet<string> = new Set(['accepted', 'in_transit']);
const AT_THE_DOOR: ReadonlySet<string> = new Set(['delivered', 'signature', 'delivery_attempted']);

/**
 * The packages of an order as the valid tracking rate looks at them, one per confirmed parcel. A parcel without a number has no scans;
 * one whose number no tracking file names has unknown ones.
 */
export function packagesOf(order: OrderFacts, day: Day, context: JudgeContext): PackageFacts[] {
  const seller = amazonMarketplace(order.site) ?? amazonMarketplace(context.site);
  const store = seller?.country ?? order.shipToCountry ?? '';
  const shipped = order.status === 'shipped' || order.status === 'delivered';
  const parcels = order.parcels.filter((parcel) => parcel.confirmedAt !== null || shipped);
  if (parcels.length === 0) return [];
  const amounts = amountsInForce(order.site, day, context);
  const scans = scansByNumber(order.scans);
  return parcels.map((parcel) => ({
    store,
    origin: parcel.shippedFrom ?? store,
    destination: order.shipToCountry ?? store,
    value: parcel.value ?? null,
    shipService: parcel.shipService ?? null,
    scans: parcel.trackingNumber === null ? NEVER : (scans.get(trackingKey(parcel.trackingNumber)) ?? null),
    amounts,
  }));
}

function scansByNumber(scans: readonly Scan[]): ReadonlyMap<string, PackageScans> {
  const found = new Map<string, PackageScans>();
  const earlier = (held: Date | null, at: Date, counts: boolean): Date | null => (counts && (held === null || at < held) ? at : held);
  for (const { trackingNumber, status, physical, at } of scans) {
    const key = trackingKey(trackingNumber);
    const held = found.get(key) ?? NEVER;
    found.set(key, {
      physicalAt: earlier(held.physicalAt, at, physical),
      facilityAt: earlier(held.facilityAt, at, physical && AT_FACILITY.has(status)),
      deliveryAt: earlier(held.deliveryAt, at, physical && AT_THE_DOOR.has(status)),
    });
  }
  return found;
}

function amountsInForce(site: string, day: Day, { overrides = [] }: JudgeContext): PackageAmounts {
  const amount = (what: string): Money | null => {
    const row = policyFor(`amazon.vtr.${what}`, 'amazon', site, day, overrides);
    // An account's own row says no currency: it means the one of the row it replaces.
    const currency = /^minor:([A-Z]{3})$/.exec(policyFor(`amazon.vtr.${what}`, 'amazon', site, day)?.unit ?? row?.unit ?? '')?.[1];
    return typeof row?.value === 'number' && currency !== undefined ? { minor: row.value, currency } : null;
  };
  return {
    near: amount('two-scans-from-near'),
    far: amount('two-scans-from-far'),
    envelope: amount('envelope-exempt-below'),
    untracked: amount('untracked-service-exempt-below'),
    letter: amount('letter-exempt-below'),
    domestic: amount('domestic-exempt-through'),
  };
}
