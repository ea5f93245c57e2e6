/** Does an event count in the Order Defect Rate? PENDING: not decided, so it weighs in the worst case only. */
export type OdrVerdict = 'YES' | 'NO' | 'PENDING';

/** Money and metric are two axes: one is never derived from the other (amazon.md §1, fact 3). */
export type DefectVerdict = {
  readonly odr: OdrVerdict;
  /** null: the state is unknown, or the row has nothing to do with money. */
  readonly sellerPays: boolean | null;
  /** Row of amazon.md §7.1, counted from its top; 'says' when Amazon's own words decided. */
  readonly rule: string;
};

type StateRow = { readonly id: string; readonly states: readonly string[]; readonly odr: OdrVerdict; readonly sellerPays: boolean };

/** amazon.md §7.1, the A-to-z rows in the sheet's order. */
const CLAIM_STATES: readonly StateRow[] = [
  { id: '7.1/5', states: ['ACTION_REQUIRED', 'UNDER_REVIEW'], odr: 'PENDING', sellerPays: false },
  { id: '7.1/6', states: ['WITHDRAWN_BEFORE_DECISION'], odr: 'NO', sellerPays: false },
  { id: '7.1/7', states: ['WITHDRAWN_AFTER_GRANT'], odr: 'YES', sellerPays: true },
  { id: '7.1/8', states: ['DENIED'], odr: 'NO', sellerPays: false },
  { id: '7.1/9', states: ['REFUNDED_BY_SELLER_AFTER_FILING'], odr: 'YES', sellerPays: true },
  { id: '7.1/10', states: ['GRANTED_SELLER_FUNDED'], odr: 'YES', sellerPays: true },
  { id: '7.1/12', states: ['GRANTED_AMAZON_FUNDED'], odr: 'NO', sellerPays: false },
  { id: '7.1/13', states: ['AUTO_REFUND_REFUSED_RETURNING'], odr: 'NO', sellerPays: true },
  { id: '7.1/14', states: ['AUTO_GRANTED_NOT_SHIPPED', 'AUTO_GRANTED_NO_TRACKING', 'AUTO_GRANTED_NO_REPLY'], odr: 'YES', sellerPays: true },
  { id: '7.1/15', states: ['ORDER_CANCELLED_AFTER_FILING'], odr: 'YES', sellerPays: true },
  { id: '7.1/16', states: ['APPEAL_PENDING', 'APPEAL_LOST'], odr: 'YES', sellerPays: true },
  { id: '7.1/17', states: ['APPEAL_WON_METRIC_ONLY'], odr: 'NO', sellerPays: true },
  { id: '7.1/17', states: ['APPEAL_WON_MONEY_ONLY'], odr: 'YES', sellerPays: false },
  { id: '7.1/17', states: ['APPEAL_WON_BOTH'], odr: 'NO', sellerPays: false },
];
const rowOfState = new Map(CLAIM_STATES.flatMap((row) => row.states.map((state) => [state, row] as const)));

/** Every state of an A-to-z claim the table knows (amazon.md §4.6). */
export const A_TO_Z_STATES: readonly string[] = [...rowOfState.keys()];

/**
 * Does an A-to-z claim count, and who pays?
 *
 * Precedence: what Amazon itself says about its metric, then the table, then PENDING for a state we do not know (R-M1, R-M11).
 * @param saysMetric Amazon's own statement in the decision mail, on the claims page or in the ODR download
 */
export function claimVerdict(state: string, saysMetric: 'COUNTED' | 'NOT_COUNTED' | null = null): DefectVerdict {
  const row = rowOfState.get(state);
  const sellerPays = row?.sellerPays ?? null;
  if (saysMetric !== null)
    return {
      odr: saysMetric === 'COUNTED' ? 'YES' : 'NO',
      sellerPays,
      rule: state === 'GRANTED_SELLER_FUNDED' && saysMetric === 'NOT_COUNTED' ? '7.1/11' : '7.1/says',
    };
  return row ? { odr: row.odr, sellerPays, rule: row.id } : { odr: 'PENDING', sellerPays: null, rule: '7.1/unknown' };
}

/**
 * Does a chargeback count? Only service chargebacks do; fraud is the bank's and Amazon's matter. An unclassified one is NO when
 * it was resolved for the seller or Amazon paid, else PENDING (R-M10).
 */
export function chargebackVerdict(
  type: 'SERVICE' | 'FRAUD' | 'UNKNOWN',
  state: string,
  saysMetric: 'COUNTED' | 'NOT_COUNTED' | null = null,
): DefectVerdict {
  const lost = state === 'SELLER_RESPONSIBLE' || state === 'LOST';
  const won = state === 'RESOLVED_FOR_SELLER' || state === 'AMAZON_FUNDED';
  const sellerPays = type === 'FRAUD' || won ? false : lost ? true : state === 'OPEN' ? false : null;
  if (saysMetric !== null) return { odr: saysMetric === 'COUNTED' ? 'YES' : 'NO', sellerPays, rule: '7.1/says' };
  if (type === 'FRAUD') return { odr: 'NO', sellerPays, rule: '7.1/18' };
  if (won) return { odr: 'NO', sellerPays, rule: '7.1/21' };
  if (lost && type === 'SERVICE') return { odr: 'YES', sellerPays, rule: '7.1/20' };
  return { odr: 'PENDING', sellerPays, rule: '7.1/19' };
}

/** Does a seller rating count? 1 and 2 stars do while they stand; a rating removed or struck through does not. */
export function feedbackVerdict(stars: number, removed: boolean, negativeStars: number): DefectVerdict {
  if (stars > negativeStars) return { odr: 'NO', sellerPays: null, rule: '7.1/2' };
  return removed ? { odr: 'NO', sellerPays: null, rule: '7.1/3' } : { odr: 'YES', sellerPays: null, rule: '7.1/1' };
}
