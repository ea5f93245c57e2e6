/** What is compared. `product`: SKU; `country`: where the parcel goes. */
export const PREVENTION_TRAITS = ['product', 'carrier', 'country', 'site'] as const;
export type PreventionTrait = (typeof PREVENTION_TRAITS)[number];
/** What is counted. `late`: hits of the account's own lateness figure; the others are claims of the desk. */
export const PREVENTION_MEASURES = ['claims', 'not-received', 'not-as-described', 'late'] as const;
export type PreventionMeasure = (typeof PREVENTION_MEASURES)[number];

/** What would help, as the sheets say; the words are the screens'. */
export const PREVENTION_STEPS = [
  'correct-listing',
  'photo-at-packing',
  'stronger-packing',
  'signature-above-value',
  'more-handling-time',
  'hand-over-earlier',
  'other-carrier',
  'other-carrier-for-country',
  'tracked-only',
  'longer-promise',
] as const;
export type PreventionStep = (typeof PREVENTION_STEPS)[number];
type Helps = { readonly step: PreventionStep; readonly sheet: string };

const SIGNATURE = { step: 'signature-above-value', sheet: 'webshop.md §1/7, amazon.md §4.7' } as const;
const LISTING = { step: 'correct-listing', sheet: 'webshop.md §1/5' } as const;
const TRACKED = { step: 'tracked-only', sheet: 'amazon.md §3.3' } as const;
const PHOTO = { step: 'photo-at-packing', sheet: 'aliexpress.md §5' } as const;
const TIME = { step: 'more-handling-time', sheet: 'amazon.md §3.1' } as const;

/** One step for each thing that stands out. What no row of a sheet speaks of has the nearest one that does. */
const HELPS: Readonly<Record<PreventionTrait, Readonly<Record<PreventionMeasure, Helps>>>> = {
  product: { claims: PHOTO, 'not-received': SIGNATURE, 'not-as-described': LISTING, late: TIME },
  carrier: {
    claims: { step: 'other-carrier', sheet: 'aliexpress.md §5' },
    'not-received': SIGNATURE,
    'not-as-described': { step: 'stronger-packing', sheet: 'aliexpress.md §5' },
    late: { step: 'hand-over-earlier', sheet: 'ebay.md SP-6, amazon.md §4.5' },
  },
  country: {
    claims: TRACKED,
    'not-received': { step: 'other-carrier-for-country', sheet: 'amazon.md §4.1' },
    'not-as-described': LISTING,
    late: { step: 'longer-promise', sheet: 'amazon.md §4.1' },
  },
  site: { claims: TRACKED, 'not-received': TRACKED, 'not-as-described': LISTING, late: TIME },
};
export const whatHelps = (trait: PreventionTrait, measure: PreventionMeasure): Helps => HELPS[trait][measure];
