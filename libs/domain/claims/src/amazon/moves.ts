/** States of an A-to-z claim as Amazon shows or mails them, normalised (amazon §4.6, ruling R-M11). GRANTED: granted, not yet known who pays. */
export const AMAZON_CLAIM_STATES = [
  'ACTION_REQUIRED',
  'UNDER_REVIEW',
  'WITHDRAWN_BEFORE_DECISION',
  'WITHDRAWN_AFTER_GRANT',
  'DENIED',
  'REFUNDED_BY_SELLER_AFTER_FILING',
  'ORDER_CANCELLED_AFTER_FILING',
  'GRANTED',
  'GRANTED_SELLER_FUNDED',
  'GRANTED_AMAZON_FUNDED',
  'AUTO_GRANTED_NOT_SHIPPED',
  'AUTO_GRANTED_NO_TRACKING',
  'AUTO_GRANTED_NO_REPLY',
  'AUTO_REFUND_REFUSED_RETURNING',
  'APPEAL_PENDING',
  'APPEAL_LOST',
  'APPEAL_WON_BOTH',
  'APPEAL_WON_METRIC_ONLY',
  'APPEAL_WON_MONEY_ONLY',
] as const;
export type AmazonClaimState = (typeof AMAZON_CLAIM_STATES)[number];

const AFTER_FILING = [
  'WITHDRAWN_BEFORE_DECISION',
  'DENIED',
  'REFUNDED_BY_SELLER_AFTER_FILING',
  'ORDER_CANCELLED_AFTER_FILING',
  'GRANTED',
  'GRANTED_SELLER_FUNDED',
  'GRANTED_AMAZON_FUNDED',
] as const;
const AUTOMATIC = ['AUTO_GRANTED_NOT_SHIPPED', 'AUTO_GRANTED_NO_TRACKING', 'AUTO_GRANTED_NO_REPLY', 'AUTO_REFUND_REFUSED_RETURNING'] as const;
const SELLER_PAID = ['APPEAL_PENDING', 'WITHDRAWN_AFTER_GRANT'] as const;

/** Where a claim may go from each state. A claim starts in ACTION_REQUIRED, or is decided at once without us (amazon §4.3, §4.4). */
export const AMAZON_CLAIM_MOVES = {
  ACTION_REQUIRED: ['UNDER_REVIEW', ...AFTER_FILING, ...AUTOMATIC],
  UNDER_REVIEW: ['ACTION_REQUIRED', ...AFTER_FILING, ...AUTOMATIC],
  WITHDRAWN_BEFORE_DECISION: [],
  WITHDRAWN_AFTER_GRANT: [],
  DENIED: ['UNDER_REVIEW', 'GRANTED_SELLER_FUNDED', 'GRANTED_AMAZON_FUNDED'],
  REFUNDED_BY_SELLER_AFTER_FILING: [],
  ORDER_CANCELLED_AFTER_FILING: [],
  GRANTED: ['GRANTED_SELLER_FUNDED', 'GRANTED_AMAZON_FUNDED', ...SELLER_PAID],
  GRANTED_SELLER_FUNDED: SELLER_PAID,
  GRANTED_AMAZON_FUNDED: ['WITHDRAWN_AFTER_GRANT'],
  AUTO_GRANTED_NOT_SHIPPED: SELLER_PAID,
  AUTO_GRANTED_NO_TRACKING: SELLER_PAID,
  AUTO_GRANTED_NO_REPLY: SELLER_PAID,
  AUTO_REFUND_REFUSED_RETURNING: SELLER_PAID,
  APPEAL_PENDING: ['APPEAL_LOST', 'APPEAL_WON_BOTH', 'APPEAL_WON_METRIC_ONLY', 'APPEAL_WON_MONEY_ONLY'],
  APPEAL_WON_BOTH: [],
  // Lost, or one axis won: it may be asked for again with something new, the number of appeals is not published.
  APPEAL_LOST: ['APPEAL_PENDING'],
  APPEAL_WON_METRIC_ONLY: ['APPEAL_PENDING'],
  APPEAL_WON_MONEY_ONLY: ['APPEAL_PENDING'],
} as const satisfies Record<AmazonClaimState, readonly AmazonClaimState[]>;

/** Labels and tabs of the claims page, for what a person types or pastes. */
export const AMAZON_CLAIM_LABELS: Readonly<Record<string, AmazonClaimState>> = {
  'action required': 'ACTION_REQUIRED',
  'under review': 'UNDER_REVIEW',
  withdrawn: 'WITHDRAWN_BEFORE_DECISION',
  'closed/denied': 'DENIED',
  'closed/refunded': 'REFUNDED_BY_SELLER_AFTER_FILING',
  'closed/seller funded': 'REFUNDED_BY_SELLER_AFTER_FILING',
  'granted/seller funded': 'GRANTED_SELLER_FUNDED',
  'granted/amazon funded': 'GRANTED_AMAZON_FUNDED',
};

/** A chargeback: the bank decides (amazon §5, ruling R-M10). */
export const CHARGEBACK_MOVES = {
  OPEN: ['SELLER_RESPONSIBLE', 'RESOLVED_FOR_SELLER', 'AMAZON_FUNDED'],
  SELLER_RESPONSIBLE: [],
  RESOLVED_FOR_SELLER: [],
  AMAZON_FUNDED: [],
} as const;

/** A SAFE-T claim: OPEN is Amazon's refund that we have not claimed yet. Amazon publishes no list of states (amazon §5); these are ours. */
export const SAFE_T_MOVES = {
  OPEN: ['FILED', 'EXPIRED', 'WITHDRAWN'],
  FILED: ['INFO_REQUESTED', 'WON', 'LOST', 'WITHDRAWN'],
  INFO_REQUESTED: ['FILED', 'WON', 'LOST', 'EXPIRED', 'WITHDRAWN'],
  WON: [],
  LOST: [],
  EXPIRED: [],
  WITHDRAWN: [],
} as const;
