import type { MoneyAsked } from './derived-lines';
import { derivedLines, lineOf } from './derived-lines';
import type { MoneyBalance, MoneyEntry, MoneyLine, MoneyStage } from './money-line';
import { MONEY_WAY } from './money-line';

export type MoneyLedger = { readonly lines: readonly MoneyLine[]; readonly balances: readonly MoneyBalance[] };

/**
 * Where the money of a claim is: what went, what is asked for, granted, there or refused. What a person saw stands over what follows from
 * notices: a line received is received, whatever the notice said was due. Money is never told from the metric, nor the metric from money.
 *
 * @param entries the person's entries that stand (none that was replaced or withdrawn)
 */
export function moneyOf(asked: MoneyAsked, entries: readonly MoneyEntry[]): MoneyLedger {
  const derived = derivedLines(asked);
  const told = new Map<string, MoneyEntry[]>();
  for (const entry of entries) told.set(groupOf(entry), [...(told.get(groupOf(entry)) ?? []), entry]);
  const lines = [
    ...derived.filter((line) => !told.has(groupOf(line))),
    ...[...told].flatMap(([group, of]) =>
      joined(
        derived.filter((line) => groupOf(line) === group),
        of,
      ),
    ),
  ];
  return { lines, balances: balancesOf(lines) };
}

const groupOf = ({ kind, party }: Pick<MoneyLine, 'kind' | 'party'>): string => `${kind}:${party}`;
const entered = ({ id, kind, party, stage, amount, at }: MoneyEntry): MoneyLine =>
  lineOf({
    key: `entry:${id}`,
    kind,
    party,
    stage,
    amount,
    since: at,
    by: 'person',
    step: stage === 'claimed' ? 'ask-again' : stage === 'granted' ? 'ask-where-money-is' : null,
  });

/** How far money in is, in order: the furthest word on what is still to come stands. */
const FAR: readonly MoneyStage[] = ['claimable', 'claimed', 'granted'];

/** What a person said of one kind of money, beside what follows from the records. */
function joined(derived: readonly MoneyLine[], entries: readonly MoneyEntry[]): MoneyLine[] {
  const [first] = entries;
  if (!first) return [...derived];
  if (MONEY_WAY[first.kind].direction === 'out') return outgoing(derived, entries);
  const received = entries.filter(({ stage }) => stage === 'received').map(entered);
  const refused = entries.filter(({ stage }) => stage === 'refused').map(entered);
  if (refused.length > 0) return [...received, ...refused];
  const open = [...derived, ...entries.filter(({ stage }) => FAR.includes(stage)).map(entered)]
    .filter(({ stage }) => FAR.includes(stage))
    .sort((a, b) => FAR.indexOf(b.stage) - FAR.indexOf(a.stage) || Number(b.by === 'person') - Number(a.by === 'person'));
  const [furthest] = open;
  const rest = furthest ? remaining(furthest, received) : null;
  return [...received, ...(rest ? [rest] : [])];
}

/** The part of what is due that has not come; nothing once all of it is there, or where money came and nobody said how much was due. */
function remaining(open: MoneyLine, received: readonly MoneyLine[]): MoneyLine | null {
  if (received.length === 0) return open;
  const { amount } = open;
  if (amount === null) return null;
  const came = received.reduce((sum, line) => sum + (line.amount?.currency === amount.currency ? line.amount.minor : 0), 0);
  return came >= amount.minor ? null : { ...open, amount: { ...amount, minor: amount.minor - came } };
}

/** Money out that records tell of is not counted twice where a person entered it too; a debit a person saw is the debit. */
function outgoing(derived: readonly MoneyLine[], entries: readonly MoneyEntry[]): MoneyLine[] {
  const recorded = derived.filter(({ by }) => by === 'record');
  const known = recorded.map(({ amount }) => amount && `${amount.minor} ${amount.currency}`);
  const fresh = entries.filter(({ amount }) => {
    const at = known.indexOf(`${amount.minor} ${amount.currency}`);
    if (at !== -1) known.splice(at, 1);
    return at === -1;
  });
  return [...recorded, ...fresh.map(entered)];
}

/** Sums per currency, the first named first. Lines without an amount are in no sum. */
export function balancesOf(lines: readonly MoneyLine[]): readonly MoneyBalance[] {
  const currencies = [...new Set(lines.flatMap(({ amount }) => (amount ? [amount.currency] : [])))];
  return currencies.map((currency) => {
    const sum = (fits: (line: MoneyLine) => boolean): number =>
      lines.reduce((total, line) => total + (line.amount?.currency === currency && fits(line) ? line.amount.minor : 0), 0);
    const at = (stage: MoneyStage) => sum((line) => line.stage === stage);
    const [out, back] = [at('paid'), at('received')];
    return { currency, out, back, granted: at('granted'), claimed: at('claimed'), claimable: at('claimable'), held: at('held'), net: back - out };
  });
}
