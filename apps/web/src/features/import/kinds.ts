/** Kinds a person may choose for a file; one that this list does not know keeps its place but is worded in general. */
export const CHOOSABLE_KINDS = [
  'amazon-all-orders',
  'amazon-unshipped',
  'amazon-new-orders',
  'amazon-returns',
  'amazon-feedback',
  'amazon-account-health',
  'ebay-orders',
  'ebay-standards',
  'shopify-orders',
  'woocommerce-orders',
  'easypost-tracking',
  'tracking-csv',
  'mail',
  'mailbox',
  'pasted-text',
] as const;

/** The mark between cells, by its name. */
export const DELIMITER_NAMES: Readonly<Record<string, 'tab' | 'comma' | 'semicolon' | 'pipe'>> = {
  '\t': 'tab',
  ',': 'comma',
  ';': 'semicolon',
  '|': 'pipe',
};
