import * as fc from 'fast-check';
import { aScan, utc } from '@weerwoord/tracking/testing';
import { lastDelivery, reduceByParcel } from './parcels';
import { proofLevel } from './proof-level';
import { reduceShipment } from './reduce-shipment';
import { SCAN_STATUSES } from './scan';
import type { Scan, ScanStatus } from './scan';
import { shippedOnTime } from './shipped-on-time';

const at = (status: ScanStatus, iso: string, over: Partial<Scan> = {}): Scan => aScan({ status, at: utc(iso), ...over });
const label = at('label_created', '2026-03-02T09:00:00Z');
const hub = at('in_transit', '2026-03-03T20:00:00Z');
const delivered = at('delivered', '2026-03-05T11:00:00Z', { placeMatch: 'postcode' });

describe('the order of reading', () => {
  it('two scans of one minute are read by rank, not by second', () => {
    const facts = reduceShipment([at('delivered', '2026-03-05T11:00:05Z'), at('out_for_delivery', '2026-03-05T11:00:40Z')]);
    expect([facts.current, facts.final]).toEqual(['delivered', 'delivered']);
  });

  it('a delivery that names only its day is not undone by that day’s hub scan', () => {
    const facts = reduceShipment([at('delivered', '2026-03-05T00:00:00Z', { dateOnly: true }), at('out_for_delivery', '2026-03-05T07:00:00Z')]);
    expect([facts.final, facts.needsReview]).toEqual(['delivered', false]);
  });

  it('one event told by two sources counts once, at its earlier second, with what either knew of the place', () => {
    const twice = [at('delivered', '2026-03-05T11:00:40Z', { id: 'b', placeMatch: 'city' }), at('delivered', '2026-03-05T11:00:05Z', { id: 'a' })];
    const facts = reduceShipment(twice);
    expect(facts.scans).toHaveLength(1);
    expect(facts.deliveredScan).toMatchObject({ at: utc('2026-03-05T11:00:05Z'), placeMatch: 'city' });
  });

  it('whatever order scans arrive in, the answer is the same', () => {
    const minute = fc.integer({ min: 0, max: 40 }).map((n) => new Date(Date.UTC(2026, 2, 2, 9, n)));
    const anyScan = fc.record({ at: minute, status: fc.constantFrom(...SCAN_STATUSES), signed: fc.boolean() }).map((over) => aScan(over));
    const listAndShuffle = fc
      .array(anyScan, { maxLength: 12 })
      .chain((scans) => fc.tuple(fc.constant(scans), fc.shuffledSubarray(scans, { minLength: scans.length })));
    fc.assert(fc.property(listAndShuffle, ([scans, shuffled]) => expect(reduceShipment(shuffled)).toEqual(reduceShipment(scans))));
  });
});

describe('a delivery and what can undo it', () => {
  it.each<[string, Scan[], Partial<Record<'final' | 'current' | 'needsReview', unknown>>, boolean]>([
    ['stands', [hub, delivered], { final: 'delivered', current: 'delivered', needsReview: false }, true],
    ['is cleared by a return', [delivered, at('returned', '2026-03-08T10:00:00Z')], { final: 'returned', current: 'returned' }, false],
    [
      'is cleared by a later movement, for a person to see',
      [delivered, at('in_transit', '2026-03-06T10:00:00Z')],
      { final: null, current: 'in_transit', needsReview: true },
      false,
    ],
    [
      'survives label data that comes late',
      [delivered, at('label_created', '2026-03-06T10:00:00Z')],
      { final: 'delivered', current: 'delivered' },
      true,
    ],
    ['survives a report of damage', [delivered, at('exception', '2026-03-06T10:00:00Z')], { final: 'delivered', current: 'exception' }, true],
    [
      'after a return is the hand-back to the sender',
      [at('returned', '2026-03-04T10:00:00Z'), at('delivered', '2026-03-08T10:00:00Z')],
      { final: 'returned', needsReview: true },
      false,
    ],
    [
      'after a return counts at the buyer’s own address',
      [at('returned', '2026-03-04T10:00:00Z'), delivered],
      { final: 'delivered', needsReview: false },
      true,
    ],
    [
      'that was corrected stays for review',
      [delivered, at('in_transit', '2026-03-06T10:00:00Z'), at('delivered', '2026-03-07T10:00:00Z')],
      { final: 'delivered', needsReview: true },
      true,
    ],
  ])('%s', (_edge, scans, state, stands) => {
    const facts = reduceShipment(scans);
    expect(facts).toMatchObject(state);
    expect(facts.deliveredAt !== null).toBe(stands);
  });

  it('the signer of a return is not the buyer', () => {
    const facts = reduceShipment([
      at('delivered', '2026-03-05T11:00:00Z', { signed: true }),
      at('returned', '2026-03-08T10:00:00Z', { signed: true }),
    ]);
    expect(facts.signature).toBe(false);
  });
});

