/** In which unit a clock counts: business days skip weekends and the site's holidays, the others are calendar time. */
export type ClockUnit = 'business-days' | 'days' | 'hours' | 'minutes';
export type EbayClockRow = {
  /** Policy row that holds the number. */
  readonly policy: string;
  readonly unit: ClockUnit;
  /** Where no row is in force. */
  readonly otherwise: number;
};

/** Clocks of ebay.md §2 by their names there, with what they start on. `ESCALATE_BY` counts business days where the site has a row for them. */
export const EBAY_CLOCKS = {
  /** Inquiry or return opened. */
  SELLER_RESPOND: { policy: 'ebay.claim.response-business-days', unit: 'business-days', otherwise: 3 },
  /** Displayed delivery day. */
  INR_REPORT: { policy: 'ebay.inr.report-days', unit: 'days', otherwise: 30 },
  RETURN_REPORT: { policy: 'ebay.return.report-days', unit: 'days', otherwise: 30 },
  /** Report to the seller. */
  ESCALATE_BY: { policy: 'ebay.escalate.days', unit: 'days', otherwise: 30 },
  ESCALATE_BY_BUSINESS: { policy: 'ebay.escalate.business-days', unit: 'business-days', otherwise: 21 },
  /** Return delivered to the seller. */
  RETURN_REFUND: { policy: 'ebay.return.refund-business-days', unit: 'business-days', otherwise: 2 },
  /** The refund's last day. */
  REFUND_OVERDUE_CLAIM: { policy: 'ebay.refund-overdue.claim-business-days', unit: 'business-days', otherwise: 10 },
  /** Case closed. */
  DECISION_APPEAL: { policy: 'ebay.decision.appeal-days', unit: 'days', otherwise: 30 },
  /** eBay steps in: typical, no right. */
  EBAY_DECISION: { policy: 'ebay.decision.typical-hours', unit: 'hours', otherwise: 48 },
  /** Tracking turns delivered after an inquiry was opened. */
  AUTO_CLOSE_DELIVERED: { policy: 'ebay.delivered.auto-close-hours', unit: 'hours', otherwise: 24 },
  /** Commitment to buy. */
  CANCEL_REQ_BUYER: { policy: 'ebay.cancel.request-minutes', unit: 'minutes', otherwise: 60 },
  /** The buyer asks to cancel. */
  CANCEL_RESPOND: { policy: 'ebay.cancel.response-days', unit: 'days', otherwise: 3 },
  /** Payment. */
  SELLER_CANCEL_MAX: { policy: 'ebay.cancel.seller-max-days', unit: 'days', otherwise: 30 },
  /** Commitment to buy; the item may be cancelled as unpaid from the day after. */
  UNPAID_CANCEL_FROM: { policy: 'ebay.unpaid.cancel-after-days', unit: 'days', otherwise: 4 },
  /** Notification of the dispute. */
  PAYMENT_DISPUTE: { policy: 'ebay.payment-dispute.response-days', unit: 'days', otherwise: 5 },
} as const satisfies Record<string, EbayClockRow>;
export type EbayClockId = keyof typeof EBAY_CLOCKS;
