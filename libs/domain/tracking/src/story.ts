import type { Scan, ScanStatus } from './scan';

/** How a parcel stands after some of its scans. */
export type Story = {
  /** The delivery that stands. */
  readonly delivery: Scan | null;
  /** Newest scan that says where the parcel is. */
  readonly current: Scan | null;
  /** A delivery was contradicted at some point: for a person, until one clears it (R-T7). */
  readonly corrected: boolean;
  readonly signature: boolean;
  readonly photo: boolean;
  /** It is on its way back, so that "delivered" means the hand-back. */
  readonly returning: boolean;
};

/** Statuses that say the parcel is on its way again. An `exception` after delivery (damage reported) does not. */
const MOVEMENT: ReadonlySet<ScanStatus> = new Set([
  'accepted',
  'in_transit',
  'customs',
  'out_for_delivery',
  'delivery_attempted',
  'available_for_pickup',
]);

export const isDelivery = (scan: Scan): boolean => scan.status === 'delivered' || scan.status === 'signature';
/** A town or postcode equal to the order's. */
export const isAtOrderAddress = (scan: Scan): boolean => scan.placeMatch === 'postcode' || scan.placeMatch === 'city';

const NOTHING: Story = { delivery: null, current: null, corrected: false, signature: false, photo: false, returning: false };
const withoutDelivery = { delivery: null, signature: false, photo: false };

type Step = { readonly id: string; readonly when: (scan: Scan, story: Story) => boolean; readonly then: (scan: Scan, story: Story) => Story };

/** What one more scan does; the first row that fits. */
export const STORY_STEPS: readonly Step[] = [
  { id: 'info', when: ({ status }) => status === 'info', then: (_scan, story) => story },
  {
    // "Delivered" after a return is the hand-back to the sender, unless it is at the buyer's own address.
    id: 'hand-back',
    when: (scan, { returning }) => isDelivery(scan) && returning && !isAtOrderAddress(scan),
    then: (_scan, story) => ({ ...story, corrected: true }),
  },
  {
    id: 'delivery',
    when: isDelivery,
    then: (scan, story) => ({
      ...story,
      delivery: firstOrBetterPlaced(story.delivery, scan),
      signature: story.signature || scan.status === 'signature' || scan.signed,
      photo: story.photo || scan.photo === true,
      returning: false,
      current: scan,
    }),
  },
  {
    // Only data says that it goes back: nothing to prove a delivery with any more, but nobody has touched the parcel (R-T9).
    id: 'return-announced',
    when: ({ status, physical }, { delivery }) => status === 'returned' && !physical && delivery !== null,
    then: (_scan, story) => ({ ...story, ...withoutDelivery, corrected: true, returning: true }),
  },
  {
    id: 'return',
    when: ({ status }) => status === 'returned',
    then: (scan, story) => ({ ...story, ...withoutDelivery, returning: true, current: scan }),
  },
  // R-T9: label data and forecasts after the delivery change nothing.
  {
    id: 'data-after-delivery',
    when: ({ physical }, { delivery, current }) => !physical && (delivery !== null || (current !== null && isDelivery(current))),
    then: (_scan, story) => story,
  },
  {
    id: 'moved-on',
    when: ({ status }, { delivery }) => delivery !== null && (MOVEMENT.has(status) || status === 'lost'),
    then: (scan, story) => ({ ...story, ...withoutDelivery, corrected: true, current: scan }),
  },
  { id: 'any-other', when: () => true, then: (scan, story) => ({ ...story, current: scan }) },
];

/** Reads scans that stand in reading order. */
export function readStory(scans: readonly Scan[]): Story {
  let story = NOTHING;
  for (const scan of scans) {
    for (const step of STORY_STEPS) {
      if (!step.when(scan, story)) continue;
      story = step.then(scan, story);
      break;
    }
  }
  return story;
}

/** The first delivery scan is the delivery; a signature scan right after it may know the place the first one lacks. */
function firstOrBetterPlaced(held: Scan | null, next: Scan): Scan {
  if (held === null) return next;
  return held.placeMatch === null && next.placeMatch !== null ? { ...held, placeMatch: next.placeMatch } : held;
}
