import type { RecordId } from '@weerwoord/kernel';
import { STORY_NUMBER, STORY_SOURCES, aScan, aStoryBundle, anArrivedOrder, anItem, storyParcel, storyScans, utc } from '../testing';
import { assembleBundle } from './assemble-bundle';

const ids = (bundle: ReturnType<typeof aStoryBundle>): string[] => bundle.items.map((i) => i.id);
const figures = (bundle: ReturnType<typeof aStoryBundle>, id: string) => bundle.items.find((i) => i.id === id)?.figures;
const context = { site: 'amazon.de', zone: 'Europe/Berlin', now: utc('2026-11-20T07:12:00Z') };

it('shows of an order what its records show', () => {
  const bundle = aStoryBundle();
  expect(ids(bundle)).toEqual([
    'ORDER_FACTS',
    'SHIP_CONFIRMATION',
    'TRACKING_UPLOADED',
    'FIRST_SCAN',
    'FIRST_SCAN_ON_TIME',
    'SCAN_HISTORY',
    'DELIVERY_SCAN',
    'ADDRESS_MATCH',
    'MESSAGE_LOG',
  ]);
  expect([bundle.proofLevel, bundle.strength, bundle.zone]).toEqual([4, 'low', 'Europe/Berlin']);
  expect(figures(bundle, 'DELIVERY_SCAN')).toMatchObject({
    at: '2026-10-30T12:27:00Z',
    placeMatch: 'postcode',
    promise: 'first-day',
    postcode: 'vault:places.s-home.postcode',
  });
  expect(figures(bundle, 'MESSAGE_LOG')).toMatchObject({
    count: 2,
    replyMinutes: 767,
    askedToCheckNearby: true,
    detailsSentAt: '2026-11-12T08:02:00Z',
    silentSince: '2026-11-12T08:02:00Z',
  });
});

it('keeps the record behind every statement', () => {
  const records = Object.fromEntries(aStoryBundle().items.map((i) => [i.id, i.records]));
  expect(records).toMatchObject({
    ORDER_FACTS: ['r-order', 'r-unshipped'],
    SHIP_CONFIRMATION: ['r-confirm'],
    FIRST_SCAN: ['r-track', 'r-unshipped'],
    DELIVERY_SCAN: ['r-track-2'],
    MESSAGE_LOG: ['r-m1', 'r-m2'],
  });
});

it('is the same bundle for the same facts in another order', () => {
  const facts = anArrivedOrder();
  const shuffled = { ...facts, scans: [...facts.scans].reverse(), messages: [...facts.messages].reverse(), claims: [...facts.claims].reverse() };
  expect(assembleBundle(shuffled, STORY_SOURCES, context).timeline).toEqual(assembleBundle(facts, STORY_SOURCES, context).timeline);
  expect(ids(assembleBundle(shuffled, STORY_SOURCES, context))).toEqual(ids(assembleBundle(facts, STORY_SOURCES, context)));
});

it('holds no personal data: places are references into the vault', () => {
  expect(JSON.stringify(aStoryBundle())).not.toMatch(/Köln|50672/);
});

