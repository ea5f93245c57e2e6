/** One line of a decision table, under the name it has in the sheet. */
export type TableRow<Facts, Outcome> = { readonly id: string; readonly outcome: Outcome; readonly when: (facts: Facts) => boolean };

/** The first line that fits, top down; null when none does. */
export function firstFit<Facts, Outcome>(table: readonly TableRow<Facts, Outcome>[], facts: Facts): TableRow<Facts, Outcome> | null {
  for (const row of table) if (row.when(facts)) return row;
  return null;
}
