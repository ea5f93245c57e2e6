import { aScan, anArrivedOrder, storyParcel, storyScans } from '@weerwoord/evidence/testing';
import { refineReason } from './refine-reason';

const scans = storyScans();
const back = aScan({
  id: 's-back',
  trackingNumber: storyParcel().trackingNumber ?? '',
  status: 'returned',
  sub: 'refused',
  at: new Date('2026-11-02T09:00:00Z'),
});

it.each([
  ['delivered', {}, 'INR_DELIVERED'],
  ['under way', { scans: scans.slice(0, 3) }, 'INR_IN_TRANSIT'],
  ['only a label', { scans: scans.slice(0, 1) }, 'INR_NO_TRACKING'],
  ['a number without scans', { scans: [] }, 'INR_NO_TRACKING'],
  ['came back after the delivery', { scans: [...scans, back] }, 'INR_RETURNING'],
  [
    'one of two parcels still under way',
    { parcels: [storyParcel(), storyParcel({ trackingNumber: 'OTHER1' })], scans: [...scans, aScan({ trackingNumber: 'OTHER1' })] },
    'INR_IN_TRANSIT',
  ],
  ['confirmed, whatever the order says', { parcels: [storyParcel()], scans: [], status: 'open' as const }, 'INR_NO_TRACKING'],
  [
    'shipped, says the order, its number unconfirmed',
    { parcels: [storyParcel({ confirmedAt: null })], scans: [], status: 'shipped' as const },
    'INR_NO_TRACKING',
  ],
  ['delivered, says the order', { parcels: [storyParcel({ confirmedAt: null })], scans: [], status: 'delivered' as const }, 'INR_NO_TRACKING'],
  ['delivered, without any parcel', { parcels: [], scans: [], status: 'delivered' as const }, 'INR_NO_TRACKING'],
  [
    'dispatched, without any parcel',
    { parcels: [], scans: [], status: 'open' as const, dispatchedAt: new Date('2026-10-28T09:00:00Z') },
    'INR_NO_TRACKING',
  ],
  ['nothing confirmed', { parcels: [], scans: [], status: 'open' as const }, 'INR_NOT_SHIPPED'],
  ['shipped, says the order, without any parcel', { parcels: [], scans: [] }, 'INR_NO_TRACKING'],
  ['a number nobody confirmed', { parcels: [storyParcel({ confirmedAt: null })], scans: [], status: 'open' as const }, 'INR_NOT_SHIPPED'],
])('not received, parcel %s', (_edge, over, reason) => {
  expect(refineReason('INR', anArrivedOrder(over))).toBe(reason);
});

it('keeps a reason that is fine already', () => expect(refineReason('SNAD', anArrivedOrder())).toBe('SNAD'));
it('calls no reason at all "other"', () => expect(refineReason(null, anArrivedOrder())).toBe('OTHER'));
it('knows nothing usable while the order is unknown', () => expect(refineReason('INR', null)).toBe('INR_NO_TRACKING'));