it.each([
  ['a good rating of this order', { feedback: [{ key: 'f', stars: 4, at: utc('2026-11-05T00:00:00Z'), removedAt: null }] }, 'BUYER_ACK', true],
  ['a neutral rating', { feedback: [{ key: 'f', stars: 3, at: utc('2026-11-05T00:00:00Z'), removedAt: null }] }, 'BUYER_ACK', false],
  [
    'a good rating that was taken back',
    { feedback: [{ key: 'f', stars: 5, at: utc('2026-11-05T00:00:00Z'), removedAt: utc('2026-11-06T00:00:00Z') }] },
    'BUYER_ACK',
    false,
  ],
  [
    'a refund with amount and day',
    { refunds: [{ key: 'r', at: utc('2026-11-05T00:00:00Z'), amount: { minor: 8490, currency: 'EUR' }, by: 'seller' as const }] },
    'REFUND_PROOF',
    true,
  ],
  ['a refund without an amount', { refunds: [{ key: 'r', at: utc('2026-11-05T00:00:00Z'), amount: null, by: null }] }, 'REFUND_PROOF', false],
  ['a first scan after ship-by', { shipBy: utc('2026-10-28T10:00:00Z') }, 'FIRST_SCAN_ON_TIME', false],
  ['a first scan on the very second of ship-by', { shipBy: utc('2026-10-28T17:06:00Z') }, 'FIRST_SCAN_ON_TIME', true],
  ['a protected label with a scan in time', { flags: { claimsProtectedLabel: true } }, 'CLAIMS_PROTECTED_LABEL', true],
  ['a protected label scanned late', { flags: { claimsProtectedLabel: true }, shipBy: utc('2026-10-28T10:00:00Z') }, 'CLAIMS_PROTECTED_LABEL', false],
  ['a delivery in another town', { scans: storyScans().map((s) => ({ ...s, placeMatch: 'different' as const })) }, 'ADDRESS_MATCH', false],
  ['a delivery known by its country only', { scans: storyScans().map((s) => ({ ...s, placeMatch: 'country' as const })) }, 'ADDRESS_MATCH', false],
  ['no messages', { messages: [] }, 'MESSAGE_LOG', false],
  [
    'only a notice of the marketplace',
    { messages: [{ key: 'n', from: 'marketplace' as const, at: utc('2026-11-10T00:00:00Z'), recordId: 'r-n' as RecordId }] },
    'MESSAGE_LOG',
    false,
  ],
  ['an order without its date', { placedAt: null }, 'ORDER_FACTS', false],
  [
    'a return out of policy',
    {
      returns: [
        {
          key: 'x',
          requestedAt: utc('2026-11-10T00:00:00Z'),
          status: null,
          reason: null,
          inPolicy: false,
          claimFlag: false,
          refunded: null,
          deliveredBackAt: null,
        },
      ],
    },
    'RETURN_OUT_OF_POLICY',
    true,
  ],
  [
    'a return of unknown policy',
    {
      returns: [
        {
          key: 'x',
          requestedAt: utc('2026-11-10T00:00:00Z'),
          status: null,
          reason: null,
          inPolicy: null,
          claimFlag: false,
          refunded: null,
          deliveredBackAt: null,
        },
      ],
    },
    'RETURN_OUT_OF_POLICY',
    false,
  ],
])('%s: is there an item?', (_edge, facts, code, there) => {
  expect(ids(aStoryBundle(facts)).includes(code)).toBe(there);
});

it.each([
  [
    'a parcel on its way back',
    { scans: [...storyScans(), aScan({ id: 's-back', trackingNumber: STORY_NUMBER, status: 'returned', at: utc('2026-11-02T09:00:00Z') })] },
    'RETURN_EVENT',
    true,
  ],
  ['a parcel that arrived', {}, 'RETURN_EVENT', false],
  ['a delay the marketplace announced', { flags: { announcedDisruption: true } }, 'ANNOUNCED_DISRUPTION', true],
  ['a delay somebody denied', { flags: { announcedDisruption: false } }, 'ANNOUNCED_DISRUPTION', false],
  ['a number only the carrier told', { parcels: [] }, 'TRACKING_UPLOADED', false],
  ['and its confirmation', { parcels: [] }, 'SHIP_CONFIRMATION', false],
  ['only a label', { scans: storyScans().slice(0, 1) }, 'SCAN_HISTORY', false],
  ['an order without a ship-by', { shipBy: null }, 'FIRST_SCAN_ON_TIME', false],
  ['and its first scan', { shipBy: null }, 'FIRST_SCAN', true],
  ['a label nobody protected', { flags: { claimsProtectedLabel: false } }, 'CLAIMS_PROTECTED_LABEL', false],
  ['a parcel without a number', { parcels: [storyParcel({ trackingNumber: null })], scans: [] }, 'TRACKING_UPLOADED', false],
  ['and its confirmation without a number', { parcels: [storyParcel({ trackingNumber: null })], scans: [] }, 'SHIP_CONFIRMATION', true],
] as const)('%s: is there an item of it?', (_edge, facts, code, there) => {
  expect(ids(aStoryBundle(facts)).includes(code)).toBe(there);
});

