import type { AccountId, OrderId, RecordId } from '@weerwoord/kernel';
import type { EvidenceBundle, EvidenceCode, EvidenceItem, FactSources } from '@weerwoord/evidence';
import { assembleBundle } from '@weerwoord/evidence';
import type { MessageTopic } from '@weerwoord/evidence';
import type { OrderFacts, Parcel } from '@weerwoord/orders';
import type { Scan } from '@weerwoord/tracking';
import { aScan, utc } from '@weerwoord/tracking/testing';

export { aScan, utc };

export const anItem = (code: EvidenceCode, over: Partial<EvidenceItem> = {}): EvidenceItem => ({
  id: code,
  code,
  at: utc('2026-03-05T10:00:00Z'),
  records: [],
  figures: {},
  ...over,
});

/** A bundle that simply has these items. */
export const aBundleOf = (codes: readonly EvidenceCode[], over: Partial<EvidenceBundle> = {}): EvidenceBundle => ({
  orderId: 'o-1' as OrderId,
  accountId: 'a-1' as AccountId,
  version: 1,
  items: codes.map((code) => anItem(code)),
  timeline: [],
  proofLevel: 0,
  strength: 'low',
  zone: 'Europe/Amsterdam',
  ...over,
});

export const STORY_NUMBER = '00340434161094042557';
const scan = (id: string, iso: string, status: Scan['status'], over: Partial<Scan> = {}): Scan =>
  aScan({ id, trackingNumber: STORY_NUMBER, carrier: 'dhl_paket_de', country: 'DE', at: utc(iso), status, ...over });

/** The parcel of `anArrivedOrder`: accepted in Krefeld a day before ship-by, delivered at the order's postcode on the first promised day. */
export const storyScans = (): readonly Scan[] => [
  scan('s-label', '2026-10-28T09:10:00Z', 'label_created'),
  scan('s-first', '2026-10-28T17:06:00Z', 'accepted'),
  scan('s-hub', '2026-10-29T01:41:00Z', 'in_transit'),
  scan('s-out', '2026-10-30T07:12:00Z', 'out_for_delivery'),
  scan('s-home', '2026-10-30T12:27:00Z', 'delivered', { placeMatch: 'postcode' }),
];
export const storyParcel = (over: Partial<Parcel> = {}): Parcel => ({
  trackingNumber: STORY_NUMBER,
  carrier: 'dhl_paket_de',
  confirmedAt: utc('2026-10-28T10:20:00Z'),
  uploadedAt: utc('2026-10-28T10:20:00Z'),
  ...over,
});

/** An Amazon order that arrived as promised and is claimed all the same. Say only what your test is about. */
export function anArrivedOrder(over: Partial<OrderFacts> = {}): OrderFacts {
  return {
    id: 'o-1' as OrderId,
    accountId: 'a-1' as AccountId,
    channel: 'amazon',
    site: 'amazon.de',
    externalId: '302-4471926-8850317',
    fulfilment: 'MFN',
    status: 'shipped',
    statusRaw: 'Shipped',
    isReplacement: false,
    onChannel: true,
    placedAt: utc('2026-10-27T08:14:00Z'),
    paidAt: null,
    shipBy: utc('2026-10-29T22:59:59Z'),
    deliverFrom: utc('2026-10-29T23:00:00Z'),
    deliverBy: utc('2026-11-03T22:59:59Z'),
    dispatchedAt: null,
    deliveredAt: null,
    unitsOrdered: 1,
    unitsUnconfirmed: 0,
    cancellation: null,
    total: { minor: 8490, currency: 'EUR' },
    shipToCountry: 'DE',
    lines: [
      {
        key: '1',
        sku: 'LBS-200',
        title: 'Linen bed set 200 × 200, sand',
        quantity: 1,
        price: { minor: 8490, currency: 'EUR' },
        shipBy: null,
        seller: null,
      },
    ],
    parcels: [storyParcel()],
    scans: storyScans(),
    messages: [
      { key: 'm-1', from: 'buyer', at: utc('2026-11-11T19:15:00Z'), recordId: 'r-m1' as RecordId },
      { key: 'm-2', from: 'seller', at: utc('2026-11-12T08:02:00Z'), recordId: 'r-m2' as RecordId },
    ],
    feedback: [],
    returns: [],
    refunds: [],
    claims: [
      {
        key: 'c-1',
        kind: 'A_TO_Z',
        state: 'ACTION_REQUIRED',
        at: utc('2026-11-18T10:24:00Z'),
        type: null,
        saysMetric: null,
        amount: { minor: 8490, currency: 'EUR' },
      },
    ],
    buyerSaysOnTime: null,
    flags: {},
    ...over,
  };
}

export const STORY_SOURCES: FactSources = {
  placedAt: 'r-order' as RecordId,
  shipBy: 'r-unshipped' as RecordId,
  deliverBy: 'r-unshipped' as RecordId,
  total: 'r-order' as RecordId,
  [`parcel:${STORY_NUMBER}`]: 'r-confirm' as RecordId,
  'scan:s-first': 'r-track' as RecordId,
  'scan:s-hub': 'r-track' as RecordId,
  'scan:s-out': 'r-track' as RecordId,
  'scan:s-home': 'r-track-2' as RecordId,
  'claim:c-1': 'r-mail' as RecordId,
};
/** What our answer in the story did. */
export const STORY_TOPICS: Readonly<Record<string, readonly MessageTopic[]>> = { 'm-2': ['delivery-details', 'asked-to-check-nearby'] };

/** The bundle of `anArrivedOrder`, or of a variation of it. */
export const aStoryBundle = (over: Partial<OrderFacts> = {}, attached: readonly EvidenceItem[] = []): EvidenceBundle =>
  assembleBundle(anArrivedOrder(over), STORY_SOURCES, {
    site: over.site ?? 'amazon.de',
    zone: 'Europe/Berlin',
    now: utc('2026-11-20T07:12:00Z'),
    topics: STORY_TOPICS,
    attached,
  });
