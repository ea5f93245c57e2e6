import * as fc from 'fast-check';
import { aScan, utc } from '@weerwoord/tracking/testing';
import { proofLevel } from './proof-level';
import { shownOnce } from './reading-order';
import { reduceShipment } from './reduce-shipment';
import { SCAN_STATUSES } from './scan';
import type { Scan, ScanStatus } from './scan';
import { judgeShippedOnTime, scanBounds } from './shipped-on-time';
import { STORY_STEPS } from './story';

const at = (status: ScanStatus, iso: string, over: Partial<Scan> = {}): Scan => aScan({ status, at: utc(iso), ...over });
const delivered = at('delivered', '2026-03-05T11:00:00Z', { placeMatch: 'postcode' });

/** Any scan of one parcel within an hour: many fall into one minute. */
const anyScan = fc
  .record({
    at: fc.integer({ min: 0, max: 3600 }).map((second) => new Date(Date.UTC(2026, 2, 2, 9, 0, second))),
    status: fc.constantFrom(...SCAN_STATUSES),
    physical: fc.boolean(),
    sub: fc.constantFrom(null, 'neighbour', 'returning'),
    signed: fc.boolean(),
    dateOnly: fc.boolean(),
    needsReview: fc.boolean(),
    placeMatch: fc.constantFrom(null, 'postcode' as const, 'city' as const, 'country' as const, 'different' as const),
    placeKey: fc.constantFrom(undefined, 'a', 'b'),
    id: fc.uuid(),
  })
  .map(({ placeKey, ...over }) => aScan({ ...over, ...(placeKey === undefined ? {} : { placeKey }) }));
const anyScans = fc.array(anyScan, { maxLength: 10 });

describe('whatever the scans are', () => {
  it('shuffled and doubled they say the same', () => {
    const shuffled = anyScans.chain((scans) =>
      fc.tuple(fc.constant(scans), fc.shuffledSubarray([...scans, ...scans], { minLength: scans.length * 2 })),
    );
    fc.assert(
      fc.property(shuffled, ([scans, doubled]) => expect(reduceShipment(doubled)).toEqual(reduceShipment(scans))),
      { numRuns: 500 },
    );
  });
  it('only a physical one is the first possession', () => {
    fc.assert(
      fc.property(anyScans, (scans) => {
        const first = reduceShipment(scans).firstPhysicalScan;
        expect(first?.physical ?? true).toBe(true);
        expect(reduceShipment(scans.map((scan) => ({ ...scan, physical: false }))).firstPhysicalScanAt).toBeNull();
      }),
    );
  });
  it('a return as the newest never raises the proof above possession', () => {
    fc.assert(
      fc.property(anyScans, fc.boolean(), (scans, physical) => {
        const before = proofLevel(reduceShipment(scans));
        const after = proofLevel(reduceShipment([...scans, at('returned', '2026-03-09T09:00:00Z', { id: 'z', physical })]));
        expect(after).toBeLessThanOrEqual(2);
        if (before >= 2 || !physical) expect(after).toBeLessThanOrEqual(before);
      }),
    );
  });
  it('what is for a person stays so, whatever comes after (R-T7)', () => {
    fc.assert(
      fc.property(anyScans, anyScan, (scans, next) => {
        const later = { ...next, at: utc('2026-03-09T09:00:00Z'), dateOnly: false };
        if (reduceShipment(scans).needsReview) expect(reduceShipment([...scans, later]).needsReview).toBe(true);
      }),
    );
  });
  it('delivered and its moment are told together', () => {
    fc.assert(
      fc.property(anyScans, (scans) => {
        const facts = reduceShipment(scans);
        expect(facts.final === 'delivered').toBe(facts.deliveredAt !== null);
        if (facts.signature || facts.photo) expect(facts.deliveredAt).not.toBeNull();
      }),
    );
  });
  it('some step of the story fits', () => {
    expect(STORY_STEPS.at(-1)?.id).toBe('any-other');
    expect(new Set(STORY_STEPS.map(({ id }) => id)).size).toBe(STORY_STEPS.length);
  });
});

describe('after a delivery', () => {
  it.each<[string, Scan, Partial<ReturnType<typeof reduceShipment>>]>([
    [
      'data of a return: no proof any more, but nobody touched it (R-T9)',
      at('returned', '2026-03-06T10:00:00Z', { physical: false }),
      { current: 'delivered', final: null, needsReview: true },
    ],
    ['lost: the delivery was none', at('lost', '2026-03-06T10:00:00Z'), { current: 'lost', final: 'lost', needsReview: true }],
    [
      'a forecast (R-T9)',
      at('in_transit', '2026-03-06T10:00:00Z', { physical: false }),
      { current: 'delivered', final: 'delivered', needsReview: false },
    ],
  ])('%s', (_edge, next, expected) => {
    expect(reduceShipment([delivered, next])).toMatchObject(expected);
  });
  it('data that follow announced return and delivery change nothing either', () => {
    const facts = reduceShipment([
      delivered,
      at('returned', '2026-03-06T10:00:00Z', { physical: false }),
      at('label_created', '2026-03-06T11:00:00Z'),
    ]);
    expect(facts.current).toBe('delivered');
  });
});