it('a confirmation told without its number is the numbered parcel’s where that has none: the latest of them', () => {
  const at = (iso: string | null, trackingNumber: string | null) => storyParcel({ trackingNumber, confirmedAt: iso === null ? null : utc(iso) });
  const bare = [at('2026-10-28T11:00:00Z', null), at('2026-10-28T12:00:00Z', null), at(null, null), at('2026-10-28T10:00:00Z', null)];
  const confirmedAt = (...parcels: ReturnType<typeof at>[]) => aStoryBundle({ parcels }).items.find(({ code }) => code === 'SHIP_CONFIRMATION')?.at;
  expect(confirmedAt(at(null, STORY_NUMBER), ...bare)).toEqual(utc('2026-10-28T12:00:00Z'));
  expect(confirmedAt(at('2026-10-28T09:00:00Z', STORY_NUMBER), ...bare)).toEqual(utc('2026-10-28T09:00:00Z'));
  expect(confirmedAt(at(null, STORY_NUMBER))).toBeUndefined();
});

it('is the first version where the caller keeps none', () => {
  expect([aStoryBundle().version, assembleBundle(anArrivedOrder(), STORY_SOURCES, { ...context, version: 3 }).version]).toEqual([1, 3]);
});

it('takes a noted signature for a pointer, and the uploaded document for the proof', () => {
  const scans = storyScans().map((s) => (s.status === 'delivered' ? { ...s, signed: true } : s));
  const noted = aStoryBundle({ scans });
  expect([figures(noted, 'SIGNATURE_POD')?.['pointer'], noted.strength, noted.proofLevel]).toEqual([true, 'low', 5]);
  const document = aStoryBundle({ scans }, [anItem('SIGNATURE_POD', { records: ['r-pod' as RecordId] })]);
  expect([figures(document, 'SIGNATURE_POD')?.['pointer'], document.strength]).toEqual([undefined, 'high']);
});

it.each([
  ['a document lifts the delivery at the order’s place', {}, 5],
  ['a document does not lift an order nobody scanned', { scans: [], parcels: [] }, 0],
  ['but not one whose place is unknown', { scans: storyScans().map((s) => ({ ...s, placeMatch: null })) }, 3],
])('proof of delivery uploaded: %s', (_edge, facts, level) => {
  expect(aStoryBundle(facts, [anItem('SIGNATURE_POD')]).proofLevel).toBe(level);
});

it('names the items of a second parcel apart, the unproven one first', () => {
  const bundle = aStoryBundle({ parcels: [storyParcel(), storyParcel({ trackingNumber: 'SECOND' })] });
  expect(ids(bundle)).toContain('DELIVERY_SCAN#2');
  expect(ids(bundle)).not.toContain('DELIVERY_SCAN');
  expect(bundle.proofLevel).toBe(0);
});

describe('eBay’s proof of delivery', () => {
  const ebay = { channel: 'ebay' as const, site: 'EBAY_DE' };
  it.each([
    ['passes', {}, true],
    ['fails when the number came on the promised day', { parcels: [storyParcel({ uploadedAt: utc('2026-11-03T10:00:00Z') })] }, false],
    ['fails on a town without postcode', { scans: storyScans().map((s) => ({ ...s, placeMatch: 'city' as const })) }, false],
    ['fails unsigned from 550 EUR', { total: { minor: 55_000, currency: 'EUR' } }, false],
    ['passes unsigned just below', { total: { minor: 54_999, currency: 'EUR' } }, true],
    [
      'passes signed from 550 EUR',
      { total: { minor: 55_000, currency: 'EUR' }, scans: storyScans().map((s) => (s.status === 'delivered' ? { ...s, signed: true } : s)) },
      true,
    ],
    ['fails when nobody knows whether a signature is wanted', { total: null }, false],
    ['passes in a programme that needs none, whatever it was worth', { total: null, flags: { ukSimpleDelivery: true } }, true],
    ['passes in the other too', { total: null, flags: { gsp: true } }, true],
    ['fails undelivered', { scans: storyScans().slice(0, 4) }, false],
    ['fails without a day on which the number came', { parcels: [storyParcel({ uploadedAt: null })] }, false],
    ['passes in a programme that needs none', { total: { minor: 99_900, currency: 'EUR' }, flags: { gsp: true } }, true],
  ])('%s', (_edge, facts, valid) => {
    const bundle = aStoryBundle({ ...ebay, ...facts });
    expect(ids(bundle).includes('POD_VALID')).toBe(valid);
    if (valid) expect(bundle.strength).toBe('high');
  });
  it('is no item on Amazon, however well it was delivered', () => {
    const scans = storyScans().map((s) => (s.status === 'delivered' ? { ...s, signed: true } : s));
    expect(ids(aStoryBundle({ scans }))).not.toContain('POD_VALID');
  });
  it('an order nobody dated is judged by the rules of today', () => {
    expect(ids(aStoryBundle({ ...ebay, placedAt: null, total: { minor: 54_999, currency: 'EUR' } }))).toContain('POD_VALID');
  });
});

