import type { Scan } from '@weerwoord/tracking';
import { EntryMerge } from './merge-entries';
import { foldClaims } from './fold-claims';
import { foldParcels } from './fold-parcels';
import type { BuyerMessage, Feedback, OrderFacts, OrderLine, Refund, ReturnRequest, Upload } from './order-facts';
import type { Statement } from './statement';
import { compareText, replaces } from './winner';
import type { Origin } from './winner';

type Lists = Pick<OrderFacts, 'lines' | 'parcels' | 'scans' | 'messages' | 'feedback' | 'returns' | 'refunds' | 'claims' | 'flags' | 'uploads'>;

const byKey = (a: { readonly key: string }, b: { readonly key: string }): number => compareKeys(a.key, b.key);
const byTimeThenKey = (a: { readonly at: Date | null; readonly key: string }, b: { readonly at: Date | null; readonly key: string }): number =>
  (a.at?.getTime() ?? Infinity) - (b.at?.getTime() ?? Infinity) || byKey(a, b);

/** Line numbers sort as numbers (2 before 10), everything else by code unit. */
function compareKeys(a: string, b: string): number {
  const numbers = /^\d{1,15}$/;
  return (numbers.test(a) && numbers.test(b) ? Number(a) - Number(b) : 0) || compareText(a, b);
}

/**
 * Joins the lists of all statements, each by its key, and sorts them by what they say: messages, feedback, claims, returns,
 * refunds and scans by time, lines and parcels by key.
 */
export function foldLists(statements: readonly Statement[]): Lists {
  const joined = <Entry extends { readonly key: string }>(entriesOf: (statement: Statement) => readonly Entry[] | undefined): Entry[] => {
    const merge = new EntryMerge<Entry>();
    for (const statement of statements) for (const entry of entriesOf(statement) ?? []) merge.add(entry.key, entry, statement);
    return merge.result();
  };
  const uploads = joined<Upload>((s) => s.uploads?.map((upload) => ({ ...upload, recordId: s.recordId }))).sort(byTimeThenKey);
  return {
    lines: joined<OrderLine>((s) => s.lines).sort(byKey),
    parcels: foldParcels(statements),
    scans: foldScans(statements),
    messages: joined<BuyerMessage>((s) => s.messages?.map((message) => ({ ...message, recordId: s.recordId }))).sort(byTimeThenKey),
    feedback: withRemovals(
      joined<Feedback>((s) => s.feedback),
      joined((s) => s.feedbackRemoved),
    ).sort(byTimeThenKey),
    returns: joined<ReturnRequest>((s) => s.returns).sort((a, b) => a.requestedAt.getTime() - b.requestedAt.getTime() || byKey(a, b)),
    refunds: joined<Refund>((s) => s.refunds).sort(byTimeThenKey),
    claims: foldClaims(statements).sort(byTimeThenKey),
    flags: foldFlags(statements),
    // Absent and not empty: an order to which nobody added anything is told as before.
    ...(uploads.length === 0 ? {} : { uploads }),
  };
}

/** A rating that still stood is gone from the first word that comes after it; one given later stands. */
function withRemovals(feedback: readonly Feedback[], removals: readonly { readonly at: Date }[]): Feedback[] {
  const inOrder = [...removals].sort((a, b) => a.at.getTime() - b.at.getTime());
  return feedback.map((rating) => ({ ...rating, removedAt: rating.removedAt ?? inOrder.find(({ at }) => at >= rating.at)?.at ?? null }));
}

/** One scan per id. Two sources may differ in the seconds of one event; the earlier is kept (ruling R-T10). */
function foldScans(statements: readonly Statement[]): Scan[] {
  const merge = new EntryMerge<Scan>();
  const earliest = new Map<string, Date>();
  for (const statement of statements) {
    for (const scan of statement.scans ?? []) {
      merge.add(scan.id, scan, statement);
      const known = earliest.get(scan.id);
      if (!known || scan.at < known) earliest.set(scan.id, scan.at);
    }
  }
  return merge
    .result()
    .map((scan) => ({ ...scan, at: earliest.get(scan.id) ?? scan.at }))
    .sort((a, b) => a.at.getTime() - b.at.getTime() || compareText(a.id, b.id));
}

function foldFlags(statements: readonly Statement[]): Record<string, boolean> {
  const won = new Map<string, { value: boolean; origin: Origin }>();
  for (const statement of statements) {
    for (const [flag, value] of Object.entries(statement.flags ?? {})) {
      const held = won.get(flag);
      const next = { value, origin: statement };
      if (!held || replaces(next, held)) won.set(flag, next);
    }
  }
  return Object.fromEntries([...won].map(([flag, { value }]) => [flag, value] as const).sort(([a], [b]) => compareText(a, b)));
}