describe('stale', () => {
  it.each([
    ['a second short of seven days', '2026-03-10T19:59:59Z', [hub], false],
    ['seven days without a scan', '2026-03-10T20:00:00Z', [hub], true],
    ['a label nobody picked up', '2026-03-09T09:00:00Z', [label], true],
    ['delivered parcels never are', '2026-09-01T00:00:00Z', [hub, delivered], false],
    ['nothing known at all', '2026-09-01T00:00:00Z', [], false],
  ])('%s', (_edge, asOf, scans, stale) => {
    expect(reduceShipment(scans, utc(asOf), 7).stale).toBe(stale);
  });
});

describe('proof level', () => {
  const signature = at('signature', '2026-03-05T11:01:00Z');
  it.each<[string, Scan[], number]>([
    ['nothing', [], 0],
    ['an arrival forecast only', [at('info', '2026-03-02T09:00:00Z')], 0],
    ['a label', [label], 1],
    ['in the carrier’s hands', [label, hub], 2],
    ['delivered, place unknown', [hub, at('delivered', '2026-03-05T11:00:00Z')], 3],
    ['delivered, only the country equal', [hub, at('delivered', '2026-03-05T11:00:00Z', { placeMatch: 'country' })], 3],
    ['signed for, place unknown (R-T1)', [hub, at('delivered', '2026-03-05T11:00:00Z'), signature], 3],
    ['delivered in the order’s town', [hub, at('delivered', '2026-03-05T11:00:00Z', { placeMatch: 'city' })], 4],
    ['and signed for', [hub, delivered, signature], 5],
    [
      'signature scan knows the place the delivery lacks',
      [hub, at('delivered', '2026-03-05T11:00:00Z'), at('signature', '2026-03-05T11:01:00Z', { placeMatch: 'postcode' })],
      5,
    ],
    ['delivered in another town', [hub, at('delivered', '2026-03-05T11:00:00Z', { placeMatch: 'different' })], 3],
    ['and signed for there', [hub, at('delivered', '2026-03-05T11:00:00Z', { placeMatch: 'different' }), signature], 3],
    ['a delivery code we do not know', [hub, at('delivered', '2026-03-05T11:00:00Z', { placeMatch: 'postcode', needsReview: true })], 3],
    ['returned (R-T12)', [hub, delivered, at('returned', '2026-03-08T10:00:00Z')], 2],
  ])('%s', (_edge, scans, level) => {
    expect(proofLevel(reduceShipment(scans))).toBe(level);
  });

  it('a photo lifts a delivery at the address, not one whose place is unknown', () => {
    const photo = { photo: true };
    expect(proofLevel(reduceShipment([delivered]), photo)).toBe(5);
    expect(proofLevel(reduceShipment([at('delivered', '2026-03-05T11:00:00Z')]), photo)).toBe(3);
  });
});

describe('an order of several parcels', () => {
  const other = { trackingNumber: '3SOTHER' };
  it('is delivered with its last parcel', () => {
    const later = at('delivered', '2026-03-06T11:00:00Z', { ...other, id: 'z' });
    expect(lastDelivery(reduceByParcel([later, delivered]).values())?.at).toEqual(later.at);
  });
  it('is not delivered while one is on its way', () => {
    expect(lastDelivery(reduceByParcel([delivered, at('in_transit', '2026-03-03T20:00:00Z', { ...other, id: 'z' })]).values())).toBeNull();
  });
});

describe('shipped on time', () => {
  const shipBy = utc('2026-03-04T22:59:59Z');
  it.each([
    ['on the very second', aScan({ at: shipBy }), true],
    ['a second after', aScan({ at: utc('2026-03-04T23:00:00Z') }), false],
    ['a bare date counts as the end of that day', aScan({ at: utc('2026-03-04T00:00:00Z'), dateOnly: true }), false],
    ['a bare date the day before', aScan({ at: utc('2026-03-03T00:00:00Z'), dateOnly: true }), true],
    ['no scan is unknown', null, null],
  ])('%s', (_edge, scan, onTime) => {
    expect(shippedOnTime(scan, shipBy)).toBe(onTime);
  });
});
