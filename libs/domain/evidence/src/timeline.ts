import { localTime } from '@weerwoord/kernel';
import type { RecordId } from '@weerwoord/kernel';
import type { OrderFacts } from '@weerwoord/orders';
import { timeDoubt } from '@weerwoord/tracking';
import type { EvidenceItem, TimelineEntry, TimelineLane } from './bundle';
import { placeReferences } from './carrier-items';
import type { FactSources } from './fact-sources';
import type { Figures } from './figures';
import { figuresOf } from './figures';

/** Lists of days (eBay's orders, Amazon's returns) give the start of a local day; nothing else happens at that very millisecond. */
function isStartOfDay(at: Date, zone: string): boolean {
  const { hour, minute, second } = localTime(at, zone);
  return hour === 0 && minute === 0 && second === 0 && at.getMilliseconds() === 0;
}

const LANES: readonly TimelineLane[] = ['buyer', 'us', 'carrier', 'marketplace'];

/**
 * Everything known about the order in time, oldest first, each entry with its source record. Message ids only:
 * `order-placed`, `order-paid`, `shipment-confirmed`, `tracking-uploaded`, `dispatched`, `scan.<status>`, `delivered-stated`,
 * `message.<from>`, `feedback.given`, `feedback.removed`, `return.requested`, `return.back`, `refund.made`, `claim.<n>`
 * (`claim.opened` for the first of its kind, `claim.moved` after), `order-cancelled`.
 *
 * @param zone in which a source's bare days were read: what stands at the very start of a day is told as that day, never as midnight
 */
