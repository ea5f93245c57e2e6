import type { DisputeFacts } from './dispute-facts';
import { DAMAGED_ROWS, DESCRIBED_ROWS, MISSING_ROWS } from './goods-rows';
import { NOT_RECEIVED_ROWS } from './not-received-rows';
import type { Recommendation, RecommendRow } from './recommend-row';
import { asPerson } from './recommend-row';
import type { Settings } from './settings';

/** Where no row of the sheet fits: a person looks, nothing is guessed. */
const NO_ROW: RecommendRow = asPerson('AE 4', 'ae-no-row');

/** Rows of the sheet by family, first that fits; the last one of each always does. Missing parts have an "otherwise" of their own. */
export const FAMILY_ROWS = {
  not_received: [...NOT_RECEIVED_ROWS, NO_ROW],
  not_as_described: [...DESCRIBED_ROWS, NO_ROW],
  damaged_or_defective: [...DAMAGED_ROWS, NO_ROW],
  missing_parts: MISSING_ROWS,
} as const satisfies Record<string, readonly RecommendRow[]>;

const PAYS: ReadonlySet<Recommendation['action']> = new Set(['accept_full_refund', 'return_and_refund', 'accept_partial_or_full']);
const above = ({ asked, max }: DisputeFacts): boolean => asked !== null && max !== null && asked.currency === max.currency && asked.minor > max.minor;

/**
 * The two rows for any family. They stand over the family’s row on purpose: a refund above the most that is allowed cannot be accepted, and
 * silence would execute the buyer’s request while a rejection keeps the dispute open.
 */
export const ANY_ROWS: readonly (RecommendRow & { readonly over: (facts: DisputeFacts, family: RecommendRow, settings: Settings) => boolean })[] = [
  {
    id: 'AE 4/19',
    because: 'ae-hours-left',
    action: 'reject_zero',
    evidence: ['evidence_on_file'],
    risk: 'high',
    when: () => true,
    over: ({ hoursLeft, decided }, family, settings) =>
      hoursLeft !== null && hoursLeft > 0 && hoursLeft < settings('dispute.warn-last-hours') && !decided && family.action !== 'reject_zero',
  },
  {
    id: 'AE 4/18',
    because: 'ae-above-max',
    action: 'counter_at_max',
    evidence: [],
    when: () => true,
    over: (facts, family) => above(facts) && PAYS.has(family.action),
  },
];

/**
 * What the sheet suggests for a dispute; a person decides, and no money moves by itself.
 *
 * The family’s first row that fits, unless a row for any family stands over it. A family nobody knows goes to a person.
 * @returns the row that decides, and the family’s row where another stands over it
 * @source aliexpress.md §4
 */
export function recommend(facts: DisputeFacts, settings: Settings): { readonly row: RecommendRow; readonly family: RecommendRow } {
  const rows: readonly RecommendRow[] = facts.family === null ? [] : FAMILY_ROWS[facts.family];
  const family = rows.find((row) => row.when(facts, settings)) ?? NO_ROW;
  return { row: ANY_ROWS.find(({ over }) => over(facts, family, settings)) ?? family, family };
}

/** Every row there is, those for any family first: the advice of the claim page is made of them. */
export const ALL_ROWS: readonly RecommendRow[] = [...ANY_ROWS, ...NOT_RECEIVED_ROWS, ...DESCRIBED_ROWS, ...DAMAGED_ROWS, ...MISSING_ROWS, NO_ROW];

/** What a row says in full: its figures are settings, its risk may hang on the value of the goods. */
export function recommendation(facts: DisputeFacts, settings: Settings): Recommendation {
  const { row, family } = recommend(facts, settings);
  return {
    id: row.id,
    because: row.because,
    action: row.action,
    evidence: row.evidence,
    risk: row.riskFor?.(facts, settings) ?? row.risk ?? 'low',
    extra: row.extra ?? null,
    restock: row.restock ?? false,
    keepItem: row.keepItem ?? false,
    range: row.action === 'counter_partial' ? { from: settings('partial.from'), to: settings('partial.to') } : null,
    instead: row === family ? null : family.because,
    tone: 'short_factual_english',
  };
}
