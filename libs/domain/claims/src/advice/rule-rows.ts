import type { Channel, Day } from '@weerwoord/kernel';
import { POLICIES } from '@weerwoord/policies';
import type { Advice } from '../claim';

/**
 * Rows of the sheets that advice and refund guard go by, with the message id of their words. `7.3/4` is the fourth row of the table in
 * amazon §7.3, `MB-12` eBay's rule of that name.
 */
export const ADVICE_RULES = {
  '4.4/5': 'rule-lost-in-transit-not-counted',
  '4.5': 'rule-protected-label-amazon-funds',
  '4.7': 'rule-no-second-refund',
  '5': 'rule-chargeback-represent-or-refund',
  '5/fraud': 'rule-chargeback-fraud-amazon-liable',
  '7.1/5': 'rule-pending-counts-in-worst-case',
  '7.1/9': 'rule-refund-after-filing-counts',
  '7.1/13': 'rule-refused-returning-not-counted',
  '7.1/14': 'rule-not-shipped-counts',
  '7.3/1': 'rule-solve-before-filing',
  '7.3/2': 'rule-protected-label-do-not-refund',
  '7.3/3': 'rule-delivered-signed-represent',
  '7.3/4': 'rule-delivered-scan-only-for-metric',
  '7.3/5': 'rule-returning-expect-debit',
  '7.3/6': 'rule-not-shipped-refund',
  '7.3/7': 'rule-return-offered-represent',
  '7.3/8': 'rule-refund-made-represent',
  '7.3/9': 'rule-appeal-both-axes',
  '7.3/10': 'rule-chargeback-too-tell-amazon',
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
export type AdviceRule = keyof typeof ADVICE_RULES;

/** The day a channel's pages were last read: the newest of its dated rows. */
const readOn = (channel: Channel): Day => POLICIES.filter((row) => row.channel === channel).reduce((latest, row) => (row.readOn > latest ? row.readOn : latest), '');

export const ruleRows = (channel: Channel, ids: readonly AdviceRule[]): Advice['rules'] => ids.map((id) => ({ id, words: ADVICE_RULES[id], readOn: readOn(channel === 'ebay' ? 'ebay' : 'amazon') }));
