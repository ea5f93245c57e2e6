import type { DisputeFacts } from './dispute-facts';
import type { ALIEXPRESS_RULES } from './rule-words';
import type { Settings } from './settings';

/** What the seller could answer (aliexpress.md §4). Rejecting is a proposal with amount 0. */
export const RECOMMEND_ACTIONS = [
  'reject_zero',
  'accept_full_refund',
  'accept_partial_or_full',
  'accept_or_counter_human',
  'ask_carrier_then_accept_or_claim_carrier',
  'counter_partial',
  'counter_at_max',
  'return_and_refund',
  'offer_parts_replacement_or_partial',
  'send_part_or_partial_refund',
  'ask_person',
] as const;
export type RecommendAction = (typeof RECOMMEND_ACTIONS)[number];

/** What goes with an answer, in the sheet’s words. */
export type SendItem =
  | 'tracking_page_marketplace'
  | 'tracking_page_carrier'
  | 'pod_signature'
  | 'address_match'
  | 'carrier_confirmation_letter'
  | 'carrier_investigation'
  | 'promised_delivery_date'
  | 'pickup_notice_scan'
  | 'customs_scan'
  | 'message_to_buyer'
  | 'product_snapshot'
  | 'pack_photo'
  | 'variant_line'
  | 'reduced_value_calculation'
  | 'return_address_id'
  | 'return_freight_bearer'
  | 'media_request'
  | 'packaging_photos'
  | 'weight_scan'
  | 'evidence_on_file';

/** What is to be done beside the answer. */
export type BesideIt =
  | 'offer_extension'
  | 'start_carrier_claim'
  | 'review_warehouse'
  | 'instruct_buyer_customs'
  | 'small_partial_possible'
  | 'ask_for_media'
  | 'return_if_expensive'
  | 'counter_without_shipping_cost';
export type Risk = 'low' | 'medium' | 'high';

/** One row of the decision table: the first that fits decides. */
export type RecommendRow = {
  /** Row of the sheet (`AE 4/3`: third row of §4). */
  readonly id: RuleId;
  /** Message id of the reason; one per row. */
  readonly because: string;
  readonly action: RecommendAction;
  readonly evidence: readonly SendItem[];
  readonly risk?: Risk;
  readonly riskFor?: (facts: DisputeFacts, settings: Settings) => Risk;
  readonly extra?: BesideIt;
  /** The goods are, or will be, back in our hands. */
  readonly restock?: boolean;
  /** The buyer keeps the goods. */
  readonly keepItem?: boolean;
  readonly when: (facts: DisputeFacts, settings: Settings) => boolean;
};
export type RuleId = keyof typeof ALIEXPRESS_RULES;

export type Recommendation = {
  readonly id: string;
  readonly because: string;
  readonly action: RecommendAction;
  readonly evidence: readonly SendItem[];
  readonly risk: Risk;
  readonly extra: BesideIt | null;
  readonly restock: boolean;
  readonly keepItem: boolean;
  /** Share of the price to offer, from and to: our own default, no rule of the platform. */
  readonly range: { readonly from: number; readonly to: number } | null;
  /** The family’s own row, where a row for any family stands over it. */
  readonly instead: string | null;
  readonly tone: 'short_factual_english';
};

/** A row that hands the matter to a person. */
export const asPerson = (id: RuleId, because: string): RecommendRow => ({
  id,
  because,
  action: 'ask_person',
  evidence: [],
  risk: 'high',
  when: () => true,
});
