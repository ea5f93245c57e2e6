import type { Day } from '@weerwoord/kernel';
import { policyNumber } from '@weerwoord/policies';
import type { PolicyRow } from '@weerwoord/policies';
import { publishedMonths } from './published-windows';
import type { MetricWindow } from './verdict';
import { windowsInForce } from './windows-in-force';

const SHORT = publishedMonths('ebay.lookback.short-months');
const LONG = publishedMonths('ebay.lookback.long-months');

/** eBay looks back over whole months, three or twelve; `ebayLookback` says which. */
export const EBAY_WINDOWS: readonly MetricWindow[] = [SHORT, LONG];

/**
 * Which of the two windows eBay judges a programme by: three months from 400 transactions in them, else twelve (SS-3).
 *
 * @param transactionsInShortWindow all transactions of the programme in the three whole months before `asOf`'s month
 */
export function ebayLookback(transactionsInShortWindow: number, asOf: Day, overrides: readonly PolicyRow[] = []): MetricWindow {
  const from = policyNumber('ebay.lookback.transactions', 'ebay', '*', asOf, overrides);
  const chosen = from !== null && transactionsInShortWindow >= from ? SHORT : LONG;
  return windowsInForce([chosen], { channel: 'ebay', site: '*', day: asOf, overrides })[0] ?? chosen;
}
