import type { Account, Reading } from './today.query';

const URGENCY: Readonly<Record<Reading['status'], number>> = { breach: 3, watch: 2, safe: 1, unknown: 0 };

/** How much of its limit a rate has used up: 1 is at the limit. A minimum is used up from above. */
export function usedUp({ rate, limit, sense }: Pick<Reading, 'rate' | 'limit' | 'sense'>): number {
  if (rate === null || limit === null) return 0;
  if (sense === 'at-least') return limit >= 1 ? 0 : (1 - rate) / (1 - limit);
  return limit <= 0 ? (rate > 0 ? Infinity : 0) : rate / limit;
}

/** The reading to look at first: by standing, then by how much of the limit is used up. Null when nothing has been counted. */
export function worstReading(accounts: readonly Account[]): { readonly account: Account; readonly reading: Reading } | null {
  const all = accounts.flatMap((account) => account.readings.filter(({ rate }) => rate !== null).map((reading) => ({ account, reading })));
  return all.sort((a, b) => URGENCY[b.reading.status] - URGENCY[a.reading.status] || usedUp(b.reading) - usedUp(a.reading))[0] ?? null;
}

/** Which accounts have a rate over its limit, and which others come close to one; `measured`: some rate has a limit to stand against. */
export function standingOf(accounts: readonly Account[]): {
  readonly over: readonly string[];
  readonly close: readonly string[];
  readonly measured: boolean;
} {
  const has = ({ readings }: Account, status: Reading['status']) => readings.some((reading) => reading.status === status);
  const over = accounts.filter((account) => has(account, 'breach'));
  const close = accounts.filter((account) => !over.includes(account) && has(account, 'watch'));
  const name = ({ name: own }: Account) => own;
  return { over: over.map(name), close: close.map(name), measured: accounts.some((account) => has(account, 'safe')) };
}
