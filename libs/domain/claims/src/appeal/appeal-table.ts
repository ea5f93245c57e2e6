import type { Claim, ClaimKind } from '../claim';
import type { AdviceRule } from '../advice/rule-rows';

/** What an appeal is called, and where it is made. */
export const APPEAL_WAYS = ['amazon-appeal', 'ebay-appeal', 'aliexpress-appeal', 'paypal-appeal', 'digidispuut'] as const;
export type AppealWay = (typeof APPEAL_WAYS)[number];

/** Why there is none, as message ids. */
export const APPEAL_REFUSALS = [
  'nothing-lost',
  'nothing-left-to-win',
  'refunded-ourselves',
  'order-cancelled',
  'withdrawn',
  'closed-by-buyer',
  'moved-to-dispute',
  'appealed-once',
  'settled',
  'bank-decides',
  'not-published',
  'no-claim-against-us',
  'binding-ruling',
  'interest-too-small',
  'decision-unread',
] as const;
export type AppealRefusal = (typeof APPEAL_REFUSALS)[number];

/** One kind's appeal in the words of its sheet. */
export type AppealRules = {
  /** null: the sheet knows none. */
  readonly way: AppealWay | null;
  /** Why, where there is none at all. */
  readonly none?: AppealRefusal;
  /** States that may be appealed. */
  readonly from: readonly string[];
  /** States in which one is being looked at. */
  readonly pending: readonly string[];
  /** States that end the claim, and why no appeal follows. An end that is not named lost nothing. */
  readonly closed: Readonly<Record<string, AppealRefusal>>;
  /** How often: null where nobody publishes it. */
  readonly most: number | null;
  /** Is something that was not shown before a condition of it? */
  readonly needsNew: boolean;
  /** Policy row of the days; the clock of a claim that may be appealed runs by it. */
  readonly rule: string | null;
  readonly rows: readonly AdviceRule[];
};

const NONE = { way: null, from: [], pending: [], closed: {}, most: null, needsNew: false, rule: null, rows: [] } as const;

const EBAY: AppealRules = {
  way: 'ebay-appeal',
  from: ['CASE_BUYER_WON_FAULT', 'CASE_BUYER_WON_NO_FAULT', 'UNKNOWN_FAULT', 'LOST'],
  pending: ['APPEALED'],
  closed: {
    REFUNDED: 'refunded-ourselves',
    CLOSED_REFUNDED: 'refunded-ourselves',
    APPEAL_LOST: 'appealed-once',
    CLOSED_BUYER: 'closed-by-buyer',
    CLOSED_EXTERNAL_CLAIM: 'moved-to-dispute',
  },
  most: 1,
  needsNew: true,
  rule: 'ebay.decision.appeal-days',
  rows: ['MB-34'],
};

/** Every kind's appeal. A claim that was won may still be appealed on Amazon where it was counted all the same. */
const APPEALS: Readonly<Record<ClaimKind, AppealRules>> = {
  A_TO_Z: {
    way: 'amazon-appeal',
    from: [
      'GRANTED',
      'GRANTED_SELLER_FUNDED',
      'AUTO_GRANTED_NOT_SHIPPED',
      'AUTO_GRANTED_NO_TRACKING',
      'AUTO_GRANTED_NO_REPLY',
      'AUTO_REFUND_REFUSED_RETURNING',
      // How often may be asked Amazon does not publish (4.7).
      'APPEAL_LOST',
      'APPEAL_WON_METRIC_ONLY',
      'APPEAL_WON_MONEY_ONLY',
      'LOST',
    ],
    pending: ['APPEAL_PENDING'],
    closed: {
      REFUNDED_BY_SELLER_AFTER_FILING: 'refunded-ourselves',
      ORDER_CANCELLED_AFTER_FILING: 'order-cancelled',
      WITHDRAWN_AFTER_GRANT: 'withdrawn',
    },
    most: null,
    needsNew: true,
    rule: 'amazon.claim.appeal-days',
    rows: ['4.7/appeal'],
  },
  CHARGEBACK: { ...NONE, none: 'bank-decides', rows: ['5'] },
  SAFE_T: { ...NONE, none: 'not-published', rows: ['5/safe-t'] },
  EBAY_INR: EBAY,
  EBAY_RETURN: EBAY,
  EBAY_CASE: EBAY,
  EBAY_CANCELLATION: { ...NONE, none: 'no-claim-against-us' },
  PAYMENT_DISPUTE: { ...NONE, none: 'bank-decides' },
  ALIEXPRESS_DISPUTE: {
    way: 'aliexpress-appeal',
    from: ['LOST_BY_TIMEOUT', 'DECIDED_BY_PLATFORM', 'DECIDED_FOR_BUYER', 'LOST'],
    pending: ['APPEALED'],
    closed: { SETTLED: 'settled', APPEAL_LOST: 'appealed-once' },
    most: 1,
    needsNew: false,
    rule: 'aliexpress.appeal.days',
    rows: [],
  },
  STRIPE_DISPUTE: { ...NONE, none: 'bank-decides' },
  PAYPAL_DISPUTE: {
    way: 'paypal-appeal',
    from: ['RESOLVED_BUYER_FAVOUR', 'LOST'],
    pending: ['PRE_ARBITRATION', 'ARBITRATION'],
    closed: {},
    most: null,
    needsNew: true,
    rule: 'shop.paypal.response-days',
    rows: [],
  },
  SHOP_COMPLAINT: {
    way: 'digidispuut',
    from: ['MEDIATION_FAILED', 'LOST'],
    pending: ['DIGIDISPUUT_FILED', 'DIGIDISPUUT_DEFENCE', 'DIGIDISPUUT_COMMITTEE'],
    closed: { RULED_FOR_CUSTOMER: 'binding-ruling', SOLVED: 'settled', PAYMENT_DISPUTE: 'moved-to-dispute' },
    most: 1,
    needsNew: false,
    rule: 'shop.digidispuut.filing-days',
    rows: [],
  },
};
export const appealRulesOf = (kind: ClaimKind): AppealRules => APPEALS[kind];

/** Which of the two axes a decision may still be turned on. Neither is derived from the other. */
export function openAxes({ money, metric }: Pick<Claim, 'money' | 'metric'>): readonly ('money' | 'metric')[] {
  const paid = money.fundedBy === 'SELLER' || money.fundedBy === 'UNKNOWN';
  return [...(paid ? (['money'] as const) : []), ...(metric.verdict === 'YES' || metric.verdict === 'PENDING' ? (['metric'] as const) : [])];
}
