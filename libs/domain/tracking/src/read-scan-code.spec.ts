import { carrierKey } from './carrier-key';
import { codeTable } from './codes/code-table';
import { readScanCode } from './read-scan-code';
import type { ScanCode } from './scan-code';

type Row = [edge: string, scan: ScanCode, status: string, sub: string | null, physical: boolean, needsReview: boolean];
const rows = (list: Row[]) =>
  it.each(list)('%s', (_edge, scan, status, sub, physical, needsReview) => {
    expect(readScanCode(scan)).toEqual({ status, sub, physical, needsReview });
  });

describe('never guess delivered', () => {
  rows([
    ['a code nobody knows', { carrier: 'usps', code: 'ZZ' }, 'info', null, false, true],
    ['a carrier nobody knows', { carrier: 'Bob’s Bikes', code: '1', text: 'Delivered to front door' }, 'info', null, false, true],
    ['nothing at all', {}, 'info', null, false, true],
    ['a sentence that only mentions delivery', { text: 'Your parcel will be delivered tomorrow' }, 'info', null, false, true],
    ['a plain cell that says more than one word', { status: 'delivered tomorrow' }, 'info', null, false, true],
    ['PostNL: "wordt bezorgd" is a promise', { carrier: 'PostNL', text: 'Zending wordt morgen bezorgd' }, 'info', null, false, true],
    ['PostNL: "niet bezorgd" is no delivery', { carrier: 'PostNL', text: 'Zending niet bezorgd' }, 'info', null, false, true],
  ]);
});

describe('UPS type D', () => {
  rows([
    [
      'hand-back found by its wording alone',
      { carrier: 'ups', type: 'D', code: 'FS', text: 'Returned to shipper' },
      'returned',
      'returned_to_sender',
      true,
      false,
    ],
    [
      'collected at an access point, before the wording (R-T3)',
      { carrier: 'UPS', type: 'D', code: '2W', text: 'Delivered at UPS Access Point' },
      'delivered',
      'collected_at_pickup_point',
      true,
      false,
    ],
    ['exactly "delivered"', { carrier: 'ups', type: 'D', code: 'XX', text: 'DELIVERED ' }, 'delivered', null, true, false],
    ['anything else is for a person (R-T4)', { carrier: 'ups', type: 'D', code: 'XX', text: 'Left in yard' }, 'delivered', null, true, true],
    ['made by a computer', { carrier: 'ups', code: '021', logicalScan: true }, 'out_for_delivery', null, false, false],
    ['type letter when the code is unknown', { carrier: 'ups', type: 'P', code: 'Q7' }, 'accepted', null, true, false],
  ]);
});

describe('other carriers', () => {
  rows([
    ['USPS OA without a place is a manifest (R-T2)', { carrier: 'USPS', code: 'OA' }, 'label_created', 'origin_acceptance', false, false],
    ['USPS OA with a place', { carrier: 'USPS', code: 'OA', placeGiven: true }, 'accepted', 'origin_acceptance', true, false],
    [
      'FedEx DE: nobody home',
      { carrier: 'FedEx', code: 'DE', text: 'Customer not available or business closed' },
      'delivery_attempted',
      null,
      true,
      false,
    ],
    ['FedEx DE: something else', { carrier: 'FedEx', code: 'DE', text: 'Incorrect address' }, 'exception', null, true, false],
    [
      'FedEx ready for pickup, not its derived status',
      { carrier: 'FedEx', code: 'HP', status: 'in_transit' },
      'available_for_pickup',
      null,
      true,
      false,
    ],
    ['DHL NL: a new word of the return family', { carrier: 'dhl_parcel_nl', code: 'REFUSED_AT_PARCELSHOP' }, 'returned', 'refused', true, false],
    [
      'DHL DE: loaded for the door',
      { carrier: 'DHL Paket', code: 'LDTMV', text: 'loaded onto the delivery vehicle' },
      'out_for_delivery',
      null,
      true,
      false,
    ],
    [
      'DHL unified: text before the coarse code',
      { carrier: 'DHL', code: 'transit', text: 'Clearance processing complete' },
      'customs',
      null,
      true,
      false,
    ],
    [
      'DHL unified: delivered into a locker waits there',
      { carrier: 'DHL', code: 'delivered', text: 'Delivered to Packstation' },
      'available_for_pickup',
      null,
      true,
      false,
    ],
    ['PostNL text: at the point', { carrier: 'postnl', text: 'Zending ligt klaar bij PostNL-punt' }, 'available_for_pickup', null, true, false],
    ['PostNL text: announced', { carrier: 'postnl', text: 'Zending is aangemeld' }, 'label_created', null, false, false],
    ['PostNL text: delivered', { carrier: 'postnl', text: 'Zending bezorgd' }, 'delivered', null, true, false],
    ['DPD’s consumer word', { carrier: 'DPD', code: 'PARCEL_HANDED' }, 'accepted', null, true, false],
    ['GLS NL by number', { carrier: 'GLS', code: 'NL:4' }, 'delivered', null, true, false],
  ]);
});