it.each([
  ['an hour that came twice', { tzAmbiguous: true }, 'shown-twice'],
  ['nobody’s clocks', { tzSource: 'assumed_utc' as const }, 'zone-assumed'],
  ['clocks of a known place', { tzSource: 'location_country' as const, tzAmbiguous: false }, undefined],
])('a scan of %s says so on the line of time', (_edge, told, doubt) => {
  const [label, ...others] = storyScans();
  if (!label) throw new Error('the story has scans');
  const [first] = aStoryBundle({ scans: [{ ...label, ...told }, ...others] }).timeline.filter(({ what }) => what.startsWith('scan.'));
  expect(first?.figures['timeDoubt']).toBe(doubt);
});

it('draws everything in time with its record and what it supports', () => {
  expect(aStoryBundle().timeline.map((e) => [e.what, e.lane, e.recordId, e.itemId])).toEqual([
    ['order-placed', 'buyer', 'r-order', 'ORDER_FACTS'],
    ['scan.label_created', 'carrier', null, null],
    ['shipment-confirmed', 'us', 'r-confirm', 'SHIP_CONFIRMATION'],
    ['scan.accepted', 'carrier', 'r-track', 'FIRST_SCAN'],
    ['scan.in_transit', 'carrier', 'r-track', null],
    ['scan.out_for_delivery', 'carrier', 'r-track', null],
    ['scan.delivered', 'carrier', 'r-track-2', 'DELIVERY_SCAN'],
    ['message.buyer', 'buyer', 'r-m1', 'MESSAGE_LOG'],
    ['message.seller', 'us', 'r-m2', 'MESSAGE_LOG'],
    ['claim.opened', 'marketplace', 'r-mail', null],
  ]);
});
it('tells of a decided claim when it was opened and when it was decided', () => {
  const [claim] = anArrivedOrder().claims;
  const claims = claim ? [{ ...claim, state: 'DENIED', openedAt: claim.at, at: utc('2026-11-25T09:00:00Z') }] : [];
  expect(
    aStoryBundle({ claims })
      .timeline.slice(-2)
      .map((e) => [e.what, e.at, e.figures['state']]),
  ).toEqual([
    ['claim.opened', claim?.at, undefined],
    ['claim.moved', utc('2026-11-25T09:00:00Z'), 'DENIED'],
  ]);
});
it('tells the later states of a claim as moves', () => {
  const claims = [
    ...anArrivedOrder().claims,
    { key: 'c-2', kind: 'A_TO_Z' as const, state: 'DENIED', at: utc('2026-11-25T09:00:00Z'), type: null, saysMetric: null, amount: null },
  ];
  expect(
    aStoryBundle({ claims })
      .timeline.slice(-2)
      .map((e) => [e.what, e.figures['state']]),
  ).toEqual([
    ['claim.opened', 'ACTION_REQUIRED'],
    ['claim.moved', 'DENIED'],
  ]);
});

it.each([
  ['a list of days', '2026-10-26T23:00:00Z', true],
  ['a list with the minute', '2026-10-27T08:14:00Z', false],
  ['the midnight of another zone', '2026-10-27T00:00:00Z', false],
])('an order placed by %s', (_edge, placedAt, dateOnly) =>
  expect(aStoryBundle({ placedAt: utc(placedAt) }).timeline.find(({ what }) => what === 'order-placed')?.dateOnly).toBe(dateOnly),
);
