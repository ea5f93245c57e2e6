import type { ClaimKind, ClaimReason, WorkState } from '@weerwoord/claims';
import type { Channel, Money } from '@weerwoord/kernel';
import { sumMoney } from '@weerwoord/kernel';

/** How a claim ended, as a manager asks: everything that is neither won nor lost by a word of the marketplace is `open`, `expired` or `withdrawn`. */
export const SET_OUTCOMES = ['won', 'lost', 'expired', 'withdrawn', 'open'] as const;
export type SetOutcome = (typeof SET_OUTCOMES)[number];

/** What totals are made from. */
export type Totalled = {
  readonly channel: Channel;
  readonly kind: ClaimKind;
  readonly reason: ClaimReason;
  readonly work: WorkState;
  readonly amount: Money | null;
};
/** How many claims, and their money by currency: sums never cross currencies. */
export type SetSum = { readonly claims: number; readonly money: readonly Money[] };
export type SetTotals = {
  readonly all: SetSum;
  readonly byChannel: readonly (SetSum & { readonly channel: Channel })[];
  readonly byReason: readonly (SetSum & { readonly reason: ClaimReason })[];
  readonly byOutcome: readonly (SetSum & { readonly outcome: SetOutcome })[];
};

export const outcomeOf = (work: WorkState): SetOutcome =>
  work === 'won' || work === 'lost' || work === 'expired' || work === 'withdrawn' ? work : 'open';

/**
 * Sums over the claims of a set. A claim whose amount nobody told counts among the claims and adds no money.
 *
 * @returns groups by size, the largest first, equals in the order of their names; currencies in alphabetical order
 */
export function totalsOf(claims: readonly Totalled[]): SetTotals {
  return {
    all: sumOf(claims),
    byChannel: grouped(claims, ({ channel }) => channel).map(([channel, of]) => ({ channel, ...sumOf(of) })),
    byReason: grouped(claims, ({ reason }) => reason).map(([reason, of]) => ({ reason, ...sumOf(of) })),
    byOutcome: grouped(claims, ({ work }) => outcomeOf(work)).map(([outcome, of]) => ({ outcome, ...sumOf(of) })),
  };
}

function sumOf(claims: readonly Totalled[]): SetSum {
  const amounts = claims.flatMap(({ amount }) => (amount === null ? [] : [amount]));
  const currencies = [...new Set(amounts.map(({ currency }) => currency))].sort();
  return { claims: claims.length, money: currencies.flatMap((currency) => sumMoney(amounts.filter((amount) => amount.currency === currency)) ?? []) };
}

function grouped<Key extends string>(claims: readonly Totalled[], keyOf: (claim: Totalled) => Key): [Key, Totalled[]][] {
  const groups = new Map<Key, Totalled[]>();
  for (const claim of claims) {
    const group = groups.get(keyOf(claim));
    if (group) group.push(claim);
    else groups.set(keyOf(claim), [claim]);
  }
  return [...groups].sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1));
}
