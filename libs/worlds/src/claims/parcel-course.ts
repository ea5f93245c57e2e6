import type { Chance } from '../chance';
import type { Sale } from '../sale';
import { csv, hours } from '../sale';

/** What really became of a parcel, and how a carrier tells it. */
export const COURSES = [
  'signed',
  'delivered',
  'with-the-neighbour',
  'at-a-pickup-point',
  'elsewhere',
  'disrupted',
  'on-its-way',
  'stuck',
  'lost',
  'damaged',
  'refused',
  'label-only',
  'scanned-late',
] as const;
export type Course = (typeof COURSES)[number];
/** Did it reach the buyer's own door? */
export const ARRIVED: ReadonlySet<Course> = new Set<Course>(['signed', 'delivered', 'disrupted', 'damaged', 'scanned-late']);

export type CarrierLine = {
  readonly at: Date;
  readonly status: string;
  readonly city: string;
  readonly postcode: string;
  readonly country: string;
  readonly signedBy: string;
};
export type Hub = { readonly city: string; readonly country: string };

/** Hours after the hand-over to the carrier, and what its scanners then say; `where` names the hub, the buyer's town or another one. */
type Step = readonly [after: number, status: string, where: 'hub' | 'town' | 'door' | 'other-town', signed?: true];
const START: readonly Step[] = [
  [0, 'accepted', 'hub'],
  [9, 'in transit', 'hub'],
  [21, 'in transit', 'town'],
];
const OUT: Step = [30, 'out for delivery', 'town'];
const STEPS: Readonly<Record<Course, readonly Step[]>> = {
  signed: [...START, OUT, [35, 'delivered', 'door', true]],
  delivered: [...START, OUT, [35, 'delivered', 'door']],
  damaged: [...START, OUT, [34, 'delivered', 'door']],
  disrupted: [...START, [26, 'delayed', 'town'], [50, 'delayed', 'town'], [122, 'out for delivery', 'town'], [127, 'delivered', 'door']],
  'scanned-late': [
    [50, 'accepted', 'hub'],
    [59, 'in transit', 'hub'],
    [70, 'in transit', 'town'],
    [78, 'out for delivery', 'town'],
    [83, 'delivered', 'door'],
  ],
  'with-the-neighbour': [...START, OUT, [33, 'not home', 'town'], [35, 'delivered', 'town']],
  'at-a-pickup-point': [...START, OUT, [33, 'not home', 'town'], [38, 'available for pickup', 'town']],
  elsewhere: [...START, [31, 'out for delivery', 'other-town'], [36, 'delivered', 'other-town']],
  'on-its-way': START,
  stuck: [...START, [27, 'delayed', 'town']],
  lost: [START[0] ?? OUT, [9, 'in transit', 'hub']],
  refused: [...START, OUT, [35, 'refused', 'town'], [59, 'returning to sender', 'town'], [110, 'returned to sender', 'hub']],
  'label-only': [],
};
const OTHER_TOWN = { city: 'Venlo', postcode: '5911 AA', country: 'NL' };

/** What the carrier has told of a parcel by `now`, oldest first. A parcel that was never handed over has its label and nothing else. */
export function carrierLines(sale: Sale, course: Course, hub: Hub, now: Date, chance: Chance): CarrierLine[] {
  if (!sale.confirmedAt) return [];
  const label: CarrierLine = { at: sale.confirmedAt, status: 'label created', city: '', postcode: '', country: '', signedBy: '' };
  const handedOver = hours(sale.confirmedAt, 3 + chance.below(6) + chance.next());
  const place = (where: Step[2]): Pick<CarrierLine, 'city' | 'postcode' | 'country'> => {
    if (where === 'hub') return { ...hub, postcode: '' };
    if (where === 'other-town') return OTHER_TOWN;
    return { city: sale.place.city, postcode: where === 'door' ? sale.place.postcode : '', country: sale.place.country };
  };
  const scans = STEPS[course].map(([after, status, where, signed]): CarrierLine => ({
    at: hours(handedOver, after + chance.next()),
    status,
    ...place(where),
    signedBy: signed ? sale.buyer : '',
  }));
  return [label, ...scans].filter(({ at }) => at <= now);
}

/** When it lay at the door, or where the carrier says it does; null while nothing says so. */
export const deliveredIn = (lines: readonly CarrierLine[]): Date | null => lines.find(({ status }) => status === 'delivered')?.at ?? null;

const time = (at: Date): string => `${at.toISOString().slice(0, 19)}Z`;

/** The same tracking export as of all other parcels, one line per event. */
export function courseExport(parcels: readonly { readonly sale: Sale; readonly lines: readonly CarrierLine[] }[]): string {
  return csv([
    ['Tracking number', 'Carrier', 'Time', 'Status', 'City', 'Postcode', 'Country', 'Signed by'],
    ...parcels.flatMap(({ sale, lines }) =>
      lines.map((line) => [sale.trackingNumber, sale.carrier, time(line.at), line.status, line.city, line.postcode, line.country, line.signedBy]),
    ),
  ]);
}
