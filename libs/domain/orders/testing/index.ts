import type { AccountId, OrderId, RecordId } from '@weerwoord/kernel';
import type { BuyerMessage, ClaimEvent, Feedback, OrderFacts, OrderIdentity, OrderLine, Parcel, ReturnRequest, Statement } from '@weerwoord/orders';
import { aScan, utc } from '@weerwoord/tracking/testing';

export { aScan, utc };

export const anIdentity = (over: Partial<OrderIdentity> = {}): OrderIdentity => ({
  id: 'o-1' as OrderId,
  accountId: 'a-1' as AccountId,
  channel: 'amazon',
  site: 'amazon.nl',
  externalId: '111-0000001-0000001',
  ...over,
});

export const aLine = (over: Partial<OrderLine> = {}): OrderLine => ({
  key: '1',
  sku: 'MUG-BLUE',
  title: 'Blue mug',
  quantity: 1,
  price: { minor: 2599, currency: 'EUR' },
  shipBy: null,
  seller: null,
  ...over,
});

/** A parcel confirmed well within the ship-by of `anOrder`. */
export const aParcel = (over: Partial<Parcel> = {}): Parcel => ({
  trackingNumber: '3SABCD1234567',
  carrier: 'postnl',
  confirmedAt: utc('2026-03-03T15:00:00Z'),
  uploadedAt: utc('2026-03-03T15:00:00Z'),
  ...over,
});

export const aFeedback = (over: Partial<Feedback> = {}): Feedback => ({
  key: 'f-1',
  stars: 1,
  at: utc('2026-03-10T09:00:00Z'),
  removedAt: null,
  ...over,
});

export const aClaim = (over: Partial<ClaimEvent> = {}): ClaimEvent => ({
  key: 'c-1',
  kind: 'A_TO_Z',
  state: 'UNDER_REVIEW',
  at: utc('2026-03-12T09:00:00Z'),
  type: null,
  saysMetric: null,
  amount: null,
  ...over,
});

export const aReturn = (over: Partial<ReturnRequest> = {}): ReturnRequest => ({
  key: 'r-1',
  requestedAt: utc('2026-03-11T09:00:00Z'),
  status: 'Approved',
  reason: null,
  inPolicy: true,
  claimFlag: false,
  refunded: null,
  deliveredBackAt: null,
  ...over,
});

export const aMessage = (over: Partial<BuyerMessage> = {}): BuyerMessage => ({
  key: 'm-1',
  from: 'buyer',
  at: utc('2026-03-05T10:00:00Z'),
  recordId: 'rec-1' as RecordId,
  ...over,
});

/** An order the seller shipped on time. Say only what your test is about. */
export const anOrder = (over: Partial<OrderFacts> = {}): OrderFacts => ({
  ...anIdentity(),
  fulfilment: 'MFN',
  status: 'shipped',
  statusRaw: 'Shipped',
  isReplacement: false,
  onChannel: true,
  placedAt: utc('2026-03-02T10:00:00Z'),
  paidAt: utc('2026-03-02T10:00:00Z'),
  shipBy: utc('2026-03-04T08:00:00Z'),
  deliverFrom: utc('2026-03-06T08:00:00Z'),
  deliverBy: utc('2026-03-09T22:59:59Z'),
  dispatchedAt: null,
  deliveredAt: null,
  unitsOrdered: 1,
  unitsUnconfirmed: null,
  cancellation: null,
  total: { minor: 2599, currency: 'EUR' },
  shipToCountry: 'NL',
  lines: [aLine()],
  parcels: [aParcel()],
  scans: [],
  messages: [],
  feedback: [],
  returns: [],
  refunds: [],
  claims: [],
  buyerSaysOnTime: null,
  flags: {},
  ...over,
});

/** One record about `anIdentity`: it says nothing until told to. */
export const aStatement = (over: Partial<Statement> = {}): Statement => ({
  recordId: 'rec-1' as RecordId,
  contentHash: 'aa',
  statedAt: utc('2026-03-03T15:00:00Z'),
  ...over,
});
