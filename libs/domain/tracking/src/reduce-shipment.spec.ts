import * as fc from 'fast-check';
import { aScan, utc } from '@weerwoord/tracking/testing';
import { firstPossession, lastDelivery, reduceByParcel } from './parcels';
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

  it('a bare day that closes the story is read after all else of that day, not after the next', () => {
    const bare = at('delivered', '2026-03-05T00:00:00Z', { dateOnly: true });
    expect(reduceShipment([bare, at('out_for_delivery', '2026-03-05T23:58:00Z')]).current).toBe('delivered');
    expect(reduceShipment([bare, at('out_for_delivery', '2026-03-06T00:00:00Z')]).current).toBe('out_for_delivery');
    // In the last minute of the day the rank decides.
    expect(reduceShipment([bare, at('exception', '2026-03-05T23:59:30Z')]).current).toBe('exception');
  });

  it('a bare day that opens it is read before all else of that day', () => {
    expect(reduceShipment([at('in_transit', '2026-03-05T00:00:00Z', { dateOnly: true }), at('accepted', '2026-03-05T08:00:00Z')]).current).toBe(
      'accepted',
    );
  });

  it('equal in minute and rank, the id decides, whichever came first', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id) => at('in_transit', '2026-03-03T20:00:00Z', { id, sub: id }));
    if (!a || !b || !c) throw new Error('three scans');
    for (const scans of [
      [a, b, c],
      [c, b, a],
      [b, c, a],
    ])
      expect(reduceShipment(scans).scans.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('one event told twice keeps what only one of them knew', () => {
    const told = (over: Partial<Scan>) => at('delivered', '2026-03-05T11:00:00Z', { placeMatch: 'postcode', ...over });
    for (const over of [{ signed: true }, { needsReview: true }, { photo: true }]) {
      const [plain, more] = [told({ id: 'a' }), told({ id: 'b', ...over })];
      expect(reduceShipment([plain, more]).scans).toEqual([{ ...plain, ...over }]);
      expect(
        reduceShipment([
          { ...more, id: 'a' },
          { ...plain, id: 'b' },
        ]).scans,
      ).toEqual([{ ...plain, ...over }]);
    }
    const [first, second] = [told({ id: 'a', placeMatch: 'country' }), told({ id: 'b', placeMatch: 'city' })];
    expect(reduceShipment([second, first]).scans[0]?.placeMatch).toBe('country');
    expect(reduceShipment([told({ id: 'a' })]).scans[0]).not.toHaveProperty('photo');
  });

  it('what differs in parcel, place or finer word is no repetition', () => {
    const places = [{ placeKey: 'x', country: 'NL' }, { placeKey: 'y', country: 'NL' }, { country: 'BE' }, { sub: 'held' }];
    expect(reduceShipment(places.map((over, nth) => at('in_transit', '2026-03-03T20:00:00Z', { id: String(nth), ...over }))).scans).toHaveLength(4);
  });

  it('scans of one minute keep their source’s own order, where all have one', () => {
    const own = (id: string, status: ScanStatus, order?: number) =>
      at(status, '2026-03-05T11:00:00Z', { id, ...(order === undefined ? {} : { order }) });
    const read = (...scans: Scan[]): string =>
      reduceShipment(scans)
        .scans.map(({ id }) => id)
        .join(' ');
    expect(read(own('a', 'in_transit', 3), own('b', 'out_for_delivery', 1), own('c', 'exception', 2))).toBe('b c a');
    expect(read(own('a', 'in_transit', 3), own('b', 'out_for_delivery', 1), own('c', 'exception'))).toBe('a b c');
    expect(read(own('a', 'in_transit', 3), at('accepted', '2026-03-05T10:00:00Z', { id: 'z', order: 9 }))).toBe('z a');
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

  it.each([
    ['a label alone', [label], null, '2026-03-02T09:00:00Z', null],
    ['a hub', [label, hub], '2026-03-03T20:00:00Z', '2026-03-02T09:00:00Z', null],
    [
      'an attempt before the delivery',
      [hub, at('delivery_attempted', '2026-03-04T11:00:00Z'), delivered],
      '2026-03-03T20:00:00Z',
      null,
      '2026-03-04T11:00:00Z',
    ],
    ['no attempt: the delivery is the first', [hub, delivered], '2026-03-03T20:00:00Z', null, '2026-03-05T11:00:00Z'],
    ['a delivery that never touched it', [{ ...delivered, physical: false }], null, null, '2026-03-05T11:00:00Z'],
  ] as const)('the moments of a parcel: %s', (_edge, scans, possession, labelled, attempt) => {
    const facts = reduceShipment(scans);
    expect([facts.firstPhysicalScanAt, facts.labelCreatedAt, facts.firstAttemptAt, facts.firstAttempt?.at ?? null]).toEqual(
      [possession, labelled, attempt, attempt].map((iso) => iso && utc(iso)),
    );
    expect(facts.firstPhysicalScan?.at ?? null).toEqual(facts.firstPhysicalScanAt);
  });

  it('a delivery in another town is flagged while it stands, and no other', () => {
    const elsewhere = (...scans: Scan[]): boolean => reduceShipment(scans).deliveredElsewhere;
    const there = at('delivered', '2026-03-05T11:00:00Z', { placeMatch: 'different' });
    expect([elsewhere(there), elsewhere(delivered), elsewhere(there, at('returned', '2026-03-06T11:00:00Z')), elsewhere()]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('the newest state carries its finer word; a lost parcel is at its end', () => {
    expect(reduceShipment([at('exception', '2026-03-05T11:00:00Z', { sub: 'damaged' })])).toMatchObject({
      current: 'exception',
      currentSub: 'damaged',
      final: null,
    });
    expect(reduceShipment([hub, at('lost', '2026-03-05T11:00:00Z')])).toMatchObject({ current: 'lost', currentSub: null, final: 'lost' });
    expect(reduceShipment([])).toMatchObject({ current: null, currentSub: null, final: null, lastPhysicalScanAt: null });
  });

  it('a photo or a signature of a delivery that fell is none of the next', () => {
    const proven = at('delivered', '2026-03-05T11:00:00Z', { signed: true, photo: true });
    const again = at('delivered', '2026-03-07T11:00:00Z');
    expect(reduceShipment([proven])).toMatchObject({ signature: true, photo: true });
    expect(reduceShipment([proven, at('in_transit', '2026-03-06T11:00:00Z'), again])).toMatchObject({ signature: false, photo: false });
    expect(reduceShipment([again, at('signature', '2026-03-07T11:01:00Z', { signed: false })])).toMatchObject({ signature: true, photo: false });
  });

  it('a later delivery scan lends only the place the first one lacks', () => {
    const first = at('delivered', '2026-03-05T11:00:00Z', { placeMatch: 'different' });
    const second = at('signature', '2026-03-05T11:01:00Z', { placeMatch: 'postcode' });
    expect(reduceShipment([first, second]).deliveredScan?.placeMatch).toBe('different');
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
  it('stands in the order of the tracking numbers, each with its own scans', () => {
    const parcels = reduceByParcel([
      at('in_transit', '2026-03-03T20:00:00Z', { trackingNumber: 'B' }),
      hub,
      { ...label, trackingNumber: 'B' },
      { ...hub, trackingNumber: 'A' },
    ]);
    expect([...parcels].map(([number, { scans }]) => [number, scans.length])).toEqual([
      ['3SABCD1234567', 1],
      ['A', 1],
      ['B', 2],
    ]);
  });
  it('was first held when the earliest parcel was', () => {
    const first = at('in_transit', '2026-03-02T20:00:00Z', other);
    for (const scans of [
      [hub, first],
      [first, hub],
      [{ ...label, trackingNumber: '0' }, hub, first],
    ])
      expect(firstPossession(reduceByParcel(scans).values())?.at).toEqual(first.at);
    expect(firstPossession(reduceByParcel([label]).values())).toBeNull();
  });
  it('is delivered with the last of three, wherever it stands', () => {
    const last = at('delivered', '2026-03-08T11:00:00Z', { trackingNumber: 'B' });
    const early = at('delivered', '2026-03-04T11:00:00Z', { trackingNumber: 'C' });
    expect(lastDelivery(reduceByParcel([{ ...delivered, trackingNumber: 'A' }, last, early]).values())?.at).toEqual(last.at);
  });
  it('seven days without a scan make a parcel stale where nothing else is said', () => {
    const stale = (asOf: string): boolean => reduceByParcel([hub], utc(asOf)).get(hub.trackingNumber)?.stale ?? false;
    expect([stale('2026-03-10T19:59:59Z'), stale('2026-03-10T20:00:00Z'), reduceShipment([hub], utc('2026-03-10T20:00:00Z')).stale]).toEqual([
      false,
      true,
      true,
    ]);
    expect(reduceByParcel([hub]).get(hub.trackingNumber)?.stale).toBe(false);
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
    ['a bare date whose day ends on the very second', aScan({ at: utc('2026-03-03T23:00:00Z'), dateOnly: true }), true],
    ['a bare date whose day ends a second after', aScan({ at: utc('2026-03-03T23:00:01Z'), dateOnly: true }), false],
    ['a bare date counts as the end of that day', aScan({ at: utc('2026-03-04T00:00:00Z'), dateOnly: true }), false],
    ['a bare date the day before', aScan({ at: utc('2026-03-03T00:00:00Z'), dateOnly: true }), true],
    ['no scan is unknown', null, null],
  ])('%s', (_edge, scan, onTime) => {
    expect(shippedOnTime(scan, shipBy)).toBe(onTime);
  });
});