export function timelineOf(facts: OrderFacts, sources: FactSources, items: readonly EvidenceItem[], zone = 'UTC'): TimelineEntry[] {
  const entries: TimelineEntry[] = [];
  const itemOf = (code: EvidenceItem['code'], record: RecordId | null): string | null =>
    (items.find((i) => i.code === code && record !== null && i.records.includes(record)) ?? items.find((i) => i.code === code))?.id ?? null;
  const add = (lane: TimelineLane, what: string, at: Date | null, key: string, figures: Figures = {}, itemId: string | null = null): void => {
    // A claim is told by a mail, which has its minute.
    if (at)
      entries.push({
        at,
        dateOnly: !what.startsWith('claim.') && isStartOfDay(at, zone),
        lane,
        what,
        figures,
        recordId: sources[key] ?? null,
        itemId,
      });
  };

  add(
    'buyer',
    'order-placed',
    facts.placedAt,
    'placedAt',
    figuresOf({ totalMinor: facts.total?.minor, currency: facts.total?.currency }),
    itemOf('ORDER_FACTS', null),
  );
  add('buyer', 'order-paid', facts.paidAt, 'paidAt');
  for (const parcel of facts.parcels) {
    const key = `parcel:${parcel.trackingNumber ?? ''}`;
    const figures = figuresOf({ trackingNumber: parcel.trackingNumber, carrier: parcel.carrier });
    add(
      'us',
      'shipment-confirmed',
      parcel.confirmedAt,
      key in sources ? key : 'confirmedAt',
      figures,
      itemOf('SHIP_CONFIRMATION', sources[key] ?? null),
    );
    const apart =
      parcel.confirmedAt === null || parcel.uploadedAt === null || Math.abs(parcel.uploadedAt.getTime() - parcel.confirmedAt.getTime()) >= 60_000;
    if (apart) add('us', 'tracking-uploaded', parcel.uploadedAt, key, figures, itemOf('TRACKING_UPLOADED', sources[key] ?? null));
  }
  add('us', 'dispatched', facts.dispatchedAt, 'dispatchedAt');
  for (const scan of facts.scans) {
    const key = `scan:${scan.id}`;
    const itemId = scanItem(scan.id, scan.at, items);
    const figures = {
      ...figuresOf({
        carrier: scan.carrier,
        trackingNumber: scan.trackingNumber,
        sub: scan.sub,
        country: scan.country,
        placeMatch: scan.placeMatch,
        needsReview: scan.needsReview,
        timeDoubt: timeDoubt(scan),
      }),
      ...placeReferences(scan.id),
    };
    entries.push({
      at: scan.at,
      dateOnly: scan.dateOnly,
      lane: 'carrier',
      what: `scan.${scan.status}`,
      figures,
      recordId: sources[key] ?? null,
      itemId,
    });
  }
  add('carrier', 'delivered-stated', facts.deliveredAt, 'deliveredAt');
  for (const message of facts.messages) {
    const lane = message.from === 'buyer' ? 'buyer' : message.from === 'seller' ? 'us' : 'marketplace';
    entries.push({
      at: message.at,
      dateOnly: false,
      lane,
      what: `message.${message.from}`,
      figures: { message: message.key },
      recordId: message.recordId,
      itemId: message.from === 'marketplace' ? null : itemOf('MESSAGE_LOG', null),
    });
  }
  for (const given of facts.feedback) {
    const praise = items.find((i) => i.code === 'BUYER_ACK' && i.at?.getTime() === given.at.getTime())?.id ?? null;
    add('buyer', 'feedback.given', given.at, `feedback:${given.key}`, { stars: given.stars }, praise);
    add('marketplace', 'feedback.removed', given.removedAt, `feedback:${given.key}`, { stars: given.stars });
  }
  for (const asked of facts.returns) {
    add(
      'buyer',
      'return.requested',
      asked.requestedAt,
      `return:${asked.key}`,
      figuresOf({ reason: asked.reason, inPolicy: asked.inPolicy }),
      itemOf('RETURN_RECORD', null),
    );
    add('carrier', 'return.back', asked.deliveredBackAt, `return:${asked.key}`, {}, itemOf('RETURN_TRACKING', null));
  }
  for (const refund of facts.refunds) {
    const lane = refund.by === 'marketplace' ? 'marketplace' : 'us';
    add(
      lane,
      'refund.made',
      refund.at,
      `refund:${refund.key}`,
      figuresOf({ amountMinor: refund.amount?.minor, currency: refund.amount?.currency, by: refund.by }),
      itemOf('REFUND_PROOF', sources[`refund:${refund.key}`] ?? null),
    );
  }
  const opened = new Set<string>();
  for (const claim of [...facts.claims].sort((a, b) => a.at.getTime() - b.at.getTime())) {
    const { key, kind, state, at, openedAt, amount } = claim;
    const money = { amountMinor: amount?.minor, currency: amount?.currency };
    // The fold keeps one entry per claim, in its last state; when it was first heard of is an event of its own.
    if (openedAt && openedAt < at && !opened.has(kind)) {
      add('marketplace', 'claim.opened', openedAt, `claim-opened:${key}`, figuresOf({ kind, ...money }));
      opened.add(kind);
    }
    add('marketplace', opened.has(kind) ? 'claim.moved' : 'claim.opened', at, `claim:${key}`, figuresOf({ kind, state, ...money }));
    opened.add(kind);
  }
  add(
    facts.cancellation?.by === 'buyer' ? 'buyer' : facts.cancellation?.by === 'seller' ? 'us' : 'marketplace',
    'order-cancelled',
    facts.cancellation?.at ?? null,
    'cancellation',
    figuresOf({ reason: facts.cancellation?.reason }),
  );
  // Ties are broken by content, so that the same facts in another order draw the same line.
  const tie = (e: TimelineEntry): string => `${LANES.indexOf(e.lane)}${e.what}${JSON.stringify(e.figures)}`;
  return entries.sort((a, b) => a.at.getTime() - b.at.getTime() || (tie(a) < tie(b) ? -1 : 1));
}

/** The most telling item a scan stands behind: delivery before first scan before the way back. */
function scanItem(scanId: string, at: Date, items: readonly EvidenceItem[]): string | null {
  const codes = ['DELIVERY_SCAN', 'FIRST_SCAN', 'RETURN_EVENT'] as const;
  const reference = placeReferences(scanId)['postcode'];
  const byPlace = items.find((i) => i.code === 'DELIVERY_SCAN' && i.figures['postcode'] === reference);
  return (
    byPlace?.id ??
    items.find((i) => codes.some((code) => code === i.code && code !== 'DELIVERY_SCAN') && i.at?.getTime() === at.getTime())?.id ??
    null
  );
}
