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
    ['made by a machine', { carrier: 'ups', code: '021', logicalScan: false }, 'out_for_delivery', null, true, false],
    ['digits of the activity before those of the code', { carrier: 'ups', code: '021', statusCode: '005' }, 'in_transit', null, true, false],
    [
      'a hand-back by the digits of the package',
      { carrier: 'ups', type: 'D', code: 'XX', currentStatusCode: '034' },
      'returned',
      'returned_to_sender',
      true,
      false,
    ],
    ['which say nothing of another activity', { carrier: 'ups', type: 'I', code: 'XX', currentStatusCode: '034' }, 'in_transit', null, true, false],
    ['a hand-back by the digits of the activity', { carrier: 'ups', type: 'D', statusCode: '067' }, 'returned', 'returned_to_sender', true, false],
    ['a hand-back by its letters, under any type', { carrier: 'ups', type: 'I', code: 'UA' }, 'returned', 'returned_to_sender', true, false],
    [
      'return words under another type are a threat',
      { carrier: 'ups', type: 'I', code: 'XX', text: 'Returned to sender' },
      'in_transit',
      null,
      true,
      false,
    ],
    ['at an access point by letters', { carrier: 'ups', type: 'I', code: '2Q' }, 'available_for_pickup', 'access_point', true, false],
    ['at an access point by digits', { carrier: 'ups', statusCode: '040' }, 'available_for_pickup', 'access_point', true, false],
    [
      'at an access point by words',
      { carrier: 'ups', type: 'D', code: 'XX', text: 'Delivered to UPS Access Point' },
      'available_for_pickup',
      'access_point',
      true,
      false,
    ],
    [
      'on its way to an access point',
      { carrier: 'ups', type: 'I', code: 'XX', text: 'Driver is on the way to a UPS Access Point' },
      'in_transit',
      null,
      true,
      false,
    ],
    ['delivered letters without a type', { carrier: 'ups', code: 'KB' }, 'delivered', null, true, false],
    ['delivered letters under another type', { carrier: 'ups', type: 'I', code: 'KB' }, 'in_transit', null, true, false],
    ['in the town it came from', { carrier: 'ups', code: '011', atOrigin: true }, 'delivered', null, true, true],
    ['on its way in the town it came from', { carrier: 'ups', code: '005', atOrigin: true }, 'in_transit', null, true, false],
    ['type letter when the code is unknown', { carrier: 'ups', type: 'P', code: 'Q7' }, 'accepted', null, true, false],
  ]);
});