describe('the first attempt', () => {
  const missed = at('delivery_attempted', '2026-03-04T11:00:00Z');
  it.each<[string, Scan[], string | null]>([
    ['an attempt before the delivery', [delivered, missed], '2026-03-04T11:00:00.000Z'],
    ['the delivery itself', [delivered], '2026-03-05T11:00:00.000Z'],
    ['none yet', [at('out_for_delivery', '2026-03-04T08:00:00Z')], null],
  ])('%s', (_edge, scans, expected) => {
    expect(reduceShipment(scans).firstAttemptAt?.toISOString() ?? null).toBe(expected);
  });
});

describe('one minute', () => {
  const morning = '2026-03-03T20:00:00Z';
  it('two hubs are two scans, where the place is told', () => {
    const hubs = ['a', 'b'].map((placeKey) => at('in_transit', morning, { placeKey, id: placeKey }));
    expect(reduceShipment(hubs).scans).toHaveLength(2);
  });
  it('the source’s own order goes before rank, where all have one', () => {
    const out = at('out_for_delivery', morning, { order: 1, id: 'o' });
    const hub = at('in_transit', morning, { order: 2, id: 'h' });
    expect(reduceShipment([hub, out]).current).toBe('in_transit');
    expect(reduceShipment([at('in_transit', morning, { id: 'h' }), out]).current).toBe('out_for_delivery');
  });
});

it('a carrier that repeats an exception is shown saying it once, and all rows stay', () => {
  const days = ['2026-03-03', '2026-03-04', '2026-03-05'];
  const scans = days.map((day) => at('exception', `${day}T08:00:00Z`, { code: '032', sub: 'delay' }));
  const others = [
    at('exception', '2026-03-06T08:00:00Z', { code: '050' }),
    at('exception', '2026-03-07T08:00:00Z'),
    at('exception', '2026-03-08T08:00:00Z'),
  ];
  expect(shownOnce([...scans, ...others]).map((scan) => scan.at.toISOString().slice(8, 10))).toEqual(['03', '06', '07', '08']);
  expect(reduceShipment([...scans, ...others]).scans).toHaveLength(6);
});

it('a photo proves as a signature does, of the delivery that stands', () => {
  expect(proofLevel(reduceShipment([{ ...delivered, photo: true }]))).toBe(5);
  expect(proofLevel(reduceShipment([at('delivered', '2026-03-05T11:00:00Z', { photo: true })]))).toBe(3);
});

describe('shipped on time, where the time itself is not sure', () => {
  const shipBy = utc('2026-10-25T01:00:00Z');
  const scan = (iso: string, over: Partial<Scan>) => at('accepted', iso, over);
  it.each<[string, Scan, boolean | null, boolean]>([
    ['an hour that comes twice, both in time', scan('2026-10-25T00:00:00Z', { tzAmbiguous: true }), true, false],
    ['one of both a second late', scan('2026-10-25T00:00:01Z', { tzAmbiguous: true }), null, true],
    ['both late', scan('2026-10-25T01:00:01Z', { tzAmbiguous: true }), false, false],
    ['assumed UTC, half a day before', scan('2026-10-24T13:00:00Z', { tzSource: 'assumed_utc' }), true, false],
    ['assumed UTC, a second less', scan('2026-10-24T13:00:01Z', { tzSource: 'assumed_utc' }), null, true],
    ['assumed UTC, fourteen hours after', scan('2026-10-25T15:00:00Z', { tzSource: 'assumed_utc' }), null, true],
    ['assumed UTC, a second more', scan('2026-10-25T15:00:01Z', { tzSource: 'assumed_utc' }), false, false],
    ['a zone that is known', scan('2026-10-25T01:00:00Z', { tzSource: 'location_country' }), true, false],
  ])('%s', (_edge, first, onTime, uncertain) => {
    expect(judgeShippedOnTime(first, shipBy)).toEqual({ onTime, basis: 'first_physical_scan', uncertain });
  });
  it('a scan that says its offset has one instant', () => {
    const sure = scan('2026-10-25T01:00:00Z', { tzSource: 'provider_offset' });
    expect(scanBounds(sure)).toEqual({ earliest: sure.at, latest: sure.at });
  });
});
