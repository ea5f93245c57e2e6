import type { Day } from '@weerwoord/kernel';
import { ebayLookback } from '@weerwoord/metrics';
import type { MetricWindow } from '@weerwoord/metrics';
import { ownPolicies } from '@weerwoord/policies';
import type { Account, AccountReading } from '@weerwoord/ports';

/**
 * The window an account is judged by first: eBay's look-back goes by the number of transactions; elsewhere the longest window of days, which is the one that
 * moves least and has the official limit. Only a metric without such windows shows all time.
 *
 * @param ofPart the readings of one metric and part, one per window
 */
export function mainWindow(account: Account, ofPart: readonly AccountReading[], asOf: Day): string | null {
  const windows = ofPart[0]?.definition.windows ?? [];
  if (account.channel === 'ebay' && windows.some(({ kind }) => kind === 'months')) {
    const short = ofPart.reduce<AccountReading | null>(
      (found, reading) => (found === null || reading.window.from > found.window.from ? reading : found),
      null,
    );
    const own = ownPolicies('ebay', account.settings.policyOverrides);
    return ebayLookback(short ? short.confirmed.denominator + short.setAside : 0, asOf, own).key;
  }
  const days = windows.filter((window): window is Extract<MetricWindow, { kind: 'days' }> => window.kind === 'days');
  const longest = days.reduce<(typeof days)[number] | null>((found, window) => (found === null || window.days > found.days ? window : found), null);
  return longest?.key ?? windows[0]?.key ?? null;
}

/** Orders a seller ships come before those the marketplace ships: only the first are the seller's to mend. */
export const ownFirst = (a: string, b: string): number => Number(a === 'AFN') - Number(b === 'AFN');

/** One reading per metric and part, in its main window; components stay on the figure's own page. */
export function headlines(account: Account, readings: readonly AccountReading[], asOf: Day): AccountReading[] {
  const byPart = new Map<string, AccountReading[]>();
  for (const reading of readings) {
    if (reading.definition.componentOf !== undefined) continue;
    const name = `${reading.metric}\0${reading.part}`;
    byPart.set(name, [...(byPart.get(name) ?? []), reading]);
  }
  const inOrder = [...byPart.values()].sort((a, b) => ownFirst(a[0]?.part ?? '', b[0]?.part ?? '')); // stable: metrics stay in theirs
  return inOrder.flatMap((ofPart) => {
    const key = mainWindow(account, ofPart, asOf);
    return ofPart.filter(({ window }) => window.key === key);
  });
}