describe('EasyPost', () => {
  rows([
    [
      'the carrier’s code beats the status: FedEx picked up is the acceptance',
      { carrier: 'FedEx', code: 'PU', status: 'in_transit', detail: 'arrived_at_facility' },
      'accepted',
      null,
      true,
      false,
    ],
    ['detail refines', { carrier: 'UPS', status: 'in_transit', detail: 'received_at_origin_facility' }, 'accepted', null, true, false],
    ['lost', { status: 'failure', detail: 'lost' }, 'lost', null, true, false],
    ['delivered keeps to itself', { status: 'delivered', detail: 'arrived_at_destination' }, 'delivered', null, true, false],
    ['a return under "delivered": which way is not told', { status: 'delivered', detail: 'return' }, 'returned', null, true, false],
    ['returned by its sentence', { status: 'delivered', text: 'Delivered, returned to sender' }, 'returned', 'returned_to_sender', true, false],
    [
      'a threat to return is no return',
      { status: 'available_for_pickup', text: 'Will be returned to sender after 14 days' },
      'available_for_pickup',
      null,
      true,
      false,
    ],
    ['USPS lockers are the buyer’s own', { carrier: 'USPS', status: 'delivered', text: 'Delivered, Parcel Locker' }, 'delivered', null, true, false],
    ['an unknown status', { status: 'teleported' }, 'info', null, false, true],
  ]);
});

describe('plain words', () => {
  rows([
    ['English', { status: 'Out for delivery' }, 'out_for_delivery', null, true, false],
    ['Dutch', { status: 'Bezorgd' }, 'delivered', null, true, false],
    ['German', { status: 'Zugestellt.' }, 'delivered', null, true, false],
    ['refused is not delivered', { status: 'Refused' }, 'exception', 'refused', true, false],
  ]);
});

it.each([
  ['FedEx', 'fedex'],
  ['DHL Paket', 'dhl_paket_de'],
  ['dhl_parcel_nl', 'dhl_parcel_nl'],
  ['Royal Mail', 'royal_mail'],
  ['PostNL ', 'postnl'],
  ['Bob’s Bikes', null],
  [null, null],
])('carrier %s is %s', (written, key) => {
  expect(carrierKey(written)).toBe(key);
});

it('a code that stands twice in a table is refused', () => {
  expect(() =>
    codeTable([
      ['info', false, 'A1 B2'],
      ['delivered', true, 'B2'],
    ]),
  ).toThrow('B2');
});

it.each([
  ['Delivered to a neighbour', 'neighbour'],
  ['Die Sendung wurde beim Nachbarn zugestellt', 'neighbour'],
  ['Bezorgd bij de buren', 'neighbour'],
  ['Delivered, front door', null],
])('a coarse "delivered" with the words "%s"', (text, sub) => {
  expect(readScanCode({ carrier: 'dhl', status: 'delivered', text })).toMatchObject({ status: 'delivered', sub });
});
