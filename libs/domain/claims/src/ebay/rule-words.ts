/** Rules of ebay.md that advice and refund guard go by, by their ids there, with the message id of their words. */
export const EBAY_RULES = {
  '7.1 INR': 'rule-ebay-inr-helper',
  'EV-2': 'rule-ebay-defensible',
  'MB-10': 'rule-ebay-three-business-days',
  'MB-12': 'rule-ebay-snad-three-answers',
  'MB-15': 'rule-ebay-refund-after-return',
  'MB-17': 'rule-ebay-valid-proof',
  'MB-28': 'rule-ebay-snad-return-at-sellers-cost',
  'MB-37': 'rule-ebay-no-double-refund',
  'SM-2': 'rule-ebay-every-request-counts',
  'PD-2': 'rule-ebay-dispute-five-days',
  'PD-6': 'rule-ebay-dispute-contest-once',
} as const;
