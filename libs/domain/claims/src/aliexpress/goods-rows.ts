import type { DisputeFacts } from './dispute-facts';
import type { RecommendRow } from './recommend-row';
import type { Settings } from './settings';

/** Settings of money are in the minor unit, facts in euros as the sheet gives them. */
const cents = (euros: number): number => Math.round(euros * 100);
const cheap = ({ valueEur }: DisputeFacts, settings: Settings): boolean => valueEur !== null && cents(valueEur) <= settings('keep-item.value');
const dear = ({ valueEur }: DisputeFacts, settings: Settings): boolean => valueEur !== null && cents(valueEur) > settings('keep-item.value');

/** aliexpress.md §4, "not_as_described", and §1 row 19 for goods too cheap to send back. */
export const DESCRIBED_ROWS: readonly RecommendRow[] = [
  {
    id: 'AE 4/10',
    because: 'ae-as-ordered',
    action: 'reject_zero',
    evidence: ['product_snapshot', 'pack_photo', 'variant_line'],
    extra: 'small_partial_possible',
    when: ({ sellerProof }) => sellerProof === 'strong',
  },
  {
    id: 'AE 4/11',
    because: 'ae-usable',
    action: 'counter_partial',
    evidence: ['product_snapshot', 'reduced_value_calculation'],
    risk: 'medium',
    keepItem: true,
    when: ({ severity }) => severity === 'minor',
  },
  {
    id: 'AE 4/12',
    because: 'ae-deviates-dear',
    action: 'return_and_refund',
    evidence: ['return_address_id', 'return_freight_bearer'],
    risk: 'high',
    restock: true,
    when: (facts, settings) => facts.severity === 'large' && dear(facts, settings),
  },
  {
    id: 'AE 4/12',
    because: 'ae-deviates-cheap',
    action: 'accept_full_refund',
    evidence: [],
    risk: 'high',
    keepItem: true,
    when: (facts, settings) => facts.severity === 'large' && cheap(facts, settings),
  },
  {
    id: 'AE 1/19',
    because: 'ae-cheap-keep-it',
    action: 'counter_partial',
    evidence: ['product_snapshot', 'reduced_value_calculation'],
    risk: 'medium',
    keepItem: true,
    when: (facts, settings) => facts.severity === null && cheap(facts, settings),
  },
];

/** aliexpress.md §4, "damaged/defective". */
export const DAMAGED_ROWS: readonly RecommendRow[] = [
  {
    id: 'AE 4/13',
    because: 'ae-no-media',
    action: 'reject_zero',
    evidence: ['media_request'],
    risk: 'medium',
    extra: 'ask_for_media',
    when: ({ buyerMedia }) => buyerMedia === 'none' || buyerMedia === 'other-item',
  },
  {
    id: 'AE 4/14',
    because: 'ae-damaged-on-the-way',
    action: 'accept_partial_or_full',
    evidence: ['packaging_photos'],
    risk: 'high',
    extra: 'start_carrier_claim',
    when: ({ buyerMedia }) => buyerMedia === 'transit-damage',
  },
  {
    id: 'AE 4/15',
    because: 'ae-defect-dear',
    action: 'return_and_refund',
    evidence: ['return_address_id', 'return_freight_bearer'],
    risk: 'high',
    restock: true,
    when: (facts, settings) => facts.buyerMedia === 'defect' && dear(facts, settings),
  },
  {
    id: 'AE 4/15',
    because: 'ae-defect-shown',
    action: 'offer_parts_replacement_or_partial',
    evidence: [],
    risk: 'high',
    extra: 'return_if_expensive',
    when: ({ buyerMedia }) => buyerMedia === 'defect',
  },
];

/** aliexpress.md §4, "missing_parts". Without both the weights and the photo nothing shows that it was whole. */
export const MISSING_ROWS: readonly RecommendRow[] = [
  {
    id: 'AE 4/16',
    because: 'ae-packed-whole',
    action: 'reject_zero',
    evidence: ['weight_scan', 'pack_photo'],
    when: ({ packedWhole }) => packedWhole === true,
  },
  {
    id: 'AE 4/17',
    because: 'ae-part-missing',
    action: 'send_part_or_partial_refund',
    evidence: [],
    risk: 'medium',
    when: ({ packedWhole }) => packedWhole !== true,
  },
];
