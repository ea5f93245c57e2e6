import type { Statement } from './statement';
import { replaces } from './winner';
import type { Origin } from './winner';

type Said = Pick<Statement, 'contentHash' | 'statedAt' | 'takesBack'>;

/**
 * The statements that still stand: all but those a later record took back.
 *
 * What a person told can be taken back, and put back, by a record that names it; nothing is removed. Of several such words about one record the
 * last stands. Only what is named goes: an older record that said the same of an order counts again.
 */
export function standingStatements<Kept extends Said>(statements: readonly Kept[]): readonly Kept[] {
  if (!statements.some(({ takesBack }) => takesBack !== undefined)) return statements;
  const words = new Map<string, { readonly value: boolean; readonly origin: Origin }>();
  for (const statement of statements) {
    for (const { record, standing } of statement.takesBack ?? []) {
      const held = words.get(record);
      const next = { value: standing, origin: statement };
      if (!held || replaces(next, held)) words.set(record, next);
    }
  }
  return statements.filter(({ contentHash }) => words.get(contentHash)?.value !== false);
}