describe('other carriers', () => {
  rows([
    [
      'FedEx DE: nobody home, in a sentence of its own',
      { carrier: 'FedEx', code: 'DE', text: 'Customer not available' },
      'delivery_attempted',
      null,
      true,
      false,
    ],
    ['FedEx DE: shut', { carrier: 'FedEx', code: 'DE', text: 'Business closed' }, 'delivery_attempted', null, true, false],
    [
      'FedEx DE: to a point',
      { carrier: 'FedEx', code: 'DE', text: 'We redirected your package to a nearby FedEx location' },
      'in_transit',
      'to_pickup_point',
      true,
      false,
    ],
    ['FedEx DE: a location alone', { carrier: 'FedEx', code: 'DE', text: 'At FedEx location' }, 'exception', null, true, false],
    ['FedEx DE: redirected elsewhere', { carrier: 'FedEx', code: 'DE', text: 'Redirected' }, 'exception', null, true, false],
    ['USPS, a code that needs no place', { carrier: 'USPS', code: '03' }, 'accepted', null, true, false],
    ['USPS OA at a place nobody gave', { carrier: 'USPS', code: 'OA', placeGiven: false }, 'label_created', 'origin_acceptance', false, false],
    ['DHL NL: not fetched in time', { carrier: 'dhl_parcel_nl', code: 'STORAGE_PERIOD_ENDED_AT_LOCKER' }, 'returned', 'not_collected', true, false],
    ['DHL NL: a return without a why', { carrier: 'dhl_parcel_nl', code: 'X_RETURN_Y' }, 'returned', null, true, false],
    ['DHL NL: a word of no family', { carrier: 'dhl_parcel_nl', code: 'TELEPORTED' }, 'info', null, false, true],
    ['DHL DE: loaded elsewhere', { carrier: 'DHL Paket', code: 'LDTMV', text: 'loaded' }, 'in_transit', null, true, false],
    ['DHL DE: another code with a vehicle', { carrier: 'DHL Paket', code: 'SRTED', text: 'Zustellfahrzeug' }, 'in_transit', null, true, false],
    [
      'DHL DE: somebody else took it',
      { carrier: 'DHL Paket', code: 'DLVRD', text: 'different person present' },
      'delivered',
      'other_person',
      true,
      false,
    ],
    [
      'DHL DE: not delivered, a different person',
      { carrier: 'DHL Paket', code: 'NDELV', text: 'different person' },
      'delivery_attempted',
      null,
      true,
      false,
    ],
    ['DHL DE: delivered', { carrier: 'DHL Paket', code: 'DLVRD' }, 'delivered', null, true, false],
    ['DPD: a new code of the customs family', { carrier: 'DPD', code: 'CC99' }, 'customs', null, true, false],
    ['DPD: no code of it', { carrier: 'DPD', code: 'XCC' }, 'info', null, false, true],
    ['DPD: its word in another spelling', { carrier: 'DPD', code: 'parcel out for delivery' }, 'out_for_delivery', null, true, false],
    ['PostNL: the parcel’s flag says delivered', { carrier: 'postnl', code: 'J01', deliveredFlag: true }, 'delivered', null, true, false],
    ['PostNL: the flag with words nobody knows', { carrier: 'postnl', text: 'Hoera', deliveredFlag: true }, 'delivered', null, true, false],
    ['PostNL: the flag does not undo a return', { carrier: 'postnl', code: 'I07', deliveredFlag: true }, 'returned', 'returning', true, false],
    ['PostNL: nor what a delivery was like', { carrier: 'postnl', code: 'I05', deliveredFlag: true }, 'delivered', 'mailbox', true, false],
    ['PostNL: nor a signature', { carrier: 'postnl', code: 'A80', deliveredFlag: true }, 'signature', null, true, false],
    ['PostNL: the flag denies the delivery', { carrier: 'postnl', code: 'I01', deliveredFlag: false }, 'info', null, false, true],
    ['PostNL: and the signature', { carrier: 'postnl', code: 'A80', deliveredFlag: false }, 'info', null, false, true],
    ['PostNL: it denies nothing of a hub', { carrier: 'postnl', code: 'J01', deliveredFlag: false }, 'in_transit', null, true, false],
    ['PostNL text: on its way back', { carrier: 'postnl', text: 'Zending gaat retour' }, 'returned', null, true, false],
    ['PostNL text: today', { carrier: 'postnl', text: 'Zending wordt vandaag bezorgd' }, 'out_for_delivery', null, true, false],
    ['PostNL text: not today', { carrier: 'postnl', text: 'Het lukt vandaag niet' }, 'exception', 'delay', false, false],
    ['PostNL text: sorted', { carrier: 'postnl', text: 'Zending gesorteerd' }, 'in_transit', null, true, false],
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
    ['a new word of its journey', { status: 'unknown', detail: 'departed_moon' }, 'in_transit', null, true, false],
    ['a word of no journey', { status: 'in_transit', detail: 'teleported' }, 'in_transit', null, true, false],
    ['a detail without a status', { detail: 'arrived_at_pickup_location' }, 'available_for_pickup', null, true, false],
    [
      'a detail of the same status keeps what the status knew',
      { status: 'return_to_sender', detail: 'return' },
      'returned',
      'returning',
      true,
      false,
    ],
    ['a finer detail of the same status', { status: 'failure', detail: 'damaged' }, 'exception', 'damaged', true, false],
    ['the words of AfterShip are its own', { carrier: 'AfterShip', status: 'InTransit' }, 'in_transit', null, true, false],
    ['and nobody else’s', { carrier: 'AfterShip', status: 'in_transit' }, 'info', null, false, true],
    ['those of 17TRACK too', { carrier: 'seventeentrack', status: 'DeliveryFailure' }, 'delivery_attempted', null, true, false],
    ['a carrier without words of its own', { carrier: 'bpost', status: 'Delivered' }, 'delivered', null, true, false],
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
    [
      'returned by its sentence, whatever the status',
      { status: 'out_for_delivery', text: 'Returned to sender' },
      'returned',
      'returned_to_sender',
      true,
      false,
    ],
    ['on its way back by its sentence', { status: 'in_transit', text: 'Returning to sender' }, 'returned', 'returning', true, false],
    ['by its sentence alone', { text: 'Ready for pickup' }, 'available_for_pickup', null, true, false],
    ['in customs by its sentence', { status: 'in_transit', text: 'Held in customs' }, 'customs', null, true, false],
    ['in customs, an exception', { status: 'failure', text: 'Customs clearance delay' }, 'customs', null, true, false],
    ['in customs, a mere message', { status: 'unknown', text: 'Presented to customs' }, 'customs', null, true, false],
    ['customs after the delivery is no news', { status: 'delivered', text: 'Delivered, customs paid' }, 'delivered', null, true, false],
    ['customs on the way to the door is none either', { status: 'out_for_delivery', text: 'Customs fee due' }, 'out_for_delivery', null, true, false],
    ['a label may speak of customs', { status: 'pre_transit', text: 'Customs data received' }, 'label_created', null, false, false],
    ['at a point by its sentence', { status: 'in_transit', text: 'At parcel shop' }, 'available_for_pickup', null, true, false],
    ['at a point, an exception', { status: 'failure', text: 'Taken to a service point' }, 'available_for_pickup', null, true, false],
    ['at a point, a mere message', { status: 'unknown', text: 'Ready for collection' }, 'available_for_pickup', null, true, false],
    ['at a point under "delivered"', { status: 'delivered', text: 'Delivered to Paketshop' }, 'available_for_pickup', null, true, false],
    ['fetched from the point', { status: 'delivered', text: 'Collected at parcel shop' }, 'delivered', null, true, false],
    ['a point under an attempt stays an attempt', { status: 'delivery_attempted', text: 'To parcel shop' }, 'delivery_attempted', null, true, false],
    ['USPS on its way to a point', { carrier: 'USPS', status: 'in_transit', text: 'At pickup point' }, 'available_for_pickup', null, true, false],
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

it('a neighbour is of no matter before the delivery, nor where the code says who took it', () => {
  expect(readScanCode({ carrier: 'dhl', status: 'delivery_attempted', text: 'Left with a neighbour?' })).toMatchObject({ sub: null });
  expect(readScanCode({ carrier: 'postnl', code: 'I05', text: 'Bezorgd bij de buren' })).toMatchObject({ status: 'delivered', sub: 'mailbox' });
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
  ['', null],
])('a coarse "delivered" with the words "%s"', (text, sub) => {
  expect(readScanCode({ carrier: 'dhl', status: 'delivered', text })).toMatchObject({ status: 'delivered', sub });
});
