import type { OrderFacts } from '@weerwoord/orders';
import { aScan, aStoryBundle, anArrivedOrder, anItem, storyParcel, storyScans, STORY_NUMBER, utc } from '../testing';
import { shipmentsOf } from './shipments';

const entries = (over: Partial<OrderFacts>, what: string, attached: Parameters<typeof aStoryBundle>[1] = []) =>
  aStoryBundle(over, attached).timeline.filter((entry) => entry.what === what);
const [first, second] = [utc('2026-11-05T09:00:00Z'), utc('2026-11-06T09:00:00Z')];

it.each([
  ['by Amazon', 'marketplace' as const, 'marketplace'],
  ['by us', 'seller' as const, 'us'],
  ['by nobody knows whom: ours', null, 'us'],
])('a refund %s', (_edge, by, lane) => {
  const refunds = [{ key: 'r', at: first, amount: { minor: 500, currency: 'EUR' }, by }];
  expect(entries({ refunds }, 'refund.made')).toMatchObject([{ lane, at: first, figures: { amountMinor: 500, currency: 'EUR' } }]);
});
it.each([
  ['the buyer', 'buyer' as const, 'buyer'],
  ['us', 'seller' as const, 'us'],
  ['Amazon', 'marketplace' as const, 'marketplace'],
  ['nobody knows whom', null, 'marketplace'],
])('cancelled by %s', (_edge, by, lane) => {
  expect(entries({ cancellation: { at: first, by, reason: null } }, 'order-cancelled').map((entry) => entry.lane)).toEqual([lane]);
});
it.each([
  ['the buyer', 'buyer' as const, 'buyer', 'MESSAGE_LOG'],
  ['us', 'seller' as const, 'us', 'MESSAGE_LOG'],
  ['the marketplace: no part of the talk', 'marketplace' as const, 'marketplace', null],
])('a message of %s', (_edge, from, lane, itemId) => {
  const [asked] = anArrivedOrder().messages;
  if (!asked) throw new Error('the story has messages');
  expect(entries({ messages: [asked, { ...asked, key: 'x', from, at: first }] }, `message.${from}`).at(-1)).toMatchObject({ lane, itemId });
});

it('a rating is praise where it stands as that, and its removal is the marketplace’s', () => {
  const feedback = [
    { key: 'a', stars: 5, at: first, removedAt: null },
    { key: 'b', stars: 1, at: second, removedAt: utc('2026-11-07T09:00:00Z') },
  ];
  expect(entries({ feedback }, 'feedback.given').map(({ at, itemId }) => [at, itemId])).toEqual([
    [first, 'BUYER_ACK'],
    [second, null],
  ]);
  expect(entries({ feedback }, 'feedback.removed')).toMatchObject([{ lane: 'marketplace', figures: { stars: 1 } }]);
});

it('a number uploaded within the minute of its confirmation is told once, a minute apart twice, alone once', () => {
  const uploads = (uploadedAt: string | null, confirmedAt: string | null): number =>
    entries(
      {
        parcels: [
          storyParcel({ uploadedAt: uploadedAt && utc(uploadedAt), confirmedAt: confirmedAt && utc(confirmedAt) } as Parameters<
            typeof storyParcel
          >[0]),
        ],
      },
      'tracking-uploaded',
    ).length;
  expect([
    uploads('2026-10-28T10:20:59Z', '2026-10-28T10:20:00Z'),
    uploads('2026-10-28T10:21:00Z', '2026-10-28T10:20:00Z'),
    uploads('2026-10-28T10:19:00Z', '2026-10-28T10:20:00Z'),
    uploads('2026-10-28T10:20:00Z', null),
    uploads(null, '2026-10-28T10:20:00Z'),
  ]).toEqual([0, 1, 1, 1, 0]);
});

it('a scan supports its delivery before all, else what happened at its moment', () => {
  const itemOf = (id: string, over: Partial<OrderFacts> = {}, attached: Parameters<typeof aStoryBundle>[1] = []) =>
    aStoryBundle(over, attached).timeline.find(({ figures }) => figures['postcode'] === `vault:places.${id}.postcode`)?.itemId;
  expect([itemOf('s-home'), itemOf('s-first'), itemOf('s-hub'), itemOf('s-label')]).toEqual(['DELIVERY_SCAN', 'FIRST_SCAN', null, null]);
  // An attached delivery of the same moment is no proof that this scan made.
  const hub = storyScans().find(({ id }) => id === 's-hub');
  expect(itemOf('s-hub', {}, [anItem('DELIVERY_SCAN', { at: hub?.at ?? null })])).toBeNull();
});

it('what happened at one moment stands buyer, us, carrier, marketplace, whatever came first', () => {
  const at = first;
  const over: Partial<OrderFacts> = {
    feedback: [{ key: 'f', stars: 3, at, removedAt: null }],
    refunds: [{ key: 'r', at, amount: null, by: 'seller' }],
    scans: [...storyScans(), aScan({ id: 's-late', trackingNumber: STORY_NUMBER, status: 'info', physical: false, at })],
    cancellation: { at, by: 'marketplace', reason: null },
  };
  expect(
    aStoryBundle(over)
      .timeline.filter((entry) => entry.at.getTime() === at.getTime())
      .map(({ lane }) => lane),
  ).toEqual(['buyer', 'us', 'carrier', 'marketplace']);
});

it('the last physical scan of a parcel is no message that came after it', () => {
  const scans = [...storyScans().slice(0, 3), aScan({ id: 's-eta', trackingNumber: STORY_NUMBER, status: 'info', physical: false, at: first })];
  expect(shipmentsOf(anArrivedOrder({ scans }))[0]?.lastPhysical?.id).toBe('s-hub');
});
